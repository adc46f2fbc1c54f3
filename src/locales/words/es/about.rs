//! Spanish: the pages that explain.

use super::super::{PeerSupport, Privacy, Section};

pub(super) const PEER_SUPPORT: PeerSupport = PeerSupport {
    lead: "En el apoyo entre pares se ayudan personas que han vivido algo parecido. Buscan una recuperación duradera de problemas con el alcohol, con otras drogas o de salud mental. No es atención médica.",
    gains: Section {
        title: "Qué lo acompaña",
        text: &["Quienes participan de forma activa suelen tener:"],
        points: &[
            "voz para pedir lo que necesitan",
            "autoestima y confianza",
            "satisfacción por lo que han logrado",
            "ánimo de otras personas",
            "mejores formas de afrontar las dificultades",
        ],
    },
    recovery: Section {
        title: "Cuatro partes de la recuperación",
        text: &[
            "SAMHSA, una agencia de salud de los Estados Unidos, nombra cuatro partes de una vida en recuperación.",
        ],
        points: &[
            "Salud: atiende su enfermedad y toma decisiones saludables con buena información.",
            "Hogar: tiene un lugar estable y seguro donde vivir.",
            "Propósito: sus días tienen sentido, y cuenta con independencia e ingresos.",
            "Comunidad: tiene personas que le dan apoyo, amistad, amor y esperanza.",
        ],
    },
    kinds: Section {
        title: "Tipos de apoyo entre pares",
        text: &[],
        points: &[
            "Grupos en línea",
            "Grupos de autoayuda en persona",
            "Casas de vida sobria",
            "Programas de 12 pasos, como Alcohólicos, Narcóticos o Cocainómanos Anónimos",
            "Clubes escolares",
        ],
    },
    limits: Section {
        title: "Qué no hace",
        text: &[
            "El apoyo entre pares acompaña al tratamiento. No reemplaza la atención médica ni los consejos de un profesional.",
            "Puede que no ponga fin a una adicción, pero es un paso en la dirección correcta.",
        ],
        points: &[],
    },
};

pub(super) const PRIVACY: Privacy = Privacy {
    lead: "Cuando pide ayuda, usted elige qué guarda este sitio en su dispositivo. Solo recibimos sus respuestas cuando usted las envía.",
    device: Section {
        title: "En su dispositivo",
        text: &[
            "El formulario para un club escolar solo pregunta por asuntos de trabajo. Lo guardamos en su dispositivo durante 30 días, desde la primera respuesta.",
            "Cuando nos pide ayuda, no guardamos ninguna de sus respuestas en su dispositivo, a menos que diga que sí. Si dice que sí:",
        ],
        points: &[
            "Sus respuestas quedan en este navegador durante 7 días desde su último cambio.",
            "Puede ponerlas bajo llave con una frase de acceso. Si no, cualquiera que use este dispositivo podría leerlas.",
            "Puede ver y borrar todo lo que guarda este navegador en cualquier momento.",
            "Se borran cuando envía el formulario.",
            "Puede borrarlas en cualquier momento con un botón.",
            "Si se dañan, las dejamos aparte hasta que usted las borre.",
        ],
    },
    sent: Section {
        title: "Lo que envía",
        text: &[
            "No se envía nada hasta que elige Enviar. Entonces sus respuestas llegan al equipo de Herren Project.",
            "El equipo las usa para comunicarse con usted sobre lo que pidió. No las usamos para publicidad.",
            "Con ellas va un número al azar. Si su teléfono tiene que intentarlo dos veces, recibimos su formulario una sola vez.",
        ],
        points: &[],
    },
    stored: Section {
        title: "Cómo lo guardamos",
        text: &[
            "Nuestro servidor sella sus respuestas antes de guardarlas. La clave para abrirlas no está en ese servidor. La tiene el equipo.",
        ],
        points: &[],
    },
    deletion: Section {
        title: "Cómo pedir que se borre",
        text: &[
            "Llame al (844) 543-8555 o escriba a recovery@herrenproject.org. Ayuda tener la referencia que le mostramos.",
        ],
        points: &[],
    },
    others: Section {
        title: "Cookies y otras empresas",
        text: &[
            "Este sitio no usa cookies. No carga nada de otras empresas ni les envía nada.",
            "Cuando lee sobre nuestros grupos, su navegador guarda una copia de la lista. Así puede leerla de nuevo sin conexión. No dice nada de usted.",
        ],
        points: &[],
    },
    leaving: Section {
        title: "Si necesita salir rápido",
        text: &[
            "Elija “Salir de este sitio” o presione la tecla Mayús tres veces. Así se borra la página y se abre otra neutra.",
            "Esto no borra el historial de su navegador. Quienes usen su dispositivo podrían ver que estuvo aquí.",
        ],
        points: &[],
    },
};
