//! From an address to the files that may answer it. No file is touched here.

use percent_encoding::percent_decode_str;

/// What an address asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Route {
    /// The same page has another, canonical address (a path, still percent-encoded).
    Redirect(String),
    /// The first of these files that is there.
    Files {
        /// Paths under the root, in the order in which they are tried.
        candidates: Vec<Candidate>,
        /// Whether the address is of the Spanish part.
        spanish: bool,
    },
    /// An address that no file can have.
    Nowhere,
}

/// A file that may answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Path under the root, with `/` between segments.
    pub file: String,
    /// Another file that must be there too.
    pub only_with: Option<String>,
}

impl Candidate {
    fn plain(file: String) -> Self {
        Self {
            file,
            only_with: None,
        }
    }
}

/// Decides by the path of a URL alone.
pub fn route(path: &str) -> Route {
    match path {
        "/" => return files(vec![Candidate::plain("index.html".to_owned())], false),
        "/es/" => return files(vec![Candidate::plain("es/index.html".to_owned())], true),
        "/es" => return Route::Redirect("/es/".to_owned()),
        _ => {}
    }
    let bare = path.trim_end_matches('/');
    let Some(segments) = segments(bare) else {
        return Route::Nowhere;
    };
    if bare.len() < path.len() {
        return Route::Redirect(bare.to_owned());
    }
    let spanish = segments.first().is_some_and(|first| first == "es");
    let file = segments.join("/");
    let mut candidates = vec![
        Candidate::plain(file.clone()),
        Candidate::plain(format!("{file}.html")),
        Candidate::plain(format!("{file}/index.html")),
    ];
    let inner = if spanish {
        &segments[1..]
    } else {
        &segments[..]
    };
    match inner {
        [folder, id] if folder == "forms" => candidates.extend(form_shells(id, spanish)),
        [folder, _] if folder == "groups" => candidates.extend(group_shells(spanish)),
        _ => {}
    }
    files(candidates, spanish)
}

/// A form without a page of its own opens in the app's shell, if its definition is there.
fn form_shells(id: &str, spanish: bool) -> impl Iterator<Item = Candidate> {
    let definition = format!("questionnaires/{id}.json");
    let shells = if spanish {
        &["es/shell.html", "shell.html"][..]
    } else {
        &["shell.html"]
    };
    shells.iter().map(move |shell| Candidate {
        file: (*shell).to_owned(),
        only_with: Some(definition.clone()),
    })
}

/// A group without a page of its own may be one of the feed's, which the app alone reads.
fn group_shells(spanish: bool) -> impl Iterator<Item = Candidate> {
    let shells = if spanish {
        &["es/groups/shell.html", "groups/shell.html"][..]
    } else {
        &["groups/shell.html"]
    };
    shells
        .iter()
        .map(|shell| Candidate::plain((*shell).to_owned()))
}

fn files(candidates: Vec<Candidate>, spanish: bool) -> Route {
    Route::Files {
        candidates,
        spanish,
    }
}

/// The decoded segments of a path that begins with `/`; `None` where one is empty, hidden
/// (`.`, `..`, `.git`), or would mean something else to a file system once decoded.
///
/// An empty segment is refused rather than skipped: `//evil.example/` must never come back as a
/// redirect that a browser reads as another host.
fn segments(path: &str) -> Option<Vec<String>> {
    let segments = path.strip_prefix('/')?.split('/').map(|segment| {
        let segment = percent_decode_str(segment).decode_utf8().ok()?;
        let plain = !segment.is_empty()
            && !segment.starts_with('.')
            && !segment.contains(['/', '\\', ':'])
            && !segment.chars().any(char::is_control);
        plain.then(|| segment.into_owned())
    });
    segments.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The candidates' files, with what they need after `?`.
    fn tried(path: &str) -> Vec<String> {
        let Route::Files { candidates, .. } = route(path) else {
            panic!("{path}")
        };
        let name = |candidate: Candidate| match candidate.only_with {
            Some(needed) => format!("{}?{needed}", candidate.file),
            None => candidate.file,
        };
        candidates.into_iter().map(name).collect()
    }

    #[test]
    fn pages_have_plain_addresses() {
        assert_eq!(tried("/"), ["index.html"]);
        assert_eq!(tried("/es/"), ["es/index.html"]);
        assert_eq!(tried("/a/b"), ["a/b", "a/b.html", "a/b/index.html"]);
        assert_eq!(tried("/caf%C3%A9%20x")[0], "café x");
    }

    #[test]
    fn forms_fall_back_to_the_shell_of_their_language() {
        assert_eq!(tried("/forms/x")[3..], ["shell.html?questionnaires/x.json"]);
        assert_eq!(
            tried("/es/forms/x")[3..],
            [
                "es/shell.html?questionnaires/x.json",
                "shell.html?questionnaires/x.json"
            ]
        );
        for path in ["/forms", "/forms/x/y", "/x/forms/y", "/es/x"] {
            assert_eq!(tried(path).len(), 3, "{path}");
        }
    }

    #[test]
    fn groups_fall_back_to_the_shell_of_their_language() {
        assert_eq!(tried("/groups/x")[3..], ["groups/shell.html"]);
        assert_eq!(
            tried("/es/groups/x")[3..],
            ["es/groups/shell.html", "groups/shell.html"]
        );
        for path in ["/groups", "/groups/x/y", "/x/groups/y"] {
            assert_eq!(tried(path).len(), 3, "{path}");
        }
    }

    #[test]
    fn the_language_is_the_first_segment() {
        for (path, expected) in [
            ("/es/", true),
            ("/es/a", true),
            ("/a/es", false),
            ("/est", false),
            ("/", false),
        ] {
            let Route::Files { spanish, .. } = route(path) else {
                panic!("{path}")
            };
            assert_eq!(spanish, expected, "{path}");
        }
    }

    #[test]
    fn one_address_a_page() {
        for (path, target) in [
            ("/es", "/es/"),
            ("/a/", "/a"),
            ("/es/a/", "/es/a"),
            ("/a//", "/a"),
            ("/a%20b/", "/a%20b"),
        ] {
            assert_eq!(route(path), Route::Redirect(target.to_owned()), "{path}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_has_an_address() {
        let table = [
            "",
            "a",
            "*",
            "//",
            "//evil.example/",
            "//evil.example",
            "/a//b",
            "/a//b/",
            "/..",
            "/../",
            "/../etc/passwd",
            "/a/../b",
            "/%2e%2e/x",
            "/.%2e/x",
            "/%2E/",
            "/.git/config",
            "/a/.env",
            "/a%2fb",
            "/..%2fx",
            "/a%5cb",
            "/\\x",
            "/a%00",
            "/a%0d%0ab",
            "/c:/x",
            "/%ff",
            "/\\evil.example/",
        ];
        for path in table {
            assert_eq!(route(path), Route::Nowhere, "{path}");
        }
    }
}
