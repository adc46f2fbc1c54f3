//! Numbers, dates and times: the standard's exact forms, and comparison.

use std::cmp::Ordering::{Equal, Greater, Less};

use questionnaire::{Date, DateTime, Decimal, Time, Value};
use serde_json::json;

use crate::{form, type_in};

#[test]
fn dates_have_the_standards_forms_and_exist() {
    for text in [
        "2024",
        "2024-02",
        "2024-02-29",
        "0001-01-01",
        "9999-12-31",
        "2000-02-29",
    ] {
        assert_eq!(Date::parse(text).unwrap().to_string(), text);
    }
    let none = [
        "",
        "24",
        "20245",
        "2024-",
        "2024-2",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-02-00",
        "2024-04-31",
        "2024-02-1",
        "2024-02-011",
        "0000",
        "2024/02/01",
        " 2024",
        "２０２４",
        "-024",
        "2024-02-29T00:00:00Z",
    ];
    for text in none {
        assert!(Date::parse(text).is_none(), "{text}");
    }
}

#[test]
fn dates_tell_their_parts() {
    let date = Date::parse("2024-02-29").unwrap();
    assert_eq!(
        (date.year(), date.month(), date.day()),
        (2024, Some(2), Some(29))
    );
    let month = Date::parse("2024-02").unwrap();
    assert_eq!((month.month(), month.day()), (Some(2), None));
}

#[test]
fn dates_compare_as_far_as_both_are_known() {
    let rows = [
        ("2024", "2024", Some(Equal)),
        ("2024", "2025", Some(Less)),
        ("2024", "2024-01", None),
        ("2024-12", "2025-01-01", Some(Less)),
        ("2024-03", "2024-03-01", None),
        ("2024-03-02", "2024-03-01", Some(Greater)),
        ("2024-04", "2024-03-31", Some(Greater)),
    ];
    for (a, b, order) in rows {
        let (a, b) = (Date::parse(a).unwrap(), Date::parse(b).unwrap());
        assert_eq!(a.compare(b), order, "{a} {b}");
        assert_eq!(
            b.compare(a),
            order.map(std::cmp::Ordering::reverse),
            "{b} {a}"
        );
    }
}

#[test]
fn moments_need_seconds_and_a_zone() {
    for text in [
        "2024",
        "2024-02",
        "2024-02-29",
        "2024-02-29T23:59:59Z",
        "2024-02-29T00:00:00.123+14:00",
        "2024-02-29T00:00:00-12:30",
    ] {
        assert_eq!(DateTime::parse(text).unwrap().as_str(), text);
    }
    let none = [
        "2024-02-29T23:59Z",
        "2024-02-29T23:59:59",
        "2024-02T00:00:00Z",
        "2024-02-29T24:00:00Z",
        "2024-02-29T00:60:00Z",
        "2024-02-29T00:00:00+14:01",
        "2024-02-29T00:00:00+2:00",
        "2024-02-29T00:00:00.Z",
        "2024-02-29 00:00:00Z",
        "2024-02-30T00:00:00Z",
        "2024-02-29T00:00:00Zjunk",
        "T",
    ];
    for text in none {
        assert!(DateTime::parse(text).is_none(), "{text}");
    }
}

#[test]
fn moments_compare_across_zones_and_days() {
    let rows = [
        (
            "2024-03-01T00:30:00+01:00",
            "2024-02-29T23:30:00Z",
            Some(Equal),
        ),
        (
            "2023-12-31T23:00:00-02:00",
            "2024-01-01T00:59:59Z",
            Some(Greater),
        ),
        (
            "2024-02-29T00:00:00.10Z",
            "2024-02-29T00:00:00.1Z",
            Some(Equal),
        ),
        (
            "2024-02-29T00:00:00.09Z",
            "2024-02-29T00:00:00.1Z",
            Some(Less),
        ),
        ("2024-02-29", "2024-02-29T00:00:00Z", None),
        ("2024-02-28", "2024-03-29T00:00:00Z", Some(Less)),
        ("2024", "2024-06-01T00:00:00Z", None),
    ];
    for (a, b, order) in rows {
        let (a, b) = (DateTime::parse(a).unwrap(), DateTime::parse(b).unwrap());
        assert_eq!(a.compare(&b), order, "{} {}", a.as_str(), b.as_str());
    }
}

#[test]
fn a_bare_date_and_a_moment_within_a_zone_of_it_have_no_order() {
    let (date, next) = (
        DateTime::parse("2024-02-28").unwrap(),
        DateTime::parse("2024-02-29T01:00:00+14:00").unwrap(),
    );
    assert_eq!(date.compare(&next), None, "in UTC that is still the 28th");
}

