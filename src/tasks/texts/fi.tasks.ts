import { plural } from '../../platform/shared/texts.ts'
import type { DueKind, NewsKind } from '../model.task.ts'

/** The texts of tasks and of one's day in Finnish, the source. */
export const fi = {
  title: 'Oma päivä',
  add: 'Lisää tehtävä',
  overdue: 'Myöhässä',
  today: 'Tänään',
  week: 'Seuraavat seitsemän päivää',
  news: 'Uutta',
  newsSince: (day: string) => `Muiden muutokset ${day} alkaen`,
  noNews: 'Ei muutoksia',
  nothing: 'Ei omia tehtäviä',
  nothingText:
    'Tehtävät tulevat tähän asiakkaiden seuraavista askelista, suunnitelmista ja siirroista.',
  nothingToday: 'Tänään sinulla ei ole omia tehtäviä.',
  own: 'Ilman asiakasta',
  noName: 'Sinulle lähetetyt',
  more: 'Lista on pitkä: tässä ovat kiireisimmät.',
  due: (day: string) => `viimeistään ${day}`,
  kinds: {
    task: 'Tehtävä',
    next_step: 'Seuraava askel',
    first_interview: 'Alkuhaastattelu, laissa säädetty määräaika',
    discussion: 'Työnhakukeskustelu, laissa säädetty määräaika',
    pause: 'Tauko päättyy',
    plan_step: 'Suunnitelman tehtävä',
    plan_review: 'Tarkista suunnitelma',
    drop_out: 'Vaarassa jättää ryhmän kesken',
    handover: 'Siirto odottaa vastaustasi',
    question: 'Vastaanottaja kysyy sinulta',
  } satisfies Record<DueKind, string>,
  changes: {
    new_client: 'Uusi asiakkaasi',
    answered: 'Siirtoon vastattiin',
    facts: 'Tietoja kirjattiin',
    plan_accepted: 'Suunnitelma hyväksyttiin',
  } satisfies Record<NewsKind, string>,
  facts: (count: number) =>
    plural('fi', count, { one: '1 tieto kirjattiin', other: `${count} tietoa kirjattiin` }),
  accepted: 'Siirto otettiin vastaan',
  declined: 'Siirtoa ei otettu vastaan',
  openHandover: 'Avaa siirto',
  done: 'Merkitse tehdyksi',
  doneOf: (title: string) => `Merkitse tehdyksi: ${title}`,
  isDone: 'Tehtävä on tehty',
  ofClient: {
    title: 'Tehtävät',
    none: 'Avoimia tehtäviä ei ole.',
    done: (count: number) => plural('fi', count, { one: '1 tehty', other: `${count} tehtyä` }),
    responsible: (name: string) => `Vastuuasiantuntija: ${name}`,
    nobody: 'ei ketään',
    states: {
      done: (day: string) => `tehty ${day}`,
      dropped: (day: string) => `jätetty tekemättä ${day}`,
    },
    reopen: 'Avaa uudelleen',
    reopenOf: (title: string) => `Avaa uudelleen: ${title}`,
  },
  dialog: {
    title: 'Uusi tehtävä',
    words: 'Mitä tehdään',
    day: 'Viimeistään',
    whose: 'Kenelle',
    mine: 'Itselleni',
    responsibleAt: (organisation: string) =>
      `Vastuuasiantuntijalle (${organisation}); siirtyy asiakkaan mukana`,
    saved: 'Tehtävä lisätty',
  },
  errors: {
    nobodyResponsible: 'Asiakkaalla ei ole tässä organisaatiossa vastuuasiantuntijaa',
    dayPast: 'Valitse tämä päivä tai myöhempi',
  },
}
export type TaskTexts = typeof fi
