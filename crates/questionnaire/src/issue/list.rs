//! Issues as they are found, within bounds.

use super::Issue;
use crate::bounds::MAX_ISSUES;

/// A bounded list. Warnings take up half of it at most, so that no number of them hides an error.
#[derive(Default)]
pub(crate) struct Issues {
    list: Vec<Issue>,
    warnings: usize,
}

impl Issues {
    /// Notes an issue, while there is room.
    pub fn note(&mut self, issue: Issue) {
        let warning = !issue.is_error();
        if self.is_full() || (warning && self.warnings >= MAX_ISSUES / 2) {
            return;
        }
        self.warnings += usize::from(warning);
        self.list.push(issue);
    }

    /// Whether nothing more is noted.
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_ISSUES
    }

    /// The issues, in the order in which they were noted.
    pub fn into_list(self) -> Vec<Issue> {
        self.list
    }
}
