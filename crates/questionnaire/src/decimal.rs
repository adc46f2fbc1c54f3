//! Exact decimal numbers, kept as the text they were written in.

use std::cmp::Ordering;
use std::fmt;

/// The longest text that is read as a number, in bytes.
pub const MAX_DECIMAL_LENGTH: usize = 100;

/// A FHIR `decimal`: its text is kept as written (`1.50` stays `1.50`, only an exponent is always
/// written `e+3`, as the JSON reader writes it), its value is
/// compared exactly and without floating point ([`compare`](Self::compare)); `==` compares the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// Reads the exact form of the standard (R4, 2.24.0.1):
    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > MAX_DECIMAL_LENGTH || !is_lexical(text) {
            return None;
        }
        let Some((mantissa, power)) = text.split_once(['e', 'E']) else {
            return Some(Self(text.to_owned()));
        };
        let sign = if power.starts_with(['+', '-']) {
            ""
        } else {
            "+"
        };
        Some(Self([mantissa, "e", sign, power].concat()))
    }

    /// Reads what a person types: also a leading `+`, leading zeros and a bare point
    /// (`.5`, `5.`), which the standard's form doesn't allow.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let (sign, digits) = match text.as_bytes().first()? {
            b'-' => ("-", &text[1..]),
            b'+' => ("", &text[1..]),
            _ => ("", text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let whole = if whole.starts_with(|c: char| c.is_ascii_digit()) {
            whole.to_owned()
        } else {
            format!("0{whole}")
        };
        let point = if fraction.is_empty() { "" } else { "." };
        Self::parse(&[sign, &whole, point, fraction].concat())
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The order of the two numbers' values.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (a, b) = (self.parts(), other.parts());
        match (a.negative, b.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => a.cmp_size(&b),
            (true, true) => b.cmp_size(&a),
        }
    }

    /// The number as an integer, if it is one and fits.
    pub fn to_integer(&self) -> Option<i32> {
        let Parts {
            negative,
            digits,
            exponent,
        } = self.parts();
        if digits.is_empty() {
            return Some(0);
        }
        let zeros = usize::try_from(exponent).ok()?;
        if digits.len() + zeros > 10 {
            return None;
        }
        let text: String = digits
            .iter()
            .map(|b| char::from(*b))
            .chain(std::iter::repeat_n('0', zeros))
            .collect();
        let value: i64 = text.parse().ok()?;
        i32::try_from(if negative { -value } else { value }).ok()
    }

    /// Sign, digits without zeros at either end, and the power of ten that they are to be multiplied with.
    fn parts(&self) -> Parts {
        let (negative, rest) = match self.0.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, self.0.as_str()),
        };
        let (mantissa, power) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits: Vec<u8> = whole
            .bytes()
            .chain(fraction.bytes())
            .skip_while(|b| *b == b'0')
            .collect();
        let kept = digits
            .iter()
            .rposition(|b| *b != b'0')
            .map_or(0, |at| at + 1);
        let dropped = digits.len() - kept;
        digits.truncate(kept);
        let exponent = power_of(power)
            .saturating_add(signed(dropped))
            .saturating_sub(signed(fraction.len()));
        Parts {
            negative: negative && !digits.is_empty(),
            digits,
            exponent,
        }
    }
}

struct Parts {
    negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Parts {
    /// The order of the absolute values: first by the place of the leading digit, then digit by digit.
    fn cmp_size(&self, other: &Self) -> Ordering {
        match (self.digits.is_empty(), other.digits.is_empty()) {
            (true, true) => return Ordering::Equal,
            (true, false) => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            (false, false) => {}
        }
        let place = |parts: &Self| parts.exponent.saturating_add(signed(parts.digits.len()));
        place(self)
            .cmp(&place(other))
            .then_with(|| self.digits.cmp(&other.digits))
    }
}

fn signed(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// An exponent; one beyond what fits is held at the end of the range, which no real number reaches.
fn power_of(text: &str) -> i64 {
    text.parse().unwrap_or(if text.starts_with('-') {
        i64::MIN / 4
    } else {
        i64::MAX / 4
    })
}

fn is_lexical(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = usize::from(bytes.first() == Some(&b'-'));
    let digits = |at: usize| {
        bytes.get(at..).map_or(0, |rest| {
            rest.iter().take_while(|b| b.is_ascii_digit()).count()
        })
    };
    let whole = digits(at);
    if whole == 0 || (whole > 1 && bytes.get(at) == Some(&b'0')) {
        return false;
    }
    at += whole;
    if bytes.get(at) == Some(&b'.') {
        let fraction = digits(at + 1);
        if fraction == 0 {
            return false;
        }
        at += 1 + fraction;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        at += 1;
        if matches!(bytes.get(at), Some(b'+' | b'-')) {
            at += 1;
        }
        let power = digits(at);
        if power == 0 {
            return false;
        }
        at += power;
    }
    at == bytes.len()
}

impl From<i32> for Decimal {
    fn from(value: i32) -> Self {
        Self(value.to_string())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
