//! One style sheet out of many: what `style/app.css` imports, in its order.
//!
//! The sources stay plain CSS that a browser reads as it is; bundled, a page asks for one file
//! instead of some twenty, and comments stay behind.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{fingerprint, paths};

/// Bundles into the file that index.html names to Trunk.
pub fn bundle() -> Result<()> {
    let style = paths::root().join("style");
    let bundle = paths::root().join("target/style/app.css");
    let css = bundled(&style)?;
    // Left alone where nothing changed: Trunk looks at files' times when it watches.
    if fs::read_to_string(&bundle).is_ok_and(|present| present == css) {
        return Ok(());
    }
    if let Some(folder) = bundle.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&bundle, css).with_context(|| format!("writing {}", bundle.display()))
}

/// # Errors
/// Where a sheet is imported that is not there, or lies there and is imported by nobody.
fn bundled(style: &Path) -> Result<String> {
    let entry = style.join("app.css");
    let mut used = vec![entry.clone()];
    let mut css = Vec::new();
    for line in without_comments(&read(&entry)?)
        .lines()
        .filter(|line| !line.is_empty())
    {
        let Some(import) = line.strip_prefix("@import ") else {
            css.push(format!("{line}\n"));
            continue;
        };
        let (name, layer) = parts(import).with_context(|| format!("in app.css: {line}"))?;
        let sheet = style.join(name);
        let content = without_comments(&read(&sheet)?);
        css.push(match layer {
            Some(layer) => format!("@layer {layer} {{\n{content}}}\n"),
            None => content,
        });
        used.push(sheet);
    }
    let forgotten: Vec<PathBuf> = fingerprint::files(style)?
        .into_iter()
        .filter(|file| !used.contains(file))
        .collect();
    if !forgotten.is_empty() {
        bail!("app.css imports none of {forgotten:?}");
    }
    Ok(css.concat())
}

/// `"base.css" layer(base);` → `base.css`, and `base` where a layer is named.
fn parts(import: &str) -> Option<(&str, Option<&str>)> {
    let (name, rest) = import.strip_prefix('"')?.split_once('"')?;
    let rest = rest.strip_suffix(';')?.trim();
    if rest.is_empty() {
        return Some((name, None));
    }
    Some((name, Some(rest.strip_prefix("layer(")?.strip_suffix(')')?)))
}

/// The lines that hold more than a comment, without their indentation.
fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn read(sheet: &Path) -> Result<String> {
    fs::read_to_string(sheet).with_context(|| format!("reading {}", sheet.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_order_of_imports_and_misses_no_sheet() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        let app = "/* All. */\n@layer a, b;\n@import \"z.css\";\n@import \"b.css\" layer(b);\n";
        write("app.css", app);
        write("z.css", "/* two\n   lines */\np {\n  margin: 0;\n}\n");
        write("b.css", "a { color: red; }");
        let css = bundled(folder.path()).unwrap();
        let expected = "@layer a, b;\np {\nmargin: 0;\n}\n@layer b {\na { color: red; }\n}\n";
        assert_eq!(css, expected);

        write("forgotten.css", "");
        assert!(
            bundled(folder.path())
                .unwrap_err()
                .to_string()
                .contains("forgotten.css")
        );
    }

    #[test]
    fn an_import_that_it_cannot_read_is_an_error() {
        for import in ["url(x.css);", "\"x.css\" screen;", "\"x.css\""] {
            assert_eq!(parts(import), None, "{import}");
        }
    }
}
