import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { toDay } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { DuplicateCandidate } from './model.duplicates.ts'
import { type Hetu, parseHetu } from './model.hetu.ts'
import type { Client } from './model.identity.ts'
import type { ClientList } from './model.list.ts'
import type { FactsAnswer } from './model.recorded-facts.ts'
import type { SearchAnswer } from './model.search.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const hetu = parseHetu('150385-9013') as Hetu
const birthDate = toDay('1985-03-15')

describe('duplicates', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')

  async function client(
    given: {
      familyName?: string
      givenNames?: string
      hetu?: Hetu
      organisations?: string[]
      isProtected?: boolean
    } = {},
  ) {
    const staff = await make.demoStaff('hepa.koske@demo.test')
    const { isProtected, ...person } = given
    return make.client({
      areaId: espoo,
      organisations: [koske],
      birthDate,
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
      ...(isProtected ? { protection: { validFrom: toDay('2026-01-01'), validTo: null } } : {}),
      ...person,
    })
  }
  const ask = async (question: object, email = 'hepa.koske@demo.test') =>
    (await test.as(email)<DuplicateCandidate[]>('POST /api/clients/duplicates', question)).body
  const merge = (kept: ClientId, merged: ClientId) =>
    own<{ mergeId: string; errorCode: string }>(`POST /api/clients/${kept}/merges`, {
      mergedClientId: merged,
      reason: 'same_documents',
    })
  const observe = (clientId: ClientId, key: string, value: string, observedOn: string) =>
    own(`POST /api/clients/${clientId}/facts`, {
      observations: [{ key, value, observedOn, source: 'test' }],
    })

  it('are found by hetu, and by birth date with a similar name, among the clients in sight', async () => {
    const same = await client({ familyName: 'Mohamed', givenNames: 'Abdi', hetu })
    const similar = await client({ familyName: 'Muhammed', givenNames: 'Abdi' })
    await client({ familyName: 'Korhonen', givenNames: 'Liisa' })
    await make.client({
      areaId: espoo,
      organisations: [oske],
      birthDate,
      familyName: 'Mohamed',
      givenNames: 'Abdi',
    })
    const question = { familyName: 'Mohamed', givenNames: 'Abdi', birthDate, hetu }
    // The identity code tells the birth date, so both find the same.
    for (const asked of [question, { ...question, birthDate: null }]) {
      const found = await ask(asked)
      expect(found.map(({ clientId, reasons }) => [clientId, reasons])).toEqual([
        [same.clientId, ['hetu', 'birthDateAndName']],
        [similar.clientId, ['birthDateAndName']],
      ])
    }
    expect(await ask({ ...question, clientId: same.clientId })).toHaveLength(1)
    expect(await ask(question, 'hepa.stadi@demo.test')).toEqual([])
    expect((await ask(question)).map(({ mayWrite }) => mayWrite)).toEqual([true, true])
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const foreign = await ask(question, colleague.email)
    expect(foreign.map(({ mayWrite }) => mayWrite)).toEqual([false, false])
    const refused = await test.as('manager.koske@demo.test')(
      'POST /api/clients/duplicates',
      question,
    )
    expect(refused.status).toBe(403)
  })

  it('that were judged to be two people are not offered to each other again', async () => {
    const one = await client({ familyName: 'Yusuf', givenNames: 'Ali' })
    const other = await client({ familyName: 'Yusuf', givenNames: 'Aly' })
    const question = { familyName: 'Yusuf', givenNames: 'Ali', birthDate, clientId: one.clientId }
    expect(await ask(question)).toHaveLength(1)
    const said = await own(`POST /api/clients/${other.clientId}/distinct`, {
      otherClientId: one.clientId,
    })
    expect(said.status).toBe(200)
    expect(await ask(question)).toEqual([])
    expect(await ask({ ...question, clientId: null })).toHaveLength(2)
  })

  it('are merged without changing either record, read through the kept one, and taken apart again', async () => {
    const kept = await client({ familyName: 'Pidetty' })
    const merged = await client({ familyName: 'Liitetty' })
    await observe(kept.clientId, 'literate', 'yes', '2026-01-01')
    await observe(merged.clientId, 'latin_script', 'no', '2026-02-01')
    const records = () =>
      test.owner.query('select * from client where client_id = any($1) order by client_id', [
        [kept.clientId, merged.clientId],
      ])
    const before = (await records()).rows
    const { status, body } = await merge(kept.clientId, merged.clientId)
    expect(status).toBe(200)
    expect((await records()).rows).toEqual(before)

    const page = await own<Client>(`GET /api/clients/${kept.clientId}`)
    expect(page.body.mergedRecords.map((record) => record.familyName)).toEqual(['Liitetty'])
    const other = await own<Client>(`GET /api/clients/${merged.clientId}`)
    expect(other.body.mergedInto?.clientId).toBe(kept.clientId)
    const facts = await own<FactsAnswer>(`GET /api/clients/${kept.clientId}/facts`)
    expect(facts.body.facts.map((fact) => fact.clientId).sort()).toEqual(
      [kept.clientId, merged.clientId].sort(),
    )
    const row = () =>
      test.owner.query('select literate, latin_script from client_profile where client_id = $1', [
        kept.clientId,
      ])
    expect((await row()).rows).toEqual([{ literate: 'yes', latin_script: 'no' }])
    const list = await own<ClientList>('GET /api/clients?text=liitetty')
    expect(list.body.rows.map((one) => one.familyName)).toEqual(['Pidetty'])
    const search = await own<SearchAnswer>('GET /api/clients/search?q=liitetty')
    expect(search.body.hits.map((hit) => hit.familyName)).toEqual(['Pidetty'])

    // Recorded in the merged record, a fact reaches the profile of the kept one.
    await observe(merged.clientId, 'seeks_full_time', 'yes', '2026-11-01')
    const reached = await test.owner.query(
      'select seeks_full_time from client_profile where client_id = $1',
      [kept.clientId],
    )
    expect(reached.rows).toEqual([{ seeks_full_time: 'yes' }])

    const undo = `POST /api/clients/${kept.clientId}/merges/${body.mergeId}/undo`
    expect((await own(undo)).status).toBe(200)
    expect((await own(undo)).status).toBe(200)
    expect((await row()).rows).toEqual([{ literate: 'yes', latin_script: null }])
    const apart = await own<ClientList>('GET /api/clients?text=liitetty')
    expect(apart.body.rows.map((one) => one.familyName)).toEqual(['Liitetty'])
  })

  it('are not merged in chains, twice, with themselves, or when one alone is protected', async () => {
    const [a, b, c] = [await client(), await client(), await client()]
    const hidden = await client({ isProtected: true })
    expect((await merge(a.clientId, b.clientId)).status).toBe(200)
    for (const [kept, merged, code] of [
      [c, b, 'alreadyMerged'],
      [b, c, 'alreadyMerged'],
      [c, a, 'alreadyMerged'],
      [a, a, 'sameRecord'],
      [a, hidden, 'protectionDiffers'],
    ] as const) {
      const answer = await merge(kept.clientId, merged.clientId)
      expect([answer.status, answer.body.errorCode]).toEqual([409, code])
    }
    expect((await merge(a.clientId, c.clientId)).status).toBe(200)
    const distinct = await own(`POST /api/clients/${a.clientId}/distinct`, {
      otherClientId: b.clientId,
    })
    expect(distinct.status).toBe(409)
  })

  it('merged both ways at once become one merge', async () => {
    const [a, b] = [await client(), await client()]
    const answers = await Promise.all([
      merge(a.clientId, b.clientId),
      merge(b.clientId, a.clientId),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('are protected together once merged', async () => {
    const [kept, merged] = [await client(), await client()]
    await merge(kept.clientId, merged.clientId)
    await own(`POST /api/clients/${merged.clientId}/protection`, {
      version: 1,
      protection: { validFrom: '2026-11-01', validTo: null },
    })
    const open = await test.owner.query('select from client_contact where client_id = any($1)', [
      [kept.clientId, merged.clientId],
    ])
    expect(open.rowCount).toBe(0)
  })

  it('are protected together though who protects sees one of them; the other opens again by those who see it', async () => {
    const kept = await client()
    const merged = await client({ organisations: [koske, oske] })
    await merge(kept.clientId, merged.clientId)
    const staff = await make.staff(espoo, [{ role: 'reception', organisationId: oske }])
    const hidden = await test.as(staff.email)(`POST /api/clients/${merged.clientId}/protection`, {
      version: 1,
      protection: { validFrom: '2026-11-01', validTo: null },
    })
    expect(hidden.status).toBe(200)
    const states = async () => {
      const { rows } = await test.owner.query(
        'select protection is not null as hidden from client where client_id = any($1) order by client_id = $2',
        [[kept.clientId, merged.clientId], kept.clientId],
      )
      return rows.map((row) => row.hidden)
    }
    expect(await states()).toEqual([true, true])
    const ended = await own(`POST /api/clients/${kept.clientId}/protection/end`, { version: 2 })
    expect(ended.status).toBe(200)
    expect(await states()).toEqual([false, false])
  })

  it('are joined by those who may write both, and told apart by who writes one and sees the other', async () => {
    const mine = await client()
    const theirs = await make.client({ areaId: espoo, organisations: [koske] })
    const unseen = await make.client({ areaId: espoo, organisations: [oske] })
    expect((await merge(mine.clientId, theirs.clientId)).status).toBe(403)
    expect((await merge(theirs.clientId, mine.clientId)).status).toBe(403)
    expect((await merge(mine.clientId, unseen.clientId)).status).toBe(404)
    const part = async (one: { clientId: ClientId }, other: { clientId: ClientId }) =>
      (await own(`POST /api/clients/${one.clientId}/distinct`, { otherClientId: other.clientId }))
        .status
    expect(await part(theirs, mine)).toBe(403)
    expect(await part(mine, unseen)).toBe(404)
    expect(await part(unseen, mine)).toBe(404)
    expect(await part(mine, theirs)).toBe(200)
    const second = await client()
    const { body } = await merge(mine.clientId, second.clientId)
    const undo = `POST /api/clients/${mine.clientId}/merges/${body.mergeId}/undo`
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    expect((await test.as(colleague.email)(undo)).status).toBe(403)
    expect((await test.as('hepa.oske@demo.test')(undo)).status).toBe(404)
    const elsewhere = `POST /api/clients/${theirs.clientId}/merges/${body.mergeId}/undo`
    expect((await own(elsewhere)).status).toBe(404)
  })

  it('show nothing of a merge to an organisation that sees one of the two', async () => {
    const both = await client({ familyName: 'Jaettu', organisations: [koske, oske] })
    const koskeOnly = await client({ familyName: 'Oma' })
    await observe(koskeOnly.clientId, 'latin_script', 'no', '2026-02-01')
    expect((await merge(both.clientId, koskeOnly.clientId)).status).toBe(200)
    const { body } = await test.as('hepa.oske@demo.test')<Client>(
      `GET /api/clients/${both.clientId}`,
    )
    expect([body.mergedInto, body.mergedRecords]).toEqual([null, []])
    const facts = await test.as('hepa.oske@demo.test')<FactsAnswer>(
      `GET /api/clients/${both.clientId}/facts`,
    )
    expect(facts.body.facts).toEqual([])
    // Nor in the profile's row, which both read.
    const row = await test.owner.query(
      'select latin_script from client_profile where client_id = $1',
      [both.clientId],
    )
    expect(row.rows).toEqual([{ latin_script: null }])
  })
})
