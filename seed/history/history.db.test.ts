import { beforeAll, describe, expect, it } from 'vitest'
import { applyRetention } from '../../src/clients/operations.retention.ts'
import {
  foldLife,
  type LifeStep,
  type StepDetail,
} from '../../src/clientships/model.clientship-life.ts'
import { foldSteps, type HandoverStepKind } from '../../src/clientships/model.handover.ts'
import { noticeContentSchema } from '../../src/clientships/model.notice.ts'
import { refreshFigure } from '../../src/clientships/operations.figure.ts'
import { deliveredPhrases } from '../../src/plans/delivered-phrases.ts'
import { planBodySchema, sentencesOf } from '../../src/plans/model.plan.ts'
import { openDb } from '../../src/platform/server/db.ts'
import { testDay } from '../../test/database/template.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { peopledAreas } from '../demo-people.ts'
import { loadPeople } from '../load-people.ts'

const espoo = peopledAreas[0]
if (espoo === undefined) throw new Error('No demo area')

describe('the simulated histories', () => {
  const test = useTestApp()
  beforeAll(async () => {
    const client = await test.owner.connect()
    await loadPeople([client], {
      ...{ ...espoo, count: 500, seed: 41, on: testDay },
      ...{ sealing: testSecrets.sealing, isBulk: true },
    })
    client.release()
  }, 60_000)
  const rowsOf = async <Row extends object>(sql: string, ...values: unknown[]) =>
    (await test.owner.query<Row>(sql, values)).rows

  it('keep in the row of a referral what its steps fold to', async () => {
    const rows = await rowsOf<{ state: string; kinds: HandoverStepKind[]; words: number }>(
      `select h.state, array_agg(s.kind order by s.position) as kinds,
              count(*) filter (where s.at > $1::date + 1)::int as words
         from handover h join handover_step s using (area_id, handover_id) group by h.handover_id, h.area_id, h.state`,
      testDay,
    )
    expect(rows.length).toBeGreaterThan(450)
    for (const { state, kinds, words } of rows) {
      expect(foldSteps(kinds)).toBe(state)
      expect(words).toBe(0)
    }
    expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThanOrEqual(6)
    const disordered = await rowsOf(
      `select from handover_step a join handover_step b
         on b.area_id = a.area_id and b.handover_id = a.handover_id and b.position = a.position + 1 where b.at < a.at`,
    )
    expect(disordered).toEqual([])
  })

  it('keep in the row of a clientship what its steps fold to', async () => {
    const rows = await rowsOf<{
      head: Record<string, unknown>
      steps: { kind: LifeStep['kind']; on_day: LifeStep['onDay']; detail: StepDetail }[]
    }>(
      `select to_jsonb(c) as head,
              jsonb_agg(jsonb_build_object('kind', s.kind, 'on_day', s.on_day, 'detail', s.detail) order by s.position) as steps
         from clientship c join clientship_step s using (area_id, clientship_id) group by c.area_id, c.clientship_id`,
    )
    expect(rows.length).toBeGreaterThan(280)
    for (const { head, steps } of rows) {
      const life = foldLife(steps.map(({ on_day: onDay, ...step }) => ({ ...step, onDay })))
      expect({
        ...{ state: head.state, startedOn: head.started_on, activatedOn: head.activated_on },
        ...{ responsibleId: head.responsible_id, caseworkerName: head.caseworker_name },
        ...{ caseworkerContact: head.caseworker_contact, nextStep: head.next_step },
        ...{ nextStepOn: head.next_step_on, nextStepSetBy: head.next_step_set_by },
        ...{ pauseReason: head.pause_reason, pausedUntil: head.paused_until },
        ...{ endedOn: head.ended_on, endReason: head.end_reason },
      }).toEqual(life)
    }
    expect(new Set(rows.map((row) => row.head.state))).toEqual(
      new Set(['waiting', 'active', 'paused', 'ended']),
    )
  })

  it('give every open clientship one responsible expert, whose own client the person is', async () => {
    const wrong = await rowsOf(
      `select c.clientship_id from clientship c
        where c.state <> 'ended' and array[c.responsible_id] is distinct from (
          select array_agg(r.staff_id) from client_relation r
            join role_assignment a on a.area_id = r.area_id and a.staff_id = r.staff_id
                                  and a.organisation_id = r.organisation_id and a.role = 'expert'
           where r.area_id = c.area_id and r.client_id = c.client_id and r.organisation_id = c.organisation_id
             and r.relation = 'own_client' and r.period @> $1::date)`,
      testDay,
    )
    expect(wrong).toEqual([])
  })

  it('let the centre see whom it was sent, the sender until the acceptance, and neither after a return', async () => {
    const open = `h.state in ('sent', 'received')`
    const sees = `exists (select from client_access a where a.area_id = h.area_id and a.client_id = h.client_id
                           and a.organisation_id = h.to_organisation_id and a.period @> '${testDay}'::date)`
    const sent = `exists (select from client_relation r where r.area_id = h.area_id and r.client_id = h.client_id
                           and r.staff_id = h.from_staff_id and r.relation = 'referral_sent' and r.period @> '${testDay}'::date)`
    expect(
      await rowsOf(`select h.state from handover h where ${open} and not (${sees} and ${sent})`),
    ).toEqual([])
    expect(
      await rowsOf(
        `select h.state from handover h
          where h.state in ('accepted', 'returned', 'withdrawn') and ${sent}
            and not exists (select from handover o where o.area_id = h.area_id and o.client_id = h.client_id
                              and o.from_staff_id = h.from_staff_id and o.state in ('sent', 'received'))`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        `select h.state from handover h
          where h.state in ('returned', 'withdrawn') and h.from_organisation_id <> h.to_organisation_id and ${sees}
            and not exists (select from handover o where o.area_id = h.area_id and o.client_id = h.client_id
                              and o.handover_id <> h.handover_id and o.state in ('sent', 'received', 'accepted')
                              and h.to_organisation_id in (o.to_organisation_id, o.from_organisation_id))`,
      ),
    ).toEqual([])
  })

  it('count what the application would count', async () => {
    const sample = `hashtext(clientship_id::text) % 4 = 0`
    const figures = () =>
      rowsOf(
        `select to_jsonb(f) - 'visible_to' as figure from clientship_figure f where ${sample} order by clientship_id`,
      )
    const before = await figures()
    expect(before.length).toBeGreaterThan(80)
    const db = openDb(test.databaseUrl, 'owner', 1)
    await test.owner.query(`delete from clientship_figure where ${sample}`)
    try {
      const rows = await rowsOf<{ id: string }>(
        `select clientship_id as id from clientship where ${sample}`,
      )
      await db.kysely.transaction().execute(async (tx) => {
        for (const { id } of rows) await refreshFigure(tx, '01', id, testDay)
      })
    } finally {
      await db.close()
    }
    expect(await figures()).toEqual(before)
  })

  it('tell clients of recent referrals in notices that can be printed', async () => {
    const rows = await rowsOf<{ kind: string; content: unknown; made_at: string }>(
      'select kind, content, made_at::date::text as made_at from client_notice',
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { content } of rows)
      expect(noticeContentSchema.safeParse(content).error).toBeUndefined()
  })

  it('are counted alike after the oldest people are erased', async () => {
    const counts = () =>
      rowsOf(
        `select organisation_id, extract(year from started_on) as began, extract(year from ended_on) as ended, end_reason,
                own_field, is_confirmed, positive_on is not null as better, work_on is not null as work,
                study_on is not null as study, phase, first_of_age_band(age) as age, sex, mother_tongue, count(*)::int as n
           from clientship_figure group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
          order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`,
      )
    const before = await counts()
    const people = async () =>
      (await rowsOf<{ n: number }>('select count(*)::int as n from client'))[0]?.n ?? 0
    const [had, db] = [await people(), openDb(test.databaseUrl, 'owner', 1)]
    try {
      for (let erased = 1; erased > 0; )
        erased = await db.kysely
          .transaction()
          .execute(async (tx) => (await applyRetention(tx, '01', testDay)).client)
    } finally {
      await db.close()
    }
    expect(had - (await people())).toBeGreaterThan(20)
    const nameless = await rowsOf('select from clientship_figure where client_id is null')
    expect(nameless.length).toBeGreaterThan(0)
    expect(await counts()).toEqual(before)
  })

  it('agree on plans that the application can read, of open clientships alone', async () => {
    const rows = await rowsOf<{ body: unknown; steps: string[]; is_open: boolean; late: number }>(
      `select v.body, c.clientship_id is not null as is_open,
              (select array_agg(s.sentence_id order by s.position) from plan_step s
                where s.area_id = p.area_id and s.plan_id = p.plan_id) as steps,
              (select count(*)::int from plan_step s where s.plan_id = p.plan_id and s.state_on > $1::date) as late
         from plan p
         join plan_version v on v.area_id = p.area_id and v.plan_id = p.plan_id and v.number = p.accepted_number
         left join clientship c on c.area_id = p.area_id and c.client_id = p.client_id
               and c.organisation_id = p.organisation_id and c.state <> 'ended'`,
      testDay,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { body, steps, is_open, late } of rows) {
      const read = planBodySchema.parse(body)
      expect(read.steps.map(({ sentenceId }) => sentenceId)).toEqual(steps)
      for (const { sentence } of sentencesOf(read))
        expect(deliveredPhrases.fi).toHaveProperty([sentence.phrase?.key ?? ''])
      expect([is_open, late]).toEqual([true, 0])
    }
  })
})
