//! All that a result can say. Each part names in `data-show` when it holds (`show.rs`).

use groups::{
    Group,
    finder::{Age, Answer, Fact, Near, Order},
};

use crate::{
    components::{
        contact::contact,
        prose::{item, linked, paragraph},
    },
    html::{attr, esc},
    locales::{
        Locale, Prose,
        words::{self, Door, find},
    },
    pages::find::show::{When, order_name},
    routes::{Place, Route},
};

/// The result's part of the page.
pub fn html(locale: Locale, prose: &'static Prose) -> String {
    [
        leads(&prose.find.fits),
        fits(locale),
        near(locale),
        facts(locale),
        next(locale),
        told(locale),
        share(&prose.find.share),
    ]
    .concat()
}

/// A part that is shown when something holds.
fn part(element: &str, (what, of): When, inner: &str) -> String {
    let tag = element.split(' ').next().unwrap_or(element);
    let of = attr("data-of", (!of.is_empty()).then_some(of));
    format!("<{element} data-show=\"{what}\"{of} hidden>{inner}</{tag}>")
}

/// How the groups stand to one another. A result that was passed on says only where it comes from.
fn leads(words: &find::Fits) -> String {
    let lead = |what: &'static str, text: &str| part("p class=\"lead\"", (what, ""), &linked(text));
    let by_order = |order: Order, text: &str| lead(order_name(order), text);
    let own = [
        by_order(Order::Single, words.single),
        by_order(Order::GriefFirst, words.grief_first),
        by_order(Order::Unranked, words.unranked),
    ];
    [
        lead("shared", words.shared),
        by_order(Order::Open, words.all),
        part("div", ("own", ""), &own.concat()),
        by_order(Order::None, words.none),
    ]
    .concat()
}

/// What the site says of a group.
fn group_words(locale: Locale, group: Group) -> Option<&'static words::Group> {
    let all = locale.prose().groups.all;
    all.iter().find(|words| words.slug == group.slug())
}

/// The page that says more of a group.
fn group_path(locale: Locale, group: Group) -> String {
    let route = Route::Group(group.slug().to_owned());
    Place { locale, route }.path()
}

fn read_more(locale: Locale, group: Group, name: &str) -> String {
    format!(
        "<p><a class=\"finder__more\" href=\"{}\">{} {}</a></p>",
        group_path(locale, group),
        esc(locale.prose().find.fits.read),
        esc(name)
    )
}

fn fits(locale: Locale) -> String {
    let words = &locale.prose().find.fits;
    let why = |answer: Answer| {
        let text = match answer {
            Answer::Loss => words.loss,
            Answer::Myself => words.myself,
            Answer::Child => words.child,
            Answer::Spouse => words.spouse,
            Answer::Partner => words.partner,
            Answer::Relative => words.relative,
            _ => return String::new(),
        };
        let when = ("because", answer.code());
        part("p class=\"finder__why\"", when, &esc(text).to_string())
    };
    let card = |group: Group| {
        let said = group_words(locale, group)?;
        let because: String = group.answers().map(why).collect();
        let speaking = group.facts().any(|fact| fact == Fact::SpeakingOptional);
        let speaking = if speaking {
            format!("<p>{}.</p>", esc(words.speaking))
        } else {
            String::new()
        };
        let inner = format!(
            "<h2 class=\"card__title\">{}</h2>{because}<p>{}</p><p>{}</p>{speaking}{}",
            esc(said.name),
            esc(said.audience),
            esc(said.about),
            read_more(locale, group, said.name),
        );
        let when = ("fit", group.slug());
        Some(part("li class=\"card\"", when, &inner))
    };
    let cards: String = Group::ALL.into_iter().filter_map(card).collect();
    format!("<ul class=\"list--plain finder__fits\">{cards}</ul>")
}

fn near(locale: Locale) -> String {
    let words = &locale.prose().find.fits;
    let card = |near: Near| {
        let group = near.group();
        let said = group_words(locale, group)?;
        let near = match near {
            Near::OpenToAllRelations => &words.open_to_all,
            Near::AskFirst => &words.ask_first,
            Near::OtherLoss => &words.other_loss,
        };
        let inner = format!(
            "<h2 class=\"card__title\">{}: {}</h2>{}{}",
            esc(said.name),
            esc(near.title),
            paragraph(near.text),
            read_more(locale, group, said.name),
        );
        let when = ("near", group.slug());
        Some(part("section class=\"card card--near\"", when, &inner))
    };
    Near::ALL.into_iter().filter_map(card).collect()
}

/// What holds for each group.
fn facts(locale: Locale) -> String {
    let words = &locale.prose().find.fits;
    let fact = |fact: Fact| {
        item(match fact {
            Fact::Free => words.free,
            Fact::WeeklyHour => words.weekly,
            Fact::Online => words.online,
            Fact::Adults => words.adults,
            Fact::Moderated => words.moderated,
            Fact::SpeakingOptional => words.speaking,
        })
    };
    let inner = format!(
        "<h2>{}</h2><ul class=\"finder__facts\">{}</ul><p>{}</p>",
        esc(words.facts),
        Fact::OF_ALL.into_iter().map(fact).collect::<String>(),
        linked(locale.meetings().confirm),
    );
    part("section class=\"prose\"", ("groups", ""), &inner)
}

