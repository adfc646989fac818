import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb, type Tx } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Client } from './model.identity.ts'
import { lastingTables, nobody, ownedTables, pairTables } from './model.owned-tables.ts'
import type { FactsAnswer } from './model.recorded-facts.ts'
import { endAccess, giveAccess } from './operations.access.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const today = toDay('2026-11-21')

describe('the access of an organisation', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')
  const other = test.as('hepa.oske@demo.test')
  let db: Db | undefined
  afterAll(() => db?.close())

  /** Works as a request does whose actor belongs to these organisations. */
  async function inSightOf<T>(organisations: string[], work: (tx: Tx) => Promise<T>): Promise<T> {
    db ??= openDb(test.databaseUrl, 'taitopolku_app', 1)
    return db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${organisations.join()}}`}, true)`.execute(
        tx,
      )
      return work(tx)
    })
  }
  const give = (clientId: ClientId, organisationId: string, from = koske) =>
    inSightOf([from], (tx) =>
      giveAccess(tx, { areaId: espoo, clientId, organisationId, today, ground: 'referral' }),
    )
  const end = (clientId: ClientId, organisationId: string) =>
    inSightOf([organisationId], (tx) =>
      endAccess(tx, { areaId: espoo, clientId, organisationId, today }),
    )

  async function arrange(organisations = [koske]) {
    const staff = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      areaId: espoo,
      organisations,
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
    })
    const path = `/api/clients/${clientId}`
    const literate = { key: 'literate', value: 'yes', observedOn: '2026-11-01', source: 'test' }
    await own(`POST ${path}/facts`, { observations: [literate] })
    return { clientId, path }
  }

  it('once given shows every row, and once ended the identity alone', async () => {
    const { clientId, path } = await arrange()
    expect((await other(`GET ${path}`)).status).toBe(404)
    await give(clientId, oske)
    await give(clientId, oske)
    expect((await other<FactsAnswer>(`GET ${path}/facts`)).body.facts).toHaveLength(1)
    expect((await other(`GET ${path}/contact`)).status).toBe(200)

    await end(clientId, koske)
    const former = await own<Client>(`GET ${path}`)
    expect(former.body.rights).toMatchObject({ identity: 'read', contact: 'none', facts: 'none' })
    for (const part of ['facts', 'contact', 'support-facts', 'protected-contact'])
      expect((await own(`GET ${path}/${part}`)).status).toBe(403)
    expect((await test.as('manager.koske@demo.test')(`GET ${path}`)).status).toBe(404)
    expect((await other(`GET ${path}/facts`)).status).toBe(200)
    const { rows } = await test.owner.query(
      `select organisation_id, upper(period)::text as until from client_access where client_id = $1 order by 2`,
      [clientId],
    )
    expect(rows).toEqual([
      { organisation_id: koske, until: '2026-11-21' },
      { organisation_id: oske, until: null },
    ])
    const people = await test.owner.query(
      'select upper(period)::text as until from client_relation where client_id = $1',
      [clientId],
    )
    expect(people.rows).toEqual([{ until: '2026-11-21' }])
  })

  it('given and ended on one day is former all the same; given again it goes on', async () => {
    const { clientId, path } = await arrange()
    await give(clientId, oske)
    await end(clientId, oske)
    const rights = async () => (await other<Client>(`GET ${path}`)).body.rights
    expect(await rights()).toMatchObject({ identity: 'read', facts: 'none' })
    await give(clientId, oske)
    expect(await rights()).toMatchObject({ identity: 'read', facts: 'read' })
    await end(clientId, koske)
    await give(clientId, koske, oske)
    const { rows } = await test.owner.query(
      `select count(*)::int as n from client_access where client_id = $1 and organisation_id = $2`,
      [clientId, koske],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('of the last one ended leaves the data to nobody', async () => {
    const { clientId, path } = await arrange()
    await end(clientId, koske)
    const { rows } = await test.owner.query(
      'select visible_to from client_fact where client_id = $1 union select visible_to from client_contact where client_id = $1',
      [clientId],
    )
    expect(rows).toEqual([{ visible_to: [nobody] }])
    expect((await own<Client>(`GET ${path}`)).body.rights.facts).toBe('none')
  })

  it('is to every record of the person, and lets who has it to both know of the merge', async () => {
    const kept = await arrange()
    const merged = await arrange()
    await own(`POST ${kept.path}/merges`, { mergedClientId: merged.clientId, reason: 'same_hetu' })
    await give(kept.clientId, oske)
    const seen = async () => {
      const { body } = await other<Client>(`GET ${kept.path}`)
      return body.mergedRecords.map((record) => record.clientId)
    }
    expect(await seen()).toEqual([merged.clientId])
    expect((await other<FactsAnswer>(`GET ${kept.path}/facts`)).body.facts).toHaveLength(2)
    await end(kept.clientId, oske)
    expect(await seen()).toEqual([])
  })

  it('is not changed by who is out of sight of the client', async () => {
    const { clientId } = await arrange()
    await expect(give(clientId, oske, oske)).rejects.toMatchObject({ status: 404 })
    await expect(
      inSightOf([oske], (tx) =>
        endAccess(tx, { areaId: espoo, clientId, organisationId: koske, today }),
      ),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('given while a fact is recorded shows that fact too', async () => {
    const { clientId, path } = await arrange()
    const observations = [
      { key: 'latin_script', value: 'yes', observedOn: '2026-11-01', source: 'test' },
    ]
    await Promise.all([
      give(clientId, oske),
      ...Array.from({ length: 5 }, () => own(`POST ${path}/facts`, { observations })),
    ])
    expect((await other<FactsAnswer>(`GET ${path}/facts`)).body.facts).toHaveLength(6)
  })

  it('knows every table whose rows belong to a client', async () => {
    const { rows } = await test.owner.query<{ name: string }>(
      `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'visible_to' and c.relkind in ('r', 'p') and not a.attisdropped
          and c.relname not like 'referral_import%' order by 1`,
    )
    expect([...ownedTables, ...lastingTables, ...Object.keys(pairTables)].sort()).toEqual(
      rows.map((row) => row.name),
    )
  })
})
