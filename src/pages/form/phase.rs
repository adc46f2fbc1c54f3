//! How far sending has come.

/// Where sending stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not begun.
    Idle,
    /// An attempt is under way.
    Sending,
    /// The last attempt did not reach the server; another follows.
    Waiting,
    /// The server refused, for these reasons.
    Refused(Vec<String>),
    /// The server has it.
    Received {
        /// What the person can name it by.
        reference: String,
        /// Whether a draft was kept, and storage would not let go of it.
        left_behind: bool,
    },
}
