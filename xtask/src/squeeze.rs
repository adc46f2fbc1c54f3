//! The questionnaires as they are served: they are written for people to read, and weigh less without that.

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
