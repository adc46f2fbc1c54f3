//! The five online groups of the organisation.

/// An online group, named by the slug of its own page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// For people who seek a life in recovery.
    SeekingSobriety,
    /// For spouses.
    Spousal,
    /// For family members and friends.
    Family,
    /// For parents of an adolescent or adult child.
    Parental,
    /// For family members and loved ones of somebody lost to substance use.
    GriefSupport,
}

impl Group {
    /// Every group, in the order in which they are listed where none is preferred.
    pub const ALL: [Self; 5] = [
        Self::SeekingSobriety,
        Self::Spousal,
        Self::Family,
        Self::Parental,
        Self::GriefSupport,
    ];

    /// The slug that the organisation's own pages and the feed have.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SeekingSobriety => "seekingsobriety",
            Self::Spousal => "spousal-support-group",
            Self::Family => "family-support-group",
            Self::Parental => "parental-support-group",
            Self::GriefSupport => "grief-support-group",
        }
    }

    /// Its name: a proper name, and so the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SeekingSobriety => "Seeking Sobriety",
            Self::Spousal => "Spousal",
            Self::Family => "Family",
            Self::Parental => "Parental",
            Self::GriefSupport => "Grief Support",
        }
    }

    /// The group of this slug; none for any other text.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_is_named_by_its_own_slug() {
        for group in Group::ALL {
            assert_eq!(Group::from_slug(group.slug()), Some(group));
        }
        assert_eq!(Group::from_slug("family"), None);
    }

    #[test]
    fn names_are_the_organisations_own() {
        let named = Group::ALL.map(|group| (group.slug(), group.name()));
        let expected = [
            ("seekingsobriety", "Seeking Sobriety"),
            ("spousal-support-group", "Spousal"),
            ("family-support-group", "Family"),
            ("parental-support-group", "Parental"),
            ("grief-support-group", "Grief Support"),
        ];
        assert_eq!(named, expected);
    }
}
