//! What the finder suggests to whoever is not below 18.

use super::{
    answer::{Answer, Answers},
    table::{Inquiry, NearReason, Row, Way, rows},
};
use crate::Group;

/// The order of groups that fit: grief before present worry, then oneself, then the closest relation.
const ORDER: [Group; 5] = [
    Group::GriefSupport,
    Group::SeekingSobriety,
    Group::Parental,
    Group::Spousal,
    Group::Family,
];

/// A group that fits, and the answers because of which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The group.
    pub group: Group,
    /// The answers that it fits; never empty.
    pub because: Answers,
}

/// A group that nearly fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// The group.
    pub group: Group,
    /// Why it is named, and why only nearly.
    pub because: NearReason,
}

/// How the groups that fit stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// There is one at the most.
    Single,
    /// The grief group first; those after it are equals.
    GriefFirst,
    /// All are equals.
    Unranked,
}

/// What the finder suggests. Everything in it follows from the answers that it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    reasons: Answers,
    sign_up: bool,
}

impl Suggestion {
    /// What these answers lead to. Whoever gave none, beside danger or crisis, is not sure; whoever is
    /// not sure and gave others, gave others. `sign_up`: whether the person said that they are an adult.
    pub(super) fn new(answers: Answers, sign_up: bool) -> Self {
        let unsure = Answers::of(&[Answer::Unsure]);
        let given = answers.without(Answers::URGENT).without(unsure);
        Self {
            reasons: if given.is_empty() { unsure } else { given },
            sign_up,
        }
    }

    /// The groups that fit, in order.
    pub fn fits(self) -> impl Iterator<Item = Fit> {
        let order = if self.lists_all() { Group::ALL } else { ORDER };
        order.into_iter().filter_map(move |group| {
            let because = self.because(group);
            (!because.is_empty()).then_some(Fit { group, because })
        })
    }

    /// The groups that nearly fit, each once.
    pub fn near(self) -> impl Iterator<Item = Near> {
        ORDER.into_iter().filter_map(move |group| {
            let near = |row: &Row| row.near.filter(|(near, _)| *near == group);
            let (group, because) = rows(self.reasons).find_map(near)?;
            self.because(group)
                .is_empty()
                .then_some(Near { group, because })
        })
    }

    /// How the groups that fit stand to one another.
    #[must_use]
    pub fn order(self) -> Order {
        match self.fits().count() {
            0 | 1 => Order::Single,
            _ if self.reasons.has(Answer::Loss) => Order::GriefFirst,
            _ => Order::Unranked,
        }
    }

    /// Whether the answers leave open which group fits: then all are listed, and none is guessed at.
    #[must_use]
    pub fn lists_all(self) -> bool {
        self.reasons.has(Answer::Unsure)
    }

    /// Whether this inquiry is offered.
    #[must_use]
    pub fn offers(self, inquiry: Inquiry) -> bool {
        self.sign_up && rows(self.reasons).any(|row| row.inquiry == Some(inquiry))
    }

    /// Whether the person said that they are an adult, as everybody in a group is.
    #[must_use]
    pub fn is_for_adult(self) -> bool {
        self.sign_up
    }

    /// The ways on that are no group. One can always reach a person.
    pub fn ways(self) -> impl Iterator<Item = Way> {
        let of_rows = rows(self.reasons).filter_map(|row| row.way);
        of_rows.chain([Way::Contact])
    }

    /// The answers that a group fits.
    fn because(self, group: Group) -> Answers {
        rows(self.reasons)
            .filter(|row| row.fits.contains(&group))
            .fold(Answers::default(), |all, row| all.with(row.answer))
    }
}
