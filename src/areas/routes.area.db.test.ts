import { describe, expect, it } from 'vitest'
import { type TestApp, useTestApp } from '../../test/database/test-app.ts'
import type { Area, Municipality, Office, Organisation } from './model.area.ts'

const administrator = 'admin@demo.test'
const areaManager = 'area@demo.test'
const centreManager = 'manager.koske@demo.test'
const expert = 'hepa.koske@demo.test'
const otherArea = 'hepa.stadi@demo.test'
const name = { fi: 'Uusi nimi', sv: 'Nytt namn', en: 'New name' }
/** A well-formed id that nothing has. */
const unknownId = '019a0000-0000-7000-8000-000000000000'

interface Refusal {
  readonly errorCode: string
  readonly current?: unknown
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

const areaOf = async (test: TestApp, email: string) =>
  (await test.as(email)<Area>('GET /api/area')).body

describe('the area', () => {
  const test = useTestApp()

  it('is shown to everybody who works in it, with what they may change', async () => {
    const seen = await areaOf(test, expert)
    expect(seen.name.fi).toBe('Espoo-Kauniainen')
    expect(seen.centres.map((centre) => centre.code)).toEqual(['koske', 'oske'])
    expect(seen.centres.map((centre) => centre.services.length)).toEqual([11, 9])
    expect(seen.centres[0]?.targets.map(({ measure, value }) => [measure, value])).toEqual([
      ['new_clients', 500],
      ['goal_share', 50],
    ])
    expect(seen.centres[0]?.targets[0]).toMatchObject({
      validFrom: '2026-01-01',
      validTo: '2029-12-31',
    })
    expect(seen.offices.length).toBeGreaterThan(0)
    expect(seen.baselines.length).toBeGreaterThan(0)
    const writable = (area: Area) => [area.mayWrite, ...area.centres.map((one) => one.mayWrite)]
    expect(writable(seen)).toEqual([false, false, false])
    expect(writable(await areaOf(test, administrator))).toEqual([true, true, true])
    expect(writable(await areaOf(test, areaManager))).toEqual([true, false, false])
    expect(writable(await areaOf(test, centreManager))).toEqual([false, true, false])
  })

  it('is the own one only', async () => {
    const own = await areaOf(test, otherArea)
    expect(own.centres.map((centre) => centre.code)).toEqual(['stadi'])
    const texts = JSON.stringify(own)
    expect(texts).not.toContain('Espoo')
    expect((await test.as(undefined)<Refusal>('GET /api/area')).status).toBe(401)
  })

  it('lists the municipalities of the country', async () => {
    const { body } = await test.as(expert)<Municipality[]>('GET /api/municipalities')
    expect(body.length).toBeGreaterThan(300)
    expect(body.find((one) => one.municipalityCode === '049')?.name.sv).toBe('Esbo')
  })

  it('is renamed by those who manage it, and a stale version gets what is stored', async () => {
    const { version } = await areaOf(test, areaManager)
    const sent = await test.as(areaManager)<Area>('PUT /api/area', { name, version })
    expect([sent.status, sent.body.name, sent.body.version]).toEqual([200, name, version + 1])
    const stale = await test.as(administrator)<Refusal>('PUT /api/area', { name, version })
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current).toMatchObject({ name, version: version + 1 })
  })

  it.each([expert, centreManager, 'dpo@demo.test', 'researcher@demo.test', 'official@demo.test'])(
    'is changed in nothing by %s',
    async (email) => {
      const { organisations, offices } = await areaOf(test, email)
      const organisationId = organisations[0]?.organisationId
      const office = { name, municipalityCode: '049' }
      const writes: [string, object][] = [
        ['PUT /api/area', { name, version: 1 }],
        ['POST /api/organisations', { kind: 'other', name, shortName: name, centre: null }],
        [
          `PUT /api/organisations/${organisationId}`,
          { name, shortName: name, closedOn: null, version: 1 },
        ],
        ['POST /api/offices', office],
        [`PUT /api/offices/${offices[0]?.officeId}`, { ...office, closedOn: null, version: 1 }],
        ['POST /api/area/baselines', { quote: 'x', source: 'x', quotedOn: '2026-01-01' }],
      ]
      for (const [route, body] of writes)
        expect([route, (await test.as(email)(route, body)).status]).toEqual([route, 403])
    },
  )

  it('refuses text that is no text', async () => {
    const { version } = await areaOf(test, administrator)
    const sent = await test.as(administrator)<Refusal>('PUT /api/area', {
      name: { fi: 'a\u0000b', sv: '', en: 'x'.repeat(201) },
      version,
    })
    expect(sent.status).toBe(400)
    expect(sent.body.fields).toEqual([
      { path: 'name.fi', code: 'invalid' },
      { path: 'name.sv', code: 'required' },
      { path: 'name.en', code: 'tooLong' },
    ])
  })
})

