import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, type TestStaff } from '../../test/database/factories.ts'
import {
  county,
  type HandingPeople,
  koske,
  oske,
  useHandings,
} from '../../test/database/handings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import { takeDueSteps } from './operations.handover.clock.ts'

type Doing =
  | { readonly kind: 'assignment'; readonly by: number; readonly to: number }
  | { readonly kind: 'transfer' | 'service'; readonly by: number; readonly note: boolean }
  | { readonly kind: 'return'; readonly by: number }
  | {
      readonly kind: 'accept' | 'decline' | 'withdraw'
      readonly by: number
      readonly which: number
    }
  | { readonly kind: 'assignNow'; readonly by: number; readonly to: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'away' }
  | { readonly kind: 'throughDeputy' }

/** The one who is responsible now comes most often, else hardly anything would happen. */
const by = fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, fc.nat({ max: 7 }))
const to = fc.nat({ max: 2 })
const which = fc.nat({ max: 2 })
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('assignment' as const), by, to }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('transfer' as const, 'service' as const),
      ...{ by, note: fc.boolean() },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return' as const), by }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('accept' as const), by: fc.nat({ max: 7 }), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('decline' as const, 'withdraw' as const),
      ...{ by: fc.nat({ max: 7 }), which },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('assignNow' as const), by, to }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'clock' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'away' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'throughDeputy' as const }) },
)
/** Each round does one thing, or two at once on two connections. */
const rounds = fc.array(fc.array(doing, { minLength: 1, maxLength: 2 }), {
  minLength: 4,
  maxLength: 9,
})

interface Seen {
  readonly clientship: { id: string; organisation: string; responsible: string; version: number }[]
  readonly experts: string[]
  readonly access: string[]
  readonly note: string[]
  readonly handings: {
    id: string
    state: string
    to: string
    version: number
    visible: string[]
  }[]
}

