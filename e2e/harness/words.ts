/** The words on controls that journeys look for, in both languages. */

const english = {
  prefix: '',
  continue: 'Continue',
  back: 'Back',
  send: 'Send',
  change: 'Change',
  keep: 'Yes, keep them here for 7 days',
  keepNot: 'No, do not keep them',
  resume: 'Continue where you stopped',
  delete: 'Delete my answers from this device',
  problem: 'There is a problem',
  errorPrefix: 'Error: ',
  saveAndLeave: 'Save and leave',
  unfinished: 'You have a form that is not finished',
  deleted: 'Your answers were deleted from this device.',
  expired: 'The answers kept on this device were older than 7 days, so they were deleted.',
  gone: 'Your earlier answers were not kept on this device, so the form starts again.',
  notSaved: 'Not saved on this device.',
  checkTitle: 'Check your answers',
  waiting: 'Waiting to send, not sent yet',
  tryNow: 'Try again now',
  edit: 'Stop and change my answers',
  refused: 'Your answers were not sent',
  received: 'We received your answers',
  reference: 'Your reference',
  damaged: 'We could not read the answers kept on this device.',
  unreadable: 'Sorry, this form cannot be opened',
  again: 'Try again',
  skip: 'Skip to main content',
};

const spanish: Words = {
  prefix: '/es',
  continue: 'Continuar',
  back: 'Atrás',
  send: 'Enviar',
  change: 'Cambiar',
  keep: 'Sí, guardarlas aquí durante 7 días',
  keepNot: 'No, no guardarlas',
  resume: 'Seguir donde se quedó',
  delete: 'Borrar mis respuestas de este dispositivo',
  problem: 'Hay un problema',
  errorPrefix: 'Error: ',
  saveAndLeave: 'Guardar y salir',
  unfinished: 'Tiene un formulario sin terminar',
  deleted: 'Sus respuestas se borraron de este dispositivo.',
  expired: 'Las respuestas guardadas en este dispositivo tenían más de 7 días, así que se borraron.',
  gone: 'Sus respuestas anteriores no se guardaron en este dispositivo, así que el formulario empieza de nuevo.',
  notSaved: 'No se guardó en este dispositivo.',
  checkTitle: 'Revise sus respuestas',
  waiting: 'En espera, aún no enviado',
  tryNow: 'Intentar de nuevo ahora',
  edit: 'Detener y cambiar mis respuestas',
  refused: 'Sus respuestas no se enviaron',
  received: 'Recibimos sus respuestas',
  reference: 'Su referencia',
  damaged: 'No pudimos leer las respuestas guardadas en este dispositivo.',
  unreadable: 'Lo sentimos, este formulario no se puede abrir',
  again: 'Intentar de nuevo',
  skip: 'Ir al contenido principal',
};

export type Words = typeof english;
export type Language = 'en' | 'es';

export const LANGUAGES: Language[] = ['en', 'es'];
export const WORDS: Record<Language, Words> = { en: english, es: spanish };
