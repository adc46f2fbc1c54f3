//! Spanish: where help is at hand.

use super::super::{HelpNow, Section, Youth};

pub(super) const HELP_NOW: HelpNow = HelpNow {
    lead: "Si alguien está en peligro, llame primero al 911.",
    danger: DANGER,
    crisis: CRISIS,
    text_line: TEXT_LINE,
    helpline: HELPLINE,
    not_emergency: "Los formularios de este sitio no se revisan en busca de emergencias.",
};

pub(super) const YOUTH: Youth = Youth {
    lead: "Nuestros grupos y formularios son para personas de 18 años o más. No guardamos nada de lo que nos contó. Aquí puede encontrar ayuda ahora.",
    danger: DANGER,
    crisis: CRISIS,
    text_line: TEXT_LINE,
    helpline: HELPLINE,
    trusted_adult: Section {
        title: "Alguien cerca de usted",
        text: &[
            "Hable con una persona adulta de confianza o con alguien del servicio de consejería de su escuela. No tiene que cargar con esto a solas.",
        ],
        points: &[],
    },
    alateen: Section {
        title: "Cuando otra persona bebe",
        text: &["Si el problema es que otra persona bebe, busque Alateen."],
        points: &[],
    },
    clubs: Section {
        title: "Clubes en la escuela",
        text: &[
            "Los Herren Project Clubs están en escuelas intermedias y secundarias. Ayudan a jóvenes a tomar decisiones saludables.",
            "Una persona adulta de su escuela puede preguntarnos por un club.",
        ],
        points: &[],
    },
};

const DANGER: Section = Section {
    title: "Peligro ahora o posible sobredosis",
    text: &["Primero llame al 911. Después use naloxona si la tiene a mano."],
    points: &[],
};

const CRISIS: Section = Section {
    title: "988, línea de prevención del suicidio y crisis",
    text: &[
        "Llame al 988, envíe un mensaje de texto o use el chat. Atiende de día y de noche, todos los días.",
        "También puede llamar o escribir si le preocupa otra persona.",
    ],
    points: &[],
};

const TEXT_LINE: Section = Section {
    title: "Crisis Text Line, ayuda por mensaje de texto",
    text: &["Envíe la palabra HOME al 741741."],
    points: &[],
};

const HELPLINE: Section = Section {
    title: "Línea nacional de ayuda de SAMHSA",
    text: &["Llame al 1-800-662-4357. Atiende de día y de noche, en inglés y en español."],
    points: &[],
};
