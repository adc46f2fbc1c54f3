//! The size budget: what a first visit to a form page transfers, compressed by brotli.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{compress, paths};

/// The page that is weighed, and the definition that its form is read from.
const PAGE: &str = "inquiry/support.html";
const DEFINITION: &str = "questionnaires/support.json";

/// Fetched only when somebody has chosen to keep answers, and so not by a first visit (docs/DRAFTS.md).
const LATER: &str = "keep.js";

/// A group of files: how it is called, what belongs to it, and its limits in kB (1,000 bytes).
struct Row {
    name: &'static str,
    extensions: &'static [&'static str],
    goal: Option<u32>,
    limit: Option<u32>,
}

const ROWS: [Row; 5] = [
    Row {
        name: "WebAssembly",
        extensions: &["wasm"],
        goal: Some(130),
        limit: None,
    },
    Row {
        name: "JavaScript",
        extensions: &["js"],
        goal: None,
        limit: None,
    },
    Row {
        name: "CSS",
        extensions: &["css"],
        goal: None,
        limit: Some(8),
    },
    Row {
        name: "HTML",
        extensions: &["html"],
        goal: None,
        limit: None,
    },
    Row {
        name: "form, icons, fonts",
        extensions: &[],
        goal: None,
        limit: None,
    },
];
const ALL: Row = Row {
    name: "in all",
    extensions: &[],
    goal: Some(160),
    limit: Some(200),
};

/// Prints the table and judges it.
///
/// # Errors
/// Where something is above its limit, or the page is not there.
pub fn check() -> Result<()> {
    let over = table()?;
    if !over.is_empty() {
        bail!("over the size budget: {}", over.join(", "));
    }
    Ok(())
}

/// Prints the table; what is above its limit.
///
/// # Errors
/// Where the page is not there.
pub fn table() -> Result<Vec<&'static str>> {
    let files = transferred(&paths::dist())?;
    let mut sums = [0; ROWS.len()];
    for file in &files {
        let bytes = compress::brotli(&fs::read(file)?)?.len();
        sums[row_of(file)] += bytes;
    }
    println!("  {PAGE}, {} files, kB as brotli sends them", files.len());
    println!("  ({LATER} is not among them: it comes when answers are to be kept)");
    let mut over = Vec::new();
    let total = (&ALL, sums.iter().sum());
    for (row, bytes) in ROWS.iter().zip(sums).chain([total]) {
        println!("{}", row.line(bytes));
        if row.limit.is_some_and(|limit| is_above(bytes, limit)) {
            over.push(row.name);
        }
    }
    Ok(over)
}

impl Row {
    fn line(&self, bytes: usize) -> String {
        let whole = bytes / 1000;
        let tenth = bytes % 1000 / 100;
        let bound = |what: &str, bound: Option<u32>| match bound {
            Some(bound) if is_above(bytes, bound) => format!("   ABOVE its {what} of {bound}"),
            Some(bound) => format!("   within its {what} of {bound}"),
            None => String::new(),
        };
        let size = format!("{whole}.{tenth}");
        let (goal, limit) = (bound("goal", self.goal), bound("limit", self.limit));
        format!("  {:20} {size:>8}{goal}{limit}", self.name)
    }
}

fn is_above(bytes: usize, kilobytes: u32) -> bool {
    bytes > kilobytes as usize * 1000
}

/// The row of a file: by its extension, or else the last one.
fn row_of(file: &Path) -> usize {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or("");
    ROWS.iter()
        .position(|row| row.extensions.contains(&extension))
        .unwrap_or(ROWS.len() - 1)
}

/// The page, the definition, and every file that one of them names, and those that these name.
fn transferred(dist: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut open = vec![dist.join(PAGE), dist.join(DEFINITION)];
    let mut found = BTreeSet::new();
    while let Some(file) = open.pop() {
        if !found.insert(file.clone()) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let Ok(text) = String::from_utf8(content) else {
            continue;
        };
        open.extend(named(&text, dist, file.parent().unwrap_or(dist)));
    }
    Ok(found)
}

/// The files that a text names between quotes or in `url(…)`. Pages are not followed: a link to
/// another page transfers nothing.
fn named(text: &str, dist: &Path, folder: &Path) -> Vec<PathBuf> {
    text.split(['"', '\'', '(', ')'])
        .filter(|name| name.len() < 200 && !name.ends_with('/') && !name.contains(['\n', ' ']))
        .map(|name| match name.strip_prefix('/') {
            Some(absolute) => dist.join(absolute),
            None => folder.join(name.trim_start_matches("./")),
        })
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "html")
        })
        .filter(|path| path.is_file() && !path.ends_with(LATER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_what_a_page_names_and_no_links_to_pages() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            PAGE,
            r#"<link href="/app.css"><meta content="/app.js"><a href="/privacy.html">"#,
        );
        write(DEFINITION, "{}");
        write("app.css", "@font-face{src:url(fonts/a.woff2)}");
        write(
            "app.js",
            "import { f } from './snippets/f.js'; import('/keep.js');",
        );
        write("snippets/f.js", "");
        write("fonts/a.woff2", "");
        write("privacy.html", "");
        write("unused.js", "");
        write("keep.js", "");

        let found = transferred(folder.path()).unwrap();
        let expected = [
            "app.css",
            "app.js",
            "fonts/a.woff2",
            PAGE,
            DEFINITION,
            "snippets/f.js",
        ];
        assert_eq!(
            found,
            expected
                .iter()
                .map(|name| folder.path().join(name))
                .collect()
        );
    }

    #[test]
    fn a_limit_holds_at_it_and_not_above_it() {
        assert!(!is_above(8000, 8));
        assert!(is_above(8001, 8));
        assert!(ROWS[2].line(8001).contains("ABOVE its limit of 8"));
    }
}
