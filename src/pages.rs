//! The pages, one file or folder a route. Only pages call the network and the
//! drafts.

#[cfg(feature = "prose")]
mod about;
mod find;
mod form;
#[cfg(feature = "prose")]
mod groups;
#[cfg(feature = "prose")]
mod help;
#[cfg(feature = "prose")]
mod home;
mod kept;
#[cfg(any(feature = "feed", feature = "prose"))]
pub(crate) mod meetings;
mod not_found;
mod prose;
mod unfinished;
mod unlock;

pub use find::Memory;
pub use form::{Fillings, Keep};
#[cfg(not(feature = "prose"))]
pub use prose::Shelf;

use ::groups::Group;
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
        | Route::Clubs
        | Route::Student => view! { <prose::ProsePage place=place.clone() /> }.into_any(),
        Route::Kept => view! { <kept::KeptPage /> }.into_any(),
        Route::Group(slug) if Group::from_slug(slug).is_some() => {
            view! { <prose::ProsePage place=place.clone() /> }.into_any()
        }
        #[cfg(any(feature = "feed", feature = "prose"))]
        Route::Group(slug) => view! { <meetings::GroupPage slug=slug.clone() /> }.into_any(),
        #[cfg(not(any(feature = "feed", feature = "prose")))]
        Route::Group(_) => view! { <not_found::NotFound /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
        Route::SupportInquiry | Route::FamilyInquiry | Route::ClubRegistration | Route::Form(_) => {
            view! { <form::FormPage place=place.clone() /> }.into_any()
        }
    }
}
