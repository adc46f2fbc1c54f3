//! The finder: two questions, and what fits.
//!
//! All that it can ask or say is in the prerendered page, as text, and what does not hold is hidden. The
//! app carries none of these words; what is shown follows from `crates/groups` alone.
//!
//! Where the person stands is in the URL: no query is the first question, `?step=age` the second,
//! `?step=result` the result, `?show=CODE` a result that somebody passed on, `?again` forgets all and is
//! the first question. The answers are in no URL, title, history or storage; they are in the page's boxes
//! and in this tab's memory.

mod boxes;
#[cfg(feature = "prose")]
mod markup;
mod memory;
mod show;
mod stage;

#[cfg(feature = "prose")]
pub use markup::page_html;
pub use memory::Memory;

use groups::{
    Group,
    finder::{Outcome, Question, Told},
};
use leptos::{ev, html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use self::{show::View, stage::Stage};
use super::{
    form::{Fillings, Prefill, screen},
    prose::prose,
};
use crate::{
    components::{
        button::{Weight, button},
        error_summary::{ErrorLine, ErrorSummary},
        heading::Heading,
    },
    context::use_taken_over,
    effect::effect,
    focus,
    locales::Locale,
    navigation::Navigation,
    routes::{Place, Route},
};

/// What the form is to be filled in with, once the person agrees.
const SEEKING_SOBRIETY: Prefill = Prefill {
    form: "support",
    answers: [
        ("help-wanted", "group"),
        ("group", Group::SeekingSobriety.slug()),
    ],
};

/// What every part of the page knows of it.
#[derive(Clone, Copy)]
struct Here {
    locale: Locale,
    navigation: Navigation,
    memory: Memory,
    node: NodeRef<Div>,
    stage: Memo<Stage>,
    errors: RwSignal<Vec<ErrorLine>>,
}

/// `/find`.
#[component]
pub fn Find(place: Place) -> impl IntoView {
    let navigation = Navigation::here();
    let taken_over = use_taken_over();
    let stage = Memo::new(move |_| {
        // The prerendered page knows no query, and the first render must equal it.
        if taken_over.get() {
            Stage::from_query(&navigation.search())
        } else {
            Stage::Reasons
        }
    });
    let here = Here {
        locale: place.locale,
        navigation,
        memory: Memory::here(),
        node: NodeRef::new(),
        stage,
        errors: RwSignal::new(Vec::new()),
    };
    let fillings = use_context::<Fillings>();
    if let Some(fillings) = &fillings {
        // What may be filled in is agreed to on the page that is shown now.
        fillings.suggest(None);
    }
    effect(move || here.arrive());
    let input = move |event: ev::Event| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(input) = target {
            here.input(&input, fillings.as_ref());
        }
    };
    view! {
        {move || here.top()}
        <div class="finder" on:submit=move |event| here.submit(&event) on:input=input>
            {prose(place, here.node)}
        </div>
    }
}

impl Here {
    /// Shows what the URL asks for, or goes to where the person may be.
    fn arrive(self) {
        let stage = self.stage.get();
        let Some(page) = self.node.get() else {
            return;
        };
        let told = self.memory.told();
        // Where nothing was told, what is ticked stays: the person may have been faster than the app.
        if told != Told::default() {
            boxes::tick(&page, told);
        }
        self.errors.set(Vec::new());
        screen::clear_errors(&page);
        let view = match stage {
            Stage::Reasons => None,
            Stage::Age if !told.answers.is_empty() => None,
            Stage::Result if told.next().is_none() => match told.finding().outcome {
                Outcome::Suggestion(suggestion) => Some(View {
                    suggestion,
                    told: Some(told),
                }),
                Outcome::Youth => return self.start_again(),
            },
            Stage::Shared(suggestion) => Some(View {
                suggestion,
                told: None,
            }),
            Stage::Age | Stage::Result => return self.start_again(),
            Stage::Again => {
                self.memory.keep(Told::default());
                boxes::tick(&page, Told::default());
                return self.go(&self.base(), true);
            }
            Stage::Lost => return self.go(&self.base(), true),
        };
        show::stage(&page, stage, self.memory.is_gone());
        if let Some(view) = view {
            show::result(&page, view, &self.base());
        }
    }

