//! Support groups: which there are, which one fits, and when they meet.
//!
//! Pure Rust without a browser, a runtime, a clock or a database: callers pass in what they know.

mod audience;
pub mod calendar;
mod civil;
pub mod feed;
pub mod finder;
mod group;
mod schedule;
mod search;
mod zones;

pub use audience::{Audience, Audiences};
pub use civil::{Date, Days, Weekday};
pub use feed::{Feed, Meeting};
pub use group::Group;
pub use schedule::{Schedule, Session};
pub use search::{DayPart, Found, Query, search};
pub use zones::{Zones, instant_of};
