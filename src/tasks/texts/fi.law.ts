import { plural } from '../../platform/shared/texts.ts'
import type { LawDeadlineKind } from '../model.law.ts'

/** The texts of deadlines of the law in Finnish, the source. */
export const fi = {
  title: 'Lain määräajat',
  kinds: {
    first_interview: 'Alkuhaastattelu',
    discussion: 'Työnhakukeskustelu',
  } satisfies Record<LawDeadlineKind, string>,
  due: (day: string) => `viimeistään ${day}`,
  late: (day: string) => `määräaika päättyi ${day}`,
  countedFrom: {
    first_interview: (day: string) => `Asiakkuus alkoi ${day}.`,
    discussion: (day: string) => `Viimeksi tavattu ${day}.`,
  } satisfies Record<LawDeadlineKind, (day: string) => string>,
  workingDays: (count: number) =>
    plural('fi', count, { one: '1 työpäivä', other: `${count} työpäivää` }),
  months: (count: number) =>
    plural('fi', count, { one: '1 kuukausi', other: `${count} kuukautta` }),
  rule: (length: string, source: string) => `Laki antaa aikaa ${length} (${source}).`,
  booked: (when: string) => `Varattu ${when}`,
  bookedLate: (when: string) => `Varattu ${when}, määräajan jälkeen`,
  notBooked: 'Aikaa ei ole varattu',
  chosenLate: (kind: string, day: string) =>
    `Valittu aika on lain määräajan jälkeen: ${kind.toLocaleLowerCase('fi')} on pidettävä viimeistään ${day}. Ajan voi silti varata.`,
  someChosenLate: (count: number, kind: string, day: string) =>
    `${count} valituista ajoista on lain määräajan jälkeen: ${kind.toLocaleLowerCase('fi')} on pidettävä viimeistään ${day}.`,
  timesLate: (kind: string, day: string) =>
    `Lain määräajan jälkeen: ${kind.toLocaleLowerCase('fi')} on pidettävä viimeistään ${day}. Ajan voi silti siirtää.`,
  list: {
    title: 'Lain määräaika on ohi',
    label: 'Asiakkaat, joita ei ole tavattu lain määräajassa',
    text: 'Pisimpään odottaneet ensin. Asiakas poistuu listalta, kun tapaaminen on kirjattu.',
    none: 'Mikään määräaika ei ole ohi',
    noneText: 'Jokainen on tavattu siinä ajassa, jonka laki antaa.',
    person: 'Henkilö',
    what: 'Mikä on pitämättä',
    due: 'Määräaika',
    responsible: 'Vastuuasiantuntija',
    booked: 'Varattu aika',
  },
}
export type LawTexts = typeof fi
