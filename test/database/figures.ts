import { createHash } from 'node:crypto'
import type pg from 'pg'
import { addDays, addMonths, type Day, daysBetween, toDay } from '../../src/platform/shared/days.ts'

/** A clientship as it is counted, in plain values. */
export interface MadeFigure {
  readonly clientshipId: string
  readonly clientId: string | null
  readonly organisationId: string
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly endReason: string | null
  readonly ownField: 'yes' | 'no' | 'unclear' | null
  readonly isConfirmed: boolean
  readonly positiveOn: Day | null
  readonly workOn: Day | null
  readonly businessOn: Day | null
  readonly studyOn: Day | null
  readonly phase: string | null
  readonly age: number | null
  readonly sex: string | null
  readonly motherTongue: string | null
}

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const idOf = (text: string) => {
  const hex = createHash('sha1').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const reasons = [
  ...['employed_open', 'employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur'],
  ...['degree_study', 'degree_study', 'other_study', 'moved', 'health', 'family_leave'],
  ...['goal_not_reached', 'goal_not_reached', 'no_contact', 'other_service', 'retired', 'died'],
]

/**
 * Made-up histories of clientships, of every kind that is counted: people who come back in the same year, to two
 * centres, without a name, with nothing known of them, on the edges of years.
 */
export function makeFigures(
  seed: number,
  count: number,
  organisationIds: readonly string[],
  until: Day,
): MadeFigure[] {
  const random = seeded(seed)
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('Nothing to pick')
    return value
  }
  const first = toDay('2023-01-01')
  const span = daysBetween(first, until)
  return Array.from({ length: count }, (_none, index) => {
    const startedOn =
      random() < 0.03 ? toDay('2025-12-31') : addDays(first, Math.floor(random() * span))
    const length = Math.floor(random() * 500)
    const ends = random() < 0.7 && addDays(startedOn, length) <= until
    const endedOn = ends ? addDays(startedOn, length) : null
    const endReason = ends ? pick(reasons) : null
    const reached = (likely: number): Day | null => {
      if (random() > likely) return null
      const last = endedOn === null ? until : addMonths(endedOn, 3)
      const on = addDays(startedOn, Math.floor(random() * (daysBetween(startedOn, last) + 1)))
      return on <= until ? on : null
    }
    const asked =
      endReason === 'entrepreneur' ||
      ['employed_open', 'employed_subsidised', 'apprenticeship'].includes(endReason ?? '')
    return {
      clientshipId: idOf(`${seed}/clientship/${index}`),
      // A third of the rows are of people who have another row too.
      clientId:
        random() < 0.04 ? null : idOf(`${seed}/client/${Math.floor(random() * count * 0.8)}`),
      organisationId: pick(organisationIds),
      startedOn,
      endedOn,
      endReason,
      ownField: asked ? pick(['yes', 'no', 'unclear'] as const) : null,
      isConfirmed: endReason === 'entrepreneur' && random() < 0.5,
      positiveOn: reached(0.4),
      workOn: reached(0.25),
      businessOn: reached(0.06),
      studyOn: reached(0.15),
      phase: pick(['in_integration', 'past_integration', 'past_integration', null]),
      age: random() < 0.05 ? null : 18 + Math.floor(random() * 47),
      sex: pick(['female', 'female', 'male', 'male', null]),
      motherTongue: pick(['ar', 'ar', 'ru', 'ru', 'so', 'uk', 'en', 'fa', 'sq', 'vi', null]),
    }
  })
}

/** Puts figures into an area, in one statement. */
export async function insertFigures(
  owner: pg.Pool,
  areaId: string,
  figures: readonly MadeFigure[],
): Promise<void> {
  await owner.query(
    `insert into clientship_figure (area_id, clientship_id, client_id, organisation_id, started_on, ended_on, end_reason,
       own_field, is_confirmed, positive_on, work_on, business_on, study_on, phase, age, sex, mother_tongue, visible_to)
     select $1, f."clientshipId", f."clientId", f."organisationId", f."startedOn", f."endedOn", f."endReason",
            f."ownField", f."isConfirmed", f."positiveOn", f."workOn", f."businessOn", f."studyOn", f.phase, f.age, f.sex,
            f."motherTongue", array[f."organisationId"]
       from jsonb_to_recordset($2::jsonb) as f ("clientshipId" uuid, "clientId" uuid, "organisationId" uuid,
            "startedOn" date, "endedOn" date, "endReason" text, "ownField" text, "isConfirmed" boolean, "positiveOn" date,
            "workOn" date, "businessOn" date, "studyOn" date, phase text, age integer, sex text, "motherTongue" text)`,
    [areaId, JSON.stringify(figures)],
  )
}

/** Gives a centre a goal from a day on, in the place of those that it has. */
export async function setGoal(
  owner: pg.Pool,
  areaId: string,
  organisationId: string,
  goal: {
    readonly from: Day
    readonly reachedBy: readonly string[]
    readonly inOwnField?: readonly string[]
    readonly whenConfirmed?: readonly string[]
    readonly cohortMonths?: readonly number[]
  },
): Promise<void> {
  await owner.query('delete from goal_definition where area_id = $1 and organisation_id = $2', [
    areaId,
    organisationId,
  ])
  await owner.query(
    `insert into goal_definition (area_id, goal_definition_id, organisation_id, valid, reached_by, in_own_field,
       when_confirmed, cohort_months, source)
     values ($1, $2, $3, daterange($4::date, null), $5, $6, $7, $8, 'Test')`,
    [
      ...[areaId, idOf(`goal/${organisationId}`), organisationId, goal.from, goal.reachedBy],
      ...[goal.inOwnField ?? [], goal.whenConfirmed ?? [], goal.cohortMonths ?? []],
    ],
  )
}
