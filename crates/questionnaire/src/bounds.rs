//! What is read at all. Beyond these, input is refused: any bytes give an outcome in bounded time and memory.

/// The largest definition or response, in bytes.
pub const MAX_BYTES: usize = 8 << 20;
/// The most items of a definition.
pub const MAX_ITEMS: usize = 25_000;
/// The deepest nesting of items.
pub const MAX_DEPTH: usize = 32;
/// The longest text of an element, in bytes.
pub const MAX_TEXT: usize = 1 << 20;
/// The most answers to one question, and instances of one group.
pub const MAX_REPEATS: usize = 1_000;
/// The most items of a response, all instances counted.
pub const MAX_NODES: usize = 100_000;
/// The most issues that are listed, half of them warnings at most.
pub const MAX_ISSUES: usize = 1_000;
