//! Brings in what is missing, pinned, and says at each step which way it goes and why.
//!
//! What is on the machine already is taken first; what was brought in lies in a folder of the
//! user's cache, so that a second checkout finds it.

mod browser;
mod npm;
mod prebuilt;
mod rust;
mod tool;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::paths;
pub use browser::Browser;

/// The folders that hold the tools of this project, to come before all others on `PATH`.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// Lets a command find the tools.
    pub fn on_path_of<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all: OsString = env::join_paths(
            self.folders
                .iter()
                .cloned()
                .chain(env::split_paths(&inherited)),
        )?;
        Ok(command.env("PATH", all))
    }
}

/// What `run` needs: the WebAssembly target, Trunk, wasm-bindgen, wasm-opt.
pub fn for_build() -> Result<Tools> {
    rust::target()?;
    let mut folders = vec![
        tool::ensure(&tool::TRUNK)?,
        tool::ensure(&tool::WASM_BINDGEN)?,
    ];
    npm::ensure()?;
    folders.push(paths::e2e().join("node_modules/.bin"));
    Ok(Tools { folders })
}

/// What judges dependencies' licences, sources and known faults.
pub fn for_dependencies() -> Result<Tools> {
    Ok(Tools {
        folders: vec![tool::ensure(&tool::CARGO_DENY)?],
    })
}

/// What the journeys need: their npm packages and a browser.
pub fn for_journeys() -> Result<Browser> {
    npm::ensure()?;
    browser::ensure()
}

/// All of it, for `cargo xtask setup`.
pub fn everything() -> Result<()> {
    for_build()?;
    for_dependencies()?;
    for_journeys()?;
    println!("\nEverything is in place.");
    Ok(())
}

/// One line of progress, about one thing.
fn say(what: &str, text: &str) {
    println!("  {what}: {text}");
}
