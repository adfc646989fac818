import { type Day, toDay } from '../../platform/shared/days.ts'
import type { ClientLanguage } from '../model.language.ts'
import { type PlanBody, type PlanStep, standardSentences } from '../model.plan.ts'
import type { Sentence } from '../model.sentence.ts'
import type { PrintedPlan } from './plan-document.ts'

/** An id that is the same in every print: the demo plan belongs to nobody and stands in no table. */
const idOf = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Sentence['sentenceId']
let last = 0

function phrase(key: string, slots: Record<string, string> = {}, text = ''): Sentence {
  last += 1
  return { sentenceId: idOf(last), phrase: { key, slots }, text, translation: null }
}

/** A free sentence; translated by hand into one language, and in every other shown as not yet translated. */
function free(
  text: string,
  language: ClientLanguage | null,
  translations: Partial<Record<ClientLanguage, string>>,
): Sentence {
  last += 1
  const translated = language === null ? undefined : translations[language]
  return {
    sentenceId: idOf(last),
    phrase: null,
    text,
    translation: translated === undefined ? null : { text: translated, of: text },
  }
}

const client: PlanStep['responsible'] = { kind: 'client' }
const staff = (number: number): PlanStep['responsible'] => ({
  kind: 'staff',
  staffId: idOf(9000 + number) as never,
})
const people: Readonly<Record<string, string>> = {
  [idOf(9001)]: 'Hanna Demo (Koske)',
  [idOf(9002)]: 'Uraohjaaja Timo Demo (OSKE)',
  [idOf(9003)]: 'Opettaja Sari Demo (Omnia)',
}

/**
 * A full plan of the demo area, of an artificial person: every part, phrases and free text, steps of several people.
 * @param language the client's
 */
export function demoPlan(language: ClientLanguage | null, day: Day): PrintedPlan {
  last = 0
  const step = (
    sentence: Sentence,
    responsible: PlanStep['responsible'],
    dueOn: string | null,
  ): PlanStep => ({ ...sentence, responsible, dueOn: dueOn === null ? null : toDay(dueOn) })
  const body: PlanBody = {
    goals: [
      phrase('goal.own_field_job'),
      phrase('goal.finnish', { level: 'B1.1' }),
      phrase('goal.recognition'),
    ],
    needs: [
      phrase('need.language'),
      phrase('need.recognition'),
      phrase('need.job_search'),
      phrase('need.own_language_guidance'),
    ],
    steps: [
      step(phrase('step.integration_training'), client, '2027-05-28'),
      step(phrase('step.skills_mapping'), staff(2), '2026-12-18'),
      step(phrase('step.degree_recognition'), client, '2027-01-29'),
      step(phrase('step.vocational_workshop'), staff(3), '2027-03-12'),
      step(
        free('Käymme yhdessä tutustumassa rakennusalan yritykseen Espoossa.', language, {
          ar: 'نزور معاً شركة في مجال البناء في إسبو.',
          so: 'Waxaan wada booqanaynaa shirkad dhismo oo ku taal Espoo.',
          ru: 'Мы вместе посетим строительную компанию в Эспоо.',
        }),
        staff(1),
        '2027-02-05',
      ),
      step(phrase('step.cv'), client, '2027-01-15'),
      step(phrase('step.work_tryout'), staff(1), '2027-08-31'),
      step(free('Haet avainkortin kirjastosta.', language, {}), client, null),
      step(phrase('step.follow_up'), staff(1), '2027-02-19'),
    ],
    duties: [
      ...standardSentences.duties.slice(0, -1).map((key) => phrase(key)),
      phrase('duty.job_search', { count: '4' }),
      ...standardSentences.duties.slice(-1).map((key) => phrase(key)),
    ],
    rights: standardSentences.rights.map((key) => phrase(key)),
    register: {},
  }
  return {
    kind: 'integration_plan',
    binding: 'fi',
    clientLanguage: language,
    startsOn: toDay('2026-11-23'),
    endsOn: toDay('2028-11-22'),
    reviewOn: toDay('2027-02-22'),
    number: 2,
    day,
    person: 'Amina Esimerkki',
    organisation: {
      fi: 'Espoon osaamiskeskus (esimerkki)',
      sv: 'Esbo kompetenscentrum (exempel)',
      en: 'Espoo skills centre (example)',
    },
    body,
    acceptance: { mode: 'in_person', on: toDay('2026-11-23'), withInterpreter: true },
    contact: { name: 'Hanna Demo', phone: '040 000 0000', email: 'hanna@demo.test' },
    responsibleOf: ({ responsible }) =>
      responsible.kind === 'staff' ? (people[responsible.staffId] ?? null) : null,
    stateOf: ({ phrase: key }) =>
      key?.key === 'step.integration_training'
        ? 'ongoing'
        : key?.key === 'step.skills_mapping'
          ? 'done'
          : 'planned',
  }
}
