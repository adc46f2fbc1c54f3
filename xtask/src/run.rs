//! `cargo xtask run`: the app and the server behind it, on this machine.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::serving::{Serving, check_free, free_port, interruptions, until_interrupted};
use crate::setup::{self, Tools};
use crate::shell::command;
use crate::steps::Steps;
use crate::{app_build, paths};

/// How long the server may take to answer, and Trunk to have built for the first time.
const SERVER_START: Duration = Duration::from_secs(30);
const TRUNK_START: Duration = Duration::from_mins(15);

/// What can be chosen.
pub struct Options {
    /// Where the app is served, on 127.0.0.1.
    pub port: u16,
    /// Rebuild and reload when a source changes.
    pub dev: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8080,
            dev: false,
        }
    }
}

/// Builds and serves, until Ctrl-C.
pub fn run(options: &Options) -> Result<()> {
    check_free(options.port)?;
    let mut steps = Steps::new();
    let tools = steps.step("Tools", setup::for_build)?;
    steps.step("Server", app_build::server)?;
    if options.dev {
        return develop(options.port, &tools);
    }
    steps.step("App", || app_build::app(&tools))?;
    let interrupted = interruptions()?;
    let server = serve(options.port, &paths::dist())?;
    announce(options.port, "");
    until_interrupted(&interrupted, vec![server])
}

/// Trunk in front, which builds, serves and reloads the app; the server behind it for the API.
fn develop(port: u16, tools: &Tools) -> Result<()> {
    let behind = free_port()?;
    // A folder of its own, so that the release build in `dist` stays what it is.
    let dist = paths::target().join("dist-dev");
    std::fs::create_dir_all(&dist)?;
    let interrupted = interruptions()?;
    let server = serve(behind, &dist)?;
    let mut trunk = command("trunk");
    trunk
        .args([
            "serve",
            "--address",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ])
        // There are no prerendered files to take the pages' words from.
        .args(["--features", "prose"])
        .args(["--proxy-backend", &format!("http://127.0.0.1:{behind}/api")])
        .arg("--dist")
        .arg(&dist);
    let mut trunk = Serving::start("Trunk", tools.on_path_of(&mut trunk)?)?;
    trunk.wait_until_it_answers(port, TRUNK_START)?;
    announce(port, " (rebuilt and reloaded when a source changes)");
    until_interrupted(&interrupted, vec![server, trunk])
}

fn serve(port: u16, dist: &Path) -> Result<Serving> {
    let mut server = Serving::start("the server", &mut server_command(port, dist))?;
    server.wait_until_it_answers(port, SERVER_START)?;
    Ok(server)
}

fn server_command(port: u16, dist: &Path) -> Command {
    let mut server = command(paths::program("server"));
    server
        .args(["--port", &port.to_string()])
        .arg("--dist")
        .arg(dist)
        .arg("--data")
        .arg(paths::data())
        .arg("--dev-key")
        .arg(paths::data().join("dev-key.txt"));
    server
}

fn announce(port: u16, how: &str) {
    println!("\nOpen http://127.0.0.1:{port}/{how}");
    println!(
        "Ctrl-C stops it. What is sent lies in {}.",
        paths::data().display()
    );
}
