//! The release build of app and server.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::post_build::PRERENDER;
use crate::setup::Tools;
use crate::shell::{cargo, command, run};
use crate::{compress, fingerprint, paths, small_std, squeeze};

/// Builds the app into `dist`, unless `dist` is what these sources gave the last time. Where only
/// questionnaires changed, these are laid there anew.
pub fn app(tools: &Tools) -> Result<()> {
    let inputs = fingerprint::of_inputs(&paths::root())?;
    if is_current(inputs) {
        let changed = lay_questionnaires()?;
        println!("  app: nothing changed since the last build{changed}");
        return remember(inputs);
    }
    println!("  app: sources changed; first the program that prerenders, then Trunk");
    run(cargo(&["build"]).args(PRERENDER))?;
    let mut trunk = command("trunk");
    trunk.args(["build", "--release"]);
    if small_std::is_possible() {
        small_std::switch_on(&mut trunk);
    } else {
        println!("  app: some 13 kB larger than need be, since the component rust-src is missing");
    }
    run(tools.on_path_of(&mut trunk)?)?;
    remember(inputs)
}

/// Copies the questionnaires into `dist` where they differ; what to say of it.
fn lay_questionnaires() -> Result<&'static str> {
    let from = paths::root().join(fingerprint::QUESTIONNAIRES);
    let to = paths::dist().join("questionnaires");
    let mut changed = false;
    let name = |path: &Path| path.file_name().map(ToOwned::to_owned).unwrap_or_default();
    for file in fingerprint::files(&from)? {
        let laid = to.join(name(&file));
        let text = squeeze::json(&squeeze::read(&file)?);
        if fs::read_to_string(&laid).ok() != Some(text.clone()) {
            fs::write(&laid, text).with_context(|| format!("laying {}", laid.display()))?;
            changed = true;
        }
    }
    for laid in fingerprint::files(&to)? {
        // What is compressed goes with what it was made of.
        let made_of = if is_compressed(&laid) {
            laid.with_extension("")
        } else {
            laid.clone()
        };
        if !from.join(name(&made_of)).is_file() {
            fs::remove_file(&laid)?;
            changed = true;
        }
    }
    if changed {
        compress::folder(&to)?;
    }
    Ok(if changed { " but questionnaires" } else { "" })
}

fn is_compressed(file: &Path) -> bool {
    file.extension()
        .is_some_and(|end| end == "br" || end == "gz")
}

/// Builds the server; Cargo knows by itself whether anything changed.
pub fn server() -> Result<()> {
    run(&mut cargo(&["build", "--release", "--package", "server"]))
}

/// Where the fingerprints of the last build lie: of what it read and of what it made.
fn stamp() -> PathBuf {
    paths::target().join("xtask").join("dist.stamp")
}

fn is_current(inputs: u64) -> bool {
    let (Ok(outputs), Ok(stamp)) = (
        fingerprint::of_folder(&paths::dist()),
        fs::read_to_string(stamp()),
    ) else {
        return false;
    };
    stamp == line(inputs, outputs)
}

fn remember(inputs: u64) -> Result<()> {
    let outputs = fingerprint::of_folder(&paths::dist())?;
    let stamp = stamp();
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&stamp, line(inputs, outputs)).with_context(|| format!("writing {}", stamp.display()))
}

fn line(inputs: u64, outputs: u64) -> String {
    format!("{inputs:016x} {outputs:016x}\n")
}
