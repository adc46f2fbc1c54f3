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

/** A mother who asks for a group, by text message. */
export const RELATIVE: Answers = {
  adult: 'true',
  relationship: 'parent',
  'help-wanted': ['group'],
  'preferred-name': 'Dana',
  'contact-method': 'text',
  phone: '(844) 555-0143',
  'neutral-messages': 'true',
  consent: ['agree'],
};

/** A teacher who registers a club. */
export const ADVISOR: Answers = {
  role: 'staff',
  'registration-type': 'new',
  'school-name': 'Central High School',
  level: 'high',
  grades: ['grade-9', 'grade-10'],
  'school-kind': 'public',
  district: 'District 4',
  city: 'Boston',
  state: 'MA',
  zip: '02108',
  'advisor-name': 'Kim Ito',
  'advisor-role': 'Counselor',
  'advisor-adult': 'true',
  'advisor-email': 'kim@example.org',
  'school-approval': 'approved',
  'expected-students': '12',
  'start-date': { month: '9', day: '1', year: '2027' },
  accuracy: ['confirmed'],
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

/** Asks for somebody to talk to, by text, with nothing in the message that others may see. */
export const TEXTER: Answers = {
  adult: 'true',
  'help-wanted': ['talk'],
  substances: ['prefer-not-to-say'],
  'preferred-name': 'Ngọc',
  'contact-method': 'text',
  phone: '+49 30 123456',
  'neutral-messages': 'true',
  'best-times': { own: 'After 9 pm' },
  state: 'outside-us',
  consent: ['agree'],
};

/** A father of a grown daughter, who asks for a group and for treatment. */
export const PARENT: Answers = {
  adult: 'true',
  relationship: 'parent',
  situation: 'using',
  'age-band': '26-or-older',
  'help-wanted': ['group', 'treatment'],
  substances: ['opioids'],
  'loved-one-state': 'OH',
  insurance: 'not-sure',
  'preferred-name': 'Óscar',
  'contact-method': 'email',
  email: 'oscar+ayuda@correo.example',
  'neutral-messages': 'false',
  consent: ['agree'],
};

/** A widow, who wants to be called and nothing left on the machine. */
export const BEREAVED: Answers = {
  adult: 'true',
  relationship: 'spouse',
  situation: 'died',
  'help-after-loss': ['grief-group', 'talk'],
  'preferred-name': 'Rosa',
  'contact-method': 'call',
  phone: '844.555.0144',
  voicemail: 'none',
  message: 'It was in March.',
  consent: ['agree'],
};

/** A friend, who says as little as can be. */
export const FRIEND: Answers = {
  adult: 'true',
  relationship: 'friend',
  'help-wanted': ['not-sure'],
  'preferred-name': 'J',
  'contact-method': 'email',
  email: 'j@пример.example',
  'neutral-messages': 'true',
  consent: ['agree'],
};
