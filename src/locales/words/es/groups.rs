//! Spanish: groups and clubs.

use super::super::{Clubs, Door, Group, Groups, Section, Student};

pub(super) const GROUPS: Groups = Groups {
    lead: "Tenemos cinco grupos. Elija el que le convenga.",
    facts: &[
        "Son gratuitos.",
        "Cada grupo se reúne en línea una hora por semana.",
        "Basta con una computadora o un teléfono.",
        "Profesionales clínicos con formación moderan los grupos.",
        "Todas las personas que participan tienen 18 años o más.",
    ],
    for_label: "Para quién es",
    about_label: "De qué trata",
    all: &[
        Group {
            slug: "seekingsobriety",
            name: "Seeking Sobriety",
            audience: "Personas que quieren vivir en recuperación y a quienes les cuesta dar los pasos.",
            about: "Las personas se apoyan entre sí en un lugar seguro y comparten herramientas para la recuperación.",
            speaking: None,
        },
        Group {
            slug: "spousal-support-group",
            name: "Spousal",
            audience: "Cónyuges de una persona que enfrenta un trastorno por consumo de sustancias.",
            about: "Cómo esto le afecta a usted y a su familia. Se puede hablar de codependencia, límites y cuidado personal.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "family-support-group",
            name: "Family",
            audience: "Familiares y amistades de un ser querido.",
            about: "Cómo esto le afecta a usted y a su familia. Se puede hablar de codependencia, límites y cuidado personal.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "parental-support-group",
            name: "Parental",
            audience: "Madres y padres de adolescentes o de hijas o hijos adultos.",
            about: "Cómo esto le afecta a usted y a su familia. Se puede hablar de codependencia, límites y cuidado personal.",
            speaking: Some(NEVER_SPEAK),
        },
        Group {
            slug: "grief-support-group",
            name: "Grief Support",
            audience: "Familiares y seres queridos de alguien que murió por el consumo de sustancias.",
            about: "Encuentra apoyo en su duelo y, a veces, aprende sobre el duelo.",
            speaking: Some(NEVER_SPEAK),
        },
    ],
    read: "Leer sobre este grupo",
};

pub(super) const CLUBS: Clubs = Clubs {
    lead: CLUB_TEXT,
    learn: Section {
        title: "Qué se aprende",
        text: &["Sus estudiantes aprenden a salir adelante sin sustancias. Aprenden sobre:"],
        points: &[
            "el cuidado personal",
            "la toma de decisiones",
            "el manejo del estrés",
        ],
    },
    schools: Section {
        title: "Qué escuelas",
        text: &[
            "Los clubes son para escuelas intermedias y secundarias.",
            "¿Su escuela participó en Project Purple? Entonces puede cambiar a un club.",
        ],
        points: &[],
    },
    register: Door {
        title: "Registre un club",
        text: "Este formulario es para personas adultas. Pregunta por la escuela y el club, nunca por un estudiante.",
        action: super::TITLES.register,
    },
    ask: Section {
        title: "Pregúntenos antes",
        text: &[
            "Llame al (844) 543-8555, escriba a recovery@herrenproject.org o visite herrenproject.org/prevention.",
        ],
        points: &[],
    },
};

pub(super) const STUDENT: Student = Student {
    lead: "Una persona adulta debe registrar el club. Imprima esta página y désela a una persona adulta de su escuela. No guardamos nada de lo que nos contó.",
    print: "Imprimir esta página",
    club: Section {
        title: "Qué es un Herren Project Club",
        text: &[
            CLUB_TEXT,
            "Los clubes son para escuelas intermedias y secundarias.",
        ],
        points: &[],
    },
    adult: Section {
        title: "Qué puede hacer usted",
        text: &[
            "En su escuela hay estudiantes que quisieran tener un club. Como persona adulta de la escuela, puede:",
        ],
        points: &[
            "registrar el club en este sitio",
            "llamar al (844) 543-8555",
            "escribir a recovery@herrenproject.org",
            "leer más en herrenproject.org/prevention",
        ],
    },
};

const NEVER_SPEAK: &str = "Nunca tiene que hablar. Cualquier persona es bienvenida.";

const CLUB_TEXT: &str = "Un club es una red de pares en una escuela. Ayuda a jóvenes a tomar decisiones saludables. Sus reuniones y eventos fomentan el bienestar, las formas de afrontar dificultades y el liderazgo.";
