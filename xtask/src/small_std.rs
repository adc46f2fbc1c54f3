//! The standard library, built with the app and for its size.
//!
//! The library that comes with the compiler is built for speed, and every way to panic carries its
//! message. Built here, without messages that nobody can see in a browser, the app is some 13 kB
//! smaller over the network (`docs/decisions/0009-the-standard-library-for-size.md`). That takes
//! switches which the pinned compiler has and does not promise to keep, and the library's source; where
//! the source is missing, the app is built with the library as it comes.

use std::path::Path;
use std::process::Command;

use crate::shell::{command, output};

const SWITCHES: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // Cargo joins these to the flags of `.cargo/config.toml`.
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort",
    ),
];

/// Whether the library's source is there (rustup's component `rust-src`).
pub fn is_possible() -> bool {
    let root = output(command("rustc").args(["--print", "sysroot"]));
    let manifest = "lib/rustlib/src/rust/library/Cargo.toml";
    root.is_some_and(|root| Path::new(&root).join(manifest).is_file())
}

/// Has Trunk's Cargo build it.
pub fn switch_on(command: &mut Command) -> &mut Command {
    command.envs(SWITCHES)
}
