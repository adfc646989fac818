import { plural } from '../../platform/shared/texts.ts'
import type { CalendarTexts } from './fi.calendar.ts'

const minutes = (count: string) => `${count} min`

export const en: CalendarTexts = {
  title: 'My calendar',
  lead: 'Free times for clients are found by these habits. A change applies to new times, not to those that are booked already.',
  whose: 'Whose calendar',
  own: (name) => `${name} (your own)`,
  centre: 'The calendar of the centre',
  sources: {
    own: 'The calendar has settings of its own.',
    centre: 'The calendar follows the settings of the centre until its own are saved.',
    proposed: 'The calendar follows the defaults of the system until settings are saved.',
  },
  centreText: 'These settings apply to everybody who has none of their own.',
  hours: 'When times are given',
  hoursText:
    'Times are given on working days within these hours only, and never on public holidays.',
  noHours: 'No times are given at all.',
  protected: 'Protected time',
  protectedText: 'No meetings are given here: lunch, recording, the meeting of the team.',
  noProtected: 'There is no protected time.',
  weekdays: 'Weekdays',
  from: 'Begins',
  until: 'Ends',
  add: 'Add a time',
  remove: 'Remove the time',
  lengths: 'Length of a meeting',
  lengthsText: 'Minutes, without recording and interpreter.',
  limits: 'Break, interpreter, number and postponing',
  usual: (value) => `Usually ${value}.`,
  habits: {
    buffer: 'Break after a meeting, min',
    interpreterExtra: 'More time with an interpreter, min',
    weeklyCap: 'Meetings a week, at most',
    toleranceDays: 'Tolerance of postponement, days',
  },
  habitTexts: {
    buffer: 'So much time is left for recording after each meeting: it cannot be booked.',
    interpreterExtra: 'An interpreted meeting takes so much longer.',
    weeklyCap: 'Once a week has so many meetings, its other times are not shown as free.',
    toleranceDays:
      'A meeting can be put off by so many days. The reason is asked when it is put off for longer.',
  },
  minutes,
  days: (count) => plural('en', count, { one: '1 day', other: `${count} days` }),
  restore: 'Fill in the usual',
  saved: 'The settings of the calendar are saved.',
  preview: 'Next free times',
  previewText: (days) =>
    `A client would see these times with these settings in the next ${days} days, with what is booked already taken into account.`,
  previewLength: (count) => `The meeting takes ${count} minutes.`,
  previewNone: 'With these settings no time is free.',
  previewInvalid: 'The times are shown once everything is filled in correctly.',
  settings: 'Settings of the calendar',
  withInterpreter: 'With an interpreter',
}
