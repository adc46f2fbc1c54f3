//! Support groups: which there are, and which one fits.
//!
//! Pure Rust without a browser, a runtime, a clock or a database: callers pass in what they know.

pub mod finder;
mod group;

pub use group::Group;
