import { plural } from '../../platform/shared/texts.ts'
import type { LawTexts } from './fi.law.ts'

/** The texts of deadlines of the law in English. */
export const en: LawTexts = {
  title: 'Deadlines of the law',
  kinds: {
    first_interview: 'First interview',
    discussion: 'Job-search discussion',
  },
  due: (day) => `by ${day}`,
  late: (day) => `the deadline was ${day}`,
  countedFrom: {
    first_interview: (day) => `The clientship began on ${day}.`,
    discussion: (day) => `Last met on ${day}.`,
  },
  workingDays: (count) =>
    plural('en', count, { one: '1 working day', other: `${count} working days` }),
  months: (count) => plural('en', count, { one: '1 month', other: `${count} months` }),
  rule: (length, source) => `The law gives ${length} (${source}).`,
  booked: (when) => `Booked for ${when}`,
  bookedLate: (when) => `Booked for ${when}, after the deadline`,
  notBooked: 'No time is booked',
  chosenLate: (kind, day) =>
    `The chosen time is after a deadline of the law: the ${kind.toLocaleLowerCase('en')} has to be held by ${day}. It can be booked all the same.`,
  someChosenLate: (count, kind, day) =>
    plural('en', count, {
      one: `1 of the chosen times is after a deadline of the law: the ${kind.toLocaleLowerCase('en')} has to be held by ${day}.`,
      other: `${count} of the chosen times are after a deadline of the law: the ${kind.toLocaleLowerCase('en')} has to be held by ${day}.`,
    }),
  timesLate: (kind, day) =>
    `After the deadline of the law: the ${kind.toLocaleLowerCase('en')} is due by ${day}. The time can be moved all the same.`,
  list: {
    title: 'The deadline of the law is past',
    label: 'Clients who have not been met in the time of the law',
    text: 'Who has waited longest comes first. A client leaves the list when a meeting is recorded.',
    none: 'No deadline is past',
    noneText: 'Everybody has been met in the time that the law gives.',
    person: 'Person',
    what: 'What has not been held',
    due: 'Deadline',
    responsible: 'Responsible expert',
    booked: 'Booked time',
  },
}
