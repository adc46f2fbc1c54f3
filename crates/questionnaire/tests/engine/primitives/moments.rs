//! Moments, and times of day.

use std::cmp::Ordering::{Equal, Greater, Less};

use questionnaire::{DateTime, Time};

use super::forms;

#[test]
fn moments_need_seconds_and_a_zone() {
    forms(
        |text| DateTime::parse(text).map(|read| read.as_str().to_owned()),
        &[
            "2024",
            "2024-02",
            "2024-02-29",
            "2024-02-29T23:59:59Z",
            "2024-02-29T00:00:00.123+14:00",
            "2024-02-29T00:00:00-12:30",
        ],
        &[
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
        ],
    );
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
fn moments_know_every_day_from_the_next() {
    let last = |year: i32, month: u32| match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let years = [1, 2, 1899, 1900, 1901, 1999, 2000, 2001, 2023, 2024, 2025];
    for year in years {
        let days: Vec<String> = (1..=12)
            .flat_map(|month| (1..=last(year, month)).map(move |day| (month, day)))
            .map(|(month, day)| format!("{year:04}-{month:02}-{day:02}"))
            .chain([format!("{:04}-01-01", year + 1)])
            .collect();
        for pair in days.windows(2) {
            let noon = DateTime::parse(&format!("{}T12:00:00Z", pair[0])).unwrap();
            let same = DateTime::parse(&format!("{}T00:00:00+12:00", pair[1])).unwrap();
            assert_eq!(noon.compare(&same), Some(Equal), "{pair:?}");
        }
    }
}

/// The first moment at which it is that date anywhere, and the first at which it is over everywhere.
#[test]
fn a_bare_date_lasts_from_its_first_zone_to_its_last() {
    let rows = [
        ("2024-03-15", "2024-03-14T10:00:00Z", "2024-03-16T12:00:00Z"),
        ("2024-02", "2024-01-31T10:00:00Z", "2024-03-01T12:00:00Z"),
        ("2024-04", "2024-03-31T10:00:00Z", "2024-05-01T12:00:00Z"),
        ("2024", "2023-12-31T10:00:00Z", "2025-01-01T12:00:00Z"),
    ];
    for (date, first, over) in rows {
        let [date, first, over] = [date, first, over].map(|text| DateTime::parse(text).unwrap());
        let before = DateTime::parse(&first.as_str().replace("10:00:00", "09:59:59")).unwrap();
        let last = DateTime::parse(&over.as_str().replace("12:00:00", "11:59:59")).unwrap();
        let rows = [
            (before, Some(Greater)),
            (first, None),
            (last, None),
            (over, Some(Less)),
        ];
        for (moment, order) in rows {
            assert_eq!(date.compare(&moment), order, "{date:?} {moment:?}");
            let reversed = order.map(std::cmp::Ordering::reverse);
            assert_eq!(moment.compare(&date), reversed, "{moment:?} {date:?}");
        }
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
    forms(
        |text| Time::parse(text).map(|read| read.as_str().to_owned()),
        &["00:00:00", "23:59:59.999999", "23:59:60"],
        &[
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
        ],
    );
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
fn times_come_one_after_the_other() {
    let times = [
        "00:00:00",
        "00:00:00.05",
        "00:00:00.5",
        "00:00:01",
        "00:00:59",
        "00:01:00",
        "00:59:59",
        "01:00:00",
        "01:01:00",
        "09:59:60",
        "10:00:01",
        "23:00:00",
        "23:59:59",
    ]
    .map(|text| Time::parse(text).unwrap());
    for (at, a) in times.iter().enumerate() {
        for (other, b) in times.iter().enumerate() {
            assert_eq!(a.compare(b), at.cmp(&other), "{a:?} {b:?}");
        }
    }
    let zeros = Time::parse("00:00:00.50").unwrap();
    assert_eq!(zeros.compare(&times[2]), Equal);
}
