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
