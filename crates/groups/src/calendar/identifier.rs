//! An event's identifier: always the same for the same group, and telling nothing of it.

/// The digest of a slug and of what tells one event of the group from another, written as a UUID
/// (RFC 7986, 5.3, asks for one, lest the identifier tell what it should not).
pub(super) fn of(slug: &str, part: &str) -> String {
    let mut text = String::new();
    let halves = [digest(1, slug, part), digest(2, slug, part)];
    for (index, nibble) in halves.iter().flat_map(nibbles).enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        // RFC 9562: version 8, made by a way of one's own, in the variant of all versions.
        text.push(match index {
            12 => '8',
            16 => hexadecimal(nibble & 3 | 8),
            _ => hexadecimal(nibble),
        });
    }
    text
}

/// FNV-1a, 64 bits, over texts that none of their letters can be moved between.
fn digest(half: u8, slug: &str, part: &str) -> u64 {
    let bytes = [half].into_iter().chain(slug.bytes());
    let bytes = bytes.chain([0]).chain(part.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn nibbles(number: &u64) -> impl Iterator<Item = u8> {
    number
        .to_be_bytes()
        .into_iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
}

fn hexadecimal(nibble: u8) -> char {
    char::from(if nibble < 10 {
        b'0' + nibble
    } else {
        b'a' + nibble - 10
    })
}
