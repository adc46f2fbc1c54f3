//! The parts of a form as a list, each with how far it is: all of it follows from the answers.

use leptos::prelude::*;
use questionnaire::{Form, State};

use super::{
    Here,
    answers::{self, Section},
    filling::Filling,
    step::leave_button,
};
use crate::{
    components::{
        button::{Weight, button},
        page::{actions, flow, heading},
        prose::lead,
    },
    html::esc,
    locales::{Locale, forms::Tasks},
};

/// `?step=tasks`.
pub fn page(here: &Here, filling: Filling) -> AnyView {
    let html = filling.form(|form| list(here, form));
    let onward = {
        let here = here.clone();
        move || here.enter(filling)
    };
    let mut buttons = vec![button(
        here.locale.interface().form.continue_,
        Weight::Main,
        onward,
    )];
    buttons.extend(leave_button(here, filling));
    vec![heading(&here.title), flow(html), actions(buttons)].into_any()
}

/// How far a part is, and how that is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Complete,
    InProgress,
    NotStarted,
    Optional,
    Later,
}

impl Status {
    fn of(form: &Form, section: &Section) -> Self {
        match (section.step.state, section.rows.is_empty()) {
            _ if !form.may_visit(section.step.index) => Self::Later,
            (State::Complete, false) => Self::Complete,
            (State::Complete, true) => Self::Optional,
            (_, false) => Self::InProgress,
            (_, true) => Self::NotStarted,
        }
    }

    fn says(self, words: &'static Tasks) -> &'static str {
        match self {
            Self::Complete => words.complete,
            Self::InProgress => words.in_progress,
            Self::NotStarted => words.not_started,
            Self::Optional => words.optional,
            Self::Later => words.later,
        }
    }
}

fn list(here: &Here, form: &Form) -> String {
    let (locale, words) = (here.locale, &here.locale.forms().tasks);
    let sections = answers::sections(form, locale, false);
    let all: Vec<_> = sections.iter().map(|one| Status::of(form, one)).collect();
    let done = all.iter().filter(|status| **status == Status::Complete);
    let summary = format!(
        "{} {} {} {}.",
        done.count(),
        locale.interface().form.of,
        all.len(),
        words.done,
    );
    let mut items = String::new();
    for (section, status) in sections.iter().zip(&all) {
        let title = section.step.title.as_ref();
        let title = title.map_or(here.title.as_str(), |title| title.get(locale.tag()));
        let path = here.step(section.step.index, *status == Status::Complete);
        items += &item(section.step.index, title, &path, *status, locale);
    }
    let (at, last) = (usize::MAX, locale.interface().form.check_title);
    let status = if form.first_incomplete().is_none() {
        Status::NotStarted
    } else {
        Status::Later
    };
    items += &item(at, last, &here.check(), status, locale);
    format!("{}<ol class=\"task-list\">{items}</ol>", lead(&summary))
}

fn item(at: usize, title: &str, path: &str, status: Status, locale: Locale) -> String {
    let (id, title) = (format!("task-{at}"), esc(title));
    let says = esc(status.says(&locale.forms().tasks));
    let class = match status {
        Status::Later => " task-list__status--later",
        Status::Complete => "",
        _ => " task-list__status--open",
    };
    let link = if status == Status::Later {
        format!("<span>{title}</span>")
    } else {
        let href = esc(path);
        format!(
            "<a class=\"task-list__link\" href=\"{href}\" aria-describedby=\"{id}\">{title}</a>"
        )
    };
    format!(
        "<li class=\"task-list__item\">{link}\
         <span class=\"task-list__status{class}\" id=\"{id}\">{says}</span></li>"
    )
}
