//! The size budget: what a first visit transfers, compressed by brotli, to a form page and to a page of the
//! groups.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{compress, paths};

/// A first visit: to which page, what it reads, and what it names but fetches only later.
struct Visit {
    page: &'static str,
    data: &'static str,
    later: &'static [&'static str],
}

/// `keep.js` comes when somebody has chosen to keep answers (docs/DRAFTS.md), `release.js` when somebody comes
/// back to an old tab, `groups.js` with what it brings to the pages of the groups (docs/GROUPS.md).
const FORM: Visit = Visit {
    page: "inquiry/support.html",
    data: "questionnaires/support.json",
    later: &["keep.js", "release.js", "groups.js", "groups.json"],
};
const GROUPS: Visit = Visit {
    page: "groups.html",
    data: "groups.json",
    later: &["keep.js", "release.js"],
};

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
/// Of a page of the groups: what it needs before it can say when they meet, beside the page itself.
const MODULE: Row = Row {
    name: "the groups' module",
    extensions: &[],
    goal: None,
    limit: Some(46),
};
/// The app, which such a page does not wait for, comes on top.
const GROUPS_ALL: Row = Row {
    name: "in all, with the app",
    extensions: &[],
    goal: Some(200),
    limit: Some(240),
};

/// Prints the tables and judges them.
///
/// # Errors
/// Where something is above its limit, or a page is not there.
pub fn check() -> Result<()> {
    let over = tables()?;
    if !over.is_empty() {
        bail!("over the size budget: {}", over.join(", "));
    }
    Ok(())
}

/// Prints the tables; what is above its limit.
///
/// # Errors
/// Where a page is not there.
pub fn tables() -> Result<Vec<&'static str>> {
    let dist = paths::dist();
    let mut over = Vec::new();
    let files = announced(&FORM, &dist)?;
    let mut sums = [0; ROWS.len()];
    for (file, bytes) in &files {
        sums[row_of(file)] += bytes;
    }
    for (row, bytes) in ROWS.iter().zip(sums) {
        row.judge(bytes, &mut over);
    }
    ALL.judge(sums.iter().sum(), &mut over);

    let files = announced(&GROUPS, &dist)?;
    let of = |is_counted: fn(&Path) -> bool| {
        let counted = files.iter().filter(|(file, _)| is_counted(file));
        counted.map(|(_, bytes)| bytes).sum()
    };
    MODULE.judge(of(is_of_module), &mut over);
    GROUPS_ALL.judge(of(|_| true), &mut over);
    Ok(over)
}

/// The files that a visit transfers and their bytes, once it has been said which visit it is.
fn announced(visit: &Visit, dist: &Path) -> Result<Vec<(PathBuf, usize)>> {
    let files = transferred(visit, dist)?;
    let later = visit.later.join(", ");
    println!(
        "  {}, {} files, kB as brotli sends them (without what comes later: {later})",
        visit.page,
        files.len()
    );
    let weigh = |file: PathBuf| {
        let bytes = compress::brotli(&fs::read(&file)?)?.len();
        Ok((file, bytes))
    };
    files.into_iter().map(weigh).collect()
}

fn is_of_module(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name == "groups.js" || name.starts_with("meetings-")
}

impl Row {
    /// Prints the row, and notes it where it is above its limit.
    fn judge(&self, bytes: usize, over: &mut Vec<&'static str>) {
        println!("{}", self.line(bytes));
        if self.limit.is_some_and(|limit| is_above(bytes, limit)) {
            over.push(self.name);
        }
    }

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

/// The page, what it reads, and every file that one of them names, and those that these name.
fn transferred(visit: &Visit, dist: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut open = vec![dist.join(visit.page), dist.join(visit.data)];
    let mut found = BTreeSet::new();
    while let Some(file) = open.pop() {
        if !found.insert(file.clone()) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let Ok(text) = String::from_utf8(content) else {
            continue;
        };
        let named = named(&text, dist, file.parent().unwrap_or(dist));
        open.extend(named.filter(|path| !visit.later.iter().any(|later| path.ends_with(later))));
    }
    Ok(found)
}

/// The files that a text names between quotes or in `url(…)`. Pages are not followed: a link to
/// another page transfers nothing.
fn named(text: &str, dist: &Path, folder: &Path) -> impl Iterator<Item = PathBuf> {
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
        .filter(|path| path.is_file())
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
        let page = r#"<link href="/app.css"><meta content="/app.js"><meta content="/groups.json">
            <a href="/privacy.html">"#;
        write(FORM.page, page);
        write(
            GROUPS.page,
            &(page.to_owned() + r#"<script src="/groups.js">"#),
        );
        write(FORM.data, "{}");
        write(GROUPS.data, "[]");
        write("app.css", "@font-face{src:url(fonts/a.woff2)}");
        write(
            "app.js",
            "import { f } from './snippets/f.js'; import(a ? '/groups.js' : '/keep.js');",
        );
        write("groups.js", "import g from './meetings-1.js';");
        for name in [
            "snippets/f.js",
            "fonts/a.woff2",
            "privacy.html",
            "unused.js",
            "keep.js",
            "meetings-1.js",
        ] {
            write(name, "");
        }
        let both = ["app.css", "app.js", "fonts/a.woff2", "snippets/f.js"];
        let groups = ["groups.js", "meetings-1.js"];
        for (visit, own) in [(FORM, &[][..]), (GROUPS, &groups[..])] {
            let expected = [visit.page, visit.data].into_iter().chain(both);
            let expected = expected.chain(own.iter().copied());
            let found = transferred(&visit, folder.path()).unwrap();
            assert_eq!(
                found,
                expected.map(|name| folder.path().join(name)).collect()
            );
            let module = found.iter().filter(|file| is_of_module(file));
            assert_eq!(module.count(), own.len());
        }
    }

    #[test]
    fn a_limit_holds_at_it_and_not_above_it() {
        assert!(!is_above(8000, 8));
        assert!(is_above(8001, 8));
        assert!(ROWS[2].line(8001).contains("ABOVE its limit of 8"));
    }
}
