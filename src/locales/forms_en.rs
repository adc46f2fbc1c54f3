//! The words around a form's way and its end in English.

use super::forms::{Copies, Forms, Tasks, Work};

pub(super) const FORMS: Forms = Forms {
    tasks: Tasks {
        link: "See all parts of this form",
        done: "parts are done",
        complete: "Completed",
        in_progress: "In progress",
        not_started: "Not started yet",
        optional: "Optional",
        later: "Cannot start yet",
    },
    work: Work {
        kept: "We keep your answers on this device for 30 days, from the first one on. You can stop and come back. Anyone who uses this device could read them. They are deleted when you send the form.",
        renew_label: "Renewing? Choose the file that you saved last year",
        renew_hint: "We read it in this browser and send it nowhere. Its name ends in .json.",
        renew_wrong: "This file is not a copy of this form. Choose the file that you saved after you sent it.",
        renewed: "We filled in the answers from your file. Please check them. Then answer the questions that come anew each year.",
    },
    copy: Copies {
        title: "Keep a copy",
        warning: "A copy holds all that you sent. It stays on this device or on paper, where others may find it. You can make one until you leave this page.",
        download: "Download a copy",
        print: "Print a copy",
        file: "Save a file for next year",
        file_hint: "With this file you can renew the club next year. You will not have to type it all again.",
    },
    print: "Print this page",
};
