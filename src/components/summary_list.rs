//! Questions with their answers, each with a way to change it.

use crate::html::esc;

/// One question with its answer.
pub struct SummaryRow {
    /// The question.
    pub key: String,
    /// The answer, one line each.
    pub values: Vec<String>,
    /// Where the answer can be changed; nowhere, if empty.
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
        let action = if row.change.is_empty() {
            String::new()
        } else {
            format!(
                "<dd class=\"summary-list__action\"><a href=\"{}\">{change}\
                 <span class=\"visually-hidden\"> {}</span></a></dd>",
                esc(&row.change),
                esc(&row.key),
            )
        };
        format!(
            "<div class=\"summary-list__row\"><dt class=\"summary-list__key\">{0}</dt>\
             <dd class=\"summary-list__value\">{values}</dd>{action}</div>",
            esc(&row.key),
        )
    };
    format!(
        "<dl class=\"summary-list\">{}</dl>",
        rows.iter().map(row).collect::<String>()
    )
}