describe('an organisation', () => {
  const test = useTestApp()
  const centre = { code: 'vantaa-x', ownerName: 'Omistaja', goal: name }

  it('is added, a centre with what makes it one', async () => {
    const sent = await test.as(administrator)<Organisation>('POST /api/organisations', {
      kind: 'centre',
      name,
      shortName: name,
      centre,
    })
    expect(sent.body).toMatchObject({ kind: 'centre', name, closedOn: null, version: 1 })
    const area = await areaOf(test, expert)
    expect(area.organisations.at(-1)?.organisationId).toBe(sent.body.organisationId)
    expect(area.centres.at(-1)).toMatchObject({ code: 'vantaa-x', services: [], targets: [] })
  })

  it('is refused when its code is taken, or when it is half a centre', async () => {
    const send = (body: object) => test.as(administrator)<Refusal>('POST /api/organisations', body)
    const taken = await send({
      kind: 'centre',
      name,
      shortName: name,
      centre: { ...centre, code: 'koske' },
    })
    expect([taken.status, taken.body.errorCode]).toEqual([400, 'codeTaken'])
    expect((await send({ kind: 'centre', name, shortName: name, centre: null })).status).toBe(400)
    expect((await send({ kind: 'other', name, shortName: name, centre })).status).toBe(400)
    expect((await areaOf(test, expert)).organisations.map((one) => one.name)).not.toContain(name)
  })

  it('is closed only when nobody works there any more', async () => {
    const { organisations } = await areaOf(test, administrator)
    const county = organisations.find((one) => one.kind === 'wellbeing_county')
    const close = (closedOn: string) =>
      test.as(administrator)<Refusal & Organisation>(
        `PUT /api/organisations/${county?.organisationId}`,
        { name, shortName: name, closedOn, version: county?.version },
      )
    const used = await close('2027-01-01')
    expect([used.status, used.body.errorCode]).toEqual([409, 'organisationInUse'])
    await test.owner.query(
      `update role_assignment set valid = daterange(lower(valid), '2027-01-01') where organisation_id = $1`,
      [county?.organisationId],
    )
    expect((await close('2027-01-01')).body).toMatchObject({ closedOn: '2027-01-01', version: 2 })
  })

  it('of another area is not found', async () => {
    const [other] = (await areaOf(test, otherArea)).organisations
    const sent = await test.as(administrator)(`PUT /api/organisations/${other?.organisationId}`, {
      name,
      shortName: name,
      closedOn: null,
      version: 1,
    })
    expect(sent.status).toBe(404)
    expect((await areaOf(test, otherArea)).organisations[0]).toEqual(other)
  })
})

describe('an office', () => {
  const test = useTestApp()

  it('is added, changed and closed', async () => {
    const added = await test.as(areaManager)<Office>('POST /api/offices', {
      name,
      municipalityCode: '235',
    })
    expect(added.body).toMatchObject({ municipalityCode: '235', closedOn: null, version: 1 })
    const closed = await test.as(areaManager)<Office>(`PUT /api/offices/${added.body.officeId}`, {
      name,
      municipalityCode: '049',
      closedOn: '2026-12-31',
      version: 1,
    })
    expect(closed.body).toMatchObject({ municipalityCode: '049', closedOn: '2026-12-31' })
    expect((await areaOf(test, expert)).offices.at(-1)).toEqual(closed.body)
  })

  it('is in a municipality that exists', async () => {
    const sent = await test.as(areaManager)<Refusal>('POST /api/offices', {
      name,
      municipalityCode: '999',
    })
    expect(sent.body.fields).toEqual([{ path: 'municipalityCode', code: 'chooseOne' }])
  })

  it('of another area is not found', async () => {
    const [other] = (await areaOf(test, otherArea)).offices
    for (const officeId of [other?.officeId, unknownId]) {
      const sent = await test.as(administrator)(`PUT /api/offices/${officeId}`, {
        name,
        municipalityCode: '049',
        closedOn: null,
        version: 1,
      })
      expect(sent.status).toBe(404)
    }
    expect((await areaOf(test, otherArea)).offices[0]).toEqual(other)
  })
})
