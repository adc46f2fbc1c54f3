//! `cargo xtask test`: everything that must hold.

use anyhow::Result;

use crate::setup::{self, Tools};
use crate::shell::{cargo, run};
use crate::steps::Steps;
use crate::{app_build, budget, check, e2e};

/// The command.
pub fn test() -> Result<()> {
    let mut steps = Steps::new();
    let (build, deny, browser) = steps.step("Tools", || {
        Ok((
            setup::for_build()?,
            setup::for_dependencies()?,
            setup::for_journeys()?,
        ))
    })?;
    check::take(&mut steps)?;
    steps.step("Dependencies", || dependencies(&deny))?;
    steps.step("Release build", || {
        app_build::server()?;
        app_build::app(&build)
    })?;
    steps.step("Size budget", budget::check)?;
    steps.step("Journeys", || e2e::journeys(&browser, &[]))?;
    steps.finish();
    Ok(())
}

/// Licences, sources and bans always; known faults where their database can be fetched.
fn dependencies(deny: &Tools) -> Result<()> {
    let check =
        |what: &[&str]| run(deny.on_path_of(cargo(&["deny", "--workspace", "check"]).args(what))?);
    check(&["bans", "licenses", "sources"])?;
    if run(deny.on_path_of(&mut cargo(&["deny", "fetch", "db"]))?).is_err() {
        println!("  known faults: NOT checked, because their database could not be fetched");
        return Ok(());
    }
    println!("  known faults: their database was fetched");
    check(&["--disable-fetch", "advisories"])
}