    /// Hears every box of the page.
    fn input(self, input: &HtmlInputElement, fillings: Option<&Fillings>) {
        if input.has_attribute("data-fill-in") {
            if let Some(fillings) = fillings {
                fillings.suggest(input.checked().then_some(SEEKING_SOBRIETY));
            }
        } else if let Some(page) = self.node.get_untracked() {
            boxes::let_go(&page, input);
        }
    }

    /// Takes in the answers of the page and goes on, or says which is missing.
    fn submit(self, event: &ev::SubmitEvent) {
        event.prevent_default();
        let Some(page) = self.node.get_untracked() else {
            return;
        };
        let told = boxes::read(&page);
        let stage = self.stage.get_untracked();
        let missing = match stage {
            Stage::Age if told.age.is_none() => Some(Question::Age),
            Stage::Age => None,
            _ => told.answers.is_empty().then_some(Question::Reasons),
        };
        match missing {
            Some(question) => self.say_missing(&page, question),
            None => self.go_on(told),
        }
    }

    fn go_on(self, told: Told) {
        self.memory.keep(told);
        let is_youth = told.finding().outcome == Outcome::Youth;
        match told.next() {
            Some(Question::Reasons) => self.go(&self.base(), false),
            Some(Question::Age) => self.go(&self.step("age"), false),
            None if is_youth => {
                // Nothing is kept of somebody below 18, not even here.
                self.memory.keep(Told::default());
                self.go(&self.path(Route::Youth), false);
            }
            None => self.go(&self.step("result"), false),
        }
    }

    /// Answers are gone, as after a reload: says so at the first question.
    fn start_again(self) {
        self.memory.say_gone();
        self.go(&self.base(), true);
    }

    fn say_missing(self, page: &Element, question: Question) {
        let control = boxes::name(question);
        let field = page.query_selector(&format!("[data-missing='{control}']"));
        let words = field.ok().flatten();
        let message = words.and_then(|field| field.get_attribute("data-error"));
        let message = message.unwrap_or_default();
        screen::say_error(control, &message);
        self.errors.set(vec![ErrorLine {
            control: control.into(),
            message,
        }]);
        let prefix = self.locale.interface().form.error_prefix;
        focus::set_title(&format!("{prefix}{}", self.title().1));
    }

    /// What stands above each step, new each time, so that the focus moves there.
    fn top(self) -> AnyView {
        self.stage.track();
        let (text, title) = self.title();
        view! {
            {self.back()}
            <ErrorSummary errors=self.errors />
            <Heading text=text title=title />
        }
        .into_any()
    }

    /// The step before. A result that was passed on has none.
    fn back(self) -> Option<AnyView> {
        let to = match self.stage.get_untracked() {
            Stage::Result if self.memory.told().age.is_some() => self.step("age"),
            Stage::Age | Stage::Result => self.base(),
            _ => return None,
        };
        let label = self.locale.interface().form.back;
        Some(button(label, Weight::Back, move || self.go(&to, false)))
    }

    /// The heading, and the title of the document, which says no answer.
    fn title(self) -> (&'static str, String) {
        let titles = &self.locale.words().titles;
        let step = match self.stage.get_untracked() {
            Stage::Reasons | Stage::Again | Stage::Lost => {
                return (titles.find, titles.find.to_owned());
            }
            Stage::Age => titles.find_age,
            Stage::Result | Stage::Shared(_) => titles.find_result,
        };
        (step, format!("{step} | {}", titles.find))
    }

    fn path(self, route: Route) -> String {
        let locale = self.locale;
        Place { locale, route }.path()
    }

    fn base(self) -> String {
        self.path(Route::Find)
    }

    fn step(self, name: &str) -> String {
        format!("{}?step={name}", self.base())
    }

    fn go(self, path: &str, replace: bool) {
        self.navigation.go(path, replace);
    }
}
