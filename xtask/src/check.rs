//! `cargo xtask check`: what a machine can say within a minute.

use std::process::Command;

use anyhow::Result;

use crate::paths;
use crate::shell::{cargo, command, run};
use crate::steps::Steps;

/// The app's features when it is compiled natively, to prerender.
const NATIVE_APP: [&str; 5] = [
    "--package",
    "peer-support",
    "--no-default-features",
    "--features",
    "ssr",
];
/// Everything but the app, which cannot be compiled natively with its usual features.
const OTHERS: [&str; 3] = ["--workspace", "--exclude", "peer-support"];
/// The app as the browser gets it.
const BROWSER_APP: [&str; 4] = [
    "--package",
    "peer-support",
    "--target",
    "wasm32-unknown-unknown",
];

/// Cargo says what it compiles; a test that passes says no more than a dot.
const DOTS: [&str; 2] = ["--", "--quiet"];

/// The command.
pub fn check() -> Result<()> {
    let mut steps = Steps::new();
    take(&mut steps)?;
    steps.finish();
    Ok(())
}

/// The steps, for those who go on from here.
pub fn take(steps: &mut Steps) -> Result<()> {
    steps.step("Format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.step("Lints, native", || {
        run(&mut clippy(&OTHERS, &["--all-targets"]))?;
        run(&mut clippy(&NATIVE_APP, &["--all-targets"]))
    })?;
    steps.step("Lints, browser", || run(&mut clippy(&BROWSER_APP, &[])))?;
    steps.step("Unit and scenario tests", || {
        run(cargo(&["test"]).args(OTHERS).args(DOTS))?;
        run(cargo(&["test"]).args(NATIVE_APP).args(DOTS))
    })?;
    types(steps)
}

/// The journeys' types, where their packages are there: what is fast installs nothing.
fn types(steps: &mut Steps) -> Result<()> {
    let compiler = "node_modules/typescript/bin/tsc";
    if !paths::e2e().join(compiler).is_file() {
        println!("\n== Journeys' types\n  not checked: `cargo xtask setup` brings the compiler in");
        return Ok(());
    }
    steps.step("Journeys' types", || {
        run(command("node")
            .args([compiler, "--noEmit"])
            .current_dir(paths::e2e()))
    })
}

fn clippy(packages: &[&str], targets: &[&str]) -> Command {
    let mut clippy = cargo(&["clippy"]);
    clippy
        .args(packages)
        .args(targets)
        .args(["--", "--deny", "warnings"]);
    clippy
}
