use super::*;

const TEXT: &str = "urn:uuid:00112233-4455-4677-8899-aabbccddeeff";
const BYTES: [u8; 16] = [
    0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x46, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff,
];

fn sample() -> Identifier {
    TEXT.parse().unwrap()
}

#[test]
fn random_bytes_become_version_4() {
    for filler in [0x00, 0xff, 0xa5] {
        let identifier = Identifier::from_random([filler; 16]);
        assert_eq!(
            identifier.to_string().parse(),
            Ok(identifier),
            "{identifier}"
        );
    }
    assert_eq!(
        Identifier::from_random([0xff; 16]).to_string(),
        "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff"
    );
    assert_eq!(
        Identifier::from_random([0; 16]).to_string(),
        "urn:uuid:00000000-0000-4000-8000-000000000000"
    );
}

#[test]
fn reads_in_either_case_and_writes_in_lower() {
    assert_eq!(sample().as_bytes(), &BYTES);
    let upper = TEXT.to_uppercase().parse::<Identifier>().unwrap();
    assert_eq!(upper.to_string(), TEXT);
}

#[test]
fn refuses_what_is_no_random_uuid() {
    use IdentifierError::{Form, Prefix, Version};
    let table = [
        ("", Prefix),
        ("urn:uuid", Prefix),
        ("00112233-4455-4677-8899-aabbccddeeff", Prefix),
        ("urn:uuidé00112233", Prefix),
        ("urn:uuid:", Form),
        ("urn:uuid:00112233445546778899aabbccddeeff", Form),
        ("urn:uuid:00112233-4455-4677-8899-aabbccddeef", Form),
        ("urn:uuid:00112233-4455-4677-8899-aabbccddeeff0", Form),
        ("urn:uuid:0011223g-4455-4677-8899-aabbccddeeff", Form),
        ("urn:uuid:00112233+4455-4677-8899-aabbccddeeff", Form),
        ("urn:uuid:0011223é4455-4677-8899-aabbccddeeff", Form),
        ("urn:uuid:00112233-4455-1677-8899-aabbccddeeff", Version),
        ("urn:uuid:00112233-4455-4677-c899-aabbccddeeff", Version),
    ];
    for (text, error) in table {
        assert_eq!(text.parse::<Identifier>(), Err(error), "{text}");
    }
}

#[test]
fn if_none_exist_round_trips_encoded() {
    let value = sample().if_none_exist();
    assert_eq!(
        value,
        "identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A00112233-4455-4677-8899-aabbccddeeff"
    );
    assert_eq!(Identifier::from_if_none_exist(&value), Ok(sample()));
}

#[test]
fn if_none_exist_reads_other_spellings_and_refuses_other_searches() {
    use SearchError::{Encoding, Identifier as Inner, Parameter};
    let system = Err(Inner(IdentifierError::System));
    let id = format!("{SYSTEM}|{TEXT}");
    let table = [
        (format!("identifier={id}"), Ok(sample())),
        (format!("?identifier={id}"), Ok(sample())),
        (format!(" identifier={id} "), Ok(sample())),
        (
            format!("identifier={}", id.replace('|', "%7c")),
            Ok(sample()),
        ),
        (format!("identifier={id}&_count=1"), Err(Parameter)),
        (format!("identifier={id}&identifier={id}"), Err(Parameter)),
        (format!("identifier={id},{id}"), Err(Parameter)),
        (format!("identifier={id}%2Cx"), Err(Parameter)),
        (format!("identifier:not={id}"), Err(Parameter)),
        (format!("subject={id}"), Err(Parameter)),
        (String::new(), Err(Parameter)),
        ("identifier".to_owned(), Err(Parameter)),
        ("identifier=%ff|x".to_owned(), Err(Encoding)),
        (format!("identifier={TEXT}"), system),
        (format!("identifier=|{TEXT}"), system),
        (format!("identifier=urn:oid:1.2|{TEXT}"), system),
        (
            format!("identifier={SYSTEM}|x"),
            Err(Inner(IdentifierError::Prefix)),
        ),
    ];
    for (value, expected) in table {
        assert_eq!(Identifier::from_if_none_exist(&value), expected, "{value}");
    }
}

#[test]
fn fhir_json_round_trips_and_needs_the_system() {
    let json = sample().to_json();
    assert_eq!(json, json!({"system": "urn:ietf:rfc:3986", "value": TEXT}));
    assert_eq!(Identifier::from_json(&json), Ok(sample()));
    for wrong in [
        json!({"value": TEXT}),
        json!({"system": "urn:other", "value": TEXT}),
        json!({"system": SYSTEM}),
        json!({"system": SYSTEM, "value": 7}),
        json!([]),
        json!(null),
    ] {
        assert_eq!(
            Identifier::from_json(&wrong),
            Err(IdentifierError::System),
            "{wrong}"
        );
    }
}

#[test]
fn every_error_says_what_is_wrong() {
    use IdentifierError::{Form, Prefix, System, Version};
    let table = [
        (Prefix, "urn:uuid:"),
        (Form, "8-4-4-4-12"),
        (Version, "version 4"),
        (System, "urn:ietf:rfc:3986"),
    ];
    for (error, part) in table {
        let said = error.to_string();
        assert!(said.contains(part), "{said}");
        assert_eq!(
            SearchError::Identifier(error).to_string(),
            format!("If-None-Exist: {said}")
        );
    }
    let parameter = SearchError::Parameter.to_string();
    assert!(parameter.contains("one search parameter"), "{parameter}");
    let encoding = SearchError::Encoding.to_string();
    assert!(encoding.contains("percent-encoded"), "{encoding}");
}
