//! Browser entry.

fn main() {}
