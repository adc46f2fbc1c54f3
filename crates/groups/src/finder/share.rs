//! A suggestion as a short code, for a link that somebody passes on. It names the groups and the ways
//! on, in order, and nothing of danger, crisis or age.

use super::{answer::Answers, suggestion::Suggestion, table::Way};
use crate::Group;

impl Suggestion {
    /// The letters of its code: a group that fits, a group that nearly fits in upper case, a way on.
    pub fn code(self) -> impl Iterator<Item = char> {
        let fits = self.fits().map(|fit| letter(fit.group));
        let near = self
            .near()
            .map(|near| letter(near.group).to_ascii_uppercase());
        let ways = self.ways().filter_map(|way| match way {
            Way::Clubs => Some('c'),
            Way::Helpline => Some('h'),
            _ => None,
        });
        fits.chain(near).chain(ways)
    }

    /// The suggestion of a code, without sign-up: a link does not know who opens it. None where no
    /// answers lead to this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Answers::ALL
            .without(Answers::URGENT)
            .sets()
            .map(|answers| Self::new(answers, false))
            .find(|suggestion| suggestion.code().eq(code.chars()))
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
