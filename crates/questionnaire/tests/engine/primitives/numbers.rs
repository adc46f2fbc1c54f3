//! Decimals: exact, of any size.

use std::cmp::Ordering::{Equal, Greater, Less};

use questionnaire::{Decimal, MAX_DECIMAL_LENGTH};

use super::forms;

#[test]
fn decimals_have_the_standards_form() {
    forms(
        |text| Decimal::parse(text).map(|read| read.as_str().to_owned()),
        &[
            "0",
            "-0",
            "1.50",
            "-12.0e-3",
            "0.1",
            "123456789012345678901234567890.5",
        ],
        &[
            "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1,5", "NaN", "1 ", "0x1", "1.2.3",
        ],
    );
    assert_eq!(Decimal::parse("1E400").unwrap().as_str(), "1e+400");
    assert!(Decimal::parse(&"1".repeat(MAX_DECIMAL_LENGTH)).is_some());
    assert!(Decimal::parse(&"1".repeat(MAX_DECIMAL_LENGTH + 1)).is_none());
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
        ("1234000", Some(1_234_000)),
        ("0.5", None),
        ("-0", Some(0)),
        ("1e999999999999", None),
    ];
    for (text, number) in rows {
        assert_eq!(Decimal::parse(text).unwrap().to_integer(), number, "{text}");
    }
}
