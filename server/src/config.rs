//! The command line and the environment.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, ValueExt};

/// What `--help` prints.
pub const HELP: &str = "\
Receives questionnaire responses and serves the app.

Usage: server [OPTIONS]

  --port N         port to listen on (default 8080; 0 takes a free one)
  --host ADDRESS   address to listen on (default 127.0.0.1)
  --dist DIR       the built app, with questionnaires/ in it (default dist)
  --data DIR       where the SQLite file lies (default data)
  --dev-key FILE   for trying out: seal to a key pair in FILE, made if it does not exist
  --help           print this
  --version        print the version

Environment:
  INTAKE_RECIPIENT  public age key (age1…) that submissions are sealed to; several with commas
  DATABASE_URL      postgres://… to use PostgreSQL instead of the SQLite file
";

/// How the server is to run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    pub port: u16,
    /// Folder of the built app.
    pub dist: PathBuf,
    /// Folder of the `SQLite` file.
    pub data: PathBuf,
    /// Key pair file for trying out.
    pub dev_key: Option<PathBuf>,
    /// Public keys, comma-separated.
    pub recipients: Option<String>,
    /// Database instead of the `SQLite` file.
    pub database_url: Option<String>,
}

/// What the command line asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Invocation {
    /// Serve.
    Serve(Config),
    /// Print [`HELP`].
    Help,
    /// Print the version.
    Version,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8080,
            dist: "dist".into(),
            data: "data".into(),
            dev_key: None,
            recipients: None,
            database_url: None,
        }
    }
}

/// Reads arguments (without the program's name) and the environment through `variable`, where an
/// empty value counts as none.
///
/// # Errors
/// An unknown option, or a value that does not parse.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Invocation, lexopt::Error> {
    let variable = |name| variable(name).filter(|value| !value.trim().is_empty());
    let mut config = Config {
        recipients: variable("INTAKE_RECIPIENT"),
        database_url: variable("DATABASE_URL"),
        ..Config::default()
    };
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => config.port = parser.value()?.parse()?,
            Long("host") => config.host = parser.value()?.parse()?,
            Long("dist") => config.dist = parser.value()?.into(),
            Long("data") => config.data = parser.value()?.into(),
            Long("dev-key") => config.dev_key = Some(parser.value()?.into()),
            Long("help") | Short('h') => return Ok(Invocation::Help),
            Long("version") | Short('V') => return Ok(Invocation::Version),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Invocation::Serve(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<Invocation, lexopt::Error> {
        read(arguments.iter().map(OsString::from), |name| {
            let entry = environment.iter().find(|(key, _)| *key == name);
            entry.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn defaults_and_every_option() {
        assert_eq!(
            parse(&[], &[("DATABASE_URL", " ")]).unwrap(),
            Invocation::Serve(Config::default())
        );
        let arguments = [
            "--port",
            "0",
            "--host=::1",
            "--dist",
            "d",
            "--data",
            "e",
            "--dev-key",
            "k",
        ];
        let environment = [
            ("INTAKE_RECIPIENT", "age1x"),
            ("DATABASE_URL", "postgres://x"),
        ];
        let expected = Config {
            host: "::1".parse().unwrap(),
            port: 0,
            dist: "d".into(),
            data: "e".into(),
            dev_key: Some("k".into()),
            recipients: Some("age1x".into()),
            database_url: Some("postgres://x".into()),
        };
        assert_eq!(
            parse(&arguments, &environment).unwrap(),
            Invocation::Serve(expected)
        );
        assert_eq!(parse(&["--help"], &[]).unwrap(), Invocation::Help);
        assert_eq!(parse(&["-V"], &[]).unwrap(), Invocation::Version);
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for arguments in [
            &["--prot", "1"][..],
            &["--port"],
            &["--port", "65536"],
            &["--host", "here"],
            &["x"],
        ] {
            assert!(parse(arguments, &[]).is_err(), "{arguments:?}");
        }
    }

    #[test]
    fn help_names_every_option() {
        for option in [
            "--port",
            "--host",
            "--dist",
            "--data",
            "--dev-key",
            "INTAKE_RECIPIENT",
            "DATABASE_URL",
        ] {
            assert!(HELP.contains(option), "{option}");
        }
    }
}
