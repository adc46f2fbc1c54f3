//! Where in a form a person stands, as the URL's query says it.

/// Where in a form the person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What the form is for, before it begins.
    Opening,
    /// The first step, without the opening page.
    Start,
    /// Wherever a kept draft stopped.
    Resume,
    /// The step at a place of the definition, from 0; whether the person came from the answers.
    Step(usize, bool),
    /// All answers before they are sent.
    Check,
    /// All parts of the form, and how far each is.
    Tasks,
    /// The page to print for somebody who has to agree.
    Summary,
    /// The receipt.
    Sent,
    /// Where the answers are kept.
    Keep,
}

impl Stage {
    /// Whether what was sent may still be asked for here.
    pub fn is_after_sending(self) -> bool {
        matches!(self, Self::Sent | Self::Summary)
    }

    /// Reads a URL's query; what it does not know is the opening page.
    pub fn from_query(query: &str) -> Self {
        let mut stage = Self::Opening;
        let mut change = false;
        for pair in query.split('&') {
            stage = match pair.split_once('=').unwrap_or((pair, "")) {
                ("start", _) => Self::Start,
                ("resume", _) => Self::Resume,
                ("step", "check") => Self::Check,
                ("step", "tasks") => Self::Tasks,
                ("step", "summary") => Self::Summary,
                ("step", "sent") => Self::Sent,
                ("step", "keep") => Self::Keep,
                ("step", number) => match number.parse::<usize>() {
                    Ok(number) if number > 0 => Self::Step(number - 1, false),
                    _ => Self::Opening,
                },
                ("change", _) => {
                    change = true;
                    continue;
                }
                _ => continue,
            };
        }
        match stage {
            Self::Step(index, _) => Self::Step(index, change),
            stage => stage,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn the_query_names_the_stage() {
        let table = [
            ("", Stage::Opening),
            ("start", Stage::Start),
            ("start=", Stage::Start),
            ("resume", Stage::Resume),
            ("step=1", Stage::Step(0, false)),
            ("step=3&change", Stage::Step(2, true)),
            ("change&step=3", Stage::Step(2, true)),
            ("step=check", Stage::Check),
            ("step=tasks", Stage::Tasks),
            ("step=summary", Stage::Summary),
            ("step=sent", Stage::Sent),
            ("step=keep", Stage::Keep),
            ("step=0", Stage::Opening),
            ("step=-1", Stage::Opening),
            ("step=99999999999999999999999", Stage::Opening),
            ("utm=x", Stage::Opening),
        ];
        for (query, stage) in table {
            assert_eq!(Stage::from_query(query), stage, "{query}");
        }
    }
}
