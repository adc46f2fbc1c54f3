//! The facts about the organisation that strings may name: all else that looks like a fact is invented.

/// Numbers, as they stand between spaces and punctuation.
const NUMBERS: [&str; 27] = [
    // 911, 988, the text line, SAMHSA's helpline, Herren Project's phone.
    "911",
    "988",
    "741741",
    "1-800-662-4357",
    "844",
    "543-8555",
    // Who groups and forms are for, and the 12 steps.
    "18",
    "25",
    "26",
    "12-step",
    "12",
    // How long answers are kept, and the names of school grades.
    "7",
    "30",
    "6",
    "8",
    "9",
    "10",
    "11",
    // Examples of how something is typed, and "0 or more".
    "212",
    "555-0123",
    "12345",
    "3",
    "27",
    "2026",
    "15",
    "2027",
    "0",
];

/// Addresses.
const ADDRESSES: [&str; 4] = [
    "recovery@herrenproject.org",
    "herrenproject.org/prevention",
    "name@example.com",
    "nombre@example.com",
];

/// Days and months, of which none was ever published.
const TIMES: [&str; 42] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "pm",
    "p.m",
    "a.m",
    "o'clock",
    "noon",
];

/// The known facts that no text names: each would let an invented one through.
pub fn unused(texts: &[String]) -> Vec<&'static str> {
    let text = texts.join(" ").to_lowercase();
    let known = NUMBERS.iter().chain(&ADDRESSES).copied();
    known
        .filter(|fact| !parts(&text).any(|part| part == *fact))
        .collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c.is_whitespace() || "()“”«»\"',;:!?¿¡…|".contains(c);
    text.split(ends).map(|part| part.trim_matches(['.', '%']))
}

/// What in a text is a number, an address, a day or a month that is not known.
pub fn unknown(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let strange = |part: &&str| {
        let address = part.contains('@')
            || part.contains(".org")
            || part.contains(".com")
            || part.contains("www");
        let number = part.contains(|c: char| c.is_ascii_digit());
        (address && !ADDRESSES.contains(part))
            || (number && !address && !NUMBERS.contains(part))
            || TIMES.contains(part)
    };
    parts(&text).filter(strange).map(str::to_owned).collect()
}
