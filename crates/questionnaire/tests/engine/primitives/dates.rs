//! Dates, whole and partial.

use std::cmp::Ordering::{Equal, Greater, Less};

use questionnaire::Date;

use super::forms;

#[test]
fn dates_have_the_standards_forms_and_exist() {
    forms(
        |text| Date::parse(text).map(|read| read.to_string()),
        &[
            "2024",
            "2024-02",
            "2024-02-29",
            "0001-01-01",
            "9999-12-31",
            "2000-02-29",
        ],
        &[
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
        ],
    );
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
