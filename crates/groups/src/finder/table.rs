//! The decision table: what each answer leads to, in the order in which results are shown.

use super::answer::{Answer, Answers};
use crate::Group;

/// What one answer leads to.
pub(super) struct Row {
    /// The answer.
    pub answer: Answer,
    /// The groups that fit.
    pub fits: &'static [Group],
    /// A group that nearly fits, and why only nearly.
    pub near: Option<(Group, NearReason)>,
    /// The inquiry that the person may send.
    pub inquiry: Option<Inquiry>,
    /// Ways on beside the groups, after the organisation's own phone and e-mail.
    pub way: Option<Way>,
}

/// Why a group that does not quite fit is named all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NearReason {
    /// It is open to family members and friends of every relation.
    OpenToAllRelations,
    /// It is for spouses: whoever is not married asks first.
    AskFirst,
    /// It is about a loss to substance use, and no other.
    OtherLoss,
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
    /// 988.
    Lifeline,
    /// The Crisis Text Line.
    TextLine,
    /// A trusted adult or a school counselor.
    TrustedAdult,
    /// Alateen, where somebody else's drinking is the trouble.
    Alateen,
}

/// What a person below 18 finds: no group, no form, no contact.
pub const YOUTH: [Way; 6] = [
    Way::Lifeline,
    Way::TextLine,
    Way::Helpline,
    Way::TrustedAdult,
    Way::Alateen,
    Way::Clubs,
];

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
        near: Some((Group::Family, NearReason::OpenToAllRelations)),
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Spouse,
        fits: &[Group::Spousal],
        near: Some((Group::Family, NearReason::OpenToAllRelations)),
        inquiry: Some(Inquiry::Family),
        way: None,
    },
    Row {
        answer: Answer::Partner,
        fits: &[Group::Family],
        near: Some((Group::Spousal, NearReason::AskFirst)),
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
        near: Some((Group::GriefSupport, NearReason::OtherLoss)),
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

/// The rows that hold for some answers.
pub(super) fn rows(answers: Answers) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| answers.has(row.answer))
}
