//! The pages, one file or folder a route. Only pages call the network and the
//! drafts.

#[cfg(feature = "prose")]
mod about;
mod find;
mod form;
#[cfg(feature = "prose")]
pub(crate) mod groups;
#[cfg(feature = "prose")]
mod help;
#[cfg(feature = "prose")]
mod home;
mod kept;
mod not_found;
mod prose;
mod unfinished;
mod unlock;

pub use find::Memory;
pub use form::{Fillings, Keep};
#[cfg(not(feature = "prose"))]
pub use prose::Shelf;

use leptos::prelude::*;

use crate::routes::{Place, Route};

/// The page that a place names.
pub fn page(place: &Place) -> AnyView {
    match &place.route {
        Route::Find => view! { <find::Find place=place.clone() /> }.into_any(),
        Route::Home
        | Route::HelpNow
        | Route::Youth
        | Route::PeerSupport
        | Route::Privacy
        | Route::Groups
        | Route::Group(_)
        | Route::Clubs
        | Route::Student => view! { <prose::ProsePage place=place.clone() /> }.into_any(),
        Route::Kept => view! { <kept::KeptPage /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
        Route::SupportInquiry | Route::FamilyInquiry | Route::ClubRegistration | Route::Form(_) => {
            view! { <form::FormPage place=place.clone() /> }.into_any()
        }
    }
}
