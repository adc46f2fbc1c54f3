//! The questionnaires as they are served: they are written for people to read, and weigh less without that.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A questionnaire's text.
///
/// # Errors
/// Where it cannot be read, or is no UTF-8 (RFC 8259, 8.1); the file is named.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

/// A JSON text without the white space between its parts (RFC 8259, 2).
pub fn json(text: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    text.chars()
        .filter(|&char| {
            let keep = inside || !matches!(char, ' ' | '\t' | '\n' | '\r');
            inside ^= char == '"' && !escaped;
            escaped = inside && char == '\\' && !escaped;
            keep
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::json;

    #[test]
    fn white_space_goes_only_between_the_parts() {
        let text = "{\n  \"a b\" : [1, \"x \\\" : \\\\\" ,\t\"  \"]\r\n}";
        assert_eq!(json(text), r#"{"a b":[1,"x \" : \\","  "]}"#);
    }
}
