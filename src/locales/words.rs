//! The words of the pages: what there is to say. The pages' own words stand in
//! [`en`] and [`es`]; docs/WORDS.md says how they are written.
//!
//! Phone numbers and addresses stand in the sentences as people read them, so
//! that a page can turn each into a link without a second copy.

use super::keeping::Shelf;

pub(crate) mod en;
pub(crate) mod es;
#[cfg(feature = "prose")]
pub mod find;

/// The words of the pages that the app itself writes, in one language.
#[derive(Debug)]
pub struct Words {
    /// The pages' titles.
    pub titles: Titles,
    /// What this browser holds.
    pub kept: Shelf,
    /// What each form's opening page says of the form.
    pub openings: Openings,
    /// An address that leads nowhere.
    pub not_found: NotFound,
}

/// The titles of the pages, for headings, links and the document's title.
#[derive(Debug)]
pub struct Titles {
    /// The front door.
    pub home: &'static str,
    /// The finder, and its first question.
    pub find: &'static str,
    /// The finder's second question.
    pub find_age: &'static str,
    /// The finder's result.
    pub find_result: &'static str,
    /// Danger, crisis and help lines.
    pub help_now: &'static str,
    /// Where a person below 18 finds help.
    pub youth: &'static str,
    /// What peer support is.
    pub peer_support: &'static str,
    /// What is kept where, and what is sent to whom.
    pub privacy: &'static str,
    /// The online groups.
    pub groups: &'static str,
    /// The clubs in schools.
    pub clubs: &'static str,
    /// A page that a student gives to an adult.
    pub student: &'static str,
    /// The inquiry for oneself.
    pub support: &'static str,
    /// The inquiry for a loved one.
    pub family: &'static str,
    /// The registration of a club.
    pub register: &'static str,
    /// An address that leads nowhere.
    pub not_found: &'static str,
}

/// The words of the pages that only say something, in one language. They are in the prerendered
/// pages and not in the app, which fetches them from there
/// (`docs/decisions/0010-pages-that-only-say-something.md`).
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Prose {
    /// The front door.
    pub home: Home,
    /// Danger, crisis and help lines.
    pub help_now: HelpNow,
    /// Where a person below 18 finds help.
    pub youth: Youth,
    /// What peer support is.
    pub peer_support: PeerSupport,
    /// What is kept where, and what is sent to whom.
    pub privacy: Privacy,
    /// The online groups.
    pub groups: Groups,
    /// The clubs in schools.
    pub clubs: Clubs,
    /// A page that a student gives to an adult.
    pub student: Student,
    /// The finder.
    pub find: find::Find,
    /// A newer release of the site, for a tab that has been open over it.
    pub release: Release,
}

/// What is said of a newer release of the site; `public/release.js` shows it.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Release {
    /// That there is one.
    pub title: &'static str,
    /// Where a reload loses nothing.
    pub safe: &'static str,
    /// Where it would lose what is written.
    pub lossy: &'static str,
    /// Reloads.
    pub reload: &'static str,
    /// Goes on without.
    pub close: &'static str,
}

/// A heading with what stands below it.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// Paragraphs, in order; may be empty.
    pub text: &'static [&'static str],
    /// A list after the paragraphs; may be empty.
    pub points: &'static [&'static str],
}

/// A way on from a page.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Door {
    /// The heading, in the visitor's own words.
    pub title: &'static str,
    /// What lies behind it.
    pub text: &'static str,
    /// The link.
    pub action: &'static str,
}

/// The front door.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Home {
    /// What the site is for.
    pub lead: &'static str,
    /// Heading over the doors.
    pub doors_title: &'static str,
    /// To the questions that find what fits.
    pub find: Door,
    /// To the inquiry for oneself.
    pub myself: Door,
    /// To the inquiry for a loved one.
    pub loved_one: Door,
    /// To the groups.
    pub groups: Door,
    /// To the page that explains peer support.
    pub peer_support: Door,
    /// To the page for people below 18.
    pub youth: Door,
    /// To the clubs in schools.
    pub clubs: Door,
    /// How to reach a person without a form.
    pub person: Section,
}

/// Danger, crisis and help lines, the most urgent first.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct HelpNow {
    /// What to do first.
    pub lead: &'static str,
    /// 911 and naloxone.
    pub danger: Section,
    /// 988.
    pub crisis: Section,
    /// The text line.
    pub text_line: Section,
    /// SAMHSA's helpline.
    pub helpline: Section,
    /// Who is not there for emergencies.
    pub not_emergency: &'static str,
}

/// Where a person below 18 finds help.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Youth {
    /// Why the person is here, and that nothing was kept.
    pub lead: &'static str,
    /// 911, for danger now.
    pub danger: Section,
    /// 988.
    pub crisis: Section,
    /// The text line.
    pub text_line: Section,
    /// SAMHSA's helpline.
    pub helpline: Section,
    /// Somebody nearby.
    pub trusted_adult: Section,
    /// Where somebody else's drinking is the trouble.
    pub alateen: Section,
    /// What clubs are.
    pub clubs: Section,
}

