//! Help for whoever cannot wait, or is below 18.

use crate::{
    components::prose::{lead, paragraph, section, sections},
    locales::Prose,
};

/// `/help-now`: the most urgent first.
pub fn help_now(words: &Prose) -> String {
    let words = &words.help_now;
    lead(words.lead)
        + &section(&words.danger, "urgent")
        + &sections(&[&words.crisis, &words.text_line, &words.helpline])
        + &paragraph(words.not_emergency)
}

/// `/youth`: no group, no form, nothing kept, and somebody to talk to.
pub fn youth(words: &Prose) -> String {
    let words = &words.youth;
    lead(words.lead)
        + &section(&words.danger, "urgent")
        + &sections(&[
            &words.crisis,
            &words.text_line,
            &words.helpline,
            &words.trusted_adult,
            &words.alateen,
            &words.clubs,
        ])
}
