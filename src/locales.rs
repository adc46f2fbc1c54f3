//! The words of the site, English and Spanish: plain data, so that a missing
//! one fails the build and none costs code.

pub mod forms;
mod forms_en;
mod forms_es;
pub mod interface;
mod interface_en;
mod interface_es;
pub mod keeping;
mod keeping_en;
mod keeping_es;
pub mod words;

pub use forms::Forms;
pub use interface::Interface;
#[cfg(feature = "prose")]
pub use words::Prose;
pub use words::{Meetings, Words};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English, at the root.
    En,
    /// Spanish, under `/es/`.
    Es,
}

impl Locale {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The BCP 47 tag, as `lang` attributes and definitions have it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language's name in itself, for the language switch.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The words of the controls, notices and errors.
    #[must_use]
    pub const fn interface(self) -> &'static Interface {
        match self {
            Self::En => &interface_en::INTERFACE,
            Self::Es => &interface_es::INTERFACE,
        }
    }

    /// The words around a form's way and its end.
    #[must_use]
    pub const fn forms(self) -> &'static Forms {
        match self {
            Self::En => &forms_en::FORMS,
            Self::Es => &forms_es::FORMS,
        }
    }

    /// The words of the pages that only say something.
    #[cfg(feature = "prose")]
    #[must_use]
    pub const fn prose(self) -> &'static Prose {
        match self {
            Self::En => &words::en::PROSE,
            Self::Es => &words::es::PROSE,
        }
    }

    /// The words of when groups meet.
    #[must_use]
    pub const fn meetings(self) -> &'static Meetings {
        match self {
            Self::En => &words::en::meetings::MEETINGS,
            Self::Es => &words::es::meetings::MEETINGS,
        }
    }

    /// The words of the pages that the app writes.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::En => &words::en::WORDS,
            Self::Es => &words::es::WORDS,
        }
    }
}
