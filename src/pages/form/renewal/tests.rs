//! A club's file of last year, and what else may be chosen in its place.

use std::sync::Arc;

use questionnaire::{Form, Questionnaire};

use super::{LARGEST, renew};

const CLUB: &str = include_str!("../../../../public/questionnaires/club.json");

fn club() -> Arc<Questionnaire> {
    // Patterns are the browser's own; nothing here is checked against one.
    Arc::new(Questionnaire::parse_lenient(CLUB.as_bytes()).0.unwrap())
}

/// A club as it was sent: two questions answered, and all that is asked anew.
fn sent(version: &str) -> String {
    let coded = |link_id: &str, system: &str, code: &str| {
        format!(
            "{{\"linkId\":\"{link_id}\",\"answer\":[{{\"valueCoding\":{{\"system\":\
             \"https://herrenproject.org/fhir/CodeSystem/{system}\",\"code\":\"{code}\"}}}}]}}"
        )
    };
    format!(
        "{{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\
         \"https://herrenproject.org/fhir/Questionnaire/club|{version}\",\"status\":\"completed\",\
         \"item\":[{{\"linkId\":\"your-role\",\"item\":[{},{}]}},\
         {{\"linkId\":\"school\",\"item\":[{{\"linkId\":\"school-name\",\"answer\":\
         [{{\"valueString\":\"Central <b>High</b> School\"}}]}}]}},\
         {{\"linkId\":\"approval\",\"item\":[{}]}},\
         {{\"linkId\":\"plans\",\"item\":[{{\"linkId\":\"start-date\",\"answer\":\
         [{{\"valueDate\":\"2026-09-01\"}}]}}]}},\
         {{\"linkId\":\"listing\",\"item\":[{},{}]}}]}}",
        coded("role", "club-role", "staff"),
        coded("registration-type", "registration-type", "new"),
        coded("school-approval", "school-approval", "approved"),
        coded("public-listing", "public-listing", "agree"),
        coded("accuracy", "accuracy", "confirmed"),
    )
}

fn answer(form: &Form, link_id: &str) -> Vec<String> {
    let node = form.find(link_id).unwrap();
    let item = form.questionnaire().item(form.node(node).0);
    let text = |value| {
        item.option_of(value)
            .map_or(value.to_text(), questionnaire::AnswerOption::code)
    };
    form.answers(node).iter().map(text).collect()
}

#[test]
fn last_years_answers_are_there_and_what_is_new_each_year_is_not() {
    for version in ["1.1.0", "0.1"] {
        let (form, _) = renew(club(), sent(version).as_bytes()).unwrap();
        assert_eq!(answer(&form, "school-name"), ["Central <b>High</b> School"]);
        assert_eq!(answer(&form, "role"), ["staff"]);
        assert_eq!(answer(&form, "registration-type"), ["renewal"]);
        for anew in [
            "school-approval",
            "start-date",
            "public-listing",
            "accuracy",
        ] {
            assert!(answer(&form, anew).is_empty(), "{anew}");
        }
    }
}

#[test]
fn any_other_file_is_refused() {
    let good = sent("1.1.0");
    let deep = "[".repeat(100_000);
    let long = format!("{good}{}", " ".repeat(LARGEST));
    let table = [
        String::new(),
        "Dear principal".to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        CLUB.to_owned(),
        good.replace("Questionnaire/club", "Questionnaire/support"),
        good.replace("\"questionnaire\":", "\"other\":"),
        good.replace("QuestionnaireResponse", "Bundle"),
        good.replace("linkId\":\"", "linkId\":\"x-"),
        good.chars().take(good.len() / 2).collect(),
        deep,
        long,
    ];
    for file in table {
        let start: String = file.chars().take(80).collect();
        assert!(renew(club(), file.as_bytes()).is_none(), "{start}");
    }
    assert!(renew(club(), &[0xff, 0xfe, 0x00]).is_none());
}
