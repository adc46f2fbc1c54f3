//! What peer support is, and what this site does with what it is told.

use crate::{
    components::prose::{lead, sections},
    locales::Prose,
};

/// `/peer-support`.
pub fn peer_support(words: &Prose) -> String {
    let words = &words.peer_support;
    lead(words.lead) + &sections(&[&words.gains, &words.recovery, &words.kinds, &words.limits])
}

/// `/privacy`.
pub fn privacy(words: &Prose) -> String {
    let words = &words.privacy;
    lead(words.lead)
        + &sections(&[
            &words.device,
            &words.sent,
            &words.stored,
            &words.deletion,
            &words.others,
            &words.leaving,
        ])
}
