//! The journeys: Playwright against the release build of app and server.

use std::ffi::OsString;
use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Browser};
use crate::shell::{command, run};
use crate::steps::Steps;
use crate::{app_build, paths};

/// `cargo xtask e2e`: what the journeys need, then the journeys, with arguments for Playwright.
pub fn only(arguments: &[OsString]) -> Result<()> {
    let mut steps = Steps::new();
    let (tools, browser) = steps.step("Tools", || {
        Ok((setup::for_build()?, setup::for_journeys()?))
    })?;
    steps.step("Release build", || {
        app_build::server()?;
        app_build::app(&tools)
    })?;
    steps.step("Journeys", || journeys(&browser, arguments))
}

/// Runs the journeys.
pub fn journeys(browser: &Browser, arguments: &[OsString]) -> Result<()> {
    run(playwright(browser).arg("test").args(arguments))
}

/// Playwright, told which browser, which server and which build of the app to take.
pub fn playwright(browser: &Browser) -> Command {
    let mut playwright = command("node");
    playwright
        .arg("node_modules/@playwright/test/cli.js")
        .current_dir(paths::e2e())
        .env("SERVER", paths::program("server"))
        .env("DIST", paths::dist());
    browser.name_to(&mut playwright);
    playwright
}
