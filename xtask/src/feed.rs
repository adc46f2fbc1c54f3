//! `cargo xtask feed URL-OR-FILE`: the program `feed` of crates/groups, on a file or on what an address
//! answers.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell::{cargo, run};

/// How long an address may take to answer, in seconds: as long as the app waits.
const DEADLINE: &str = "30";

/// The most bytes that are fetched, beyond which no feed is read.
const SIZE: &str = "10000000";

/// The command.
pub fn feed(place: &str) -> Result<()> {
    // What was fetched stays until it has been judged.
    let folder = tempfile::tempdir()?;
    let file = if place.starts_with("https://") || place.starts_with("http://") {
        let file = folder.path().join("feed.json");
        run(Command::new("curl")
            .args(["--fail", "--silent", "--show-error", "--location"])
            .args([
                "--proto",
                "=http,https",
                "--max-time",
                DEADLINE,
                "--max-filesize",
                SIZE,
            ])
            .arg("--output")
            .arg(&file)
            .args(["--", place]))
        .context("fetching the feed with curl")?;
        file
    } else {
        // The program runs in the checkout's root.
        std::path::absolute(PathBuf::from(place))?
    };
    if !file.is_file() {
        bail!("there is no file {}", file.display());
    }
    let program = [
        "run",
        "--quiet",
        "--package",
        "groups",
        "--bin",
        "feed",
        "--",
    ];
    run(cargo(&program).arg(file))
}
