//! The answers of a form as people read them: to check them, to copy them, to print them.

use questionnaire::{Control, Form, Item, NodeId, Step, Value};

use crate::{
    components::summary_list::{SummaryRow, summary_list},
    html::esc,
    locales::Locale,
};

/// The answers of one step.
pub struct Section {
    /// The step.
    pub step: Step,
    /// Its questions with their answers, in order.
    pub rows: Vec<SummaryRow>,
}

impl Section {
    fn title(&self, locale: Locale) -> &str {
        let title = self.step.title.as_ref();
        title.map_or("", |title| title.get(locale.tag()))
    }
}

/// The answers of each step that shows something; `all` names what was not answered too.
pub fn sections(form: &Form, locale: Locale, all: bool) -> Vec<Section> {
    let section = |step: Step| {
        let mut rows = Vec::new();
        for node in &step.nodes {
            collect(form, *node, locale, all, &mut rows);
        }
        Section { step, rows }
    };
    form.steps().into_iter().map(section).collect()
}

/// Sections as markup, each under its title; those without a row are left out.
pub fn html(sections: &[Section], locale: Locale) -> String {
    let change = locale.interface().form.change;
    let section = |section: &Section| {
        let title = match section.title(locale) {
            "" => String::new(),
            title => format!("<h2>{}</h2>", esc(title)),
        };
        let list = summary_list(&section.rows, change);
        format!("<section>{title}{list}</section>")
    };
    let filled = sections.iter().filter(|section| !section.rows.is_empty());
    filled.map(section).collect()
}

/// Sections as plain text, a line for each answer.
pub fn text(sections: &[Section], locale: Locale) -> String {
    let mut text = String::new();
    for section in sections.iter().filter(|section| !section.rows.is_empty()) {
        let mut line = |parts: [&str; 2]| {
            text += parts[0];
            text += parts[1];
            text.push('\n');
        };
        line(["\n", section.title(locale)]);
        for row in &section.rows {
            line(["\n", &row.key]);
            for value in &row.values {
                line(["  ", &value.replace('\n', "\n  ")]);
            }
        }
    }
    text
}

/// A row for each question that is asked, in order.
fn collect(form: &Form, node: NodeId, locale: Locale, all: bool, rows: &mut Vec<SummaryRow>) {
    let item = form.questionnaire().item(form.node(node).0);
    if item.hidden || !form.is_enabled(node) {
        return;
    }
    if item.kind.is_question() && !matches!(item.control, Some(Control::Help | Control::Flyover)) {
        let mut values: Vec<_> = form
            .answers(node)
            .iter()
            .map(|value| shown(item, value, locale))
            .collect();
        if values.is_empty() && all {
            values.push(locale.interface().form.not_answered.to_owned());
        }
        let key = item
            .text
            .as_ref()
            .map_or(item.link_id.as_str(), |text| text.get(locale.tag()));
        if !values.is_empty() {
            rows.push(SummaryRow {
                key: key.to_owned(),
                values,
                change: String::new(),
            });
        }
    }
    for child in form.children(node) {
        collect(form, *child, locale, all, rows);
    }
}

/// An answer as a person reads it.
fn shown(item: &Item, value: &Value, locale: Locale) -> String {
    let words = &locale.interface().form;
    match (value, item.option_of(value)) {
        (_, Some(option)) => option.label.get(locale.tag()).to_owned(),
        (Value::Boolean(true), _) => words.yes.to_owned(),
        (Value::Boolean(false), _) => words.no.to_owned(),
        (Value::Date(_) | Value::DateTime(_), _) => crate::clock::shown(&value.to_text(), locale),
        _ => value.to_text(),
    }
}
