//! The boxes of the questions: they belong to the browser, and are read when the person goes on.

use groups::finder::{Age, Answer, Answers, Question, Told};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::pages::form::screen::select;

/// The `name` of a question's boxes; its first box has it as its id.
pub fn name(question: Question) -> &'static str {
    match question {
        Question::Reasons => "reasons",
        Question::Age => "age",
    }
}

/// What is ticked.
pub fn read(page: &Element) -> Told {
    let mut told = Told::default();
    for input in inputs(page) {
        if input.checked() {
            add(&mut told, &input.value());
        }
    }
    told
}

/// Ticks exactly what was told.
pub fn tick(page: &Element, told: Told) {
    for input in inputs(page) {
        let mut more = told;
        add(&mut more, &input.value());
        input.set_checked(more == told);
    }
}

fn add(told: &mut Told, code: &str) {
    if let Some(answer) = Answer::from_code(code) {
        told.answers = told.answers.with(answer);
    } else if let Some(age) = Age::from_code(code) {
        told.age = Some(age);
    }
}

/// The answers that exclude one another: whoever is not sure has chosen nothing else, but may be in
/// danger.
pub fn let_go(page: &Element, chosen: &HtmlInputElement) {
    let mut told = Told::default();
    add(&mut told, &chosen.value());
    let unsure = Answers::of(&[Answer::Unsure]);
    let others = if told.answers == unsure {
        Answers::ALL.without(Answers::URGENT).without(unsure)
    } else if told.answers.without(Answers::URGENT).is_empty() {
        return;
    } else {
        unsure
    };
    if chosen.checked() {
        let told = read(page);
        let answers = told.answers.without(others);
        tick(page, Told { answers, ..told });
    }
}

fn inputs(page: &Element) -> Vec<HtmlInputElement> {
    let inputs = select(page, "form input").into_iter();
    inputs.filter_map(|input| input.dyn_into().ok()).collect()
}
