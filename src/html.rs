//! Markup that does not react is text: pure functions write it, the browser's
//! own parser reads it. What a definition, a draft or a person wrote goes
//! through [`esc`] and so is only ever shown.

use std::fmt;

/// A text as it stands in HTML, in an element or in a quoted attribute.
#[derive(Clone, Copy)]
pub struct Escaped<'a>(&'a str);

/// Makes a text safe to stand in HTML, in an element or in a quoted attribute.
pub fn esc(text: &str) -> Escaped<'_> {
    Escaped(text)
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            let (before, from) = rest.split_at(at);
            out.write_str(before)?;
            out.write_str(match from.as_bytes().first() {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                Some(b'"') => "&quot;",
                _ => "&#39;",
            })?;
            rest = from.get(1..).unwrap_or_default();
        }
        out.write_str(rest)
    }
}

/// ` name="value"`, or nothing where there is no value.
pub fn attr(name: &str, value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| format!(" {name}=\"{}\"", esc(value)))
}

/// ` name`, where it holds.
pub fn flag(name: &str, holds: bool) -> String {
    if holds {
        format!(" {name}")
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_means_something_in_html_is_left() {
        let table = [
            ("plain ñ", "plain ñ"),
            ("<script>", "&lt;script&gt;"),
            ("\" onload='x' & ", "&quot; onload=&#39;x&#39; &amp; "),
            ("", ""),
            ("é<é", "é&lt;é"),
        ];
        for (text, html) in table {
            assert_eq!(esc(text).to_string(), html);
        }
        assert_eq!(attr("a", Some("\"")), " a=\"&quot;\"");
        assert_eq!(attr("a", None), "");
        assert_eq!(flag("hidden", true), " hidden");
    }
}
