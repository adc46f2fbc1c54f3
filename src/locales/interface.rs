//! The words of controls, notices and errors: what there is to say.

pub use super::keeping::{Keeping, Kept};

/// The words around the pages' own, in one language.
#[derive(Debug)]
pub struct Interface {
    /// Header, footer and what stands on every page.
    pub shell: Shell,
    /// The chrome around a form.
    pub form: Form,
    /// A form's opening page.
    pub opening: Opening,
    /// What a form says of its draft.
    pub kept: Kept,
    /// Where answers are kept: locks, files, tabs.
    pub keeping: Keeping,
    /// Sending and the receipt.
    pub sending: Sending,
    /// A form that cannot be shown.
    pub trouble: Trouble,
}

/// Header, footer and what stands on every page.
#[derive(Debug)]
pub struct Shell {
    /// The organisation's name.
    pub organisation: &'static str,
    /// The site's name.
    pub product: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// The button that leaves the site.
    pub leave: &'static str,
    /// How to leave with the keyboard, and what leaving does not do.
    pub leave_hint: &'static str,
    /// Name of the language switch.
    pub language: &'static str,
    /// Name of the strip of help lines.
    pub help_strip: &'static str,
    /// Before the emergency number.
    pub danger: &'static str,
    /// Link that calls 911.
    pub call_911: &'static str,
    /// Before the crisis line.
    pub crisis: &'static str,
    /// Link that calls 988.
    pub call_988: &'static str,
    /// Link that texts 988.
    pub text_988: &'static str,
    /// Link that texts the Crisis Text Line.
    pub text_home: &'static str,
    /// Link to all help lines.
    pub more_help: &'static str,
    /// Heading over the help lines in the footer.
    pub footer_help: &'static str,
    /// What 911 is for.
    pub line_911: &'static str,
    /// What 988 is.
    pub line_988: &'static str,
    /// What the text line is.
    pub line_text: &'static str,
    /// What SAMHSA's helpline is.
    pub line_samhsa: &'static str,
    /// Heading over the contact in the footer.
    pub footer_contact: &'static str,
    /// Before the phone number.
    pub call_us: &'static str,
    /// Before the e-mail address.
    pub email_us: &'static str,
    /// Heading over the page links in the footer.
    pub footer_pages: &'static str,
    /// Where JavaScript is off.
    pub no_script: &'static str,
    /// Until the app has come, where it is about to change the page.
    pub app_coming: &'static str,
    /// Where the app could not start.
    pub app_failed: &'static str,
}

/// The chrome around a form.
#[derive(Debug)]
pub struct Form {
    /// Goes to the next step.
    pub continue_: &'static str,
    /// Goes to the step before.
    pub back: &'static str,
    /// Leaves a kept form for the home page.
    pub save_and_leave: &'static str,
    /// Sends the answers.
    pub send: &'static str,
    /// Goes back to a question.
    pub change: &'static str,
    /// Adds an instance or a row.
    pub add_another: &'static str,
    /// Removes an instance or a row.
    pub remove: &'static str,
    /// After the text of a question that may be skipped.
    pub optional: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Part of a date.
    pub month: &'static str,
    /// Part of a date.
    pub day: &'static str,
    /// Part of a date.
    pub year: &'static str,
    /// How a date is typed.
    pub date_hint: &'static str,
    /// Part of a date with time.
    pub time: &'static str,
    /// First line of a drop-down.
    pub choose: &'static str,
    /// Label of the field that shortens a long list.
    pub filter: &'static str,
    /// The choice of words of one's own.
    pub other: &'static str,
    /// Label of the field for words of one's own.
    pub other_label: &'static str,
    /// After the count of characters that are left.
    pub characters_left: &'static str,
    /// After the count of characters over the limit.
    pub characters_over: &'static str,
    /// Hint at checkboxes.
    pub choose_any: &'static str,
    /// Before the title of a page with errors.
    pub error_prefix: &'static str,
    /// Heading of the error summary.
    pub error_heading: &'static str,
    /// Said before an error.
    pub error_label: &'static str,
    /// Before the number of a step.
    pub step: &'static str,
    /// Between a step's number and the count.
    pub of: &'static str,
    /// Title of the page that shows all answers.
    pub check_title: &'static str,
    /// Over the answers.
    pub check_lead: &'static str,
    /// Stands for an empty answer.
    pub not_answered: &'static str,
    /// While the definition is on its way.
    pub loading: &'static str,
    /// After a reload where nothing was kept.
    pub session_gone: &'static str,
}

/// A form's opening page.
#[derive(Debug)]
pub struct Opening {
    /// Heading of how long it takes.
    pub time: &'static str,
    /// Heading of what happens afterwards.
    pub after: &'static str,
    /// The choice of where answers are kept.
    pub keep_question: &'static str,
    /// What the choice means.
    pub keep_hint: &'static str,
    /// Keeps a draft behind a passphrase.
    pub keep_locked: &'static str,
    /// What that brings.
    pub keep_locked_hint: &'static str,
    /// Keeps a draft for whoever uses the device.
    pub keep_open: &'static str,
    /// What that brings.
    pub keep_open_hint: &'static str,
    /// Keeps nothing.
    pub keep_no: &'static str,
    /// What not keeping brings.
    pub keep_no_hint: &'static str,
    /// Where no choice was made.
    pub keep_error: &'static str,
    /// Heading over a kept draft.
    pub resume_title: &'static str,
    /// Goes on with a kept draft.
    pub resume: &'static str,
    /// Deletes a kept draft.
    pub delete: &'static str,
    /// After deleting.
    pub deleted: &'static str,
    /// Where a draft could not be read.
    pub damaged: &'static str,
    /// Deletes a draft set aside.
    pub delete_damaged: &'static str,
    /// Where a draft was past its time.
    pub expired: &'static str,
    /// Over what changed since a draft was kept.
    pub changed: &'static str,
}

/// Sending and the receipt.
#[derive(Debug)]
pub struct Sending {
    /// While the answers are on their way.
    pub sending: &'static str,
    /// Title where sending has not worked yet.
    pub waiting_title: &'static str,
    /// What waiting means.
    pub waiting: &'static str,
    /// Added where a draft is kept.
    pub waiting_kept: &'static str,
    /// Tries at once.
    pub try_now: &'static str,
    /// Stops sending and goes back.
    pub edit: &'static str,
    /// Title where the server said no.
    pub refused_title: &'static str,
    /// What that means.
    pub refused: &'static str,
    /// Title of the receipt.
    pub receipt_title: &'static str,
    /// Before the reference.
    pub reference: &'static str,
    /// What the reference is for.
    pub reference_hint: &'static str,
    /// Whom to call in the meantime.
    pub meantime: &'static str,
    /// What became of the draft.
    pub deleted: &'static str,
    /// Where the draft would not go.
    pub not_deleted: &'static str,
    /// Leads home.
    pub home: &'static str,
}

/// A form that cannot be shown.
#[derive(Debug)]
pub struct Trouble {
    /// Title.
    pub title: &'static str,
    /// Where the definition is damaged.
    pub unreadable: &'static str,
    /// Where the definition did not arrive.
    pub unreachable: &'static str,
    /// Where a page's words did not arrive.
    pub page_unreachable: &'static str,
    /// Where there is no such form.
    pub missing: &'static str,
    /// How to reach a person instead.
    pub instead: &'static str,
    /// Tries again.
    pub again: &'static str,
}
