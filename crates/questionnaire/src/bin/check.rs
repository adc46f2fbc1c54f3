//! `check DEFINITION.json [RESPONSE.json] [--enabled] [--lang LANG]`: judges a definition, and a response
//! to it, and prints one FHIR `OperationOutcome`.
//!
//! With `--enabled` and both files it prints a JSON array of the link ids of all items that are asked with
//! these answers, in the definition's order.
//!
//! Exit code 0: no errors. 1: errors. 2: a file could not be read, or the arguments make no sense.

use std::io::Write;
use std::process::ExitCode;

use questionnaire::{Issue, Questionnaire, check_response, enabled_items, outcome};

const USAGE: &str = "usage: check DEFINITION.json [RESPONSE.json] [--enabled] [--lang en|es]";

struct Arguments {
    definition: String,
    response: Option<String>,
    enabled: bool,
    lang: String,
}

fn main() -> ExitCode {
    let Some(arguments) = arguments(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&arguments) {
        Ok((text, good)) => {
            // A reader that closes the pipe early has seen what it wanted.
            let _ = writeln!(std::io::stdout(), "{text}");
            ExitCode::from(u8::from(!good))
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn arguments(given: impl Iterator<Item = String>) -> Option<Arguments> {
    let (mut files, mut enabled, mut lang) = (Vec::new(), false, "en".to_owned());
    let mut given = given;
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--enabled" => enabled = true,
            "--lang" => lang = given.next()?,
            option if option.starts_with("--") => return None,
            _ => files.push(argument),
        }
    }
    let mut files = files.into_iter();
    let arguments = Arguments {
        definition: files.next()?,
        response: files.next(),
        enabled,
        lang,
    };
    let complete = files.next().is_none() && (arguments.response.is_some() || !arguments.enabled);
    complete.then_some(arguments)
}

/// What to print, and whether there are no errors.
fn run(arguments: &Arguments) -> Result<(String, bool), String> {
    let read = |path: &String| std::fs::read(path).map_err(|error| format!("{path}: {error}"));
    let definition = read(&arguments.definition)?;
    let response = arguments.response.as_ref().map(read).transpose()?;
    let (questionnaire, mut issues) = Questionnaire::parse_lenient(&definition);
    if let (Some(questionnaire), Some(response)) = (&questionnaire, &response) {
        if arguments.enabled {
            return Ok(match enabled_items(questionnaire, response) {
                Ok(enabled) => (serde_json::Value::from(enabled).to_string(), true),
                Err(issues) => (outcome(&issues, &arguments.lang), false),
            });
        }
        issues.extend(check_response(questionnaire, response));
    }
    let good = !issues.iter().any(Issue::is_error);
    Ok((outcome(&issues, &arguments.lang), good))
}