describe('handings in any order, and at once', () => {
  const test = useTestApp()
  const { people, client, note: writeNote, send, on, make } = useHandings(test)
  let who: HandingPeople
  let deputy: TestStaff
  let everybody: TestStaff[] = []
  let db: Db | undefined
  afterAll(() => db?.close())
  beforeAll(async () => {
    who = await people()
    const { expert, colleague, ofOske, manager, managerOfOske, teacher, ofCounty } = who
    deputy = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    everybody = [expert, colleague, ofOske, manager, managerOfOske, teacher, ofCounty, deputy]
  })

  const one = async <T>(sql: string, values: unknown[]): Promise<T> =>
    (await test.owner.query(sql, values)).rows as T

  async function look(clientId: ClientId, noteId: string): Promise<Seen> {
    const experts = [who.expert, who.colleague, who.ofOske].map((staff) => staff.staffId)
    return {
      clientship: await one(
        `select clientship_id as id, organisation_id as organisation, responsible_id as responsible, version
           from clientship where client_id = $1 and state <> 'ended'`,
        [clientId],
      ),
      experts: (
        await one<{ staff: string }[]>(
          `select distinct staff_id as staff from client_relation
            where client_id = $1 and relation = 'own_client' and staff_id = any($2) and upper_inf(period)`,
          [clientId, experts],
        )
      ).map((row) => row.staff),
      access: (
        await one<{ id: string }[]>(
          `select organisation_id as id from client_access where client_id = $1 and upper_inf(period) order by 1`,
          [clientId],
        )
      ).map((row) => row.id),
      note: (
        await one<{ visible: string[] }[]>(
          'select visible_to as visible from case_note where case_note_id = $1',
          [noteId],
        )
      ).flatMap((row) => row.visible),
      handings: await one(
        `select handover_id as id, state, to_organisation_id as "to", version, visible_to as visible
           from handover where client_id = $1 order by handover_number`,
        [clientId],
      ),
    }
  }

  /** Whether the latest way into OSKE carried the note: with it alone OSKE may see it. */
  const carried = async (clientId: ClientId, noteId: string): Promise<boolean> => {
    const [latest] = await one<{ carried: boolean }[]>(
      `select exists (select from handover_content c where c.handover_id = h.handover_id and c.row_id = $2) as carried
         from handover h
        where h.client_id = $1 and h.state = 'accepted' and h.to_organisation_id = $3
          and h.from_organisation_id <> $3 order by h.decided_at desc limit 1`,
      [clientId, noteId, oske],
    )
    return latest?.carried === true
  }

  /** The colleague goes away, with a deputy, or comes back. */
  async function goOrCome(): Promise<void> {
    const { rowCount } = await test.owner.query('delete from absence')
    if (rowCount === 0)
      await test.owner.query(
        `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
         values ($1, gen_random_uuid(), $2, $3, daterange('2026-11-21', '2026-11-21', '[]'), $4, $2, now())`,
        [espoo, who.colleague.staffId, koske, deputy.staffId],
      )
  }

  /** Who decided on handings of a client, and to whom those were addressed. */
  const decided = (clientId: ClientId) =>
    one<{ id: string; by: string; named: string | null; from: string; state: string }[]>(
      `select p.handover_id as id, p.by_staff_id as by, h.to_staff_id as named, h.from_staff_id as "from", h.state
         from handover_step p join handover h using (area_id, handover_id)
        where h.client_id = $1 and p.kind in ('accepted', 'returned') order by p.at`,
      [clientId],
    )

  async function act(doing: Doing, clientId: ClientId, noteId: string, now: Seen) {
    const [clientship] = now.clientship
    if (doing.kind === 'away') {
      await goOrCome()
      return 200
    }
    if (doing.kind === 'clock') {
      db ??= openDb(test.databaseUrl, 'owner', 1)
      await db.kysely.transaction().execute(async (tx) => {
        await enterWholeArea(tx, espoo)
        for (const step of ['reminded', 'escalated', 'expired'] as const)
          await takeDueSteps(tx, espoo, step, toDay('2027-02-01'))
      })
      return 200
    }
    const responsible = everybody.find((staff) => staff.staffId === clientship?.responsible)
    if (doing.kind === 'throughDeputy') {
      const sent = await send(responsible ?? who.expert, {
        ...{ kind: 'assignment', clientId, clientshipId: clientship?.id },
        toStaffId: who.colleague.staffId,
      })
      const { handoverId, version } = sent.body
      return sent.status === 200
        ? (await on(deputy, handoverId, 'accept', { version })).status
        : sent.status
    }
    const actor = (doing.by < 0 ? responsible : everybody[doing.by]) ?? who.expert
    const clientshipId = clientship?.id
    const contents = [{ kind: 'note', rowId: noteId }]
    switch (doing.kind) {
      case 'assignment':
        return (
          await send(actor, {
            ...{ kind: 'assignment', clientId, clientshipId },
            toStaffId: everybody[doing.to]?.staffId,
          })
        ).status
      case 'transfer':
        return (
          await send(actor, {
            ...{ kind: 'transfer', clientId, clientshipId },
            toOrganisationId: clientship?.organisation === koske ? oske : koske,
            contents: doing.note && clientship?.organisation === koske ? contents : [],
          })
        ).status
      case 'service':
        return (
          await send(actor, {
            ...{ kind: 'service_request', clientId, clientshipId, toOrganisationId: county },
            toStaffId: who.ofCounty.staffId,
          })
        ).status
      case 'return': {
        const form = await test.as(actor.email)<{
          returns?: { handoverId: string; clientshipId: string | null }[]
        }>(`GET /api/clients/${clientId}/handing-form`)
        const back = form.body.returns?.[0]
        if (back === undefined) return form.status
        return (
          await send(actor, {
            ...{ kind: 'return', clientId, clientshipId: back.clientshipId },
            returnsHandoverId: back.handoverId,
          })
        ).status
      }
      case 'assignNow':
        return (
          await test.as(actor.email)(`POST /api/clientships/${clientshipId}/assign`, {
            ...{ responsibleId: everybody[doing.to]?.staffId, words: null },
            version: clientship?.version,
          })
        ).status
      default: {
        const open = now.handings.filter(({ state }) => state === 'sent' || state === 'received')
        const handing = open[doing.which % Math.max(open.length, 1)]
        if (handing === undefined) return 200
        const { version } = handing
        const more = doing.kind === 'decline' ? { reason: 'no_capacity', words: 'Täynnä' } : {}
        return (await on(actor, handing.id, doing.kind, { version, ...more })).status
      }
    }
  }

  it('leave exactly one responsible expert, lose nobody, and show nothing to whom it should not be shown', async () => {
    const tally: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(rounds, async (sequence) => {
        const { clientId } = await client(who.expert)
        const noteId = await writeNote(who.expert, clientId)
        await test.owner.query('delete from absence')
        await goOrCome()
        let isAway = true
        for (const round of sequence) {
          const now = await look(clientId, noteId)
          const before = (await decided(clientId)).length
          const wasAway = isAway
          const statuses = await Promise.all(
            round.map((doing) => act(doing, clientId, noteId, now)),
          )
          for (const [index, status] of statuses.entries()) {
            const key = `${round[index]?.kind} ${status === 200 ? 'done' : 'refused'}`
            tally[key] = (tally[key] ?? 0) + 1
            expect(status).toBeLessThan(500)
          }
          isAway = (await one<unknown[]>('select from absence', [])).length > 0
          for (const { by: decider, named, from } of (await decided(clientId)).slice(before)) {
            if (decider !== deputy.staffId) continue
            tally['decided by the deputy'] = (tally['decided by the deputy'] ?? 0) + 1
            expect([wasAway, isAway], 'decided for somebody who was there').toContain(true)
            expect(named).toBe(who.colleague.staffId)
            expect(from).not.toBe(deputy.staffId)
          }
          const after = await look(clientId, noteId)
          const [clientship] = after.clientship
          expect(after.clientship, JSON.stringify(round)).toHaveLength(1)
          expect(after.experts).toEqual([clientship?.responsible])
          expect(after.access).toContain(clientship?.organisation)
          const others = after.access.filter((id) => id !== clientship?.organisation)
          expect(others.filter((id) => id !== county)).toEqual([])
          const sees = after.access.filter((id) => id === koske)
          if (after.access.includes(oske) && (await carried(clientId, noteId))) sees.push(oske)
          // Nobody in sight is told by an id that is no organisation.
          expect(after.note.filter((id) => [koske, oske, county].includes(id)).sort()).toEqual(
            sees.sort(),
          )
          for (const handing of after.handings) {
            const isOpen = handing.state === 'sent' || handing.state === 'received'
            const mayBeSeen = [...after.access, ...(isOpen ? [handing.to] : [])]
            if (handing.state === 'accepted') continue
            expect(mayBeSeen).toEqual(expect.arrayContaining(handing.visible))
          }
        }
      }),
      { seed: 2026, numRuns: 14 },
    )
    // It was no idle walk: each of these happened.
    for (const kind of [
      'assignment',
      'transfer',
      'service',
      'return',
      'accept',
      'decline',
      'withdraw',
    ])
      expect(tally[`${kind} done`], JSON.stringify(tally)).toBeGreaterThan(0)
    expect(tally['decided by the deputy'], JSON.stringify(tally)).toBeGreaterThan(0)
  })
})
