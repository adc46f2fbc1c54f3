//! Controls and page furniture that know words and looks, but no form, no
//! network and no storage.
//!
//! What does not react is written as text ([`crate::html`]). Controls belong
//! to the browser: they are drawn with a value and then left alone. Whoever
//! draws them listens once, further up, and reads them by the `data-part` of
//! each (`value`, `month`, `day`, `year`, `time`, `other`).

pub mod button;
pub mod choices;
pub mod contact;
pub mod date;
pub mod doing;
pub mod error_summary;
pub mod field;
pub mod heading;
pub mod help_lines;
pub mod not_found;
pub mod page;
pub mod passphrase;
pub mod prose;
pub mod select;
pub mod shell;
pub mod summary_list;
pub mod text_field;