fn next(locale: Locale) -> String {
    let words = &locale.prose().find.next;
    let home = &locale.prose().home;
    let path = |route: Route| Place { locale, route }.path();
    let link = |route: Route, text: &str| format!("<a href=\"{}\">{}</a>", path(route), esc(text));
    let card = |what: &'static str, door: &Door, route: Route, choice: &str| {
        let inner = format!(
            "<h3 class=\"card__title\">{}</h3><p>{}</p>{choice}<p><a class=\"button\" href=\"{}\">{}</a></p>",
            esc(door.title),
            esc(door.text),
            path(route),
            esc(door.action),
        );
        part("section class=\"card\"", (what, ""), &inner)
    };
    let fill_in = format!(
        "<div class=\"choice\"><input class=\"choice__input\" type=\"checkbox\" id=\"fill-in\" \
         autocomplete=\"off\" data-fill-in aria-describedby=\"fill-in-hint\">\
         <label class=\"choice__label\" for=\"fill-in\">{}</label>\
         <p class=\"choice__hint\" id=\"fill-in-hint\">{}</p></div>",
        esc(words.fill_in),
        esc(words.fill_in_hint),
    );
    let adults_only = format!(
        "<p>{}</p><p>{}</p>",
        esc(words.adults_only),
        link(Route::Youth, words.youth)
    );
    [
        format!("<h2>{}</h2>", esc(words.title)),
        part("div class=\"notice\"", ("adults-only", ""), &adults_only),
        card("support", &home.myself, Route::SupportInquiry, &fill_in),
        card("family", &home.loved_one, Route::FamilyInquiry, ""),
        card("clubs", &home.clubs, Route::Clubs, ""),
        part("p", ("helpline", ""), &linked(words.helpline)),
        format!(
            "<section class=\"card\"><h3 class=\"card__title\">{}</h3>{}</section>",
            esc(home.person.title),
            contact(locale)
        ),
        part("p", ("shared", ""), &link(Route::Find, words.ask_yourself)),
    ]
    .concat()
}

/// The answers, each question with the way to change it.
fn told(locale: Locale) -> String {
    let words = &locale.prose().find;
    let (reasons, age) = (&words.reasons, &words.age);
    let base = Place {
        locale,
        route: Route::Find,
    }
    .path();
    let answer = |answer: Answer| {
        let (over, text) = match answer {
            Answer::Danger => ("", reasons.danger),
            Answer::Crisis => ("", reasons.crisis),
            Answer::Loss => (reasons.lost, reasons.loss),
            Answer::Myself => ("", reasons.myself),
            Answer::Child => (reasons.worried, reasons.child),
            Answer::Spouse => (reasons.worried, reasons.spouse),
            Answer::Partner => (reasons.worried, reasons.partner),
            Answer::Relative => (reasons.worried, reasons.relative),
            Answer::OtherLoss => (reasons.lost, reasons.other_loss),
            Answer::Professional => ("", reasons.professional),
            Answer::Unsure => ("", reasons.unsure),
        };
        let colon = if over.is_empty() { "" } else { ": " };
        let when = ("told", answer.code());
        part("p", when, &format!("{}{colon}{}", esc(over), esc(text)))
    };
    let ages = [(Age::Adult, age.adult), (Age::Withheld, age.withheld)]
        .map(|(age, text)| part("p", ("age", age.code()), &esc(text).to_string()));
    let row = |what: &'static str, question: &str, values: String, query: &str| {
        let change = locale.interface().form.change;
        let inner = format!(
            "<dt class=\"summary-list__key\">{0}</dt><dd class=\"summary-list__value\">{values}</dd>\
             <dd class=\"summary-list__action\"><a href=\"{base}{query}\">{change}\
             <span class=\"visually-hidden\"> {0}</span></a></dd>",
            esc(question)
        );
        part("div class=\"summary-list__row\"", (what, ""), &inner)
    };
    let inner = format!(
        "<h2>{}</h2><dl class=\"summary-list\">{}{}</dl>\
         <p><a class=\"button button--quiet\" href=\"{base}?again\">{}</a></p>",
        esc(words.next.told),
        row(
            "own",
            reasons.question,
            Answer::ALL.map(answer).concat(),
            ""
        ),
        row("asked", age.question, ages.concat(), "?step=age"),
        esc(words.next.again),
    );
    part("section class=\"prose no-print\"", ("own", ""), &inner)
}

fn share(words: &find::Share) -> String {
    format!(
        "<section class=\"prose no-print\"><h2>{}</h2><p>{}</p>\
         <label class=\"field__label\" for=\"finder-link\">{}</label>\
         <input class=\"input\" id=\"finder-link\" readonly autocomplete=\"off\" data-link>\
         <div class=\"actions\"><button class=\"button button--quiet\" type=\"button\" data-copy=\"finder-link\">{}</button>\
         <button class=\"button button--quiet finder__share\" type=\"button\" data-share=\"finder-link\">{}</button></div>\
         <div class=\"status-line\" role=\"status\"><p data-copied hidden>{}</p><p data-copied=\"not\" hidden>{}</p></div>\
         </section>",
        esc(words.title),
        esc(words.text),
        esc(words.link),
        esc(words.copy),
        esc(words.share),
        esc(words.copied),
        esc(words.not_copied),
    )
}
