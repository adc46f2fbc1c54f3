//! The words around keeping answers: what there is to say. [`keeping_en`]
//! and [`keeping_es`] say it.
//!
//! [`keeping_en`]: super::keeping_en
//! [`keeping_es`]: super::keeping_es

/// What a form says of its draft.
#[derive(Debug)]
pub struct Kept {
    /// Before the time of saving.
    pub saved_at: &'static str,
    /// After it, where everybody can read the draft.
    pub open: &'static str,
    /// After it, where the draft is locked.
    pub locked: &'static str,
    /// Before the date of expiry.
    pub until: &'static str,
    /// While it is on its way.
    pub saving: &'static str,
    /// Where nothing is kept.
    pub not_kept: &'static str,
    /// Where storage fails, before the reason.
    pub not_saved: &'static str,
    /// Reason: storage is blocked.
    pub blocked: &'static str,
    /// Reason: storage is full.
    pub full: &'static str,
    /// Reason: what was kept was deleted elsewhere.
    pub gone: &'static str,
    /// Reason: it could not be locked.
    pub unlockable: &'static str,
    /// After the reason.
    pub still: &'static str,
    /// Leads to where it can be changed.
    pub change: &'static str,
}

/// Where answers are kept: locks, files, tabs.
#[derive(Debug)]
pub struct Keeping {
    /// Title of the page that changes it.
    pub title: &'static str,
    /// Label of a passphrase.
    pub passphrase: &'static str,
    /// What a new passphrase is.
    pub new_hint: &'static str,
    /// Gets other words.
    pub other_words: &'static str,
    /// What typing one again takes.
    pub old_hint: &'static str,
    /// A new passphrase that is too weak.
    pub too_weak: &'static str,
    /// While it is being locked.
    pub locking: &'static str,
    /// Where the browser cannot.
    pub cannot_lock: &'static str,
    /// Heading over deleting now.
    pub delete_title: &'static str,
    /// Heading over taking answers along.
    pub take_title: &'static str,
    /// What that is.
    pub take: &'static str,
    /// Opens what it needs.
    pub take_open: &'static str,
    /// Saves the file.
    pub take_save: &'static str,
    /// After saving.
    pub file_saved: &'static str,
    /// Title in front of what is locked.
    pub unlock_title: &'static str,
    /// What stands there.
    pub unlock: &'static str,
    /// Opens it.
    pub open_locked: &'static str,
    /// While it is being opened.
    pub opening: &'static str,
    /// Another passphrase.
    pub wrong: &'static str,
    /// What cannot be opened.
    pub unreadable: &'static str,
    /// Where the passphrase is lost.
    pub lost: &'static str,
    /// Label of a file.
    pub file: &'static str,
    /// No file was chosen.
    pub no_file: &'static str,
    /// A form of the same kind is there already.
    pub occupied: &'static str,
    /// Title where another tab writes.
    pub elsewhere_title: &'static str,
    /// What that means.
    pub elsewhere: &'static str,
    /// Goes on in this tab.
    pub continue_here: &'static str,
    /// On an opening page, where something is locked.
    pub locked_here: &'static str,
    /// Before the day on which a draft is deleted, where that is soon.
    pub expires: &'static str,
    /// After that day.
    pub expires_more: &'static str,
}

/// `/kept`: what this browser holds.
#[derive(Debug)]
pub struct Shelf {
    /// Title of the page.
    pub title: &'static str,
    /// What the list is.
    pub lead: &'static str,
    /// Where there is nothing.
    pub nothing: &'static str,
    /// Names a form that is locked.
    pub locked: &'static str,
    /// Says that something is damaged.
    pub damaged: &'static str,
    /// Before the day and time of saving.
    pub saved: &'static str,
    /// Before the day of deletion.
    pub until: &'static str,
    /// After it, where it is soon.
    pub soon: &'static str,
    /// Opens what is locked.
    pub unlock: &'static str,
    /// Deletes one.
    pub delete: &'static str,
    /// Deletes all.
    pub delete_all: &'static str,
    /// Heading over opening a file.
    pub file_title: &'static str,
    /// What that is.
    pub file: &'static str,
    /// Opens a file.
    pub open_file: &'static str,
}
