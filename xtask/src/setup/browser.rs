//! A Chromium for the journeys: what is there first, then Playwright's own, then Debian's.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::say;
use crate::paths;
use crate::shell::{command, output, run, run_within};

/// How long Playwright's own download may take.
const DOWNLOAD: Duration = Duration::from_mins(5);

/// Names that a system's Chromium goes by.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser that was found.
pub enum Browser {
    /// Playwright's own, which it finds by itself.
    Own,
    /// Another one, to be named to Playwright in `CHROMIUM`.
    System(PathBuf),
}

impl Browser {
    /// Tells a command which browser to take.
    pub fn name_to<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        match self {
            Self::Own => command.env_remove("CHROMIUM"),
            Self::System(path) => command.env("CHROMIUM", path),
        }
    }
}

/// Finds a browser or brings one in.
pub fn ensure() -> Result<Browser> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if !runs(&path) {
            bail!("CHROMIUM names {}, which does not run", path.display());
        }
        say("browser", "there, named by CHROMIUM");
        return Ok(Browser::System(path));
    }
    if own_runs() {
        say("browser", "there, Playwright's own Chromium");
        return Ok(Browser::Own);
    }
    if let Some(path) = of_system() {
        say(
            "browser",
            &format!("there, the system's {}", path.display()),
        );
        return Ok(Browser::System(path));
    }
    say(
        "browser",
        "missing, the fast way: Playwright's own Chromium",
    );
    match download() {
        Ok(()) if own_runs() => return Ok(Browser::Own),
        Ok(()) => say(
            "browser",
            "Playwright's own does not run here, libraries are missing",
        ),
        Err(error) => say("browser", &format!("{error:#}")),
    }
    from_debian()
}

fn download() -> Result<()> {
    let mut install = playwright(&["install", "chromium"]);
    run_within(&mut install, DOWNLOAD)
}

/// Playwright's command line, from the npm packages.
fn playwright(arguments: &[&str]) -> Command {
    let mut command = command("node");
    command
        .arg("node_modules/@playwright/test/cli.js")
        .args(arguments)
        .current_dir(paths::e2e());
    command
}

/// Whether Playwright's own browser is installed and this system has the libraries it needs.
fn own_runs() -> bool {
    let script = "console.log(require('playwright-core').chromium.executablePath())";
    let path = output(
        command("node")
            .args(["-e", script])
            .current_dir(paths::e2e()),
    );
    path.is_some_and(|path| runs(Path::new(&path)))
}

fn of_system() -> Option<PathBuf> {
    NAMES
        .iter()
        .filter_map(|name| paths::on_path(name))
        .find(|path| runs(path))
}

fn runs(browser: &Path) -> bool {
    output(command(browser).arg("--version")).is_some()
}

/// Debian's package, where it may be installed without asking.
fn from_debian() -> Result<Browser> {
    let root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    if !root || paths::on_path("apt-get").is_none() {
        bail!(
            "no Chromium could be found or installed: install one with the system's package \
             manager, or set CHROMIUM to one"
        );
    }
    say(
        "browser",
        "the slow way: Debian's chromium package and what it needs",
    );
    let quiet = |arguments: &[&str]| {
        run(command("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    quiet(&["update", "-qq"])?;
    quiet(&[
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium",
    ])?;
    of_system()
        .map(Browser::System)
        .context("Debian's chromium was installed and does not run")
}
