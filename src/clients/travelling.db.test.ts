import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { AssessmentId } from '../assessments/model.assessment.ts'
import { shareSections } from '../assessments/queries.assessment.ts'
import type { PlanId } from '../plans/model.plan.ts'
import { showParts } from '../plans/queries.plan.ts'
import { type Db, openDb, type Tx } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { nobody, type TravellingTable, travellingTables } from './model.owned-tables.ts'
import { endAccess, giveAccess, shareRow } from './operations.access.ts'
import { listOrganisationsNow } from './queries.lock.ts'

const today = toDay('2026-11-21')
const organisations = ['koske', 'oske', 'wellbeing-county'].map((code) =>
  organisationOf(espoo, code),
)
const everybody = [...organisations, nobody]

interface OfRecord {
  readonly record: number
  readonly who: number
}
type Doing =
  | ({ readonly kind: 'give' } & OfRecord)
  | ({ readonly kind: 'end' } & OfRecord)
  | ({ readonly kind: 'write'; readonly table: number } & OfRecord)
  | { readonly kind: 'share'; readonly row: number; readonly who: number }
  | { readonly kind: 'merge' }
  | { readonly kind: 'undo' }

const who = fc.nat({ max: organisations.length - 1 })
const record = fc.nat({ max: 1 })
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('give' as const), record, who }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), record, who }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        ...{ record, who, table: fc.nat({ max: travellingTables.length - 1 }) },
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('share' as const), row: fc.nat({ max: 9 }), who }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ kind: 'merge' as const }, { kind: 'undo' as const }),
    },
  ),
  { minLength: 4, maxLength: 14 },
)

/** Who sees which row, told in plain sets. */
class Oracle {
  readonly now = [new Set(organisations.slice(0, 1)), new Set(organisations.slice(0, 1))]
  readonly rows = new Map<string, { record: number; writer: string; sees: Set<string> }>()
  isMerged = false

  private reached(record: number): number[] {
    return this.isMerged ? [0, 1] : [record]
  }

  give(record: number, organisation: string): void {
    for (const one of this.reached(record)) {
      this.now[one]?.add(organisation)
      for (const row of this.rows.values())
        if (row.record === one && row.writer === organisation) row.sees.add(organisation)
    }
  }

  end(record: number, organisation: string): void {
    for (const one of this.reached(record)) {
      this.now[one]?.delete(organisation)
      for (const row of this.rows.values()) if (row.record === one) row.sees.delete(organisation)
    }
  }

  has = (record: number, organisation: string) => this.now[record]?.has(organisation) === true
}

