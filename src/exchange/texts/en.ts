import { formatNumber } from '../../platform/shared/format.ts'
import { plural } from '../../platform/shared/texts.ts'
import type { ExportTexts } from './fi.ts'

const number = (value: number) => formatNumber(value, 'en')
const persons = (count: number) =>
  plural('en', count, { one: '1 person', other: `${number(count)} persons` })

export const en: ExportTexts = {
  title: 'The centre’s own register',
  lead: 'Clientships and outcomes of the centre by pseudonym: no names, codes or texts. Everybody whose data are taken is noted in the access log. The key of the pseudonyms stays with the data holder and cannot be fetched here.',
  noRegister: 'The register can be taken into a study whose organisation is a skills centre.',
  ask: 'Take the register as data',
  decision: 'Decision of the data holder',
  decisionHint: 'Number and day. It is noted in the access log.',
  dates: 'Days in the data',
  dateModes: {
    month: 'As months, births as years',
    shift: 'Moved: all by one number of days, which the researcher does not know',
    keep: 'As they are',
  },
  dateNames: { month: 'As months', shift: 'Moved', keep: 'As they are' },
  startedFrom: 'Clientship started at the earliest',
  startedTo: 'Clientship started at the latest',
  allDays: 'Empty: no limit.',
  send: 'Take the data',
  sent: 'The data are being put together',
  percent: (percent) => `The data are being put together: ${percent}%`,
  states: { queued: 'Waiting', running: 'At work', done: 'Done', failed: 'Failed' },
  counts: (count, clientships, outcomes) =>
    `${persons(count)}, ${number(clientships)} clientships, ${number(outcomes)} outcomes`,
  protectedPersons: (count) => `Left out because their details are protected: ${persons(count)}.`,
  by: (name, at) => `${name}, ${at}`,
  of: (decision, dates) => `Decision: ${decision}. Days: ${dates}.`,
  span: (from, to) => `Clientships that started ${from}–${to}.`,
  errors: {
    exportDaysReversed: 'The last day is before the first.',
    exportNoCentre: 'The organisation of the study is no skills centre, so it has no register.',
    exportAtWork: 'Data are being put together for this study already. Wait until they are there.',
    exportNamesTaken:
      'The study has data of the register already. Delete register-persons.csv, register-clientships.csv and register-outcomes.csv, and take the data again.',
    exportNoPerson: 'Who asked for the data no longer works in the area. Nothing was taken.',
    exportNoRight:
      'Who asked for the data may no longer take them from this centre. Nothing was taken; the attempt is noted in the access log.',
    exportEmpty: 'No clientship is within the limits. Change the days and try again.',
    exportBroken:
      'The program failed and nothing was taken. Try again; if it happens again, tell those who keep the server.',
    studyForgotten: 'The data of the study are deleted, and no new ones can be taken.',
  },
}
