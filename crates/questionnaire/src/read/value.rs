//! Reading elements of a chosen type (`value[x]`, `answer[x]`).

use serde_json::Value as Json;

use super::{Object, Reader};
use crate::bounds::MAX_TEXT;
use crate::value::{Coding, Value};
use crate::{Date, DateTime, Decimal, Time};

impl Reader {
    pub(crate) fn coding(&mut self, object: &Object) -> Coding {
        self.known(
            object,
            "id extension system version code display userSelected",
        );
        self.shapes(object, "id", "extension", "");
        // R4, `code`: no white space at either end, and no more than one blank within.
        let code = object.get("code").and_then(Json::as_str);
        if code.is_some_and(|code| code.split(' ').any(str::is_empty) && !code.trim().is_empty()) {
            self.wrong_type("code", "a code, without white space around it");
        }
        let mut text = |field| self.string(object, field).map(str::to_owned);
        Coding {
            system: text("system"),
            version: text("version"),
            code: text("code"),
            display: text("display"),
        }
    }

    /// The `prefix[x]` element: its type's name and its value. `None` if there is none; a value of `None`
    /// if it cannot be read, which is noted.
    pub(crate) fn choice<'a>(
        &mut self,
        object: &'a Object,
        prefix: &str,
    ) -> Option<(&'a str, Option<Value>)> {
        let mut found = object.keys().filter_map(|key| {
            let kind = key.strip_prefix(prefix)?;
            kind.starts_with(|c: char| c.is_ascii_uppercase())
                .then_some((key.as_str(), kind))
        });
        let (key, kind) = found.next()?;
        if let Some((second, _)) = found.next() {
            self.wrong_type(second, "left out, since there is another value");
        }
        let value = object.get(key).and_then(|json| self.value(kind, json));
        if value.is_none() && is_profile_type(kind) {
            self.wrong_type(key, expected_form(kind));
        }
        Some((kind, value))
    }

    fn value(&mut self, kind: &str, json: &Json) -> Option<Value> {
        let text = json
            .as_str()
            .filter(|text| !text.trim().is_empty() && text.len() <= MAX_TEXT);
        match kind {
            "Boolean" => json.as_bool().map(Value::Boolean),
            "Integer" => integer(json).map(Value::Integer),
            "Decimal" => match json {
                Json::Number(number) => Decimal::parse(number.as_str()).map(Value::Decimal),
                _ => None,
            },
            "Date" => text.and_then(Date::parse).map(Value::Date),
            "DateTime" => text.and_then(DateTime::parse).map(Value::DateTime),
            "Time" => text.and_then(Time::parse).map(Value::Time),
            "String" => text.map(|text| Value::String(text.to_owned())),
            "Uri" => text
                .filter(|text| crate::definition::is_uri(text))
                .map(|text| Value::Uri(text.to_owned())),
            "Coding" => json
                .as_object()
                .map(|object| Value::Coding(self.coding(object))),
            _ => None,
        }
    }
}

/// Whether the profile reads a type of the standard.
pub(crate) fn is_profile_type(kind: &str) -> bool {
    !expected_form(kind).is_empty()
}

fn expected_form(kind: &str) -> &'static str {
    match kind {
        "Boolean" => "boolean",
        "Integer" => "integer",
        "Decimal" => "decimal number",
        "Date" => "date (YYYY, YYYY-MM or YYYY-MM-DD)",
        "DateTime" => "dateTime (a date, or YYYY-MM-DDThh:mm:ss with a zone)",
        "Time" => "time (hh:mm:ss)",
        "String" => "string",
        "Uri" => "uri",
        "Coding" => "Coding",
        _ => "",
    }
}

/// A JSON number without point or exponent, in the range of the standard's `integer`.
pub(super) fn integer(json: &Json) -> Option<i32> {
    let Json::Number(number) = json else {
        return None;
    };
    number.as_str().parse().ok()
}
