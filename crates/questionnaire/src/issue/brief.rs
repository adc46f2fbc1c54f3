//! What people who write forms have to mend, in a few letters: where their whole sentences are not part of
//! the build. The place stands beside it, and the program `check` has the sentences.

use super::Rule;

/// The standard's code, and what it is about: `not-found: question-7`.
pub(super) fn message(rule: &Rule) -> String {
    let about: &str = match rule {
        Rule::Json { detail: about }
        | Rule::BadPattern { detail: about }
        | Rule::TextTooLong { field: about, .. }
        | Rule::Missing { field: about }
        | Rule::WrongType { field: about, .. }
        | Rule::UnknownElement { field: about }
        | Rule::NotSupported { what: about }
        | Rule::Ignored { what: about }
        | Rule::UnknownQuestion { question: about }
        | Rule::ConditionOnNoQuestion { question: about }
        | Rule::ConditionType {
            question: about, ..
        }
        | Rule::ConditionOperator { question: about }
        | Rule::ConditionNotOption { question: about }
        | Rule::DuplicateOption { option: about }
        | Rule::OptionType { found: about }
        | Rule::InitialNotOption { value: about } => about,
        Rule::ResourceType { expected: about }
        | Rule::TooMany { what: about, .. }
        | Rule::InitialType { found: about }
        | Rule::MinAboveMax { min: about, .. }
        | Rule::LimitType { limit: about } => about,
        Rule::Invariant { number } => return format!("invariant: que-{number}"),
        Rule::TooDeep { .. } => "nesting",
        Rule::TooBig { .. } => "file",
        Rule::Loop => "loop of conditions",
        Rule::NoOptions => "no answerOption",
        Rule::InitialTooMany => "several initial options",
        _ => "",
    };
    [rule.kind().1.as_str(), about].join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_reason_and_what_it_is_about() {
        let table = [
            (
                Rule::UnknownQuestion {
                    question: "q7".into(),
                },
                "not-found: q7",
            ),
            (
                Rule::WrongType {
                    field: "repeats".into(),
                    expected: "boolean",
                },
                "structure: repeats",
            ),
            (Rule::Invariant { number: 2 }, "invariant: que-2"),
            (Rule::Loop, "business-rule: loop of conditions"),
        ];
        for (rule, brief) in table {
            assert_eq!(message(&rule), brief);
        }
    }
}
