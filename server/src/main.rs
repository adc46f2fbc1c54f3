//! The program: reads its configuration, serves, says in plain words why it could not.

use std::process::ExitCode;

use server::config::{HELP, Invocation, read};
use server::{log, serve};

#[tokio::main]
async fn main() -> ExitCode {
    let config = match read(std::env::args_os().skip(1), |name| std::env::var(name).ok()) {
        Ok(Invocation::Serve(config)) => config,
        Ok(Invocation::Help) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(Invocation::Version) => {
            println!("{}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("error: {error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    log::start();
    match serve::run(&config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
