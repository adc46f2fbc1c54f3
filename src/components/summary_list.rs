//! Questions with their answers, each with a way to change it.

use crate::html::esc;

/// One question with its answer.
pub struct SummaryRow {
    /// The question.
    pub key: String,
    /// The answer, one line each.
    pub values: Vec<String>,
    /// Where the answer can be changed.
    pub change: String,
}

/// A list of rows; `change` is the word of the links, such as "Change".
pub fn summary_list(rows: &[SummaryRow], change: &str) -> String {
    let row = |row: &SummaryRow| {
        let values: String = row
            .values
            .iter()
            .map(|value| format!("<p>{}</p>", esc(value)))
            .collect();
        format!(
            "<div class=\"summary-list__row\"><dt class=\"summary-list__key\">{0}</dt>\
             <dd class=\"summary-list__value\">{values}</dd>\
             <dd class=\"summary-list__action\"><a href=\"{1}\">{change}\
             <span class=\"visually-hidden\"> {0}</span></a></dd></div>",
            esc(&row.key),
            esc(&row.change),
        )
    };
    format!(
        "<dl class=\"summary-list\">{}</dl>",
        rows.iter().map(row).collect::<String>()
    )
}
