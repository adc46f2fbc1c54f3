//! The words around a form's way and its end: what there is to say.

/// The words of task list, work forms, copies and summaries, in one language.
#[derive(Debug)]
pub struct Forms {
    /// How far each part of a form is.
    pub tasks: Tasks,
    /// A form about work, which is kept without asking.
    pub work: Work,
    /// Copies of what was sent.
    pub copy: Copies,
    /// The button that prints a page.
    pub print: &'static str,
}

/// How far each part of a form is.
#[derive(Debug)]
pub struct Tasks {
    /// Leads to the list.
    pub link: &'static str,
    /// After the count of the parts that are done.
    pub done: &'static str,
    /// Nothing is missing.
    pub complete: &'static str,
    /// Something is missing, something is there.
    pub in_progress: &'static str,
    /// Something is missing, nothing is there.
    pub not_started: &'static str,
    /// Nothing has to be there, and nothing is.
    pub optional: &'static str,
    /// Another part comes first.
    pub later: &'static str,
}

/// A form about work, which is kept without asking.
#[derive(Debug)]
pub struct Work {
    /// That answers are kept, and for how long.
    pub kept: &'static str,
    /// Label of the file.
    pub renew_label: &'static str,
    /// What the file is, and what happens to it.
    pub renew_hint: &'static str,
    /// Where the file is something else.
    pub renew_wrong: &'static str,
    /// What the copy filled in.
    pub renewed: &'static str,
}

/// Copies of what was sent.
#[derive(Debug)]
pub struct Copies {
    /// Heading.
    pub title: &'static str,
    /// What a copy holds, where it lies, and how long one can be made.
    pub warning: &'static str,
    /// Downloads a copy to read.
    pub download: &'static str,
    /// Prints a copy.
    pub print: &'static str,
    /// Downloads a copy to renew from.
    pub file: &'static str,
    /// What that copy is for.
    pub file_hint: &'static str,
}
