//! The front door to peer support: pages, forms and their drafts.
//!
//! Imports run one way: pages use everything, components nothing but words;
//! only pages call [`api`] and [`drafts`], and only those name the network
//! and the browser's storage.

pub mod api;
pub mod app;
mod clock;
mod components;
mod config;
mod context;
mod download;
pub mod drafts;
mod effect;
mod focus;
mod html;
pub mod locales;
pub mod meetings;
mod navigation;
mod pages;
#[cfg(not(feature = "ssr"))]
mod patterns;
pub mod routes;
mod script;

pub use config::Config;
pub use focus::DocumentTitle;
pub use navigation::Address;
