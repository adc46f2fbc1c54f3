//! Writing JSON, straight into a text: element order as the standard lists it, numbers as they were written.

use crate::value::Value;

/// Appends a JSON string.
pub(crate) fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => {
                out.push_str("\\u00");
                let hex = |digit: u32| char::from_digit(digit, 16).unwrap_or('0');
                out.push(hex(u32::from(c) >> 4));
                out.push(hex(u32::from(c) & 15));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Appends `"key":"text"`, after a comma unless it is the first in its object.
pub(crate) fn field(out: &mut String, key: &str, text: &str) {
    name(out, key);
    string(out, text);
}

/// Appends `"key":`, after a comma unless it is the first in its object.
pub(crate) fn name(out: &mut String, key: &str) {
    separate(out);
    out.push('"');
    out.push_str(key);
    out.push_str("\":");
}

/// Appends a comma, unless what comes next is the first in its object or array.
pub(crate) fn separate(out: &mut String) {
    if !out.ends_with(['{', '[']) && !out.is_empty() {
        out.push(',');
    }
}

/// Appends `"valueX":…`. Typed text becomes the extension that marks it.
pub(crate) fn value(out: &mut String, value: &Value) {
    if let Value::Typed(text) = value {
        name(out, "extension");
        out.push_str("[{");
        field(out, "url", crate::response::TYPED_TEXT);
        field(out, "valueString", text);
        out.push_str("}]");
        return;
    }
    name(out, &["value", value.type_name()].concat());
    match value {
        Value::Boolean(_) | Value::Decimal(_) | Value::Integer(_) => out.push_str(&value.to_text()),
        Value::Coding(coding) => {
            out.push('{');
            let parts = [
                ("system", &coding.system),
                ("version", &coding.version),
                ("code", &coding.code),
                ("display", &coding.display),
            ];
            for (key, text) in parts {
                if let Some(text) = text {
                    field(out, key, text);
                }
            }
            out.push('}');
        }
        other => string(out, &other.to_text()),
    }
}
