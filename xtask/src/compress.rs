//! `.br` and `.gz` beside each file that gains by it, so that the server compresses nothing.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::fingerprint;

/// Kinds of files that gain; pictures and fonts are compressed already.
const GAIN: [&str; 9] = [
    "css",
    "html",
    "ics",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Brotli at its best (quality 11, window 2²²): slow once, small for ever.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 22;

/// Compresses what gains in a folder, and says how many files that were.
pub fn folder(folder: &Path) -> Result<usize> {
    let files = fingerprint::files(folder)?;
    let gaining: Vec<PathBuf> = files.into_iter().filter(|file| gains(file)).collect();
    for file in &gaining {
        let content = fs::read(file)?;
        beside(file, "br", &brotli(&content)?)?;
        beside(file, "gz", &gzip(&content)?)?;
    }
    Ok(gaining.len())
}

/// Bytes as brotli sends them.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn gains(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| GAIN.contains(&extension))
}

fn beside(file: &Path, extension: &str, content: &[u8]) -> Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    fs::write(&name, content).with_context(|| format!("writing {}", Path::new(&name).display()))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_forms_unfold_to_the_original() {
        let folder = tempfile::tempdir().unwrap();
        let text = "help lines on every page ".repeat(200);
        fs::write(folder.path().join("index.html"), &text).unwrap();
        fs::write(folder.path().join("picture.png"), &text).unwrap();

        assert_eq!(super::folder(folder.path()).unwrap(), 1);

        let mut from_brotli = Vec::new();
        let brotli = fs::read(folder.path().join("index.html.br")).unwrap();
        brotli::BrotliDecompress(&mut &*brotli, &mut from_brotli).unwrap();
        assert_eq!(from_brotli, text.as_bytes());

        let mut from_gzip = String::new();
        let gzip = fs::read(folder.path().join("index.html.gz")).unwrap();
        flate2::read::GzDecoder::new(&*gzip)
            .read_to_string(&mut from_gzip)
            .unwrap();
        assert_eq!(from_gzip, text);

        assert!(!folder.path().join("picture.png.br").exists());
    }
}
