//! Questions with their answers, each with a way to change it.

use leptos::prelude::*;

/// One question with its answer.
#[derive(Clone)]
pub struct SummaryRow {
    /// The question.
    pub key: String,
    /// The answer, one line each.
    pub values: Vec<String>,
    /// Where the answer can be changed.
    pub change: String,
}

/// A list of rows.
#[component]
pub fn SummaryList(
    rows: Vec<SummaryRow>,
    /// The word of the links, such as "Change".
    change: &'static str,
) -> impl IntoView {
    view! {
        <dl class="summary-list">
            {rows
                .into_iter()
                .map(|row| {
                    let values = row.values.into_iter().map(|value| view! { <p>{value}</p> });
                    view! {
                        <div class="summary-list__row">
                            <dt class="summary-list__key">{row.key.clone()}</dt>
                            <dd class="summary-list__value">{values.collect_view()}</dd>
                            <dd class="summary-list__action">
                                <a href=row.change>
                                    {change} <span class="visually-hidden">" " {row.key}</span>
                                </a>
                            </dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
