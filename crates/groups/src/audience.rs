//! Whom a group is for.

use crate::Group;

/// Whom a group is for, by the codes of the feed's extension field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// People who seek a life in recovery.
    Recovery,
    /// Spouses of a person with a substance use disorder.
    Spouses,
    /// Family members and friends of one.
    Family,
    /// Parents of one.
    Parents,
    /// Those who lost somebody to substance use.
    Grief,
}

impl Audience {
    /// Every audience, in the order of the groups.
    pub const ALL: [Self; 5] = [
        Self::Recovery,
        Self::Spouses,
        Self::Family,
        Self::Parents,
        Self::Grief,
    ];

    /// The code in a feed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::Spouses => "spouses",
            Self::Family => "family",
            Self::Parents => "parents",
            Self::Grief => "grief",
        }
    }

    /// The audience of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.code() == code)
    }

    /// The group of the organisation that is for this audience.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Recovery => Group::SeekingSobriety,
            Self::Spouses => Group::Spousal,
            Self::Family => Group::Family,
            Self::Parents => Group::Parental,
            Self::Grief => Group::GriefSupport,
        }
    }
}

/// Some audiences; may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Audiences(u8);

impl Audiences {
    /// Adds one.
    pub(crate) fn insert(&mut self, audience: Audience) {
        self.0 |= 1 << audience as u8;
    }

    /// Whether one is among them.
    #[must_use]
    pub const fn contains(self, audience: Audience) -> bool {
        self.0 & (1 << audience as u8) != 0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The audiences, in the order of [`Audience::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Audience> {
        Audience::ALL
            .into_iter()
            .filter(move |audience| self.contains(*audience))
    }
}

impl From<Group> for Audiences {
    fn from(group: Group) -> Self {
        let mut audiences = Self::default();
        for audience in Audience::ALL {
            if audience.group() == group {
                audiences.insert(audience);
            }
        }
        audiences
    }
}
