//! Running text: headings, paragraphs and lists, with numbers and addresses
//! turned into links.

use super::contact::{EMAIL, PHONE, PHONE_LINK};
use crate::html::esc;
#[cfg(feature = "prose")]
use crate::locales::words::Section;

/// What the words contain that a phone can call, text or write to.
const LINKS: [(&str, &str); 7] = [
    (PHONE, PHONE_LINK),
    (EMAIL, "mailto:recovery@herrenproject.org"),
    ("1-800-662-4357", "tel:+18006624357"),
    ("741741", "sms:741741?&body=HOME"),
    ("911", "tel:911"),
    ("988", "tel:988"),
    (
        "herrenproject.org/prevention",
        "https://herrenproject.org/prevention",
    ),
];

/// Headings, each with its paragraphs and its list.
#[cfg(feature = "prose")]
pub fn sections(sections: &[&Section]) -> String {
    sections
        .iter()
        .map(|section| self::section(section, "prose", ""))
        .collect()
}

/// One section, with a class of its own, and HTML after its words.
#[cfg(feature = "prose")]
pub fn section(section: &Section, class: &str, after: &str) -> String {
    let points: String = section.points.iter().map(|text| item(text)).collect();
    let list = if points.is_empty() {
        points
    } else {
        format!("<ul class=\"list\">{points}</ul>")
    };
    format!(
        "<section class=\"{class}\"><h2>{}</h2>{}{list}{after}</section>",
        esc(section.title),
        section
            .text
            .iter()
            .map(|text| paragraph(text))
            .collect::<String>(),
    )
}

/// A paragraph.
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", linked(text))
}

/// The paragraph under a page's heading.
pub fn lead(text: &str) -> String {
    format!("<p class=\"lead\">{}</p>", linked(text))
}

/// A line of a list.
pub fn item(text: &str) -> String {
    format!("<li>{}</li>", linked(text))
}

/// A sentence in which each number and address is a link.
pub fn linked(sentence: &str) -> String {
    let first = LINKS
        .iter()
        .filter_map(|&(name, href)| sentence.find(name).map(|at| (at, name, href)))
        .min_by_key(|&(at, name, _)| (at, usize::MAX - name.len()));
    let Some((at, name, href)) = first else {
        return esc(sentence).to_string();
    };
    let (before, rest) = sentence.split_at(at);
    let after = rest.get(name.len()..).unwrap_or_default();
    let external = if href.starts_with("https:") {
        " rel=\"external noreferrer\""
    } else {
        ""
    };
    format!(
        "{}<a href=\"{href}\"{external}>{name}</a>{}",
        esc(before),
        linked(after)
    )
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn numbers_become_links_and_everything_else_stays_text() {
        assert_eq!(linked("a < b"), "a &lt; b");
        assert_eq!(
            linked("Call 911, or text HOME to 741741."),
            "Call <a href=\"tel:911\">911</a>, or text HOME to \
             <a href=\"sms:741741?&body=HOME\">741741</a>."
        );
        assert_eq!(
            linked("1-800-662-4357"),
            "<a href=\"tel:+18006624357\">1-800-662-4357</a>"
        );
    }
}
