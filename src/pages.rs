//! The pages, one file or folder a route. Only pages call the network and the
//! drafts.

mod about;
mod form;
mod groups;
mod help;
mod home;
mod not_found;

pub use form::Fillings;

use leptos::prelude::*;

use crate::routes::{Place, Route};

/// The page that a place names.
pub fn page(place: &Place) -> AnyView {
    match &place.route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::HelpNow => view! { <help::HelpNow /> }.into_any(),
        Route::Youth => view! { <help::Youth /> }.into_any(),
        Route::PeerSupport => view! { <about::PeerSupport /> }.into_any(),
        Route::Privacy => view! { <about::Privacy /> }.into_any(),
        Route::Groups => view! { <groups::Groups /> }.into_any(),
        Route::Clubs => view! { <groups::Clubs /> }.into_any(),
        Route::Student => view! { <groups::Student /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
        Route::SupportInquiry | Route::FamilyInquiry | Route::ClubRegistration | Route::Form(_) => {
            view! { <form::FormPage place=place.clone() /> }.into_any()
        }
    }
}
