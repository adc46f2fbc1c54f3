//! A fingerprint of files, to know without building that a build would change nothing.
//!
//! Trunk runs wasm-bindgen and wasm-opt anew on each call, whatever changed; Cargo alone takes a
//! second or two to find out that nothing did. Hashing the inputs' contents takes some
//! milliseconds, and unlike times of change it survives a checkout or a copy.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What the app's build reads, seen from the root. A path that does not exist counts as empty.
const INPUTS: [&str; 11] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/src",
];

/// The forms' definitions, seen from the root.
pub const QUESTIONNAIRES: &str = "public/questionnaires";

/// One number for the contents of everything that the app's build reads. The questionnaires are not
/// among it: the build only lays them beside the app.
pub fn of_inputs(root: &Path) -> Result<u64> {
    let questionnaires = root.join(QUESTIONNAIRES);
    let mut inputs = Vec::new();
    for input in INPUTS {
        let all = files(&root.join(input))?.into_iter();
        inputs.extend(all.filter(|file| !file.starts_with(&questionnaires)));
    }
    of_paths(root, &inputs)
}

/// One number for the names and contents of all files of a folder.
pub fn of_folder(folder: &Path) -> Result<u64> {
    of_paths(folder, &[folder.to_path_buf()])
}

fn of_paths(base: &Path, paths: &[PathBuf]) -> Result<u64> {
    // Fixed keys: the same files give the same number in every run of the same toolchain, and
    // another toolchain means another build anyway.
    let mut hasher = DefaultHasher::new();
    for path in paths {
        for file in files(path)? {
            let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            file.strip_prefix(base).unwrap_or(&file).hash(&mut hasher);
            content.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// All files at or under a path, in a fixed order; none where there is nothing.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut children = fs::read_dir(path)
        .with_context(|| format!("reading {}", path.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    children.sort();
    let nested = children
        .iter()
        .map(|child| files(child))
        .collect::<Result<Vec<_>>>()?;
    Ok(nested.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_content_and_names_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("src/main.rs", "one");
        write("notes.txt", "not an input");
        let first = of_inputs(folder.path()).unwrap();

        write("notes.txt", "changed");
        write("src/main.rs", "one");
        write("public/questionnaires/new.json", "{}");
        assert_eq!(of_inputs(folder.path()).unwrap(), first);

        write("src/main.rs", "two");
        let second = of_inputs(folder.path()).unwrap();
        assert_ne!(second, first);

        fs::rename(
            folder.path().join("src/main.rs"),
            folder.path().join("src/lib.rs"),
        )
        .unwrap();
        assert_ne!(of_inputs(folder.path()).unwrap(), second);
    }
}
