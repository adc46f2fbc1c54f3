//! Where in the finder a person stands, as the URL's query says it.

use groups::finder::Suggestion;

/// Where in the finder the person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The first question.
    Reasons,
    /// The second question.
    Age,
    /// The result of the answers.
    Result,
    /// A result that somebody passed on.
    Shared(Suggestion),
    /// The first question, with all answers forgotten.
    Again,
    /// A step that there is not, or a code that no result has.
    Lost,
}

impl Stage {
    /// Reads a URL's query; what it does not know is the first question.
    pub fn from_query(query: &str) -> Self {
        for pair in query.split('&') {
            return match pair.split_once('=').unwrap_or((pair, "")) {
                ("again", _) => Self::Again,
                ("step", "age") => Self::Age,
                ("step", "result") => Self::Result,
                ("step", _) => Self::Lost,
                ("show", code) => Suggestion::from_code(code).map_or(Self::Lost, Self::Shared),
                _ => continue,
            };
        }
        Self::Reasons
    }

    /// The name of the part of the page that is shown.
    pub fn part(self) -> &'static str {
        match self {
            Self::Reasons | Self::Again | Self::Lost => "reasons",
            Self::Age => "age",
            Self::Result | Self::Shared(_) => "result",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn the_query_names_the_stage() {
        let table = [
            ("", Stage::Reasons),
            ("utm=x", Stage::Reasons),
            ("step=age", Stage::Age),
            ("x&step=result", Stage::Result),
            ("step=2", Stage::Lost),
            ("again", Stage::Again),
            ("show=", Stage::Lost),
            ("show=<script>", Stage::Lost),
            ("show=pf&show=s", Stage::from_query("show=pf")),
        ];
        for (query, stage) in table {
            assert_eq!(Stage::from_query(query), stage, "{query}");
        }
        assert!(matches!(Stage::from_query("show=pF"), Stage::Shared(_)));
    }
}
