//! Help for whoever cannot wait, or is below 18.

use groups::finder::YouthWay;

use crate::{
    components::{
        help_lines::{CALL_911, CALL_988, TEXT_988, calls},
        prose::{lead, paragraph, section},
    },
    locales::{Locale, Prose, words::Section},
};

/// `/help-now`: the most urgent first.
pub fn help_now(locale: Locale, words: &Prose) -> String {
    let words = &words.help_now;
    [
        lead(words.lead),
        danger(locale, &words.danger),
        lifeline(locale, &words.crisis),
        plain(&words.text_line),
        plain(&words.helpline),
        paragraph(words.not_emergency),
    ]
    .concat()
}

/// `/youth`: no group, no form, nothing kept, and somebody to talk to.
pub fn youth(locale: Locale, words: &Prose) -> String {
    let words = &words.youth;
    let ways = YouthWay::ALL.map(|way| match way {
        YouthWay::Lifeline => lifeline(locale, &words.crisis),
        YouthWay::TextLine => plain(&words.text_line),
        YouthWay::Helpline => plain(&words.helpline),
        YouthWay::TrustedAdult => plain(&words.trusted_adult),
        YouthWay::Alateen => plain(&words.alateen),
        YouthWay::Clubs => plain(&words.clubs),
    });
    lead(words.lead) + &danger(locale, &words.danger) + &ways.concat()
}

fn plain(words: &Section) -> String {
    section(words, "prose", "")
}

/// 911 first, and 988.
fn danger(locale: Locale, words: &Section) -> String {
    section(words, "urgent", &calls(locale, &[CALL_911, CALL_988]))
}

fn lifeline(locale: Locale, words: &Section) -> String {
    section(words, "prose", &calls(locale, &[CALL_988, TEXT_988]))
}
