//! Reading entries, and noting what is wrong with them.

mod schedule;

use serde_json::{Map, Value as Json};

use super::{
    MAX_LIST, MAX_NAME, MAX_NOTES, MAX_REPORTS, MAX_SLUG, Meeting, Outcome, Reason, Report, is_slug,
};
use crate::zones::Zones;
use crate::{Audience, Audiences, Date, Group};

type Object = Map<String, Json>;

/// The fields that say how to join.
const JOINING: [&str; 4] = [
    "conference_url",
    "conference_url_notes",
    "conference_phone",
    "conference_phone_notes",
];

/// Reads one entry after the other.
pub(super) struct Reader<'a> {
    zones: &'a dyn Zones,
    /// The zones met so far, and whether each is known.
    met: Vec<(String, bool)>,
    /// The slugs met so far. A map of this kind, because the app has its code anyway.
    slugs: Object,
    entry: usize,
    slug: Option<String>,
    pub(super) reports: Vec<Report>,
    pub(super) unreported: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(zones: &'a dyn Zones) -> Self {
        Self {
            zones,
            met: Vec::new(),
            slugs: Object::new(),
            entry: 0,
            slug: None,
            reports: Vec::new(),
            unreported: 0,
        }
    }

    /// Says that no entry is read from this one on.
    pub(super) fn too_many_entries(&mut self, entry: usize) {
        (self.entry, self.slug) = (entry, None);
        self.note("", Outcome::Skipped, Reason::TooManyEntries);
    }

    /// Reads an entry; `None` where it is skipped.
    pub(super) fn entry(&mut self, index: usize, entry: &Json) -> Option<Meeting> {
        (self.entry, self.slug) = (index, None);
        let Some(object) = entry.as_object() else {
            return self.skipped("", Reason::NotAnObject);
        };
        let slug = self.slug(object)?;
        self.slug = Some(slug.clone());
        if self.slugs.insert(slug.clone(), Json::Null).is_some() {
            return self.skipped("slug", Reason::Duplicate);
        }
        let name = self.name(object)?;
        for field in JOINING {
            if object.get(field).is_some_and(says_something) {
                self.repaired(field, Reason::JoinLink);
            }
        }
        Some(Meeting {
            schedule: self.schedule(object),
            types: self.types(object),
            notes: self.notes(object),
            audiences: self.audiences(object, &slug),
            updated: self.updated(object),
            slug,
            name,
        })
    }

    /// A slug that can stand in an address. The format allows numbers too.
    fn slug(&mut self, object: &Object) -> Option<String> {
        let slug = match object.get("slug") {
            None | Some(Json::Null) => return self.skipped("slug", Reason::Missing),
            Some(Json::String(slug)) => slug.clone(),
            Some(Json::Number(number)) => number.to_string(),
            Some(_) => return self.skipped("slug", Reason::WrongType),
        };
        if slug.is_empty() {
            self.skipped("slug", Reason::Missing)
        } else if slug.len() > MAX_SLUG {
            self.skipped("slug", Reason::TooLong)
        } else if is_slug(&slug) {
            Some(slug)
        } else {
            self.skipped("slug", Reason::NotValid)
        }
    }

    fn name(&mut self, object: &Object) -> Option<String> {
        let reason = match object.get("name") {
            Some(Json::String(name)) => {
                let name = self.text("name", name, MAX_NAME);
                if has_link(&name) {
                    Reason::JoinLink
                } else if name.is_empty() {
                    Reason::Missing
                } else {
                    return Some(name);
                }
            }
            None | Some(Json::Null) => Reason::Missing,
            Some(_) => Reason::WrongType,
        };
        self.skipped("name", reason)
    }

    /// Notes without links: they could only be taken for a way to join.
    fn notes(&mut self, object: &Object) -> Option<String> {
        let notes = self.string(object, "notes")?;
        let notes = self.text("notes", notes, MAX_NOTES);
        if has_link(&notes) {
            self.repaired("notes", Reason::JoinLink);
            return None;
        }
        (!notes.is_empty()).then_some(notes)
    }

    fn types(&mut self, object: &Object) -> Vec<String> {
        let mut types = Vec::new();
        for code in self.list(object, "types") {
            match code {
                Json::String(code) if code.len() <= 20 && !code.contains(is_invisible) => {
                    types.push(code.clone());
                }
                Json::String(_) => self.repaired("types", Reason::NotValid),
                _ => self.repaired("types", Reason::WrongType),
            }
        }
        types
    }

    /// Whom a group is for: what the feed says, else what its slug stands for.
    fn audiences(&mut self, object: &Object, slug: &str) -> Audiences {
        let mut audiences = Audiences::default();
        for code in self.list(object, "herren_audience") {
            match code.as_str().map(Audience::from_code) {
                Some(Some(audience)) => audiences.insert(audience),
                Some(None) => self.repaired("herren_audience", Reason::NotValid),
                None => self.repaired("herren_audience", Reason::WrongType),
            }
        }
        match Group::from_slug(slug) {
            Some(group) if audiences.is_empty() => group.into(),
            _ => audiences,
        }
    }

    /// The day of `2026-03-01 14:32:23`.
    fn updated(&mut self, object: &Object) -> Option<Date> {
        let text = self.string(object, "updated")?;
        let date = text.get(..10).and_then(Date::parse);
        if date.is_none() {
            self.repaired("updated", Reason::NotValid);
        }
        date
    }

    /// A field that is a text, if it is there and says something.
    fn string<'b>(&mut self, object: &'b Object, field: &'static str) -> Option<&'b str> {
        match object.get(field)? {
            Json::String(text) => Some(text.as_str()).filter(|text| !text.is_empty()),
            Json::Null => None,
            _ => {
                self.repaired(field, Reason::WrongType);
                None
            }
        }
    }

    /// A field that is a list, or a single value in place of one.
    fn list<'b>(&mut self, object: &'b Object, field: &'static str) -> &'b [Json] {
        match object.get(field) {
            None | Some(Json::Null) => &[],
            Some(Json::Array(list)) => {
                if list.len() > MAX_LIST {
                    self.repaired(field, Reason::TooLong);
                }
                list.get(..MAX_LIST).unwrap_or(list)
            }
            Some(Json::String(text)) if text.is_empty() => &[],
            Some(single) => std::slice::from_ref(single),
        }
    }

    /// A text without what cannot be seen, and no longer than it may be.
    fn text(&mut self, field: &'static str, text: &str, limit: usize) -> String {
        let mut clean = String::new();
        let mut invisible = false;
        for letter in text.trim_ascii().chars() {
            if clean.len() + letter.len_utf8() > limit {
                self.repaired(field, Reason::TooLong);
                break;
            }
            match letter {
                '\n' | '\t' => clean.push(letter),
                '\r' => {}
                _ if is_invisible(letter) => invisible = true,
                _ => clean.push(letter),
            }
        }
        if invisible {
            self.repaired(field, Reason::Invisible);
        }
        // What was taken out may have hidden a space at an end.
        clean.trim_ascii().to_owned()
    }

    fn skipped<T>(&mut self, field: &'static str, reason: Reason) -> Option<T> {
        self.note(field, Outcome::Skipped, reason);
        None
    }

    fn repaired(&mut self, field: &'static str, reason: Reason) {
        self.note(field, Outcome::Repaired, reason);
    }

    fn note(&mut self, field: &'static str, outcome: Outcome, reason: Reason) {
        if self.reports.len() == MAX_REPORTS {
            self.unreported += 1;
            return;
        }
        self.reports.push(Report {
            entry: self.entry,
            slug: self.slug.clone(),
            field,
            outcome,
            reason,
        });
    }
}

/// Whether a value is more than a placeholder.
fn says_something(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::String(text) => !text.trim_ascii().is_empty(),
        _ => true,
    }
}

/// Whether a text leads somewhere. Join links get into notes and names by mistake.
fn has_link(text: &str) -> bool {
    ["://", "www.", "zoom.us", "meet.google"]
        .iter()
        .any(|mark| {
            text.as_bytes()
                .windows(mark.len())
                .any(|window| window.eq_ignore_ascii_case(mark.as_bytes()))
        })
}

/// Control characters, and those that turn the direction of the text around them.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}
