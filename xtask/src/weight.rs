//! What the questionnaire engine weighs as WebAssembly, with and without its parts.

use std::fs;

use anyhow::{Context, Result};

use crate::shell::{cargo, run};
use crate::{compress, paths};

/// What is measured, the program that it is measured by, and the features of that build.
const BUILDS: [(&str, &str, &str); 4] = [
    (
        "engine, all features",
        "weight",
        "weight,regex,author-messages",
    ),
    (
        "engine as the app builds it",
        "weight",
        "weight,author-messages",
    ),
    ("engine without either", "weight", "weight"),
    ("reading JSON alone", "weight_json", "weight"),
];

/// Builds each as the app is built (profile `wasm`) and prints its size after brotli.
pub fn table() -> Result<()> {
    let target = paths::target().join("weight");
    for (name, program, features) in BUILDS {
        run(cargo(&["build", "--quiet", "--package", "questionnaire"])
            .args(["--target", "wasm32-unknown-unknown", "--profile", "wasm"])
            .args(["--no-default-features", "--features", features])
            .args(["--bin", program])
            .arg("--target-dir")
            .arg(&target))?;
        let file = target.join(format!("wasm32-unknown-unknown/wasm/{program}.wasm"));
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let bytes = compress::brotli(&content)?.len();
        println!("  {name:30} {:>4}.{} kB", bytes / 1000, bytes % 1000 / 100);
    }
    Ok(())
}
