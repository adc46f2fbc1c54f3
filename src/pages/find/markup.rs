//! The whole page as text: both questions and all that a result can say.

mod result;
#[cfg(test)]
mod tests;

use groups::finder::{Age, Answer, Question};

use super::boxes;
use crate::{
    components::{
        field::error_slot,
        help_lines::{CALL_911, CALL_988, TEXT_988, TEXT_LINE, calls},
        prose::paragraph,
    },
    html::{attr, esc, flag},
    locales::{Locale, Prose, words::find},
};

/// Everything below the heading.
pub fn page_html(locale: Locale, prose: &'static Prose) -> String {
    let words = &prose.find;
    format!(
        "{}<section data-stage=\"reasons\">{}<p class=\"notice\" data-gone hidden>{}</p>{}</section>\
         <section data-stage=\"age\" hidden>{}</section>\
         <section class=\"flow\" data-stage=\"result\" hidden>{}</section>",
        at_once(locale, &words.urgent),
        paragraph(words.lead),
        esc(words.gone),
        reasons(locale, &words.reasons),
        age(locale, &words.age),
        result::html(locale, prose),
    )
}

/// Help lines for whoever says that it is urgent. The style sheet shows them as soon as a box says so,
/// before the app has come and on every step after.
fn at_once(locale: Locale, words: &find::Urgent) -> String {
    format!(
        "<div class=\"at-once\" role=\"alert\">\
         <div class=\"at-once__danger\"><p class=\"at-once__first\">{}</p>{}</div>\
         <div class=\"at-once__crisis\"><p class=\"at-once__first\">{}</p>{}</div><p>{}</p></div>",
        esc(words.danger),
        calls(locale, &[CALL_911, CALL_988, TEXT_988]),
        esc(words.crisis),
        calls(locale, &[CALL_988, TEXT_988, TEXT_LINE]),
        esc(words.go_on),
    )
}

fn reasons(locale: Locale, words: &find::Reasons) -> String {
    let form = &locale.interface().form;
    let rows = |rows: &[(Answer, &str)]| -> String {
        let row = |(answer, label): &(Answer, &str)| {
            option(
                Question::Reasons,
                answer.code(),
                label,
                *answer == Answer::Myself,
            )
        };
        format!(
            "<div class=\"choices\">{}</div>",
            rows.iter().map(row).collect::<String>()
        )
    };
    let group = |legend: &str, inner: String| {
        format!(
            "<fieldset class=\"finder__group\"><legend class=\"finder__legend\">{}</legend>{inner}</fieldset>",
            esc(legend)
        )
    };
    let questions = [
        rows(&[(Answer::Myself, words.myself)]),
        group(
            words.worried,
            rows(&[
                (Answer::Child, words.child),
                (Answer::Spouse, words.spouse),
                (Answer::Partner, words.partner),
                (Answer::Relative, words.relative),
            ]),
        ),
        group(
            words.lost,
            rows(&[
                (Answer::Loss, words.loss),
                (Answer::OtherLoss, words.other_loss),
            ]),
        ),
        group(
            words.other,
            rows(&[
                (Answer::Professional, words.professional),
                (Answer::Unsure, words.unsure),
            ]),
        ),
    ];
    let urgent = rows(&[
        (Answer::Danger, words.danger),
        (Answer::Crisis, words.crisis),
    ]);
    let question = Asked {
        question: Question::Reasons,
        text: words.question,
        hint: form.choose_any,
        error: words.error,
    };
    question.form(
        locale,
        &questions.concat(),
        &format!(
            "<fieldset class=\"field\" aria-describedby=\"urgent-hint\">\
             <legend class=\"field__label\">{}</legend>\
             <p class=\"field__hint\" id=\"urgent-hint\">{}</p>{urgent}</fieldset>",
            esc(words.urgent),
            esc(words.urgent_hint),
        ),
    )
}

fn age(locale: Locale, words: &find::Age) -> String {
    let rows = [
        (Age::Adult, words.adult),
        (Age::Under18, words.under_18),
        (Age::Withheld, words.withheld),
    ]
    .map(|(age, label)| option(Question::Age, age.code(), label, age == Age::Adult));
    let question = Asked {
        question: Question::Age,
        text: words.question,
        hint: words.hint,
        error: words.error,
    };
    question.form(
        locale,
        &format!("<div class=\"choices\">{}</div>", rows.concat()),
        "",
    )
}

/// A question's own words.
struct Asked {
    question: Question,
    text: &'static str,
    hint: &'static str,
    error: &'static str,
}

impl Asked {
    /// The question in a form of its own. The browser is asked to remember none of it.
    fn form(&self, locale: Locale, inner: &str, after: &str) -> String {
        let name = boxes::name(self.question);
        format!(
            "<form class=\"form\" novalidate autocomplete=\"off\"><div class=\"questions\">\
             <fieldset class=\"field\" aria-describedby=\"{name}-hint {name}-error\" \
             data-missing=\"{name}\"{}>\
             <legend class=\"field__label\">{}</legend><p class=\"field__hint\" id=\"{name}-hint\">{}</p>\
             {}{inner}</fieldset>{after}</div><div class=\"actions\">\
             <button class=\"button\" type=\"submit\">{}</button></div></form>",
            attr("data-error", Some(self.error)),
            esc(self.text),
            esc(self.hint),
            error_slot(name, locale),
            esc(locale.interface().form.continue_),
        )
    }
}

/// A box with its label; the first of a question is what an error leads to.
fn option(question: Question, code: &str, label: &str, is_first: bool) -> String {
    let name = boxes::name(question);
    let (kind, part) = match question {
        Question::Reasons => ("checkbox", flag("data-part", true)),
        Question::Age => ("radio", flag("data-part", true)),
    };
    let id = if is_first {
        name.to_owned()
    } else {
        format!("{name}-{code}")
    };
    format!(
        "<div class=\"choice\"><input class=\"choice__input\" id=\"{id}\" name=\"{name}\" type=\"{kind}\" \
         value=\"{code}\"{part}><label class=\"choice__label\" for=\"{id}\">{}</label></div>",
        esc(label)
    )
}
