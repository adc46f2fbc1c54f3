//! What a definition says beside its questions: hidden groups, named by a code, whose words stand on
//! the receipt or on a page to print. Conditions decide what of them holds, as with any item.

use questionnaire::{Form, ItemType, NodeId};

use crate::{
    components::prose::paragraph,
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// The code system of `item.code` that names such a part.
const FORM_PART: &str = "https://herrenproject.org/fhir/CodeSystem/form-part";
/// The code system whose codes are the slugs of the support groups.
const GROUP: &str = "https://herrenproject.org/fhir/CodeSystem/group";
/// The code system whose codes name a page where the form ends.
const EXIT: &str = "https://herrenproject.org/fhir/CodeSystem/exit";

/// What stands on the receipt.
pub const RECEIPT: &str = "receipt";
/// What stands on the page to print for somebody who has to agree.
pub const SUMMARY: &str = "summary";
/// The steps whose answers stand on that page.
pub const SUMMARY_ANSWERS: &str = "summary-answers";

/// The part of this name, if the definition has it and its conditions hold.
pub fn part(form: &Form, name: &str) -> Option<NodeId> {
    let mut roots = form.roots().iter().copied();
    roots.find(|node| form.is_enabled(*node) && is(form, *node, name))
}

/// Whether an item is named as a part of this name.
pub fn is(form: &Form, node: NodeId, name: &str) -> bool {
    code(form, node, FORM_PART) == Some(name)
}

/// The page where the form ends with these answers, if it does.
pub fn exit(form: &Form, nodes: &[NodeId]) -> Option<Route> {
    nodes
        .iter()
        .filter(|node| form.is_enabled(**node))
        .find_map(|node| {
            let here = code(form, *node, EXIT).and_then(Route::of_exit);
            here.or_else(|| exit(form, form.children(*node)))
        })
}

/// The words of a part.
pub fn html(form: &Form, part: NodeId, locale: Locale) -> String {
    let all = form.children(part);
    let asked = all.iter().filter(|node| form.is_enabled(**node));
    asked.map(|node| words(form, *node, locale)).collect()
}

/// The title of a part or of what is in it.
pub fn title(form: &Form, node: NodeId, locale: Locale) -> &str {
    let item = form.questionnaire().item(form.node(node).0);
    item.text.as_ref().map_or("", |text| text.get(locale.tag()))
}

fn words(form: &Form, node: NodeId, locale: Locale) -> String {
    let (item, text) = (form.node(node).0, title(form, node, locale));
    if form.questionnaire().item(item).kind == ItemType::Display {
        return paragraph(text);
    }
    let inside = html(form, node, locale);
    let groups = || {
        let route = Route::Groups;
        (Place { locale, route }.path(), Route::Groups)
    };
    if let Some(slug) = code(form, node, GROUP) {
        let path = groups().0;
        return format!(
            "<section class=\"card\"><h3 class=\"card__title\"><a href=\"{path}#{}\">{}</a></h3>\
             {inside}</section>",
            esc(slug),
            esc(text),
        );
    }
    if text.is_empty() {
        return inside;
    }
    let mut all = String::new();
    if names_groups(form, node) {
        let (path, route) = groups();
        let title = route.title(locale.words());
        all = format!("<p><a href=\"{path}\">{}</a></p>", esc(title));
    }
    format!(
        "<section class=\"prose\"><h2>{}</h2>{inside}{all}</section>",
        esc(text)
    )
}

fn names_groups(form: &Form, node: NodeId) -> bool {
    let mut children = form.children(node).iter();
    children.any(|child| code(form, *child, GROUP).is_some() || names_groups(form, *child))
}

fn code<'a>(form: &'a Form, node: NodeId, system: &str) -> Option<&'a str> {
    let codes = &form.questionnaire().item(form.node(node).0).codes;
    let found = codes
        .iter()
        .find(|code| code.system.as_deref() == Some(system))?;
    found.code.as_deref()
}