describe('rows that travel', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db | undefined
  afterAll(() => db?.close())

  async function inSight<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    db ??= openDb(test.databaseUrl, 'taitopolku_app', 1)
    return db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${everybody.join()}}`}, true)`.execute(
        tx,
      )
      return work(tx)
    })
  }

  const write = async (
    table: TravellingTable,
    clientId: ClientId,
    organisationId: string,
    staffId: string,
  ): Promise<string> => {
    const id = randomUUID()
    await inSight(async (tx) => {
      const now = await listOrganisationsNow(tx, espoo, clientId, today)
      if (table === 'plan') {
        const row = sql`${espoo}, ${id}, ${clientId}`
        await sql`
          insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, accepted_number, latest_number,
                            ended_on, end_reason, made_by, visible_to)
          values (${row}, ${organisationId}, 'integration_plan', 'ended', ${today}::date, 1, 1, ${today}::date, 'other',
                  ${staffId}, ${now}::uuid[])`.execute(tx)
        await sql`
          insert into plan_version (area_id, plan_id, client_id, number, binding, starts_on, body, saved_by, accepted_on,
                                    accepted_mode, with_interpreter, accepted_by, accepted_at, visible_to)
          values (${row}, 1, 'fi', ${today}::date, '{}', ${staffId}, ${today}::date, 'by_phone', false, ${staffId}, now(),
                  ${now}::uuid[])`.execute(tx)
        await sql`
          insert into plan_step (area_id, plan_id, client_id, sentence_id, organisation_id, position, is_current,
                                 responsible_kind, state, state_on, state_by, visible_to)
          values (${row}, ${randomUUID()}, ${organisationId}, 0, true, 'client', 'planned', ${today}::date, ${staffId},
                  ${now}::uuid[])`.execute(tx)
        return
      }
      if (table === 'assessment') {
        await sql`
          insert into assessment (area_id, assessment_id, client_id, organisation_id, form_id, form_number, state,
                                  prefilled, opened_by, visible_to)
          select ${espoo}, ${id}, ${clientId}, ${organisationId}, form_id, 1, 'open', '{}', ${staffId}, ${now}::uuid[]
            from form where area_id = ${espoo} and code = 'review'`.execute(tx)
        await sql`
          insert into assessment_section (area_id, assessment_id, section, client_id, version, answers, recorded,
                                          confirmed, saved_by, visible_to)
          values (${espoo}, ${id}, 'progress', ${clientId}, 1, '{}', '{}', '{}', ${staffId}, ${now}::uuid[])`.execute(
          tx,
        )
        return
      }
      await sql`
        insert into ${sql.table(table)} (area_id, ${sql.ref(`${table}_id`)}, client_id, organisation_id, kind, happened_on,
                                         text, written_by, visible_to)
        values (${espoo}, ${id}, ${clientId}, ${organisationId}, 'call', ${today}::date, 'Soitto', ${staffId},
                ${now}::uuid[])`.execute(tx)
    })
    return id
  }

  const merge = (clientIds: readonly ClientId[], staffId: string, isUndone: boolean) =>
    isUndone
      ? test.owner.query(
          'update client_merge set undone_at = now(), undone_by = $2 where client_id = $1 and undone_at is null',
          [clientIds[0], staffId],
        )
      : test.owner.query(
          `insert into client_merge (area_id, client_merge_id, client_id, merged_client_id, reason, merged_by, visible_to)
           values ($1, $2, $3, $4, 'same_hetu', $5, $6)`,
          [espoo, randomUUID(), ...clientIds, staffId, everybody],
        )

  it('are seen by those for whom they were written and to whom they were handed over, and nobody else', async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    await fc.assert(
      fc.asyncProperty(doings, async (sequence) => {
        const oracle = new Oracle()
        const clients: ClientId[] = []
        for (const _record of oracle.now)
          clients.push(
            (await make.client({ areaId: espoo, organisations: organisations.slice(0, 1) }))
              .clientId,
          )
        const clientOf = (index: number) => clients[index] as ClientId
        const change = (index: number, organisationId: string) => ({
          ...{
            areaId: espoo,
            clientId: clientOf(index),
            organisationId,
            today,
            ground: 'handover',
          },
        })
        for (const doing of sequence) {
          if (doing.kind === 'merge' || doing.kind === 'undo') {
            const isUndone = doing.kind === 'undo'
            if (oracle.isMerged === !isUndone) continue
            await merge(clients, staffId, isUndone)
            oracle.isMerged = !isUndone
            continue
          }
          const organisation = organisations[doing.who] as string
          if (doing.kind === 'share') {
            const [id, row] = [...oracle.rows][doing.row] ?? []
            const table = await tableOf(id)
            if (id === undefined || row === undefined || table === undefined) continue
            const shared = inSight(async (tx) => {
              await shareRow(tx, change(row.record, organisation), table, id)
              if (table === 'plan') await showParts(tx, espoo, id as PlanId)
              if (table === 'assessment')
                await shareSections(tx, espoo, id as AssessmentId, ['progress'], organisation)
            })
            if (oracle.has(row.record, organisation)) row.sees.add(organisation)
            await (oracle.has(row.record, organisation)
              ? shared
              : expect(shared).rejects.toThrow(RangeError))
          } else if (doing.kind === 'give') {
            await inSight((tx) => giveAccess(tx, change(doing.record, organisation)))
            oracle.give(doing.record, organisation)
          } else if (doing.kind === 'end') {
            await inSight((tx) => endAccess(tx, change(doing.record, organisation)))
            oracle.end(doing.record, organisation)
          } else if (oracle.has(doing.record, organisation)) {
            const table = travellingTables[doing.table] as TravellingTable
            const id = await write(table, clientOf(doing.record), organisation, staffId)
            const sees = new Set(oracle.now[doing.record])
            oracle.rows.set(id, { record: doing.record, writer: organisation, sees })
          }
          expect(await seen(clients)).toEqual(
            new Map(
              [...oracle.rows].map(([id, { sees }]) => [
                id,
                sees.size === 0 ? [nobody] : [...sees].sort(),
              ]),
            ),
          )
          const { rows: apart } = await test.owner.query(
            `select from plan p join (select plan_id, visible_to from plan_version
                                       union all select plan_id, visible_to from plan_step) t using (plan_id)
              where p.client_id = any($1) and not (t.visible_to <@ p.visible_to and t.visible_to @> p.visible_to)
             union all
             select from assessment p join assessment_section t using (assessment_id)
              where p.client_id = any($1) and not (t.visible_to <@ p.visible_to and t.visible_to @> p.visible_to)`,
            [clients],
          )
          expect(apart, 'parts that others see than the plan').toEqual([])
        }
      }),
      { seed: 2026, numRuns: 25 },
    )
  }, 90_000)

  async function tableOf(id: string | undefined): Promise<TravellingTable | undefined> {
    for (const table of travellingTables) {
      const { rows } = await test.owner.query(`select from ${table} where ${table}_id = $1`, [id])
      if (rows.length > 0) return table
    }
    return undefined
  }

  async function seen(clients: readonly ClientId[]): Promise<Map<string, string[]>> {
    const parts = travellingTables.map(
      (table) => `select ${table}_id as id, visible_to from ${table} where client_id = any($1)`,
    )
    const { rows } = await test.owner.query<{ id: string; visible_to: string[] }>(
      parts.join(' union all '),
      [clients],
    )
    return new Map(rows.map((row) => [row.id, row.visible_to.sort()]))
  }

  it('name the organisation that wrote them', async () => {
    const { rows } = await test.owner.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'organisation_id' and is_nullable = 'NO'
          and table_name = any($1) order by 1`,
      [travellingTables],
    )
    expect(rows.map((row) => row.name)).toEqual([...travellingTables].sort())
  })
})
