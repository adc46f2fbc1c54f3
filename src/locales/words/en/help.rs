//! English: where help is at hand.

use super::super::{HelpNow, Section, Youth};

pub(super) const HELP_NOW: HelpNow = HelpNow {
    lead: "If someone is in danger, call 911 first.",
    danger: DANGER,
    crisis: CRISIS,
    text_line: TEXT_LINE,
    helpline: HELPLINE,
    not_emergency: "The forms on this site are not checked for emergencies.",
};

pub(super) const YOUTH: Youth = Youth {
    lead: "Our groups and forms are for people who are 18 or older. We kept nothing that you told us. Here is where you can find help now.",
    danger: DANGER,
    crisis: CRISIS,
    text_line: TEXT_LINE,
    helpline: HELPLINE,
    trusted_adult: Section {
        title: "Someone near you",
        text: &[
            "Talk to an adult you trust, or to a school counselor. You do not have to carry this alone.",
        ],
        points: &[],
    },
    alateen: Section {
        title: "When someone else drinks",
        text: &["If someone else's drinking is the trouble, look for Alateen."],
        points: &[],
    },
    clubs: Section {
        title: "Clubs at school",
        text: &[
            "Herren Project Clubs are in middle schools and high schools. They help young people make healthy choices.",
            "An adult at your school can ask us about a club.",
        ],
        points: &[],
    },
};

const DANGER: Section = Section {
    title: "Danger now or a possible overdose",
    text: &["Call 911 first. Then use naloxone if you have it at hand."],
    points: &[],
};

const CRISIS: Section = Section {
    title: "988 Suicide & Crisis Lifeline",
    text: &[
        "Call, text or chat 988. It is open day and night, every day.",
        "You can also call or text if you worry about someone else.",
    ],
    points: &[],
};

const TEXT_LINE: Section = Section {
    title: "Crisis Text Line",
    text: &["Text HOME to 741741."],
    points: &[],
};

const HELPLINE: Section = Section {
    title: "SAMHSA National Helpline",
    text: &["Call 1-800-662-4357. It is open day and night, in English and Spanish."],
    points: &[],
};
