//! The words of the pages in Spanish.

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
use crate::locales::keeping_es::SHELF;

/// The words of the pages that the app writes, in Spanish.
pub(crate) const WORDS: Words = Words {
    titles: TITLES,
    kept: SHELF,
    openings: OPENINGS,
    not_found: NOT_FOUND,
};

/// The words of the pages that only say something, in Spanish.
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
    title: "Este sitio se actualizó.",
    safe: "Puede seguir aquí. Si vuelve a cargar la página, primero se guarda lo que escribió y usted regresa a este lugar.",
    lossy: "Puede seguir aquí y enviar como siempre. Lo que hay en esta página no se guarda en este dispositivo y se perdería al volver a cargarla. Así que termine primero.",
    reload: "Volver a cargar",
    close: "Ahora no",
};

const TITLES: Titles = Titles {
    home: "Encuentre apoyo entre pares",
    find: "Encuentre el apoyo adecuado",
    find_age: "Su edad",
    find_result: "Qué puede ayudarle",
    help_now: "Ayuda ahora mismo",
    youth: "Ayuda si tiene menos de 18 años",
    peer_support: "Cómo ayuda el apoyo entre pares",
    privacy: "Su privacidad",
    groups: "Grupos de apoyo en línea",
    clubs: "Clubes en las escuelas",
    student: "Para una persona adulta de su escuela",
    support: "Pedir apoyo",
    family: "Pedir ayuda para un ser querido",
    register: "Registrar un club escolar",
    not_found: "Página no encontrada",
};

#[cfg(feature = "prose")]
const HOME: Home = Home {
    lead: "Herren Project es una organización sin fines de lucro. Ayudamos a quienes buscan recuperarse y también a sus familias.",
    doors_title: "¿Qué necesita?",
    find: Door {
        title: "No sé por dónde empezar",
        text: "Responda dos preguntas cortas. Le mostramos qué grupo y qué ayuda pueden convenirle.",
        action: "Encontrar el apoyo adecuado",
    },
    myself: Door {
        title: "Busco ayuda para mí",
        text: "Díganos qué le ayudaría. Una persona del equipo se comunicará con usted en breve.",
        action: TITLES.support,
    },
    loved_one: Door {
        title: "Me preocupa un ser querido",
        text: "Pida ayuda para su familia. También es el lugar indicado si perdió a alguien por el consumo de sustancias.",
        action: TITLES.family,
    },
    groups: Door {
        title: "Quiero participar en un grupo",
        text: "Hay cinco grupos gratuitos. Se reúnen en línea cada semana.",
        action: "Conocer los grupos",
    },
    peer_support: Door {
        title: "Quiero saber qué es el apoyo entre pares",
        text: "Personas que han vivido algo parecido se ayudan entre sí.",
        action: "Ver cómo ayuda el apoyo entre pares",
    },
    youth: Door {
        title: "Tengo menos de 18 años",
        text: "Nuestros grupos y formularios son para personas adultas. Hay quienes pueden ayudarle ahora.",
        action: "Buscar ayuda si tiene menos de 18 años",
    },
    clubs: Door {
        title: "Trabajo en una escuela",
        text: "Los clubes ayudan a estudiantes a tomar decisiones saludables.",
        action: "Conocer los clubes escolares",
    },
    person: Section {
        title: "Hable con una persona",
        text: &[
            "No necesita un formulario. Puede llamar al (844) 543-8555 o escribir a recovery@herrenproject.org.",
        ],
        points: &[],
    },
};

const NOT_EMERGENCY: &str = "No revisamos este formulario en busca de emergencias. Si alguien está en peligro, llame al 911. En una crisis, llame o envíe un mensaje de texto al 988.";

const OPENINGS: Openings = Openings {
    support: Opening {
        purpose: "Este formulario es para personas adultas que buscan ayuda con su propio consumo de sustancias.",
        length: "Siete preguntas necesitan respuesta. Puede omitir las demás.",
        after: "Una persona del equipo se comunicará con usted en breve.",
        not_for: NOT_EMERGENCY,
    },
    family: Opening {
        purpose: "Este formulario es para personas adultas que se preocupan por un ser querido o que perdieron a alguien por el consumo de sustancias.",
        length: "Ocho preguntas necesitan respuesta. Puede omitir las demás y tomarse su tiempo.",
        after: "Una persona del equipo se comunicará con usted en breve.",
        not_for: NOT_EMERGENCY,
    },
    club: Opening {
        purpose: "Este formulario es para personas adultas que quieren iniciar o renovar un club en una escuela.",
        length: "Catorce preguntas necesitan respuesta. Puede omitir las demás.",
        after: "Le decimos que recibimos el formulario. Eso no significa que el club esté aprobado.",
        not_for: "Por favor, no dé nombres ni datos de estudiantes.",
    },
};

const NOT_FOUND: NotFound = NotFound {
    text: "No hay ninguna página en esta dirección. El enlace puede ser antiguo o tener un error.",
    home: "Ir a la página de inicio",
    contact: "También puede llamarnos o escribirnos:",
};
