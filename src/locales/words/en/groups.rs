//! English: groups and clubs.

use super::super::{Clubs, Door, Group, Groups, Section, Student};

pub(super) const GROUPS: Groups = Groups {
    lead: "We have five groups. Choose the one that fits you.",
    facts: &[
        "They are free.",
        "Each group meets online for one hour a week.",
        "A computer or a phone is all you need.",
        "Trained clinicians moderate the groups.",
        "Everyone in them is 18 or older.",
    ],
    for_label: "Who it is for",
    about_label: "What it is about",
    all: &[
        Group {
            slug: "seekingsobriety",
            name: "Seeking Sobriety",
            audience: "People who want to live in recovery and find it hard to take the steps.",
            about: "Peers support each other in a safe place and share tools for recovery.",
            speaking: None,
        },
        Group {
            slug: "spousal-support-group",
            name: "Spousal",
            audience: "Spouses of a person who struggles with a substance use disorder.",
            about: "What this does to you and your family. You may talk about co-dependency, limits and self-care.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "family-support-group",
            name: "Family",
            audience: "Family and friends of a loved one.",
            about: "What this does to you and your family. You may talk about co-dependency, limits and self-care.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "parental-support-group",
            name: "Parental",
            audience: "Parents of a teen or of an adult child.",
            about: "What this does to you and your family. You may talk about co-dependency, limits and self-care.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "grief-support-group",
            name: "Grief Support",
            audience: "Family and loved ones of someone who died from substance use.",
            about: "You find support in your grief, and at times you learn about grief.",
            speaking: Some(NEVER_SPEAK),
        },
    ],
    read: "Read about this group",
};

pub(super) const CLUBS: Clubs = Clubs {
    lead: CLUB_TEXT,
    learn: Section {
        title: "What students learn",
        text: &["Students learn to cope without substances. They learn about:"],
        points: &["self-care", "how to make choices", "how to handle stress"],
    },
    schools: Section {
        title: "Which schools",
        text: &[
            "Clubs are for middle schools and high schools.",
            "Was your school part of Project Purple? Then it may switch to a club.",
        ],
        points: &[],
    },
    register: Door {
        title: "Register a club",
        text: "This form is for adults. It asks about the school and the club, never about a student.",
        action: super::TITLES.register,
    },
    ask: Section {
        title: "Ask us first",
        text: &[
            "Call (844) 543-8555, write to recovery@herrenproject.org or see herrenproject.org/prevention.",
        ],
        points: &[],
    },
};

pub(super) const STUDENT: Student = Student {
    lead: "An adult has to register a club. Print this page and give it to an adult at your school. We kept nothing that you told us.",
    print: "Print this page",
    club: Section {
        title: "What a Herren Project Club is",
        text: &[CLUB_TEXT, "Clubs are for middle schools and high schools."],
        points: &[],
    },
    adult: Section {
        title: "What you can do",
        text: &[
            "A student at your school would like to have a club. As an adult at the school, you can:",
        ],
        points: &[
            "register the club on this site",
            "call (844) 543-8555",
            "write to recovery@herrenproject.org",
            "read more at herrenproject.org/prevention",
        ],
    },
};

const NEVER_SPEAK: &str = "You never have to speak. All are welcome.";

const CLUB_TEXT: &str = "A club is a peer network in a school. It helps young people make healthy choices. Students have meetings and events that build wellness, coping skills and leadership.";
