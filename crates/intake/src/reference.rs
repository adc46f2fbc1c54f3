//! The short reference that a person can read out on the phone.

use std::fmt;

use crate::Identifier;

/// Crockford's base 32: no I, L, O or U, so nothing looks or sounds like something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Eight characters such as `K7QF-2M9X`: the first 40 bits of the [`Identifier`] in Crockford's
/// base 32.
///
/// Derived, not assigned, so that the receipt reads the same whichever FHIR server received the
/// response. A million submissions share one with a chance of about a third: it finds a record
/// among a handful, it is no key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Reference([u8; 8]);

impl From<Identifier> for Reference {
    fn from(identifier: Identifier) -> Self {
        let first = identifier.as_bytes().iter().take(5);
        let bits = first.fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let mut symbols = [0; 8];
        for (at, symbol) in symbols.iter_mut().rev().enumerate() {
            // Five bits index a table of 32.
            *symbol = ALPHABET[((bits >> (5 * at)) & 31) as usize];
        }
        Self(symbols)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, symbol) in self.0.iter().enumerate() {
            let hyphen = if at == 4 { "-" } else { "" };
            write!(out, "{hyphen}{}", char::from(*symbol))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_first_forty_bits() {
        let table = [
            ("urn:uuid:00000000-0000-4000-8000-000000000000", "0000-0000"),
            ("urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff", "ZZZZ-ZZZZ"),
            ("urn:uuid:00443214-c74a-4000-8000-000000000000", "0123-4567"),
            // Only what follows the first ten digits differs.
            ("urn:uuid:00443214-c7ff-4fff-bfff-ffffffffffff", "0123-4567"),
            ("urn:uuid:80000000-0000-4000-8000-000000000000", "G000-0000"),
            ("urn:uuid:00000000-0100-4000-8000-000000000000", "0000-0001"),
        ];
        for (identifier, expected) in table {
            let identifier: Identifier = identifier.parse().unwrap();
            assert_eq!(
                Reference::from(identifier).to_string(),
                expected,
                "{identifier}"
            );
        }
    }

    #[test]
    fn has_no_letter_that_looks_like_another() {
        for symbol in "ILOU".bytes() {
            assert!(!ALPHABET.contains(&symbol));
        }
        let distinct: std::collections::BTreeSet<&u8> = ALPHABET.iter().collect();
        assert_eq!(distinct.len(), 32);
    }
}
