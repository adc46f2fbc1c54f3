//! What happens on each change of page or step: the document's title, the
//! focus on the new heading, and the announcement to a screen reader.

use leptos::{html::H1, prelude::*};

use crate::effect::effect;
use crate::locales::Locale;

/// The document's title, for the prerendered file's `<title>`.
#[derive(Clone, Copy, Debug)]
pub struct DocumentTitle(pub RwSignal<String>);

/// Whether the visitor has moved since the app took over, and what to announce.
#[derive(Clone, Copy)]
struct Arrivals {
    moved: StoredValue<bool>,
    announcement: RwSignal<String>,
}

/// Makes arrivals known to every page below the caller.
pub fn provide() {
    provide_context(Arrivals {
        moved: StoredValue::new(false),
        announcement: RwSignal::new(String::new()),
    });
}

/// What a screen reader is told politely: the title of the page just opened.
pub fn announcement() -> Signal<String> {
    use_context::<Arrivals>().map_or_else(Signal::default, |arrivals| arrivals.announcement.into())
}

/// Says that the page or step of this heading has arrived. The page that the
/// browser itself loaded keeps the browser's focus; every later one takes it.
pub fn arrive(heading: NodeRef<H1>, title: &str, locale: Locale) {
    let full = format!("{title} | {}", locale.interface().shell.organisation);
    set_title(&full);
    let title = title.to_owned();
    effect(move || {
        let (Some(heading), Some(arrivals)) = (heading.get(), use_context::<Arrivals>()) else {
            return;
        };
        if arrivals.moved.get_value() {
            arrivals.announcement.set(title.clone());
            // A heading that left the page again takes no focus: nothing to do then.
            heading.focus().ok();
        }
        arrivals.moved.set_value(true);
    });
}

/// Shows what `public/early.js` held back: the page is what it is going to be.
pub fn reveal() {
    // By then what the change of page itself brings about is over too.
    request_animation_frame(|| {
        if let Some(root) = document().document_element() {
            // An attribute that is not there is no failure.
            root.remove_attribute("data-held").ok();
        }
    });
}

#[cfg(not(feature = "ssr"))]
thread_local! {
    /// What every title begins with.
    static WAITING: std::cell::Cell<&'static str> = const { std::cell::Cell::new("") };
}

/// Begins the title of whatever page is shown with these words, or no more with any. On the page that
/// is about it they are the title already.
pub fn say_waiting(words: &'static str) {
    #[cfg(feature = "ssr")]
    let _ = words;
    #[cfg(not(feature = "ssr"))]
    {
        let title = document().title();
        let former = WAITING.replace(words);
        let bare = title.strip_prefix(former).unwrap_or(&title);
        set_title(bare.strip_prefix(" | ").unwrap_or(bare));
    }
}

/// Sets the document's title, or that of the file that is being prerendered.
pub fn set_title(title: &str) {
    #[cfg(not(feature = "ssr"))]
    match WAITING.get() {
        waiting if waiting.is_empty() || title.starts_with(waiting) => document().set_title(title),
        waiting => document().set_title(&[waiting, " | ", title].concat()),
    }
    #[cfg(feature = "ssr")]
    if let Some(DocumentTitle(signal)) = use_context() {
        signal.set(title.to_owned());
    }
}
