//! A tool's own release archive: fetched, unpacked, its programs put in place.

use std::env::consts;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};

use super::tool::Tool;
use crate::fingerprint;
use crate::shell::{command, run};

/// Seconds until a host that does not answer is given up, and for a whole archive.
const CONNECT_SECONDS: &str = "8";
const ARCHIVE_SECONDS: &str = "240";

/// What curl exits with where the host answers that there is no such file.
const NO_SUCH_FILE: i32 = 22;

/// Puts a tool's prebuilt programs into a folder.
///
/// # Errors
/// The reason to take the slow way: no archive for this machine, no connection, no curl or tar.
pub fn install(tool: &Tool, folder: &Path) -> Result<()> {
    let work = tempfile::tempdir()?;
    let archive = work.path().join("archive.tar.gz");
    fetch(tool, &archive)?;
    run(command("tar")
        .arg("-xzf")
        .arg(&archive)
        .arg("-C")
        .arg(work.path()))?;
    let programs = programs(tool, work.path())?;
    fs::create_dir_all(folder)?;
    for program in programs {
        let name = program.file_name().context("a program without a name")?;
        fs::copy(&program, folder.join(name))
            .with_context(|| format!("copying {} into place", program.display()))?;
    }
    Ok(())
}

/// The names that a machine goes by in archives, the most portable build first.
fn targets() -> Result<Vec<String>> {
    let arch = consts::ARCH;
    match consts::OS {
        "linux" => Ok(vec![
            format!("{arch}-unknown-linux-musl"),
            format!("{arch}-unknown-linux-gnu"),
        ]),
        "macos" => Ok(vec![format!("{arch}-apple-darwin")]),
        other => Err(anyhow!("no release archive is known for {other}")),
    }
}

fn fetch(tool: &Tool, archive: &Path) -> Result<()> {
    for target in targets()? {
        let address = tool
            .archive
            .replace("{version}", tool.version)
            .replace("{target}", &target);
        let result = command("curl")
            .args([
                "--fail",
                "--silent",
                "--show-error",
                "--location",
                "--proto",
                "=https",
            ])
            .args([
                "--connect-timeout",
                CONNECT_SECONDS,
                "--max-time",
                ARCHIVE_SECONDS,
            ])
            .arg("--output")
            .arg(archive)
            .arg(&address)
            .stdout(Stdio::null())
            .output()
            .context("curl could not be started")?;
        if result.status.success() {
            return Ok(());
        }
        if result.status.code() != Some(NO_SUCH_FILE) {
            bail!("{}", String::from_utf8_lossy(&result.stderr).trim());
        }
    }
    bail!("its releases hold no archive for this machine")
}

/// The tool's program and the others that lie beside it in the archive, wherever that is.
fn programs(tool: &Tool, unpacked: &Path) -> Result<Vec<PathBuf>> {
    let files = fingerprint::files(unpacked)?;
    let main = files
        .iter()
        .find(|file| file.file_name().is_some_and(|name| name == tool.program))
        .with_context(|| format!("the archive holds no {}", tool.program))?;
    let beside = |file: &&PathBuf| file.parent() == main.parent() && file.extension().is_none();
    Ok(files.iter().filter(beside).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::tool::WASM_BINDGEN;

    #[test]
    fn finds_the_programs_below_the_archives_own_folder() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder
            .path()
            .join("wasm-bindgen-0.2.130-x86_64-unknown-linux-musl");
        fs::create_dir(&inner).unwrap();
        for name in ["wasm-bindgen", "wasm2es6js", "README.md"] {
            fs::write(inner.join(name), "").unwrap();
        }
        fs::write(folder.path().join("archive.tar.gz"), "").unwrap();

        let found = programs(&WASM_BINDGEN, folder.path()).unwrap();
        assert_eq!(
            found,
            [inner.join("wasm-bindgen"), inner.join("wasm2es6js")]
        );
        fs::remove_file(inner.join("wasm-bindgen")).unwrap();
        assert!(programs(&WASM_BINDGEN, folder.path()).is_err());
    }
}
