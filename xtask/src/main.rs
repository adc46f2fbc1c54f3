//! The project's commands, run as `cargo xtask COMMAND` from anywhere in the checkout.
//!
//! Each command is one module; what they share is beside them: [`shell`] runs programs, [`paths`]
//! knows where things lie, [`steps`] times and names what happens, [`setup`] brings in the tools.

mod app_build;
mod bench;
mod budget;
mod check;
mod compress;
mod e2e;
mod feed;
mod fingerprint;
mod lean;
mod names;
mod paths;
mod post_build;
mod run;
mod serving;
mod setup;
mod shell;
mod small_std;
mod squeeze;
mod steps;
mod style;
mod test;
mod wasm;
mod weight;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run [--port N] [--dev]   build the app, start the server, print the address
                           (--dev: rebuild and reload when a source changes)
  check                    the fast part of the tests: format, lints, unit and scenario tests
  test                     everything that must hold, journeys in a real browser included
  e2e [ARGS...]            build, then only the journeys; ARGS go to Playwright
  bench                    first paint with and without prerendering, sizes, the engine's speed
  feed URL-OR-FILE         what the app will show of a groups' feed, what not, and why
  setup                    install what is missing, for all of the above

Trunk calls two more itself: `pre-build` bundles the style sheets, `post-build` prerenders and
compresses what Trunk built.";

fn main() -> ExitCode {
    match parse().and_then(dispatch) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for on the command line.
enum Command {
    Run(run::Options),
    Check,
    Test,
    EndToEnd(Vec<OsString>),
    Bench,
    Feed(String),
    Setup,
    PreBuild,
    PostBuild,
    Help,
}

fn dispatch(command: Command) -> Result<()> {
    match command {
        Command::Run(options) => run::run(&options),
        Command::Check => check::check(),
        Command::Test => test::test(),
        Command::EndToEnd(arguments) => e2e::only(&arguments),
        Command::Bench => bench::bench(),
        Command::Feed(place) => feed::feed(&place),
        Command::Setup => setup::everything(),
        Command::PreBuild => style::bundle(),
        Command::PostBuild => post_build::post_build(),
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
    }
}

fn parse() -> Result<Command> {
    let mut parser = lexopt::Parser::from_env();
    let name = match parser.next()? {
        Some(Value(name)) => name.string()?,
        Some(Long("help") | Short('h')) | None => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected().into()),
    };
    let command = match name.as_str() {
        "run" => Command::Run(parse_run(&mut parser)?),
        "e2e" => Command::EndToEnd(parser.raw_args()?.collect()),
        "check" => Command::Check,
        "test" => Command::Test,
        "bench" => Command::Bench,
        "feed" => Command::Feed(parser.value()?.string()?),
        "setup" => Command::Setup,
        "pre-build" => Command::PreBuild,
        "post-build" => Command::PostBuild,
        "help" => Command::Help,
        unknown => bail!("there is no command {unknown:?}\n\n{USAGE}"),
    };
    match parser.next()? {
        None => Ok(command),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(other) => Err(other.unexpected()).with_context(|| format!("`cargo xtask {name}`")),
    }
}

fn parse_run(parser: &mut lexopt::Parser) -> Result<run::Options> {
    let mut options = run::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = parser.value()?.parse()?,
            Long("dev") => options.dev = true,
            other => return Err(other.unexpected()).context("`cargo xtask run`"),
        }
    }
    Ok(options)
}
