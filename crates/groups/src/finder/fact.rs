//! What is known of the groups.

use crate::Group;

/// A fact that the organisation has published of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It costs nothing.
    Free,
    /// It meets every week, for one hour.
    WeeklyHour,
    /// It meets online: a computer or a hand-held device is enough.
    Online,
    /// Everybody in it is 18 or older.
    Adults,
    /// Trained clinicians moderate it.
    Moderated,
    /// Nobody ever has to speak, and all are welcome.
    SpeakingOptional,
}

impl Fact {
    /// The facts that hold for all of the groups.
    pub const OF_ALL: [Self; 5] = [
        Self::Free,
        Self::WeeklyHour,
        Self::Online,
        Self::Adults,
        Self::Moderated,
    ];
}

impl Group {
    /// The facts that hold for this group. Whether one has to speak in Seeking Sobriety is not published.
    pub fn facts(self) -> impl Iterator<Item = Fact> {
        let speaking = (self != Self::SeekingSobriety).then_some(Fact::SpeakingOptional);
        Fact::OF_ALL.into_iter().chain(speaking)
    }
}
