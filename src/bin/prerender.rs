//! Renders each route in each language to static HTML, into the folder that
//! Trunk is building (`TRUNK_STAGING_DIR`) or the one named as argument.
//!
//! `index.html`, as Trunk made it, is the template: each page gets its title,
//! its language and its body. `404.html` and `shell.html` are not marked as
//! prerendered, so that the app mounts on them afresh.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use hydration_context::SsrSharedContext;
use leptos::{
    IntoView,
    prelude::{Get, Owner, RenderHtml, RwSignal, provide_context},
};
use peer_support::{
    Address, Config, DocumentTitle, api,
    app::App,
    drafts,
    locales::Locale,
    routes::{Place, Route},
};
use serde_json::{Map, Value, json};

/// What every page is made of.
struct Template {
    /// `index.html`, as Trunk made it.
    html: String,
    /// What the heads of the groups' pages have besides.
    meetings: String,
}

/// The script that runs before the first paint, as the template has it.
const EARLY: &str = "<script src=\"/early.js\">";

fn main() -> ExitCode {
    let folder = env::args_os()
        .nth(1)
        .or_else(|| env::var_os("TRUNK_STAGING_DIR"));
    let Some(folder) = folder.map(PathBuf::from) else {
        eprintln!("prerender: name the folder that holds index.html");
        return ExitCode::from(2);
    };
    match prerender(&folder) {
        Ok(count) => {
            println!("prerendered {count} pages");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn prerender(folder: &Path) -> io::Result<usize> {
    let template = without_comments(&fs::read_to_string(folder.join("index.html"))?);
    let config = Config::read(|name| meta(&template, name));
    write(folder, "release.json", &release(&template))?;
    let template = Template {
        meetings: meetings(folder, &template)?,
        html: template,
    };
    let mut count = 0;
    for locale in Locale::ALL {
        let place = |route| Place { locale, route };
        for route in Route::prerendered() {
            let place = place(route);
            write(
                folder,
                &file_of(&place.path()),
                &page(&template, &config, &place, true)?,
            )?;
            count += 1;
        }
        let prefix = place(Route::Home).path();
        let not_found = page(&template, &config, &place(Route::NotFound), false)?;
        write(folder, &format!("{prefix}404.html"), &not_found)?;
        let shell = page(
            &template,
            &config,
            &place(Route::Form("form".into())),
            false,
        )?;
        write(folder, &format!("{prefix}shell.html"), &shell)?;
        // Groups beyond the five: until the app knows one, the page shows all that it knows.
        let groups = page(&template, &config, &place(Route::Groups), false)?;
        write(folder, &format!("{prefix}groups/shell.html"), &groups)?;
        count += 3;
    }
    Ok(count)
}

/// For `public/release.js`: the name of this release's app, and what is said of it in a tab that runs
/// an earlier one.
fn release(template: &str) -> String {
    let words = Locale::ALL.map(|locale| {
        let words = &locale.prose().release;
        let words = json!({
            "title": words.title,
            "safe": words.safe,
            "lossy": words.lossy,
            "reload": words.reload,
            "close": words.close,
        });
        (locale.tag().to_owned(), words)
    });
    let mut release: Map<_, _> = words.into_iter().collect();
    release.insert("app".to_owned(), meta(template, "app").into());
    Value::Object(release).to_string()
}

/// `/` → `index.html`, `/es/` → `es/index.html`, `/privacy` → `privacy.html`.
fn file_of(path: &str) -> String {
    if path.ends_with('/') {
        format!("{path}index.html")
    } else {
        format!("{path}.html")
    }
}

fn write(folder: &Path, file: &str, html: &str) -> io::Result<()> {
    let file = folder.join(file.trim_start_matches('/'));
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(file, html)
}

/// The template with the page's language, title and body in it.
fn page(template: &Template, config: &Config, place: &Place, hydrate: bool) -> io::Result<String> {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let (body, title) = owner.with(|| {
        let title = DocumentTitle(RwSignal::new(String::new()));
        provide_context(Address {
            path: place.path(),
            search: String::new(),
        });
        provide_context(config.clone());
        provide_context(title);
        (App().into_view().to_html(), title.0.get())
    });
    let mark = if hydrate {
        "<body data-prerendered>"
    } else {
        "<body>"
    };
    let ahead = ahead(template, place, hydrate);
    let alternates: String = Locale::ALL
        .iter()
        .map(|&locale| {
            let path = place.in_locale(locale).path();
            format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{path}\">",
                locale.tag()
            )
        })
        .collect();
    let html = replace(
        &template.html,
        "<html lang=\"en\"",
        &format!("<html lang=\"{}\"", place.locale.tag()),
    )?;
    let html = replace_between(&html, "<title>", "</title>", &escape(&title))?;
    let html = match kept(&place.route) {
        Some(meta) if hydrate => replace(&html, EARLY, &format!("{meta}{EARLY}"))?,
        _ => html,
    };
    let alternates = if hydrate { &alternates } else { "" };
    let html = replace(&html, "</head>", &format!("{alternates}{ahead}</head>"))?;
    replace_between(&html, "<body", "</body>", "")
        .and_then(|html| replace(&html, "<body</body>", &format!("{mark}{body}</body>")))
}

/// For `early.js`, which needs to know before the first paint whether the page will say something of a
/// draft: between what its key begins and ends with.
fn kept(route: &Route) -> Option<String> {
    let end = match (route, route.form_id()) {
        (Route::Home | Route::Kept, _) => String::new(),
        (_, Some(id)) => format!(":{id}"),
        _ => return None,
    };
    let start = drafts::PREFIX;
    Some(format!(
        "<meta name=\"drafts\" content=\"{start}\" data-of=\"{end}\">"
    ))
}

/// How what tells when groups meet, or a form's definition, is asked for before the app is there to do it: by
/// the page that needs it, or by `boot.js` where the page stands for any form.
fn ahead(template: &Template, place: &Place, hydrate: bool) -> String {
    if matches!(place.route, Route::Groups | Route::Group(_)) {
        return template.meetings.clone();
    }
    let Some(id) = place.route.form_id() else {
        return String::new();
    };
    if hydrate {
        return preload(&api::definition_path(id));
    }
    let pages = place.path();
    let pages = pages.strip_suffix(id).unwrap_or(&pages);
    let files = api::DEFINITIONS;
    format!("<meta name=\"forms\" content=\"{pages}\" data-definitions=\"{files}\">")
}

fn preload(file: &str) -> String {
    format!("<link rel=\"preload\" href=\"{file}\" as=\"fetch\" crossorigin fetchpriority=\"low\">")
}

/// What the pages of the groups have in their heads: the feed, and the module that reads it, both wanted
/// before the app; and the script that brings them together without it.
fn meetings(folder: &Path, template: &str) -> io::Result<String> {
    let feed = meta(template, "groups").map(|feed| {
        let feed = escape(&feed);
        format!("<link rel=\"preload\" href=\"{feed}\" as=\"fetch\" crossorigin>")
    });
    let mut names = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<String>>>()?;
    names.sort();
    let files: String = names
        .iter()
        .filter(|name| name.starts_with("meetings"))
        .map(|name| match name.rsplit_once('.') {
            Some((_, "js")) => format!("<link rel=\"modulepreload\" href=\"/{name}\">"),
            Some((_, "wasm")) => format!(
                "<link rel=\"preload\" href=\"/{name}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
            ),
            _ => String::new(),
        })
        .collect();
    let feed = feed.unwrap_or_default();
    Ok(feed + &files + "<script type=\"module\" src=\"/groups.js\"></script>")
}

/// What `index.html` says to those who edit it is nothing to send to each visitor.
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let before = parts.next().unwrap_or_default();
    // What is never closed is no comment that the template's author meant.
    let after = parts.map(|part| {
        part.split_once("-->")
            .map_or(part, |(_, after)| after.trim_start())
    });
    before.to_owned() + &after.collect::<String>()
}

fn replace(html: &str, from: &str, to: &str) -> io::Result<String> {
    if html.contains(from) {
        Ok(html.replacen(from, to, 1))
    } else {
        Err(io::Error::other(format!("index.html has no {from}")))
    }
}

fn replace_between(html: &str, start: &str, end: &str, to: &str) -> io::Result<String> {
    let missing = || io::Error::other(format!("index.html has no {start}…{end}"));
    let from = html.find(start).ok_or_else(missing)? + start.len();
    let until = from + html[from..].find(end).ok_or_else(missing)?;
    Ok(format!("{}{to}{}", &html[..from], &html[until..]))
}

/// The content of a `<meta name=…>` of the template.
fn meta(template: &str, name: &str) -> Option<String> {
    let at = template.find(&format!("name=\"{name}\""))?;
    let rest = &template[at..template[at..].find('>')? + at];
    let value = rest.split("content=\"").nth(1)?;
    Some(value.split('"').next()?.replace("&amp;", "&"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
