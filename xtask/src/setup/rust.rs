//! The compiler's target for the browser.

use std::path::Path;

use anyhow::{Result, bail};

use super::say;
use crate::paths;
use crate::shell::{command, output, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target where it is missing. With rustup it is there already, because
/// `rust-toolchain.toml` names it.
pub fn target() -> Result<()> {
    let libraries = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        say(TARGET, "there");
        return Ok(());
    }
    if paths::on_path("rustup").is_none() {
        bail!(
            "this Rust has no target {TARGET}, and there is no rustup to add it: \
             install the target with the package manager that Rust came from"
        );
    }
    say(TARGET, "missing, added with rustup");
    run(command("rustup").args(["target", "add", TARGET]))
}
