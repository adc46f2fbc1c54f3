//! What is left to take out of the app when Trunk has built it, before it is compressed
//! (`docs/decisions/0011-what-the-linker-cannot-know.md`).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell::{command, run};
use crate::wasm::Module;
use crate::{fingerprint, paths};

/// Functions that the linker has to keep, since their addresses are in tables, and that are never
/// called: by their names. Only whole functions of the kind, none of the small ones in them: the
/// compiler makes one of those that are alike, and so others may be called by such a name.
const NEVER_CALLED: [(&str, IsOne); 2] = [
    // Taking over a page in pieces. The app calls `hydrate_body`, which does it at once.
    ("hydrate_async", |name| {
        let name = name.strip_suffix("::{closure#0}").unwrap_or(name);
        let of = name.rsplit_once("::hydrate_async");
        of.is_some_and(|(type_, generics)| {
            type_.starts_with('<')
                && (generics.is_empty() || generics.starts_with("::<") && generics.ends_with('>'))
        })
    }),
    // Writing binary fractions. JSON's numbers stay text (serde_json's `arbitrary_precision`).
    ("zmij", |name| {
        name.trim_start_matches('<').starts_with("zmij")
    }),
];

/// Whether a function of this name is one of a kind.
type IsOne = fn(&str) -> bool;

/// What the optimizer may use (all browsers since 2023), how it shall, and that names are dropped.
const OPTIMIZER: [&str; 10] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "-O2",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes the app in a folder smaller: its WebAssembly, and the script that belongs to it.
pub fn app(folder: &Path) -> Result<()> {
    shrink(&find(folder, "app")?, &NEVER_CALLED)
}

/// The same for the groups' own module, which has no views.
pub fn meetings(folder: &Path) -> Result<()> {
    shrink(&find(folder, "meetings")?, &NEVER_CALLED[1..])
}

/// The WebAssembly of a program.
fn find(folder: &Path, program: &str) -> Result<PathBuf> {
    let is_it = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(program) && name.ends_with("_bg.wasm")
    };
    let found = fingerprint::files(folder)?.into_iter().find(is_it);
    found.with_context(|| format!("there is no WebAssembly of {program} here"))
}

fn shrink(wasm: &Path, never_called: &[(&str, IsOne)]) -> Result<()> {
    let script = wasm.to_string_lossy().replace("_bg.wasm", ".js");
    trap(wasm, never_called)?;
    optimize(wasm)?;
    let module = Module::read(&fs::read(wasm)?)?;
    let (module, text) = shorten(module, &fs::read_to_string(&script)?)?;
    fs::write(wasm, module.write())?;
    fs::write(&script, text)?;
    Ok(())
}

/// Empties what is never called, so that the optimizer drops what is called from there alone.
fn trap(wasm: &Path, never_called: &[(&str, IsOne)]) -> Result<()> {
    let mut module = Module::read(&fs::read(wasm)?)?;
    for (what, is_one) in never_called {
        let count = module.trap(is_one)?;
        if count == 0 {
            bail!("there is no function of {what} any more: take it off the list");
        }
        println!("  emptied {count} functions of {what}");
    }
    fs::write(wasm, module.write())?;
    Ok(())
}

/// A build that a person started without the tools goes without, as with scripts.
fn optimize(wasm: &Path) -> Result<()> {
    if paths::on_path("wasm-opt").is_none() {
        println!("  WebAssembly: larger than need be, since wasm-opt is not on PATH");
        return Ok(());
    }
    run(command("wasm-opt")
        .args(OPTIMIZER)
        .arg(wasm)
        .arg("-o")
        .arg(wasm))
}

/// Gives what the script lends to the module names of a letter or two. wasm-bindgen's end in hashes,
/// which no compression makes smaller, in both files.
fn shorten(mut module: Module, script: &str) -> Result<(Module, String)> {
    let names = module.import_names()?.into_iter().enumerate();
    let short: BTreeMap<String, String> = names.map(|(at, name)| (name, letters(at))).collect();
    let mut found = 0;
    let mut out = String::with_capacity(script.len());
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut rest = script;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let (word, from) = rest.split_at(end);
        match short.get(word) {
            Some(short) => {
                found += 1;
                out.push_str(short);
            }
            None => out.push_str(word),
        }
        let next = from.find(is_part).unwrap_or(from.len());
        let (between, after) = from.split_at(next);
        out.push_str(between);
        rest = after;
    }
    if found != short.len() {
        bail!(
            "the script names {found} of the {} functions that it lends to the module",
            short.len()
        );
    }
    module.rename_imports(|name| short.get(name).cloned().unwrap_or_default())?;
    Ok((module, out))
}

/// a … z, aa … az, ba …
fn letters(number: usize) -> String {
    let last = ('a'..='z').nth(number % 26).unwrap_or('a');
    match number / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports the functions `__wbg_b` and `__wbg_a` from `./app.js`.
    const MODULE: &[u8] =
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\x00\x00\x02\x27\x02\x08./app.js\x07__wbg_b\x00\x00\x08./app.js\x07__wbg_a\x00\x00";

    #[test]
    fn both_sides_get_the_same_short_names() {
        let module = Module::read(MODULE).unwrap();
        let script = "const lent = { __wbg_a: () => __wbg_abc(), __wbg_b(é) {} };";
        let (mut module, script) = shorten(module, script).unwrap();
        assert_eq!(module.import_names().unwrap(), ["a", "b"]);
        assert_eq!(script, "const lent = { b: () => __wbg_abc(), a(é) {} };");
    }

    #[test]
    fn a_script_that_does_not_lend_each_name_once_is_an_error() {
        for script in ["__wbg_a", "__wbg_a __wbg_a __wbg_b"] {
            assert!(
                shorten(Module::read(MODULE).unwrap(), script).is_err(),
                "{script}"
            );
        }
    }

    #[test]
    fn whole_functions_are_emptied_and_none_that_others_may_share() {
        let [(_, is_async), _] = NEVER_CALLED;
        for name in [
            "<_ as tachys[1]::IntoAny>::into_any::hydrate_async::<()>",
            "<_ as tachys[1]::IntoAny>::into_any::hydrate_async::<Option<&str>>::{closure#0}",
            "<Vec<_> as tachys[1]::RenderHtml>::hydrate_async::{closure#0}",
        ] {
            assert!(is_async(name), "{name}");
        }
        for name in [
            "<_ as tachys[1]::RenderHtml>::hydrate_async::{closure#0}::prep",
            "core[1]::ptr::drop_in_place::<<_ as IntoAny>::into_any::hydrate_async<()>::{closure#0}>",
            "<_ as tachys[1]::RenderHtml>::hydrate::<true>",
        ] {
            assert!(!is_async(name), "{name}");
        }
    }

    #[test]
    fn letters_count_on() {
        let some = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(some, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
