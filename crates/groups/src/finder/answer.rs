//! What a person may tell the finder.

/// One answer. Several may hold at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Somebody is in danger now, or may have overdosed.
    Danger,
    /// Thoughts of suicide, or another crisis.
    Crisis,
    /// Somebody they loved died from substance use, whatever the relation.
    Loss,
    /// They want help for themselves.
    Myself,
    /// They worry about their child, of any age.
    Child,
    /// They worry about their spouse.
    Spouse,
    /// They worry about a partner that they are not, or no longer, married to.
    Partner,
    /// They worry about a parent, a sibling, another relative or a friend.
    Relative,
    /// They had a loss of another kind.
    OtherLoss,
    /// They work at a school, or help others by profession.
    Professional,
    /// They are not sure, or prefer not to say.
    Unsure,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 11] = [
        Self::Danger,
        Self::Crisis,
        Self::Loss,
        Self::Myself,
        Self::Child,
        Self::Spouse,
        Self::Partner,
        Self::Relative,
        Self::OtherLoss,
        Self::Professional,
        Self::Unsure,
    ];

    /// The answer's name in markup.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Crisis => "crisis",
            Self::Loss => "loss",
            Self::Myself => "myself",
            Self::Child => "child",
            Self::Spouse => "spouse",
            Self::Partner => "partner",
            Self::Relative => "relative",
            Self::OtherLoss => "other-loss",
            Self::Professional => "professional",
            Self::Unsure => "unsure",
        }
    }

    /// The answer of this name; none for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Several answers, in no order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers(u16);

impl Answers {
    /// All of them.
    pub const ALL: Self = Self::of(&Answer::ALL);
    /// Those that come before everything else.
    pub const URGENT: Self = Self::of(&[Answer::Danger, Answer::Crisis]);

    /// Exactly these.
    #[must_use]
    pub const fn of(answers: &[Answer]) -> Self {
        let mut all = Self(0);
        let mut rest = answers;
        while let [first, others @ ..] = rest {
            all = all.with(*first);
            rest = others;
        }
        all
    }

    /// These and one more.
    #[must_use]
    pub const fn with(self, answer: Answer) -> Self {
        Self(self.0 | answer.bit())
    }

    /// Those that are in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether this answer is among them.
    #[must_use]
    pub const fn has(self, answer: Answer) -> bool {
        self.0 & answer.bit() != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of [`Answer::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Answer> {
        Answer::ALL
            .into_iter()
            .filter(move |answer| self.has(*answer))
    }

    /// Every choice among them, from none to all.
    pub fn sets(self) -> impl Iterator<Item = Self> {
        (0..=self.0)
            .map(Self)
            .filter(move |set| set.without(self).is_empty())
    }
}

/// How old a person says that they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// 18 or older.
    Adult,
    /// Below 18.
    Under18,
    /// Not to be said.
    Withheld,
}

impl Age {
    /// Every answer to the question.
    pub const ALL: [Self; 3] = [Self::Adult, Self::Under18, Self::Withheld];

    /// The answer's name in markup.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Under18 => "under-18",
            Self::Withheld => "withheld",
        }
    }

    /// The answer of this name; none for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|age| age.code() == code)
    }
}
