import { clientLanguageOf } from '../../src/plans/model.language.ts'
import { type PlanBody, type StepState, standardSentences } from '../../src/plans/model.plan.ts'
import type { Sentence } from '../../src/plans/model.sentence.ts'
import { addDays, addMonths, type Day } from '../../src/platform/shared/days.ts'
import { createCopyTable } from '../copy.ts'
import { numberedIds } from '../ids.ts'
import { dayOf } from '../people/calendar.ts'
import type { ClientshipHistory } from './history.ts'
import { instantOf } from './referral-rows.ts'
import type { HistoryRow } from './row.ts'

/** Things are numbered from the person's own number on; nobody has more clientships, no plan more sentences. */
const [plansPerPerson, sentencesPerPlan] = [8, 32]

/** What the plans of a demo centre say: its goals, and steps with how far they may be. */
interface Agreement {
  readonly goal: string
  readonly need: string
  readonly steps: readonly string[]
}

const ofCentre: Readonly<Record<string, readonly Agreement[]>> = {
  oske: [
    {
      goal: 'goal.vocational_degree',
      need: 'need.vocational_skills',
      steps: ['step.skills_mapping', 'step.vocational_workshop', 'step.apply_to_education'],
    },
    {
      goal: 'goal.apprenticeship',
      need: 'need.language',
      steps: ['step.language_workshop', 'step.work_tryout', 'step.apprenticeship'],
    },
  ],
}
const ofOthers: readonly Agreement[] = [
  {
    goal: 'goal.own_field_job',
    need: 'need.job_search',
    steps: ['step.skills_mapping', 'step.cv', 'step.employer_contact'],
  },
  {
    goal: 'goal.recognition',
    need: 'need.recognition',
    steps: ['step.degree_recognition', 'step.career_guidance', 'step.finnish_course'],
  },
]

/** A plan of the demo as it is stored: its first version, accepted. */
export interface DemoPlan {
  readonly clientLanguage: string | undefined
  readonly startsOn: Day
  readonly endsOn: Day
  readonly reviewOn: Day
  readonly body: PlanBody
  readonly stateOf: (position: number) => StepState
}

/**
 * The integration plan that was agreed on when a clientship became active. Which one follows from the person's number,
 * so that no stream of chance is drawn from.
 */
export function demoPlan(
  source: {
    readonly number: number
    readonly centre: string
    readonly serviceLanguage: string | undefined
    readonly agreedOn: Day
    readonly today: Day
    readonly responsible: string
  },
  idOf: (order: number) => string,
): DemoPlan {
  const { number, centre, serviceLanguage, agreedOn, today, responsible } = source
  const agreements = ofCentre[centre] ?? ofOthers
  const agreement = agreements[number % agreements.length] ?? ofOthers[0]
  if (agreement === undefined) throw new RangeError('A centre agrees on something')
  let order = 0
  const sentence = (key: string): Sentence => ({
    sentenceId: idOf(order++) as Sentence['sentenceId'],
    phrase: { key, slots: {} },
    text: '',
    translation: null,
  })
  const language = clientLanguageOf(serviceLanguage ?? 'fi')
  // A plan is gone over every few months; the demo's are due in the months to come, some of them late.
  let reviewOn = addMonths(agreedOn, 3)
  while (addDays(reviewOn, 20) < today) reviewOn = addMonths(reviewOn, 3)
  return {
    clientLanguage: language === null || language === 'fi' ? undefined : language,
    startsOn: agreedOn,
    endsOn: addDays(addMonths(agreedOn, 24), -1),
    reviewOn,
    body: {
      goals: [sentence(agreement.goal)],
      needs: [sentence(agreement.need)],
      steps: agreement.steps.map((key, at) => ({
        ...sentence(key),
        responsible:
          at === 0
            ? { kind: 'staff' as const, staffId: responsible as never }
            : { kind: 'client' as const },
        dueOn: addMonths(agreedOn, 2 * (at + 1)),
      })),
      duties: standardSentences.duties.map(sentence),
      rights: standardSentences.rights.map(sentence),
      register: {},
    },
    stateOf: (position) => {
      if (addMonths(agreedOn, 2 * (position + 1)) < today) return 'done'
      return position === 0 || addMonths(agreedOn, 2 * position) < today ? 'ongoing' : 'planned'
    },
  }
}

