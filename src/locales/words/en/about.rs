//! English: the pages that explain.

use super::super::{PeerSupport, Privacy, Section};

pub(super) const PEER_SUPPORT: PeerSupport = PeerSupport {
    lead: "In peer support, people who have been through similar things help each other. They work toward long-term recovery from problems with alcohol, other drugs or mental health. It is not medical care.",
    gains: Section {
        title: "What goes along with it",
        text: &["People who take an active part often have:"],
        points: &[
            "a voice to speak up for what they need",
            "self-esteem and trust in themselves",
            "a good feeling about what they have done",
            "kind words from other people",
            "better ways to cope",
        ],
    },
    recovery: Section {
        title: "Four parts of recovery",
        text: &["SAMHSA, a US health agency, names four parts of a life in recovery."],
        points: &[
            "Health: you care for your illness and make healthy choices with good facts.",
            "Home: you have a stable and safe place to live.",
            "Purpose: your days have meaning. You have income and can stand on your own.",
            "Community: people give you support, friendship, love and hope.",
        ],
    },
    kinds: Section {
        title: "Kinds of peer support",
        text: &[],
        points: &[
            "Online groups",
            "Self-help groups that meet in person",
            "Sober living houses",
            "12-step programs, such as Alcoholics, Narcotics or Cocaine Anonymous",
            "School clubs",
        ],
    },
    limits: Section {
        title: "What it does not do",
        text: &[
            "Peer support goes along with treatment. It does not take the place of a doctor or of medical care.",
            "It may not end an addiction, but it is a step in the right direction.",
        ],
        points: &[],
    },
};

pub(super) const PRIVACY: Privacy = Privacy {
    lead: "When you ask for help, you choose what this site keeps on your device. We get your answers only when you send them.",
    device: Section {
        title: "On your device",
        text: &[
            "The form for a school club asks about work only. We keep it on your device for 30 days, from the first answer on.",
            "When you ask us for help, we keep none of your answers on your device unless you say yes. If you say yes:",
        ],
        points: &[
            "Your answers stay in this browser for 7 days after your last change.",
            "You can lock them with a passphrase. If you do not, anyone who uses this device could read them.",
            "You can see and delete all that this browser holds at any time.",
            "They are deleted when you send the form.",
            "You can delete them at any time with one button.",
            "If they get damaged, we set them aside until you delete them.",
        ],
    },
    sent: Section {
        title: "What you send",
        text: &[
            "Nothing is sent until you choose Send. Then your answers go to the Herren Project team.",
            "The team uses them to contact you about what you asked for. We do not use them for marketing.",
            "A random number goes with them. If your phone has to try twice, we still get your form just once.",
        ],
        points: &[],
    },
    stored: Section {
        title: "How we store it",
        text: &[
            "Our server seals your answers before it stores them. The key to open them is not on that server. The team has the key.",
        ],
        points: &[],
    },
    deletion: Section {
        title: "How to have it deleted",
        text: &[
            "Call (844) 543-8555 or write to recovery@herrenproject.org. It helps if you have the reference that we showed you.",
        ],
        points: &[],
    },
    others: Section {
        title: "Cookies and other companies",
        text: &[
            "This site sets no cookies. It loads nothing from other companies and sends them nothing.",
            "When you read about our groups, your browser keeps a copy of the list. You can read it again with no network. It says nothing about you.",
        ],
        points: &[],
    },
    leaving: Section {
        title: "If you need to leave fast",
        text: &[
            "Choose “Leave this site”, or press Shift three times. This clears the page and opens a plain one.",
            "It does not erase your browser history. People who use your device may still see that you were here.",
        ],
        points: &[],
    },
};