#[test]
fn times_have_the_standards_form() {
    for text in ["00:00:00", "23:59:59.999999", "23:59:60"] {
        assert_eq!(Time::parse(text).unwrap().as_str(), text);
    }
    for text in [
        "",
        "24:00:00",
        "23:59:61",
        "1:00:00",
        "01:00",
        "01:00:0",
        "01:00:00Z",
        "01:00:00.",
        "aa:bb:cc",
        "01-00-00",
    ] {
        assert!(Time::parse(text).is_none(), "{text}");
    }
    for (typed, text) in [
        ("9:30", "09:30:00"),
        ("09:30", "09:30:00"),
        ("9:30:15", "09:30:15"),
    ] {
        assert_eq!(Time::parse_typed(typed).unwrap().as_str(), text);
    }
    for typed in ["9", "9:3", "930", "25:00", ":30", "9:30 pm"] {
        assert!(Time::parse_typed(typed).is_none(), "{typed}");
    }
}

#[test]
fn decimals_have_the_standards_form() {
    for text in [
        "0",
        "-0",
        "1.50",
        "-12.0e-3",
        "0.1",
        "123456789012345678901234567890.5",
    ] {
        assert_eq!(Decimal::parse(text).unwrap().as_str(), text);
    }
    for text in [
        "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1,5", "NaN", "1 ", "0x1", "1.2.3",
    ] {
        assert!(Decimal::parse(text).is_none(), "{text}");
    }
    assert_eq!(Decimal::parse("1E400").unwrap().as_str(), "1e+400");
    assert!(Decimal::parse(&"1".repeat(101)).is_none());
}

#[test]
fn decimals_compare_by_value_and_exactly() {
    let rows = [
        ("1.50", "1.5", Equal),
        ("-0", "0.000", Equal),
        ("0.1", "0.10000000000000000000000000001", Less),
        ("1e3", "999.999", Greater),
        ("1e3", "1000", Equal),
        ("12e-1", "1.2", Equal),
        ("-2", "-10", Greater),
        ("-1", "1", Less),
        ("0", "-0.0001", Greater),
        ("9", "10", Less),
        ("1e999999999999999999999", "1e9", Greater),
        ("1e-999999999999999999999", "0", Greater),
        ("0e99", "0", Equal),
    ];
    for (a, b, order) in rows {
        let (left, right) = (Decimal::parse(a).unwrap(), Decimal::parse(b).unwrap());
        assert_eq!(left.compare(&right), order, "{a} {b}");
        assert_eq!(right.compare(&left), order.reverse(), "{b} {a}");
    }
}

#[test]
fn decimals_become_integers_where_they_are() {
    let rows = [
        ("5.0", Some(5)),
        ("-2147483648", Some(i32::MIN)),
        ("2147483648", None),
        ("1e2", Some(100)),
        ("0.5", None),
        ("-0", Some(0)),
        ("1e999999999999", None),
    ];
    for (text, number) in rows {
        assert_eq!(Decimal::parse(text).unwrap().to_integer(), number, "{text}");
    }
}

/// What a person types, and what an input shows of it afterwards; `None` for text that is no value.
#[test]
fn typed_text_becomes_a_value_of_the_questions_type() {
    let rows: &[(&str, &str, Option<&str>)] = &[
        ("integer", " 007 ", Some("7")),
        ("integer", "+5", Some("5")),
        ("integer", "5.0", Some("5")),
        ("integer", "5.5", None),
        ("integer", "2147483648", None),
        ("integer", "five", None),
        ("decimal", ".5", Some("0.5")),
        ("decimal", "5.", Some("5")),
        ("decimal", "1.50", Some("1.50")),
        ("decimal", "-0.10", Some("-0.10")),
        ("decimal", "1,5", None),
        ("decimal", ".", None),
        ("date", "2024-02", Some("2024-02")),
        ("date", "2024-02-30", None),
        (
            "dateTime",
            "2024-02-29T10:00:00Z",
            Some("2024-02-29T10:00:00Z"),
        ),
        ("dateTime", "2024-02-29 10:00", None),
        ("time", "9:05", Some("09:05:00")),
        ("time", "soon", None),
        ("string", "  Ana ", Some("Ana")),
        ("text", " a\n b ", Some(" a\n b ")),
        ("url", "https://example.org", Some("https://example.org")),
        ("url", "not one", None),
        ("boolean", "true", Some("true")),
        ("boolean", "yes", None),
    ];
    for (kind, typed, shown) in rows {
        let mut form = form(&json!([{"linkId": "a", "type": kind}]));
        type_in(&mut form, "a", typed);
        let answers = form.answers(form.find("a").unwrap());
        assert_eq!(answers.len(), 1, "{kind} {typed}");
        match shown {
            Some(shown) => assert_eq!(
                (answers[0].to_text().as_str(), answers[0].is_typed()),
                (*shown, false),
                "{kind} {typed}"
            ),
            None => assert_eq!(
                answers[0],
                Value::Typed(typed.trim().to_owned()),
                "{kind} {typed}"
            ),
        }
        type_in(&mut form, "a", " \n ");
        assert!(
            form.answers(form.find("a").unwrap()).is_empty(),
            "{kind}, blank"
        );
    }
}
