//! What people read when a rule is broken: every rule has its own sentence in both languages.

use std::collections::BTreeSet;

use questionnaire::{Date, DatePart, DateTime, ItemType, Rule, Text, Value};

/// Every rule, with `§` and 73 for whatever its sentence has to name.
fn rules() -> Vec<Rule> {
    use Rule::*;
    let text = || "§".to_owned();
    let label = || Text::new("§");
    let number = Value::Integer(73);
    let day = || Value::Date(Date::parse("2073-12-31").unwrap());
    vec![
        Json { detail: text() },
        TooBig { limit: 73 },
        TooDeep { limit: 73 },
        TooMany {
            what: "item",
            limit: 73,
        },
        TextTooLong {
            field: text(),
            limit: 73,
        },
        ResourceType { expected: "§" },
        Missing { field: text() },
        WrongType {
            field: text(),
            expected: "73",
        },
        UnknownElement { field: text() },
        NotSupported { what: text() },
        Ignored { what: text() },
        Invariant { number: 73 },
        UnknownQuestion { question: text() },
        ConditionOnNoQuestion { question: text() },
        ConditionType {
            question: text(),
            found: "73",
        },
        ConditionOperator { question: text() },
        ConditionNotOption { question: text() },
        Loop,
        OptionType { found: text() },
        DuplicateOption { option: text() },
        NoOptions,
        InitialType { found: "§" },
        InitialNotOption { value: text() },
        InitialTooMany,
        MinAboveMax {
            min: "§",
            max: "73",
        },
        LimitType { limit: "§" },
        BadPattern { detail: text() },
        Unanswerable,
        MissingTranslation {
            lang: text(),
            field: "73",
        },
        Status { found: text() },
        OtherQuestionnaire {
            expected: text(),
            found: "73".to_owned(),
        },
        UnknownItem,
        MisplacedItem,
        OutOfOrder,
        RepeatedItem,
        AnswerOnGroup,
        AnswerOnDisplay,
        ItemBesideAnswer,
        AnswerType {
            expected: ItemType::Decimal,
            found: text(),
        },
        Disabled {
            kind: ItemType::Group,
        },
        Disabled {
            kind: ItemType::String,
        },
        OtherText,
        DatePart(self::DatePart::Day),
        DatePart(self::DatePart::Month),
        DatePart(self::DatePart::Year),
        NoSuchDate,
        OneAnswer,
        TooFew { min: 73 },
        TooManyAnswers { max: 73 },
        TooFewInstances { min: 73 },
        TooManyInstances { max: 73 },
        SameAnswer { answer: text() },
        Exclusive { option: label() },
        BelowMin {
            min: number.clone(),
        },
        AboveMax { max: number },
        BelowMin { min: day() },
        AboveMax { max: day() },
        TooShort { min: 73 },
        TooLong { max: 73, found: 73 },
        Pattern { entry_format: None },
        Pattern {
            entry_format: Some(label()),
        },
        EmptyGroup,
    ]
}

#[test]
fn every_rule_has_a_sentence_of_its_own_that_names_what_it_is_about() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        for lang in ["en", "es"] {
            let sentence = rule.message(lang);
            let named = format!("{rule:?}");
            for mark in ["§", "73"] {
                let (says, has) = (sentence.contains(mark), named.contains(mark));
                assert_eq!(says, has, "{lang} {named}: {sentence}");
            }
            assert!(sentence.len() > 10, "{lang} {named}: {sentence}");
            assert!(seen.insert(sentence), "{lang} {named}: said before");
        }
    }
}

#[test]
fn every_invariant_is_quoted() {
    let rule = |number| Rule::Invariant { number };
    let quoted: BTreeSet<String> = (1..=13)
        .map(|number| {
            let sentence = rule(number).message("en");
            sentence.replace(&format!("que-{number}: "), "")
        })
        .collect();
    assert_eq!(quoted.len(), 13, "{quoted:?}");
}

/// By type: what a missing answer is told, and typed text that is no value, in both languages.
#[test]
fn missing_and_malformed_answers_are_told_by_their_type() {
    let rows = [
        (
            "boolean",
            ["Choose yes or no", "Elija sí o no"],
            ["Choose yes or no", "Elija sí o no"],
        ),
        (
            "integer",
            ["Enter a number", "Escriba un número"],
            [
                "Enter a whole number, like 12",
                "Escriba un número entero, como 12",
            ],
        ),
        (
            "decimal",
            ["Enter a number", "Escriba un número"],
            [
                "Enter a number, like 12 or 1.5",
                "Escriba un número, como 12 o 1.5",
            ],
        ),
        (
            "date",
            ["Enter a date", "Escriba una fecha"],
            ["Enter a real date", "Escriba una fecha que exista"],
        ),
        (
            "dateTime",
            ["Enter a date", "Escriba una fecha"],
            ["Enter a real date", "Escriba una fecha que exista"],
        ),
        (
            "time",
            ["Enter a time", "Escriba una hora"],
            ["Enter a time, like 14:30", "Escriba una hora, como 14:30"],
        ),
        (
            "url",
            ["Enter an answer", "Escriba una respuesta"],
            [
                "Enter a web address without spaces, like https://example.org",
                "Escriba una dirección web sin espacios, como https://example.org",
            ],
        ),
        (
            "choice",
            ["Choose an answer", "Elija una respuesta"],
            [
                "Choose an answer from the list",
                "Elija una respuesta de la lista",
            ],
        ),
        (
            "string",
            ["Enter an answer", "Escriba una respuesta"],
            [
                "Enter your answer in the right form",
                "Escriba su respuesta en la forma correcta",
            ],
        ),
    ];
    for (kind, missing, malformed) in rows {
        let kind = ItemType::parse(kind).unwrap();
        for (at, lang) in ["en", "es"].into_iter().enumerate() {
            assert_eq!(Rule::Required(kind).message(lang), missing[at]);
            assert_eq!(Rule::Format(kind).message(lang), malformed[at]);
        }
    }
}

#[test]
fn dates_are_told_in_words() {
    let english =
        "January February March April May June July August September October November December";
    let spanish =
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";
    let limit = |date: &str| Value::Date(Date::parse(date).unwrap());
    for (month, (english, spanish)) in (1..).zip(english.split(' ').zip(spanish.split(' '))) {
        let min = limit(&format!("2024-{month:02}-05"));
        let below = Rule::BelowMin { min };
        assert_eq!(
            below.message("en"),
            format!("Enter a date on or after 5 {english} 2024")
        );
        assert_eq!(
            below.message("es"),
            format!("Escriba una fecha a partir del 5 de {spanish} de 2024")
        );
    }
    let rows = [
        (
            "2024-03",
            "Enter a date on or before March 2024",
            "Escriba una fecha hasta marzo de 2024",
        ),
        (
            "2024",
            "Enter a date on or before 2024",
            "Escriba una fecha hasta 2024",
        ),
        (
            "2024-03-05",
            "Enter a date on or before 5 March 2024",
            "Escriba una fecha hasta el 5 de marzo de 2024",
        ),
    ];
    for (date, english, spanish) in rows {
        let above = Rule::AboveMax { max: limit(date) };
        assert_eq!(above.message("en"), english);
        assert_eq!(above.message("es"), spanish);
    }
    let max = Value::DateTime(DateTime::parse("2024-03-05").unwrap());
    assert_eq!(Rule::AboveMax { max }.message("en"), rows[2].1);
    let min = limit("2024-03");
    assert_eq!(
        Rule::BelowMin { min }.message("es"),
        "Escriba una fecha a partir de marzo de 2024"
    );
}