/// What peer support is.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct PeerSupport {
    /// What it is, in two sentences.
    pub lead: &'static str,
    /// What taking part goes along with.
    pub gains: Section,
    /// The four dimensions of recovery.
    pub recovery: Section,
    /// Its kinds.
    pub kinds: Section,
    /// What it does not replace.
    pub limits: Section,
}

/// What is kept where, and what is sent to whom.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Privacy {
    /// The page in two sentences.
    pub lead: &'static str,
    /// What stays on the device, and when.
    pub device: Section,
    /// What is sent, when and to whom.
    pub sent: Section,
    /// How sent answers are stored.
    pub stored: Section,
    /// How to have them deleted.
    pub deletion: Section,
    /// Cookies and other companies.
    pub others: Section,
    /// What the leave button does, and what it does not.
    pub leaving: Section,
}

/// The online groups.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Groups {
    /// What holds for all of them.
    pub lead: &'static str,
    /// What holds for all of them, point by point.
    pub facts: &'static [&'static str],
    /// Before whom a group is for.
    pub for_label: &'static str,
    /// Before what a group is about.
    pub about_label: &'static str,
    /// The groups.
    pub all: &'static [Group],
    /// The link to a group's page; its name follows.
    pub read: &'static str,
}

/// One online group.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Group {
    /// Its name in the organisation's own addresses; the same in every language.
    pub slug: &'static str,
    /// Its name, a proper name and so the same in every language.
    pub name: &'static str,
    /// Whom it is for.
    pub audience: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// Whether people have to speak, where that is known.
    pub speaking: Option<&'static str>,
}

/// The clubs in schools.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Clubs {
    /// What a club is.
    pub lead: &'static str,
    /// What students learn.
    pub learn: Section,
    /// Which schools.
    pub schools: Section,
    /// To the registration.
    pub register: Door,
    /// Where to ask.
    pub ask: Section,
}

/// A page that a student prints and gives to an adult.
#[cfg(feature = "prose")]
#[derive(Debug)]
pub struct Student {
    /// Why the student is here, and that nothing was kept.
    pub lead: &'static str,
    /// The button that prints.
    pub print: &'static str,
    /// What a club is, told to the adult.
    pub club: Section,
    /// What the adult can do.
    pub adult: Section,
}

/// What each form's opening page says of the form.
#[derive(Debug)]
pub struct Openings {
    /// The inquiry for oneself.
    pub support: Opening,
    /// The inquiry for a loved one.
    pub family: Opening,
    /// The registration of a club.
    pub club: Opening,
}

/// What an opening page says of its form.
#[derive(Debug)]
pub struct Opening {
    /// What the form is for.
    pub purpose: &'static str,
    /// How much it asks; counts follow the definition.
    pub length: &'static str,
    /// What happens after sending.
    pub after: &'static str,
    /// What it is not for.
    pub not_for: &'static str,
}

/// When groups meet, as the feed says, and what the feed does not say. The app itself has none of it:
/// the groups' own module has.
#[derive(Debug)]
pub struct Meetings {
    /// That times have to be confirmed.
    pub confirm: &'static str,
    /// Heading of the way on from a group's page.
    pub ask: &'static str,
    /// What the way on is.
    pub ask_text: &'static str,
    /// Heading on the page of all groups.
    pub title: &'static str,
    /// Heading on the page of one.
    pub title_one: &'static str,
    /// Where the feed did not come and no copy of it is kept.
    pub failed: &'static str,
    /// Where a kept copy is shown; before its date.
    pub kept: &'static str,
    /// Before a time in the group's zone.
    pub group_time: &'static str,
    /// Before a time in the visitor's zone.
    pub your_time: &'static str,
    /// Before a time in the one zone of both.
    pub both_times: &'static str,
    /// Said of a session that has begun.
    pub under_way: &'static str,
    /// Before the day on which the feed's entry changed.
    pub updated: &'static str,
    /// Button that makes a calendar file of all sessions.
    pub calendar: &'static str,
    /// Button that makes a calendar file of one.
    pub calendar_one: &'static str,
    /// What a calendar shows of it.
    pub calendar_hint: &'static str,
    /// What the calendar file says: anybody may read it.
    pub summary: &'static str,
    /// Heading of the controls that shorten the list.
    pub find: &'static str,
    /// Label of the choice of a day.
    pub day: &'static str,
    /// Every day.
    pub any_day: &'static str,
    /// Label of the choice of a part of the day.
    pub part: &'static str,
    /// The whole day.
    pub any_part: &'static str,
    /// Morning, afternoon, evening, night.
    pub parts: [&'static str; 4],
    /// Label of the choice of an audience.
    pub audience: &'static str,
    /// Every audience.
    pub any_audience: &'static str,
    /// The audiences, in the order of the groups.
    pub audiences: [&'static str; 5],
    /// Where nothing fits.
    pub none: &'static str,
    /// After the number one.
    pub found_one: &'static str,
    /// After any other number.
    pub found: &'static str,
    /// Before the number of those shown.
    pub showing: &'static str,
    /// Shows more of the list.
    pub more: &'static str,
}

/// An address that leads nowhere.
#[derive(Debug)]
pub struct NotFound {
    /// What may have happened.
    pub text: &'static str,
    /// Link to the front door.
    pub home: &'static str,
    /// Before the phone number and the e-mail address.
    pub contact: &'static str,
}
