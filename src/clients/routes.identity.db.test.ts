import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ContactAnswer } from './model.contact.ts'
import type { AddedClient, Client, Identity } from './model.identity.ts'

const expert = 'hepa.koske@demo.test'

const amina = {
  familyName: 'Abdi',
  givenNames: 'Amina Faduma',
  usedName: 'Amina',
  hetu: '010594y9032',
  motherTongue: 'so',
  serviceLanguage: 'fi',
  citizenships: ['SO'],
  contact: { municipalityCode: '049', phone: '040 123 4567', email: 'amina@example.test' },
}

describe('adding a person', () => {
  const test = useTestApp()
  const make = useFactories(test)

  it('makes an expert’s own client whom the same organisation sees', async () => {
    const added = await test.as(expert)<AddedClient>('POST /api/clients', amina)
    expect(added.status).toBe(200)
    const { body } = await test.as(expert)<Client>(`GET /api/clients/${added.body.clientId}`)
    expect(body).toMatchObject({
      clientNumber: added.body.clientNumber,
      familyName: 'Abdi',
      usedName: 'Amina',
      birthDate: '1994-05-01',
      hetuMasked: '010594Y****',
      isProtected: false,
      version: 1,
      rights: { identity: 'write', contact: 'write', protected_contact: 'write', plan: 'write' },
      mergedInto: null,
      mergedRecords: [],
    })
    expect(body.people.map((person) => person.relation)).toEqual(['own_client'])
    const manager = await test.as('manager.koske@demo.test')<Client>(
      `GET /api/clients/${added.body.clientId}`,
    )
    expect(manager.body.rights).toMatchObject({ identity: 'read', contact: 'read', notes: 'none' })
    const contact = await test.as(expert)<ContactAnswer>(
      `GET /api/clients/${added.body.clientId}/contact`,
    )
    expect(contact.body.contact?.phone).toBe('+358401234567')
  })

  it('shows the whole hetu on request only, with an event of its own', async () => {
    const { body: added } = await test.as(expert)<AddedClient>('POST /api/clients', amina)
    const answer = await test.as(expert)(`GET /api/clients/${added.clientId}/hetu`)
    expect(answer.body).toEqual({ hetu: '010594Y9032' })
    const { rows } = await test.owner.query(
      `select event from access_log join access_log_client using (area_id, log_id)
        where client_id = $1 order by access_log.at`,
      [added.clientId],
    )
    expect(rows.map((row) => row.event)).toEqual(['ClientAdd', 'ClientHetuRead'])
    const stored = await test.owner.query(
      `select count(*)::int as n from client where client_id = $1 and client::text like '%9032%'`,
      [added.clientId],
    )
    expect(stored.rows[0].n).toBe(0)
  })

  it('done twice with one key adds one person', async () => {
    const key = { 'idempotency-key': '0b9f7a52-57d3-4b61-9a37-1f1b0a6a7c11' }
    const one = await test.as(expert)<AddedClient>('POST /api/clients', amina, key)
    const two = await test.as(expert)<AddedClient>('POST /api/clients', amina, key)
    expect(two.body).toEqual(one.body)
  })

  it('gives a referrer a draft that they may write, and reception a client of the desk', async () => {
    const referrer = test.as('referrer@demo.test')
    const drafted = await referrer<AddedClient>('POST /api/clients', {
      ...amina,
      hetu: null,
      birthDate: '1994-05-01',
    })
    const draft = await referrer<Client>(`GET /api/clients/${drafted.body.clientId}`)
    expect(draft.body.people.map((person) => person.relation)).toEqual(['referral_draft'])
    expect(draft.body.rights).toMatchObject({ identity: 'write', facts: 'write', notes: 'none' })

    const desk = test.as('reception@demo.test')
    const { organisationIds } = await make.demoStaff('reception@demo.test')
    const received = await desk<AddedClient>('POST /api/clients', {
      ...amina,
      organisationId: organisationIds[0],
    })
    const client = await desk<Client>(`GET /api/clients/${received.body.clientId}`)
    expect(client.body.people).toEqual([])
    expect(client.body.rights).toMatchObject({ identity: 'write', contact: 'write', facts: 'none' })
  })

  it('asks for which organisation when there are several', async () => {
    const koske = organisationOf(espoo, 'koske')
    const oske = organisationOf(espoo, 'oske')
    const both = await make.staff(espoo, [
      { role: 'expert', organisationId: koske },
      { role: 'reception', organisationId: oske },
    ])
    const as = test.as(both.email)
    const unsaid = await as<{ errorCode: string; fields: unknown }>('POST /api/clients', amina)
    expect([unsaid.status, unsaid.body.fields]).toEqual([
      400,
      [{ path: 'organisationId', code: 'organisationMissing' }],
    ])
    const said = await as<AddedClient>('POST /api/clients', { ...amina, organisationId: oske })
    const { body } = await as<Client>(`GET /api/clients/${said.body.clientId}`)
    expect(body.organisations.map((one) => one.organisationId)).toEqual([oske])
    const elsewhere = await test.as(expert)('POST /api/clients', { ...amina, organisationId: oske })
    expect(elsewhere.status).toBe(403)
  })

  it.each([
    [{ hetu: '010594Y9033' }, 'hetu', 'hetuCheck'],
    [{ hetu: null }, 'birthDate', 'birthDateOrHetuMissing'],
    [{ hetu: null, birthDate: '2027-01-01' }, 'birthDate', 'dayInFuture'],
    [{ familyName: ' - ' }, 'familyName', 'nameInvalid'],
    [{ familyName: 'A\u0000b' }, 'familyName', 'invalid'],
    [{ citizenships: ['SO', 'SO'] }, 'citizenships', 'repeated'],
    [{ motherTongue: 'Somali' }, 'motherTongue', 'languageInvalid'],
    [{ contact: { municipalityCode: '999' } }, 'contact.municipalityCode', 'municipalityUnknown'],
    [{ contact: { phone: '12' } }, 'contact.phone', 'phoneInvalid'],
    [{ sex: 'x' }, 'sex', 'invalid.invalid_value'],
    [{ ethnicity: 'x' }, '', 'invalid.unrecognized_keys'],
    [
      { protection: { validFrom: '2026-02-01', validTo: '2026-01-01' } },
      'protection.validTo',
      'periodReversed',
    ],
  ])('refuses %j', async (change, path, code) => {
    const { status, body } = await test.as(expert)<{ fields: unknown[] }>('POST /api/clients', {
      ...amina,
      ...change,
    })
    expect([status, body.fields]).toEqual([400, [{ path, code }]])
  })

  it.each([
    'teacher.oske@demo.test',
    'manager.koske@demo.test',
    'dpo@demo.test',
    'admin@demo.test',
  ])('is refused to %s', async (email) => {
    expect((await test.as(email)('POST /api/clients', amina)).status).toBe(403)
  })
})

