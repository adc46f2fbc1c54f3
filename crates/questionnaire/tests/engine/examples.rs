//! Forms and responses that others published, as they are: what is refused, where, and why.

use questionnaire::{Issue, Questionnaire, check_response, enabled_items};

/// Severity, code and place of each issue, with the common part of each place left out.
fn short(issues: &[Issue]) -> Vec<String> {
    issues
        .iter()
        .map(|issue| {
            let place = issue
                .expression
                .replace("QuestionnaireResponse.", "")
                .replace("Questionnaire.", "")
                .replace("item.where(linkId='", "<")
                .replace("')", ">");
            format!(
                "{} {} {place}",
                issue.severity.as_str(),
                issue.code.as_str()
            )
        })
        .collect()
}

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/published");
    std::fs::read(format!("{folder}/{name}.json")).unwrap()
}

/// Reads a definition, whose issues must be these.
fn definition(name: &str, expected: &[&str]) -> Questionnaire {
    let (definition, issues) = Questionnaire::parse_lenient(&file(name));
    assert_eq!(short(&issues), expected, "{name}");
    definition.unwrap()
}

/// Judges a form's published response, whose issues must be these.
fn response(definition: &Questionnaire, name: &str, expected: &[&str]) {
    let issues = check_response(definition, &file(&format!("{name}-response")));
    assert_eq!(short(&issues), expected, "{name}");
}

/// The response answers another edition: two doses have other link ids, and a code is in lower case.
#[test]
fn the_blue_book_of_r4() {
    let definition = definition("hl7-blue-book", &[]);
    let doses =
        "<birthDetails>.<neonatalInformation>.<vitaminKgiven>.answer[0].<vitaminKgivenDoses>";
    response(
        &definition,
        "hl7-blue-book",
        &[
            "warning required questionnaire",
            &format!("error not-found {doses}.<vitaminKDose1>"),
            &format!("error not-found {doses}.<vitaminKDose2>"),
            "error code-invalid <birthDetails>.<group>.<sex>.answer[0]",
        ],
    );
    let enabled = enabled_items(&definition, &file("hl7-blue-book-response")).unwrap();
    assert!(
        enabled.contains(&"vitaminKgivenDoses".to_owned()),
        "its question has an answer, so its doses are asked for"
    );
}

/// The response has sentences where the definition asks for yes or no, and a group where it has a question.
#[test]
fn the_lifelines_of_r4() {
    let definition = definition("hl7-lifelines", &[]);
    response(
        &definition,
        "hl7-lifelines",
        &[
            "warning required questionnaire",
            "error structure <1>",
            "error not-found <1>.<1.1>",
            "error value <3>.<3.1>.answer[0]",
            "error value <3>.<3.2>.answer[0]",
        ],
    );
}

/// Its value sets are outside the profile; its response, which names it by its place, is good.
#[test]
fn the_glasgow_coma_score_of_r4() {
    let sets = ["1.1", "1.2", "1.3"].map(|item| format!("error not-supported <{item}>"));
    let definition = definition(
        "hl7-glasgow-coma-score",
        &sets.each_ref().map(String::as_str),
    );
    response(&definition, "hl7-glasgow-coma-score", &[]);
}

/// The condition of group 1.1.1 compares with "Y", the response's yes is "1" of another system: the group
/// is not asked, and one item in it is not in the definition.
#[test]
fn the_comorbidities_of_r4() {
    let definition = definition(
        "hl7-comorbidities",
        &[
            "error not-supported <1>.<1.1>",
            "error not-supported <1>.<1.1>.<1.1.1>.<1.1.1.1>",
            "error not-supported <1>.<1.1>.<1.1.1>.<1.1.1.1>.<1.1.1.1.1>",
            "error not-supported <1>.<1.1>.<1.1.1>.<1.1.1.1>.<1.1.1.1.2>",
            "error not-supported <1>.<1.1>.<1.1.1>.<1.1.1.2>",
            "error business-rule <2>.<2.1>.<2.1.2>",
        ],
    );
    response(
        &definition,
        "hl7-comorbidities",
        &[
            "warning required questionnaire",
            "error not-found <1>.<1.1>.answer[0].<1.1.1>.<1.1.1.3>",
            "error business-rule <1>.<1.1>.answer[0].<1.1.1>",
        ],
    );
}

/// Value sets, and a score that another language works out: neither is in the profile.
#[test]
fn the_phq_9_of_r4() {
    let problems = "LittleInterest FeelingDown TroubleSleeping FeelingTired BadAppetite FeelingBadAboutSelf \
        TroubleConcentrating MovingSpeaking TotalScore Difficulty";
    let mut expected = vec!["warning not-supported Questionnaire".to_owned()];
    expected.extend(
        problems
            .split(' ')
            .map(|item| format!("error not-supported <{item}>")),
    );
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    assert_eq!(definition("hl7-phq-9", &expected).len(), 10);
}

/// An open choice takes a code from its list or own words, and no code from elsewhere; the rest is good.
#[test]
fn a_form_for_phenotypes() {
    let definition = definition(
        "phenopacket",
        &[
            "error not-supported <phenotypic_features>.<phenotypic_feature.type>",
            "error not-supported <phenotypic_features>.<phenotypic_feature.modifiers>",
            "error business-rule <diseases>.<disease.disease_stage>",
            "error business-rule <diseases>.<disease.primary_site>",
        ],
    );
    response(
        &definition,
        "phenopacket",
        &["error code-invalid <diseases>.<disease.term>.answer[0]"],
    );
}
