//! What the finder suggests to whoever is not below 18.

use super::{
    answer::{Answer, Answers},
    table::{Inquiry, Near, TABLE, Way},
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

/// How the groups that fit stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// None fits.
    None,
    /// One fits.
    Single,
    /// The grief group first; those after it are equals.
    GriefFirst,
    /// All are equals.
    Unranked,
    /// Nothing was told that says which fits: all are listed, and none is guessed at.
    Open,
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
    #[must_use]
    pub fn fits(self) -> Vec<Group> {
        let mut order = if self.reasons.has(Answer::Unsure) {
            Group::ALL.to_vec()
        } else {
            ORDER.to_vec()
        };
        order.retain(|group| !self.because(*group).is_empty());
        order
    }

    /// The answers because of which a group fits; none where it does not.
    #[must_use]
    pub fn because(self, group: Group) -> Answers {
        let mut because = Answers::default();
        for row in &TABLE {
            if self.reasons.has(row.answer) && row.fits.contains(&group) {
                because = because.with(row.answer);
            }
        }
        because
    }

    /// The groups that nearly fit.
    #[must_use]
    pub fn near(self) -> Vec<Near> {
        let mut near = Near::ALL.to_vec();
        near.retain(|near| {
            let named = TABLE
                .iter()
                .any(|row| self.reasons.has(row.answer) && row.near == Some(*near));
            named && self.because(near.group()).is_empty()
        });
        near
    }

    /// How the groups that fit stand to one another.
    #[must_use]
    pub fn order(self) -> Order {
        match self.fits().len() {
            0 => Order::None,
            1 => Order::Single,
            _ if self.reasons.has(Answer::Loss) => Order::GriefFirst,
            _ if self.reasons.has(Answer::Unsure) => Order::Open,
            _ => Order::Unranked,
        }
    }

    /// Whether any group is named.
    #[must_use]
    pub fn names_groups(self) -> bool {
        self.order() != Order::None || !self.near().is_empty()
    }

    /// Whether this inquiry is offered.
    #[must_use]
    pub fn offers(self, inquiry: Inquiry) -> bool {
        let has = |row: &super::table::Row| self.reasons.has(row.answer);
        self.sign_up
            && TABLE
                .iter()
                .any(|row| has(row) && row.inquiry == Some(inquiry))
    }

    /// Whether the person said that they are an adult, as everybody in a group is.
    #[must_use]
    pub fn is_for_adult(self) -> bool {
        self.sign_up
    }

    /// The ways on that are no group. One can always reach a person.
    #[must_use]
    pub fn ways(self) -> Vec<Way> {
        let mut ways = Vec::new();
        for row in &TABLE {
            if let Some(way) = row.way
                && self.reasons.has(row.answer)
            {
                ways.push(way);
            }
        }
        ways.push(Way::Contact);
        ways
    }
}
