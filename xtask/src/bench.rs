//! `cargo xtask bench`: how fast the first page is on a slow phone, and how fast the engine.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::steps::Steps;
use crate::{app_build, budget, e2e, setup, weight};

/// The command.
pub fn bench() -> Result<()> {
    let mut steps = Steps::new();
    let (tools, browser) = steps.step("Tools", || {
        Ok((setup::for_build()?, setup::for_journeys()?))
    })?;
    steps.step("Release build", || {
        app_build::server()?;
        app_build::app(&tools)
    })?;
    steps.step("Sizes", budget::tables)?;
    steps.step("First paint on a slow phone", || {
        run(e2e::playwright(&browser).args(["test", "--config", "bench/playwright.config.ts"]))
    })?;
    steps.step("The engine's weight as WebAssembly", weight::table)?;
    steps.step("The engine's speed", || {
        run(&mut cargo(&["bench", "--package", "questionnaire"]))
    })?;
    steps.finish();
    Ok(())
}
