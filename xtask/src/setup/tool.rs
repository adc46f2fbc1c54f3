//! Programs that come as Rust crates: from `PATH`, from the cache, prebuilt, or built here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{prebuilt, say};
use crate::paths;
use crate::shell::{cargo, command, output, run};

/// A pinned program.
pub struct Tool {
    /// Its crate.
    pub package: &'static str,
    /// The program to look for.
    pub program: &'static str,
    /// The only version that is taken.
    pub version: &'static str,
    /// Its own releases' archive; `{version}` and `{target}` are filled in.
    pub archive: &'static str,
    /// Whether its own lock file is kept to when it is built here.
    locked: bool,
    /// How long the build takes on two cores, in words.
    build: &'static str,
}

/// Builds and bundles the app.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    archive: "https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{target}.tar.gz",
    locked: true,
    build: "five minutes",
};

/// Makes JavaScript for the WebAssembly; its version must be that of the crate.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    archive: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{target}.tar.gz",
    // Its lock file names a version that was taken back.
    locked: false,
    build: "two minutes",
};

/// Judges the dependencies.
pub const CARGO_DENY: Tool = Tool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    archive: "https://github.com/EmbarkStudios/cargo-deny/releases/download/{version}/cargo-deny-{version}-{target}.tar.gz",
    locked: true,
    build: "two minutes",
};

/// The folder of a tool, brought in where it is missing.
pub fn ensure(tool: &Tool) -> Result<PathBuf> {
    let name = format!("{} {}", tool.package, tool.version);
    if let Some(found) = paths::on_path(tool.program)
        && is_right(tool, &found)
        && let Some(folder) = found.parent()
    {
        say(&name, "there, on PATH");
        return Ok(folder.to_path_buf());
    }
    let home = paths::cache()?
        .join("tools")
        .join(format!("{}-{}", tool.package, tool.version));
    let folder = home.join("bin");
    let program = folder.join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX));
    if is_right(tool, &program) {
        say(&name, "there, in the cache");
        return Ok(folder);
    }
    match prebuilt::install(tool, &folder) {
        Ok(()) if is_right(tool, &program) => say(&name, "the fast way: its own release archive"),
        Ok(()) => build(
            tool,
            &name,
            &home,
            "the release archive does not run on this machine",
        )?,
        Err(reason) => build(tool, &name, &home, &format!("{reason:#}"))?,
    }
    if !is_right(tool, &program) {
        bail!(
            "{name} was installed, but {} does not answer with that version",
            program.display()
        );
    }
    Ok(folder)
}

/// Whether a program runs and names the pinned version: `trunk 0.21.14`.
fn is_right(tool: &Tool, program: &Path) -> bool {
    let answer = output(command(program).arg("--version"));
    answer.is_some_and(|text| text.split_whitespace().nth(1) == Some(tool.version))
}

/// Builds a tool from its source. Its own release profile would take several times as long for a
/// program that is no faster where it matters, so the profile is a lighter one.
fn build(tool: &Tool, name: &str, home: &Path, reason: &str) -> Result<()> {
    say(
        name,
        &format!("the slow way, built here in about {}: {reason}", tool.build),
    );
    // Kept until the build is through, so that one that was interrupted goes on where it stood.
    let work = paths::cache()?.join("build").join(tool.package);
    let mut install = cargo(&["install", tool.package, "--version", tool.version, "--root"]);
    install.arg(home).arg("--force");
    if tool.locked {
        install.arg("--locked");
    }
    install
        .env("CARGO_TARGET_DIR", &work)
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    run(&mut install)?;
    fs::remove_dir_all(&work).with_context(|| format!("removing {}", work.display()))
}
