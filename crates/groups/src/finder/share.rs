//! A suggestion as a short code, for a link that somebody passes on. It names the groups and the ways
//! on, in order, and nothing of danger, crisis or age.

use super::{answer::Answers, suggestion::Suggestion, table::Way};
use crate::Group;

impl Suggestion {
    /// Its code: a letter for each group that fits, in upper case for one that nearly fits, and for
    /// each way on.
    #[must_use]
    pub fn code(self) -> String {
        let mut code = String::new();
        for group in self.fits() {
            code.push(letter(group));
        }
        for near in self.near() {
            code.push(letter(near.group()).to_ascii_uppercase());
        }
        for way in self.ways() {
            match way {
                Way::Clubs => code.push('c'),
                Way::Helpline => code.push('h'),
                Way::Contact => {}
            }
        }
        code
    }

    /// The suggestion of a code, without sign-up: a link does not know who opens it. None where no
    /// answers lead to this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let all = Answers::ALL.without(Answers::URGENT);
        let mut suggestions = all.sets().map(|answers| Self::new(answers, false));
        suggestions.find(|suggestion| suggestion.code() == code)
    }
}

const fn letter(group: Group) -> char {
    match group {
        Group::GriefSupport => 'g',
        Group::SeekingSobriety => 's',
        Group::Parental => 'p',
        Group::Spousal => 'm',
        Group::Family => 'f',
    }
}