/** Gathers the plans of the demo as rows: head, version and steps. */
export function createPlanTables(areaId: string, run: string, today: number) {
  const plan = createCopyTable('plan', [
    ...['area_id', 'plan_id', 'client_id', 'organisation_id', 'kind', 'state', 'starts_on'],
    ...[
      'ends_on',
      'review_on',
      'accepted_number',
      'latest_number',
      'made_by',
      'made_at',
      'changed_at',
    ],
    'visible_to',
  ])
  const version = createCopyTable('plan_version', [
    ...['area_id', 'plan_id', 'number', 'client_id', 'binding', 'client_language', 'starts_on'],
    ...['ends_on', 'review_on', 'body', 'saved_by', 'saved_at', 'accepted_on', 'accepted_mode'],
    ...['with_interpreter', 'accepted_by', 'accepted_at', 'visible_to'],
  ])
  const step = createCopyTable('plan_step', [
    ...['area_id', 'plan_id', 'sentence_id', 'client_id', 'organisation_id', 'position'],
    ...['is_current', 'responsible_kind', 'responsible_staff_id', 'due_on', 'state', 'state_on'],
    ...['state_by', 'visible_to'],
  ])
  const planId = numberedIds(areaId, 'plan', run)
  const sentenceId = numberedIds(areaId, 'sentence', run)
  return {
    inOrder: [plan, version, step],
    /** The plan of an open clientship that is active: agreed on when it became so. Not everybody has one yet. */
    add(
      { clientId, person, current }: HistoryRow,
      { centre, activatedOn, end, responsible }: ClientshipHistory,
      order: number,
      organisationId: string,
    ): void {
      const number = person.index * plansPerPerson + order
      const now = responsible.at(-1)?.staffId
      const by = responsible.findLast(({ from }) => from <= (activatedOn ?? 0))?.staffId ?? now
      const isPlanned = activatedOn !== undefined && end === undefined && current.length > 0
      // Three of five: some have none yet, so that what a page says then is seen too.
      if (!isPlanned || by === undefined || now === undefined || person.index % 5 > 2) return
      const agreed = demoPlan(
        {
          ...{ number: person.index, centre, serviceLanguage: person.serviceLanguage },
          ...{ agreedOn: dayOf(activatedOn), today: dayOf(today), responsible: now },
        },
        (at) => sentenceId(number * sentencesPerPlan + at),
      )
      const { startsOn, endsOn, reviewOn, clientLanguage, body } = agreed
      const id = planId(number)
      const at = instantOf(activatedOn, 11)
      plan.add(
        ...[areaId, id, clientId, organisationId, 'integration_plan', 'in_force', startsOn],
        ...[endsOn, reviewOn, 1, 1, by, at, at, current],
      )
      version.add(
        ...[areaId, id, 1, clientId, 'fi', clientLanguage, startsOn, endsOn, reviewOn],
        ...[JSON.stringify(body), by, at, startsOn, 'in_person'],
        ...[clientLanguage === undefined ? 'false' : 'true', by, at, current],
      )
      body.steps.forEach((one, position) => {
        const staffId = one.responsible.kind === 'staff' ? one.responsible.staffId : undefined
        const state = agreed.stateOf(position)
        step.add(
          ...[areaId, id, one.sentenceId, clientId, organisationId, position, 'true'],
          ...[one.responsible.kind, staffId, one.dueOn ?? undefined, state],
          ...[state === 'done' && one.dueOn !== null ? one.dueOn : startsOn, now, current],
        )
      })
    },
  }
}
