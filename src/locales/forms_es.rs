//! The words around a form's way and its end in Spanish.

use super::forms::{Copies, Forms, Tasks, Work};

pub(super) const FORMS: Forms = Forms {
    tasks: Tasks {
        link: "Ver todas las partes de este formulario",
        done: "partes están listas",
        complete: "Completada",
        in_progress: "En curso",
        not_started: "Sin empezar",
        optional: "Opcional",
        later: "Todavía no se puede",
    },
    work: Work {
        kept: "Guardamos sus respuestas en este dispositivo durante 30 días, desde la primera. Puede parar y volver. Cualquier persona que use este dispositivo podría leerlas. Se borran cuando envía el formulario.",
        renew_label: "¿Renueva? Elija el archivo que guardó el año pasado",
        renew_hint: "Lo leemos en este navegador y no lo enviamos a ninguna parte. Su nombre termina en .json.",
        renew_wrong: "Este archivo no es una copia de este formulario. Elija el archivo que guardó después de enviarlo.",
        renewed: "Llenamos las respuestas de su archivo. Por favor, revíselas. Luego responda las preguntas que se hacen cada año.",
    },
    copy: Copies {
        title: "Guardar una copia",
        warning: "Una copia contiene todo lo que envió. Queda en este dispositivo o en papel, donde otras personas podrían encontrarla. Puede hacerla hasta que salga de esta página.",
        download: "Descargar una copia",
        print: "Imprimir una copia",
        file: "Guardar un archivo para el próximo año",
        file_hint: "Con este archivo puede renovar el club el próximo año. No tendrá que escribir todo de nuevo.",
    },
    print: "Imprimir esta página",
};
