//! Running programs: what is run is shown, what fails says how, and time limits hold.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// How often a program with a time limit is looked at.
const POLL: Duration = Duration::from_millis(50);

/// What Cargo tells the program that it runs about its package. Handed on to another Cargo, it
/// would look like a change to build scripts that watch it, and each such crate would be built anew.
const ABOUT_THIS_PACKAGE: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];

/// A program started at the checkout's root, with nothing to read on its standard input.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ABOUT_THIS_PACKAGE
            .iter()
            .any(|about| text.starts_with(about))
        {
            command.env_remove(&name);
        }
    }
    command
}

/// `cargo`, the one that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Shows the command line, runs it with its output visible, and fails where it fails.
pub fn run(command: &mut Command) -> Result<()> {
    println!("  $ {}", line(command));
    let status = command
        .status()
        .with_context(|| format!("could not start {}", name(command)))?;
    succeed(command, status)
}

/// Like [`run`], and stops the program when it takes longer than `limit`.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    println!("  $ {}   (at most {} s)", line(command), limit.as_secs());
    let mut child = command
        .spawn()
        .with_context(|| format!("could not start {}", name(command)))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return succeed(command, status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!(
                "{} took longer than {} s and was stopped",
                name(command),
                limit.as_secs()
            );
        }
        thread::sleep(POLL);
    }
}

/// What a program prints, trimmed; `None` where it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn succeed(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status})", line(command))
}

/// The command as one would type it: names of programs and files without their folders.
fn line(command: &Command) -> String {
    let mut line = name(command);
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned()
}
