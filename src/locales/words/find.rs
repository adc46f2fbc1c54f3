//! The finder's words: what there is to say.

/// The finder: its questions and its results.
#[derive(Debug)]
pub struct Find {
    /// What the questions are for, and that no answer is kept.
    pub lead: &'static str,
    /// Where answers are gone.
    pub gone: &'static str,
    /// What is shown as soon as somebody says that it is urgent.
    pub urgent: Urgent,
    /// The first question.
    pub reasons: Reasons,
    /// The second question.
    pub age: Age,
    /// What is said of the groups in a result.
    pub fits: Fits,
    /// What a person can do next.
    pub next: Next,
    /// How a result is passed on.
    pub share: Share,
}

/// What is shown as soon as somebody says that it is urgent.
#[derive(Debug)]
pub struct Urgent {
    /// In danger, or after an overdose.
    pub danger: &'static str,
    /// In a crisis.
    pub crisis: &'static str,
    /// That one may go on.
    pub go_on: &'static str,
}

/// The first question, with its answers.
#[derive(Debug)]
pub struct Reasons {
    /// The question.
    pub question: &'static str,
    /// They want help for themselves.
    pub myself: &'static str,
    /// Over whom they worry about.
    pub worried: &'static str,
    /// A child.
    pub child: &'static str,
    /// A spouse.
    pub spouse: &'static str,
    /// A partner without marriage, or from before.
    pub partner: &'static str,
    /// Everybody else.
    pub relative: &'static str,
    /// Over losses.
    pub lost: &'static str,
    /// A loss to substance use.
    pub loss: &'static str,
    /// Another loss.
    pub other_loss: &'static str,
    /// Over what is left.
    pub other: &'static str,
    /// School staff and professionals.
    pub professional: &'static str,
    /// Not sure, or not to be said.
    pub unsure: &'static str,
    /// The question after what is urgent.
    pub urgent: &'static str,
    /// What happens then.
    pub urgent_hint: &'static str,
    /// Danger now, or an overdose.
    pub danger: &'static str,
    /// Thoughts of suicide, or a crisis.
    pub crisis: &'static str,
    /// Where nothing was chosen.
    pub error: &'static str,
}

/// The second question, with its answers.
#[derive(Debug)]
pub struct Age {
    /// The question.
    pub question: &'static str,
    /// Why it is asked.
    pub hint: &'static str,
    /// 18 or older.
    pub adult: &'static str,
    /// Below 18.
    pub under_18: &'static str,
    /// Not to be said.
    pub withheld: &'static str,
    /// Where nothing was chosen.
    pub error: &'static str,
}

/// What is said of the groups in a result.
#[derive(Debug)]
pub struct Fits {
    /// Over a result that somebody else passed on.
    pub shared: &'static str,
    /// One group fits.
    pub single: &'static str,
    /// Grief first, then others.
    pub grief_first: &'static str,
    /// Several, and none first.
    pub unranked: &'static str,
    /// All, because nothing says which.
    pub all: &'static str,
    /// No group fits.
    pub none: &'static str,
    /// Why: a loss.
    pub loss: &'static str,
    /// Why: oneself.
    pub myself: &'static str,
    /// Why: a child.
    pub child: &'static str,
    /// Why: a spouse.
    pub spouse: &'static str,
    /// Why: a partner.
    pub partner: &'static str,
    /// Why: another relative, or a friend.
    pub relative: &'static str,
    /// A group for every relation, as another choice.
    pub open_to_all: NearFit,
    /// The group for spouses, for somebody who is none.
    pub ask_first: NearFit,
    /// The grief group, after another loss.
    pub other_loss: NearFit,
    /// Link to a group's page; its name follows.
    pub read: &'static str,
    /// Over what holds for each group.
    pub facts: &'static str,
    /// It costs nothing.
    pub free: &'static str,
    /// Once a week, for an hour.
    pub weekly: &'static str,
    /// Online.
    pub online: &'static str,
    /// 18 and older.
    pub adults: &'static str,
    /// Moderated.
    pub moderated: &'static str,
    /// Nobody has to speak.
    pub speaking: &'static str,
}

/// A group that nearly fits.
#[derive(Debug)]
pub struct NearFit {
    /// After its name.
    pub title: &'static str,
    /// Why it is named, and why only nearly.
    pub text: &'static str,
}

/// What a person can do next.
#[derive(Debug)]
pub struct Next {
    /// Over the ways on.
    pub title: &'static str,
    /// Whether the form may know the group.
    pub fill_in: &'static str,
    /// What that means.
    pub fill_in_hint: &'static str,
    /// Where age is not known.
    pub adults_only: &'static str,
    /// Link to the help for people below 18.
    pub youth: &'static str,
    /// Where a group nearly fits after another loss.
    pub helpline: &'static str,
    /// Link from a result that was passed on to the questions.
    pub ask_yourself: &'static str,
    /// Over the answers.
    pub told: &'static str,
    /// Deletes the answers.
    pub again: &'static str,
}

/// How a result is passed on.
#[derive(Debug)]
pub struct Share {
    /// The heading.
    pub title: &'static str,
    /// What the link says, and what it does not.
    pub text: &'static str,
    /// Label of the link.
    pub link: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// Says that it was copied.
    pub copied: &'static str,
    /// Says that it could not be.
    pub not_copied: &'static str,
    /// Hands it to another app.
    pub share: &'static str,
}
