import { addDays, type Day } from '../../src/platform/shared/days.ts'
import { createRandom } from '../../src/platform/shared/random.ts'
import { espoo } from './factories.ts'
import { testDay } from './template.ts'
import type { TestApp } from './test-app.ts'

interface Seeded {
  readonly client: string
  readonly clientship: string
  readonly organisation: string
  readonly state: string
  readonly started: Day
  readonly responsible: string
  readonly step: string | null
  readonly step_by: string | null
  readonly step_on: Day | null
  readonly contact: Day | null
  readonly paused_until: Day | null
  readonly handover_due: Day | null
  readonly handover_state: string | null
  readonly review: Day | null
  readonly plan_state: string | null
  readonly group_ends: Day | null
  readonly group_state: string | null
  readonly next_group: string | null
  readonly planned_on: Day | null
  readonly planned_by: string | null
}

const id = (kind: number, n: number) =>
  `00000000-0000-4${String(kind).padStart(3, '0')}-8000-${String(n).padStart(12, '0')}`

/**
 * Makes clientships in random states, with every fault that a gap can be of and many that only look like one: steps that
 * a rule has set, pauses that last or are over, days that are today, handovers that are decided, plans that have ended.
 */
export async function seedFaults(
  test: TestApp,
  seed: number,
  count: number,
  organisations: readonly string[],
  owners: readonly string[],
  /** Of each organisation somebody with whose clients nothing is missing, for every fourth. */
  sound: readonly string[],
): Promise<void> {
  const random = createRandom(seed)
  const day = (from: number, to: number) => addDays(testDay, random.int(from, to))
  const maybe = <T>(chance: number, value: () => T): T | null =>
    random.chance(chance) ? value() : null
  const rows = Array.from({ length: count }, (_none, n): Seeded => {
    const organisation = random.pick(organisations)
    if (random.chance(0.25))
      return {
        ...{
          client: id(1, n),
          clientship: id(2, n),
          organisation,
          state: 'active',
          step: 'Soitto',
        },
        ...{ responsible: sound[organisations.indexOf(organisation)] ?? '', step_by: 'person' },
        ...{ started: day(-100, -30), step_on: day(3, 20), contact: day(-20, -1) },
        ...{ paused_until: null, handover_due: null, handover_state: null },
        ...{ review: null, plan_state: null, group_ends: day(-60, -30), group_state: 'completed' },
        ...{ next_group: null, planned_on: null, planned_by: null },
      }
    const state = random.pick(['waiting', 'active', 'active', 'active', 'paused', 'ended'])
    const step = state === 'ended' ? null : maybe(0.8, () => 'Soitto')
    const handover = state === 'ended' ? null : maybe(0.3, () => day(-3, 3))
    const review = maybe(0.4, () => day(-3, 3))
    const groupEnds = maybe(0.5, () => day(-100, 3))
    const planned = maybe(0.3, () => day(-30, -1))
    return {
      ...{ client: id(1, n), clientship: id(2, n), state, step },
      organisation,
      started: day(-100, -30),
      responsible: random.pick(owners),
      step_by: step && random.pick(['person', 'person', 'rule']),
      step_on: step === null ? null : maybe(0.8, () => day(-3, 20)),
      contact: maybe(0.8, () => day(-65, -1)),
      paused_until: state === 'paused' ? maybe(0.8, () => day(-2, 2)) : null,
      handover_due: handover,
      handover_state: handover && random.pick(['sent', 'received', 'accepted', 'withdrawn']),
      review,
      plan_state: review && random.pick(['in_force', 'under_review', 'draft', 'ended']),
      group_ends: groupEnds,
      group_state: groupEnds && random.pick(['started', 'completed', 'interrupted', 'cancelled']),
      next_group: maybe(0.2, () => random.pick(['queued', 'accepted', 'cancelled'])),
      planned_on: planned,
      planned_by: planned && random.pick(['person', 'person', 'rule']),
    }
  })
  const [someone] = owners
  const { owner } = test
  const from = `jsonb_to_recordset($1::jsonb) as r (client uuid, clientship uuid, organisation uuid, state text,
    started date, responsible uuid, step text, step_by text, step_on date, contact date, paused_until date,
    handover_due date, handover_state text, review date, plan_state text, group_ends date, group_state text, next_group text,
    planned_on date, planned_by text)`
  const run = (statement: string, ...more: unknown[]) =>
    owner.query(statement.replaceAll('ROWS', from), [JSON.stringify(rows), espoo, ...more])
  await run(
    `insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, visible_to, created_by)
     select $2, client, 'Testinen', 'Maija', 'testinen', '1990-01-01', array[organisation], $3 from ROWS`,
    someone,
  )
  for (const table of ['client_profile', 'client_support_profile'])
    await run(
      `insert into ${table} (area_id, client_id, visible_to) select $2, client, array[organisation] from ROWS`,
    )
  await run(
    `insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
     select $2, client, organisation, '[2025-01-01,)', 'test', array[organisation] from ROWS`,
  )
  await run(
    `insert into clientship (area_id, clientship_id, client_id, organisation_id, state, started_on, responsible_id, next_step,
                             next_step_set_by, next_step_on, last_contact_on, pause_reason, paused_until, ended_on,
                             end_reason, visible_to)
     select $2, clientship, client, organisation, state, started, responsible, step, step_by, step_on, contact,
            case when state = 'paused' then 'study' end, paused_until, case when state = 'ended' then started end,
            case when state = 'ended' then 'moved' end, array[organisation] from ROWS`,
  )
  await run(
    `insert into handover (area_id, handover_id, kind, client_id, clientship_id, from_organisation_id, from_staff_id,
                           referring_organisation_id, to_organisation_id, to_staff_id, state, sent_at, sent_on, due_on,
                           decided_at, decided_on, shown, visible_to)
     select $2, clientship, 'assignment', client, clientship, organisation, responsible, organisation, organisation, $3,
            handover_state, now(), started, handover_due, case when handover_state = 'accepted' then now() end,
            case when handover_state = 'accepted' then started end, '{}', array[organisation]
       from ROWS where handover_state is not null`,
    someone,
  )
  await run(
    `insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, review_on, accepted_number,
                       latest_number, ended_on, end_reason, made_by, visible_to)
     select $2, clientship, client, organisation, 'employment_plan', plan_state, started, review,
            case when plan_state <> 'draft' then 1 end, 1, case when plan_state = 'ended' then started end,
            case when plan_state = 'ended' then 'other' end, $3, array[organisation]
       from ROWS where plan_state is not null`,
    someone,
  )
  await run(
    `insert into clientship_step (area_id, clientship_id, position, client_id, kind, on_day, by_staff_id, detail, visible_to)
     select $2, clientship, 1, client, 'planned', planned_on, $3,
            case when planned_by = 'rule' then '{"nextStepSetBy": "rule"}' else '{}' end::jsonb, array[organisation]
       from ROWS where planned_on is not null`,
    someone,
  )
  // Each has been in a group of its own, and some are in one that runs.
  await run(
    `with had as (
       select client, organisation, clientship as offering, group_ends as ends, group_state as state from ROWS
        where group_state is not null
       union all
       select client, organisation, client, $3::date + 20, next_group from ROWS where next_group is not null),
     made as (
       insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                             capacity)
       select $2, offering, s.service_id, organisation, ends - 120, ends - 120, ends, 'on_site', 'fi', 20
         from had join lateral (select service_id from service where area_id = $2 limit 1) s on true)
     insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
     select $2, offering, offering, client, state, now(), array[organisation] from had`,
    testDay,
  )
}
