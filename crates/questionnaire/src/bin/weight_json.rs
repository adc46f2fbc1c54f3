//! What reading JSON weighs as WebAssembly, which an app has anyway: see `weight`.

use std::hint::black_box;

fn main() {
    let read = serde_json::from_slice::<serde_json::Value>(black_box(b"{}"));
    black_box(read.map_or_else(|error| error.to_string(), |value| value.to_string()));
}
