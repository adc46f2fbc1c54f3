//! The words of the pages in English.

#[cfg(feature = "prose")]
mod about;
#[cfg(feature = "prose")]
mod find;
#[cfg(feature = "prose")]
mod groups;
#[cfg(feature = "prose")]
mod help;
pub(crate) mod meetings;

#[cfg(feature = "prose")]
use super::{Door, Home, Prose, Release, Section};
use super::{NotFound, Opening, Openings, Titles, Words};
use crate::locales::keeping_en::SHELF;

/// The words of the pages that the app writes, in English.
pub(crate) const WORDS: Words = Words {
    titles: TITLES,
    kept: SHELF,
    openings: OPENINGS,
    not_found: NOT_FOUND,
};

/// The words of the pages that only say something, in English.
#[cfg(feature = "prose")]
pub(crate) const PROSE: Prose = Prose {
    home: HOME,
    help_now: help::HELP_NOW,
    youth: help::YOUTH,
    peer_support: about::PEER_SUPPORT,
    privacy: about::PRIVACY,
    groups: groups::GROUPS,
    clubs: groups::CLUBS,
    student: groups::STUDENT,
    find: find::FIND,
    release: RELEASE,
};

#[cfg(feature = "prose")]
const RELEASE: Release = Release {
    title: "This site was updated.",
    safe: "You can go on here. If you reload, what you wrote is saved first, and you come back to this place.",
    lossy: "You can go on here and send as usual. What is on this page is not kept on this device, and a reload would lose it. So finish first.",
    reload: "Reload",
    close: "Not now",
};

const TITLES: Titles = Titles {
    home: "Find peer support",
    find: "Find support that fits",
    find_age: "Your age",
    find_result: "What may help you",
    help_now: "Help right now",
    youth: "Help if you are under 18",
    peer_support: "How peer support helps",
    privacy: "Your privacy",
    groups: "Online support groups",
    clubs: "Clubs in schools",
    student: "For an adult at your school",
    support: "Ask for support",
    family: "Ask for help for someone you love",
    register: "Register a school club",
    not_found: "Page not found",
};

#[cfg(feature = "prose")]
const HOME: Home = Home {
    lead: "Herren Project is a nonprofit. We help people who want recovery, and we help their families.",
    doors_title: "What do you need?",
    find: Door {
        title: "I do not know where to start",
        text: "Answer two short questions. We show which group and what help may fit.",
        action: "Find support that fits",
    },
    myself: Door {
        title: "I want help for myself",
        text: "Tell us what would help you. A team member will be in touch shortly.",
        action: TITLES.support,
    },
    loved_one: Door {
        title: "I am worried about someone I love",
        text: "Ask for help for your family. This is also the place if you lost someone to substance use.",
        action: TITLES.family,
    },
    groups: Door {
        title: "I want to join a group",
        text: "There are five free groups. They meet online each week.",
        action: "Read about the groups",
    },
    peer_support: Door {
        title: "I want to know what peer support is",
        text: "People who have been through similar things help each other.",
        action: "See how peer support helps",
    },
    youth: Door {
        title: "I am under 18",
        text: "Our groups and forms are for adults. Other people can help you now.",
        action: "Find help if you are under 18",
    },
    clubs: Door {
        title: "I work at a school",
        text: "Clubs help students make healthy choices.",
        action: "Read about school clubs",
    },
    person: Section {
        title: "Talk to a person",
        text: &[
            "You do not need a form. You can call (844) 543-8555 or write to recovery@herrenproject.org.",
        ],
        points: &[],
    },
};

const NOT_EMERGENCY: &str = "We do not check this form for emergencies. If someone is in danger, call 911. In a crisis, call or text 988.";

const OPENINGS: Openings = Openings {
    support: Opening {
        purpose: "This form is for adults who want help with their own substance use.",
        length: "Seven questions need an answer. You can skip the rest.",
        after: "A team member will be in touch shortly.",
        not_for: NOT_EMERGENCY,
    },
    family: Opening {
        purpose: "This form is for adults. You may worry about someone you love, or you may have lost someone to substance use.",
        length: "Eight questions need an answer. You can skip the rest, and you can take your time.",
        after: "A team member will be in touch shortly.",
        not_for: NOT_EMERGENCY,
    },
    club: Opening {
        purpose: "This form is for adults who want to start or renew a club at a school.",
        length: "Fourteen questions need an answer. You can skip the rest.",
        after: "We tell you that we received the form. That does not mean that the club is approved.",
        not_for: "Please give no names or details of students.",
    },
};

const NOT_FOUND: NotFound = NotFound {
    text: "There is no page at this address. The link may be old, or there may be a typing error in it.",
    home: "Go to the home page",
    contact: "You can also call or email us:",
};
