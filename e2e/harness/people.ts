/** Who fills in the forms: two made-up people whose answers reach every kind of control. */

import type { Answers } from './answers.ts';

/** Asks for treatment and a group, wants a call, answers everything. */
export const CALLER: Answers = {
  adult: 'true',
  'help-wanted': ['group', 'treatment'],
  group: 'seekingsobriety',
  substances: ['alcohol', 'opioids'],
  insurance: 'medicaid',
  'preferred-name': 'Zoë <b>“Z”</b> & co',
  'contact-method': 'call',
  phone: '(844) 555-0142',
  voicemail: 'neutral',
  'best-times': ['mornings', 'evenings'],
  'time-zone': 'America/Denver',
  state: 'PR',
  'access-needs': 'Large print, por favor',
  message: 'First line\nSecond line with ñ, 漢字 and 🙂',
  consent: ['agree'],
};

/** Only what must be answered, by email. */
export const WRITER: Answers = {
  adult: 'true',
  'help-wanted': ['not-sure'],
  'preferred-name': 'Sam',
  'contact-method': 'email',
  email: 'sam@example.org',
  'neutral-messages': 'true',
  consent: ['agree'],
};
