//! Every string, with its place.

use std::fmt::Debug;

use peer_support::locales::Locale;
use serde_json::Value;

const FORMS: [&str; 3] = ["support", "family", "club"];
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
const ERROR_TEXT: &str =
    "https://herrenproject.org/fhir/StructureDefinition/questionnaire-error-text";

/// Something said, in both languages; empty where it is not.
pub struct Said {
    pub place: String,
    pub en: String,
    pub es: String,
}

impl Said {
    /// Whether it stands on the page after a club's registration.
    pub fn is_of_a_clubs_end(&self) -> bool {
        ["club/receipt", "Sending.", "Copies."]
            .iter()
            .any(|part| self.place.contains(part))
    }
}

/// All of them.
pub fn all() -> Vec<Said> {
    match read() {
        Ok(said) => said,
        Err(error) => unreachable!("the definitions: {error}"),
    }
}

fn read() -> std::io::Result<Vec<Said>> {
    let [en, es] = Locale::ALL;
    let mut said = pairs(en.interface(), es.interface());
    said.extend(pairs(en.forms(), es.forms()));
    said.extend(pairs(en.words(), es.words()));
    said.extend(pairs(en.meetings(), es.meetings()));
    said.extend(pairs(en.prose(), es.prose()));
    for form in FORMS {
        let file = format!(
            "{}/public/questionnaires/{form}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let json: Value = serde_json::from_slice(&std::fs::read(file)?)?;
        definition(&json, form, &mut said);
    }
    Ok(said)
}

fn pairs(en: &impl Debug, es: &impl Debug) -> Vec<Said> {
    let (en, es) = (literals(&format!("{en:?}")), literals(&format!("{es:?}")));
    let places = |all: &[(String, String)]| {
        all.iter()
            .map(|(place, _)| place.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        places(&en),
        places(&es),
        "the same is said in both languages"
    );
    let both = en.into_iter().zip(es);
    // A slug is an address.
    let both = both.filter(|((place, _), _)| place.rsplit('.').next() != Some("slug"));
    both.map(|((place, en), (_, es))| Said { place, en, es })
        .collect()
}

/// The string literals of a value as `Debug` writes it, so that none can be forgotten here; each with
/// its struct and field.
fn literals(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let (mut open, mut field) = (vec![String::new()], String::new());
    let mut word = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => found.push((
                format!("{}.{field}", open.last().map_or("", String::as_str)),
                literal(&mut chars),
            )),
            '{' => open.push(std::mem::take(&mut word)),
            '}' => drop(open.pop()),
            ':' => field = std::mem::take(&mut word),
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            ' ' if !word.is_empty() && open.len() > 1 && word.starts_with(char::is_uppercase) => {}
            _ => word.clear(),
        }
    }
    found
}

fn literal(chars: &mut std::str::Chars) -> String {
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some('u') => {
                    let code: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                    text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                other => text.extend(other),
            },
            c => text.push(c),
        }
    }
    text
}

/// What a definition says: each text, label and error, with its translation.
fn definition(value: &Value, place: &str, said: &mut Vec<Said>) {
    if let Value::Array(all) = value {
        for one in all {
            definition(one, place, said);
        }
    }
    let Value::Object(object) = value else {
        return;
    };
    let get = |key: &str| object.get(key).and_then(Value::as_str);
    if get("url") == Some(TRANSLATION) {
        return;
    }
    let place = match get("linkId") {
        Some(id) => format!("{place}/{id}"),
        None => place.to_owned(),
    };
    let mut keys = vec!["text", "title", "description", "display"];
    if get("url") == Some(ERROR_TEXT) {
        keys.push("valueString");
    }
    for key in keys {
        if let Some(en) = get(key) {
            let es = object.get(&format!("_{key}")).and_then(spanish);
            said.push(Said {
                place: format!("{place} {key}"),
                en: en.to_owned(),
                es: es.unwrap_or_default().to_owned(),
            });
        }
    }
    object
        .values()
        .for_each(|one| definition(one, &place, said));
}

fn spanish(element: &Value) -> Option<&str> {
    let all = element.get("extension")?.as_array()?;
    let parts = all
        .iter()
        .filter_map(|one| one.get("extension")?.as_array());
    parts
        .filter(|parts| {
            parts
                .iter()
                .any(|part| part.get("valueCode").and_then(Value::as_str) == Some("es"))
        })
        .find_map(|parts| {
            parts
                .iter()
                .find_map(|part| part.get("valueString")?.as_str())
        })
}