describe('changing an identity', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const add = async () => (await test.as(expert)<AddedClient>('POST /api/clients', amina)).body

  it('writes what changes, counts the version, and finds the person by the new name only', async () => {
    const { clientId } = await add()
    const changed = await test.as(expert)<Identity>(`PATCH /api/clients/${clientId}`, {
      version: 1,
      familyName: 'Zyntholm',
      sex: 'female',
    })
    expect(changed.body).toMatchObject({
      familyName: 'Zyntholm',
      givenNames: 'Amina Faduma',
      sex: 'female',
      hetuMasked: '010594Y****',
      version: 2,
    })
    const words = await test.owner.query(
      'select token from client_token where client_id = $1 order by 1',
      [clientId],
    )
    expect(words.rows.map((row) => row.token)).toEqual(['amina', 'faduma', 'zyntholm'])
    await test.as(expert)(`PATCH /api/clients/${clientId}`, { version: 2, familyName: 'Abdi' })
    const forgotten = await test.owner.query(
      `select token from name_token where token in ('zyntholm', 'amina')`,
    )
    expect(forgotten.rows.map((row) => row.token)).toEqual(['amina'])
  })

  it('answers a stale version with the stored one', async () => {
    const { clientId } = await add()
    await test.as(expert)(`PATCH /api/clients/${clientId}`, { version: 1, usedName: 'Mina' })
    const stale = await test.as(expert)<{ errorCode: string; current: Identity }>(
      `PATCH /api/clients/${clientId}`,
      { version: 1, usedName: 'Faduma' },
    )
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current).toMatchObject({ usedName: 'Mina', version: 2 })
  })

  it('keeps a replaced hetu, by which the person is still found', async () => {
    const { clientId, clientNumber } = await add()
    await test.as(expert)(`PATCH /api/clients/${clientId}`, { version: 1, hetu: '020594X903P' })
    for (const q of ['010594Y9032', '020594x903p']) {
      const { body } = await test.as(expert)<{ hits: { clientNumber: number }[] }>(
        'POST /api/clients/search',
        { q },
      )
      expect(body.hits.map((hit) => hit.clientNumber)).toContain(clientNumber)
    }
  })

  it('is refused to who only reads, and hidden from everybody else', async () => {
    const { clientId } = await add()
    const change = { version: 1, usedName: 'X' }
    const patch = (email: string) =>
      test.as(email)<{ errorCode: string }>(`PATCH /api/clients/${clientId}`, change)
    const koske = organisationOf(espoo, 'koske')
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    expect((await patch(colleague.email)).status).toBe(403)
    expect((await patch('manager.koske@demo.test')).status).toBe(403)
    expect((await patch('hepa.oske@demo.test')).status).toBe(404)
    expect((await patch('hepa.stadi@demo.test')).status).toBe(404)
    expect((await patch('researcher@demo.test')).status).toBe(403)
    const nobody = await test.as(undefined)(`PATCH /api/clients/${clientId}`, change)
    expect(nobody.status).toBe(401)
  })

  it('refuses what is no change', async () => {
    const { clientId } = await add()
    const nothingLeft = await test.as(expert)<{ fields: unknown }>(
      `PATCH /api/clients/${clientId}`,
      {
        version: 1,
        hetu: null,
        birthDate: null,
      },
    )
    expect([nothingLeft.status, nothingLeft.body.fields]).toEqual([
      400,
      [{ path: 'birthDate', code: 'birthDateOrHetuMissing' }],
    ])
    const malformed = await test.as(expert)(`PATCH /api/clients/${clientId}`, { usedName: 'X' })
    expect(malformed.status).toBe(400)
    expect((await test.as(expert)('PATCH /api/clients/17', { version: 1 })).status).toBe(404)
  })
})
