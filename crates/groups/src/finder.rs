//! The finder: which group fits, as a decision table.
//!
//! A person tells what holds ([`Told`]); [`Told::next`] says which question is still to be asked, and
//! [`Told::finding`] what comes first, which groups fit and why, which nearly do, and what else there is.
//! Pure functions of the answers: nothing is kept, and each combination has a result.

mod answer;
mod fact;
mod share;
mod suggestion;
mod table;
#[cfg(test)]
mod tests;

pub use answer::{Age, Answer, Answers};
pub use fact::Fact;
pub use suggestion::{Order, Suggestion};
pub use table::{Inquiry, Near, Way, YouthWay};

/// What the finder asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What brings the person here; several answers may hold.
    Reasons,
    /// Whether they are an adult.
    Age,
}

/// What a person has told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What brings them here.
    pub answers: Answers,
    /// Their age, if it has been asked.
    pub age: Option<Age>,
}

/// What is told before everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgent {
    /// 911 first, naloxone where it is at hand, 988.
    Danger,
    /// 988, and HOME to 741741.
    Crisis,
}

/// What the answers lead to, after what is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Below 18: [`YouthWay::ALL`], and neither a group, nor a form, nor contact.
    Youth,
    /// Groups, or ways on that are no group.
    Suggestion(Suggestion),
}

/// The result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    answers: Answers,
    /// What the answers lead to, after what is urgent.
    pub outcome: Outcome,
}

impl Told {
    /// The question that is still to be asked. Age is not asked where no group would be named.
    #[must_use]
    pub fn next(self) -> Option<Question> {
        if self.answers.is_empty() {
            return Some(Question::Reasons);
        }
        let names_groups = Suggestion::new(self.answers, false).names_groups();
        (self.age.is_none() && names_groups).then_some(Question::Age)
    }

    /// The result. Who was not asked for their age, or was and did not say, is told what the groups are
    /// and cannot sign up.
    #[must_use]
    pub fn finding(self) -> Finding {
        let outcome = match self.age {
            Some(Age::Under18) => Outcome::Youth,
            age => {
                let is_adult = age == Some(Age::Adult);
                Outcome::Suggestion(Suggestion::new(self.answers, is_adult))
            }
        };
        Finding {
            answers: self.answers,
            outcome,
        }
    }
}

impl Finding {
    /// What comes before everything else, the most urgent first.
    #[must_use]
    pub fn first(self) -> Vec<Urgent> {
        let mut first = Vec::new();
        if self.answers.has(Answer::Danger) {
            first.push(Urgent::Danger);
        }
        if self.answers.has(Answer::Crisis) {
            first.push(Urgent::Crisis);
        }
        first
    }
}
