//! The decision table: what each answer leads to, in the order in which results are shown.

use super::answer::Answer;
use crate::Group;

/// What one answer leads to.
pub(super) struct Row {
    /// The answer.
    pub answer: Answer,
    /// The groups that fit.
    pub fits: &'static [Group],
    /// A group that nearly fits, and why only nearly.
    pub near: Option<Near>,
    /// The inquiry that the person may send.
    pub inquiry: Option<Inquiry>,
    /// Ways on beside the groups, after the organisation's own phone and e-mail.
    pub way: Option<Way>,
}

/// A group that does not quite fit, and why it is named all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// Family: it is open to family members and friends of every relation.
    OpenToAllRelations,
    /// Spousal: it is for spouses, and whoever is not married asks first.
    AskFirst,
    /// Grief Support: it is about a loss to substance use, and no other.
    OtherLoss,
}

impl Near {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::OpenToAllRelations, Self::AskFirst, Self::OtherLoss];

    /// The group.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::OpenToAllRelations => Group::Family,
            Self::AskFirst => Group::Spousal,
            Self::OtherLoss => Group::GriefSupport,
        }
    }
}

/// A form by which the person asks for support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inquiry {
    /// For oneself.
    Support,
    /// For somebody else, or after a loss.
    Family,
}

/// A way on that is no group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The organisation's phone number and e-mail address.
    Contact,
    /// The clubs in schools.
    Clubs,
    /// SAMHSA's National Helpline.
    Helpline,
}

/// What a person below 18 finds: no group, no form, no contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YouthWay {
    /// 988.
    Lifeline,
    /// The Crisis Text Line.
    TextLine,
    /// SAMHSA's National Helpline.
    Helpline,
    /// A trusted adult or a school counselor.
    TrustedAdult,
    /// Alateen, where somebody else's drinking is the trouble.
    Alateen,
    /// What the clubs in schools are.
    Clubs,
}

impl YouthWay {
    /// Every one, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::Lifeline,
        Self::TextLine,
        Self::Helpline,
        Self::TrustedAdult,
        Self::Alateen,
        Self::Clubs,
    ];
}

/// One row an answer; grief stands first.
pub(super) const TABLE: [Row; 9] = [
    Row {
        answer: Answer::Loss,
        fits: &[Group::GriefSupport],
        near: None,
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Myself,
        fits: &[Group::SeekingSobriety],
        near: None,
        inquiry: Some(Inquiry::Support),
        way: None,
    },
    Row {
        answer: Answer::Child,
        fits: &[Group::Parental],
        near: Some(Near::OpenToAllRelations),
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Spouse,
        fits: &[Group::Spousal],
        near: Some(Near::OpenToAllRelations),
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Partner,
        fits: &[Group::Family],
        near: Some(Near::AskFirst),
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Relative,
        fits: &[Group::Family],
        near: None,
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::OtherLoss,
        fits: &[],
        near: Some(Near::OtherLoss),
        inquiry: None,
        way: Some(Way::Helpline),
    },
    Row {
        answer: Answer::Unsure,
        fits: &Group::ALL,
        near: None,
        inquiry: None,
        way: None,
    },
    Row {
        answer: Answer::Professional,
        fits: &[],
        near: None,
        inquiry: None,
        way: Some(Way::Clubs),
    },
];

impl Group {
    /// The answers that this group fits.
    pub fn answers(self) -> impl Iterator<Item = Answer> {
        let rows = TABLE.iter().filter(move |row| row.fits.contains(&self));
        rows.map(|row| row.answer)
    }
}
