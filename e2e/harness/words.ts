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
  checkTitle: 'Check your answers',
  waiting: 'Waiting to send, not sent yet',
  tryNow: 'Try again now',
  received: 'We received your answers',
  reference: 'Your reference',
  damaged: 'We could not read the answers kept on this device.',
  unreadable: 'Sorry, this form cannot be opened',
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
  checkTitle: 'Revise sus respuestas',
  waiting: 'En espera, aún no enviado',
  tryNow: 'Intentar de nuevo ahora',
  received: 'Recibimos sus respuestas',
  reference: 'Su referencia',
  damaged: 'No pudimos leer las respuestas guardadas en este dispositivo.',
  unreadable: 'Lo sentimos, este formulario no se puede abrir',
  skip: 'Ir al contenido principal',
};

export type Words = typeof english;
export type Language = 'en' | 'es';

export const LANGUAGES: Language[] = ['en', 'es'];
export const WORDS: Record<Language, Words> = { en: english, es: spanish };
