import { plural } from '../../platform/shared/texts.ts'
import type { LawTexts } from './fi.law.ts'

/** The texts of deadlines of the law in Swedish. */
export const sv: LawTexts = {
  title: 'Lagens tidsfrister',
  kinds: {
    first_interview: 'Inledande intervju',
    discussion: 'Jobbsökningssamtal',
  },
  due: (day) => `senast ${day}`,
  late: (day) => `tidsfristen gick ut ${day}`,
  countedFrom: {
    first_interview: (day) => `Kundrelationen började ${day}.`,
    discussion: (day) => `Senast träffad ${day}.`,
  },
  workingDays: (count) =>
    plural('sv', count, { one: '1 arbetsdag', other: `${count} arbetsdagar` }),
  months: (count) => plural('sv', count, { one: '1 månad', other: `${count} månader` }),
  rule: (length, source) => `Lagen ger ${length} (${source}).`,
  booked: (when) => `Bokad ${when}`,
  bookedLate: (when) => `Bokad ${when}, efter tidsfristen`,
  notBooked: 'Ingen tid är bokad',
  chosenLate: (kind, day) =>
    `Den valda tiden är efter lagens tidsfrist: ${kind.toLocaleLowerCase('sv')} ska hållas senast ${day}. Tiden kan ändå bokas.`,
  someChosenLate: (count, kind, day) =>
    `${count} av de valda tiderna är efter lagens tidsfrist: ${kind.toLocaleLowerCase('sv')} ska hållas senast ${day}.`,
  timesLate: (kind, day) =>
    `Efter lagens tidsfrist: ${kind.toLocaleLowerCase('sv')} ska hållas senast ${day}. Tiden kan ändå flyttas.`,
  list: {
    title: 'Lagens tidsfrist har gått ut',
    label: 'Kunder som inte har träffats inom lagens tidsfrist',
    text: 'De som har väntat längst först. Kunden försvinner från listan när ett möte är antecknat.',
    none: 'Ingen tidsfrist har gått ut',
    noneText: 'Alla har träffats inom den tid som lagen ger.',
    person: 'Person',
    what: 'Vad som inte har hållits',
    due: 'Tidsfrist',
    responsible: 'Ansvarig sakkunnig',
    booked: 'Bokad tid',
  },
}
