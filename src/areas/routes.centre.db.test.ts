import { describe, expect, it } from 'vitest'
import { type TestApp, useTestApp } from '../../test/database/test-app.ts'
import type { Area } from './model.area.ts'
import type { Baseline, Centre, CentreHead, Service, Staffing, Target } from './model.centre.ts'

const administrator = 'admin@demo.test'
const manager = 'manager.koske@demo.test'
/** A well-formed id that nothing has. */
const unknownId = '019a0000-0000-7000-8000-000000000000'
const name = { fi: 'Mentorointi', sv: 'Mentorskap', en: 'Mentoring' }
const target = {
  measure: 'new_clients',
  value: 600,
  period: 'calendar_year',
  validFrom: '2030-01-01',
  validTo: '2033-12-31',
  interpretation: { fi: '', sv: '', en: '' },
  source: 'Kaupunginhallitus 12.1.2026',
}

interface Refusal {
  readonly errorCode: string
  readonly current?: unknown
}

async function centreOf(test: TestApp, code: string, email = administrator): Promise<Centre> {
  const { body } = await test.as(email)<Area>('GET /api/area')
  const centre = body.centres.find((one) => one.code === code)
  if (centre === undefined) throw new Error(`No centre ${code}`)
  return centre
}

describe('a centre', () => {
  const test = useTestApp()

  it('is changed by its manager', async () => {
    const { organisationId, version, code } = await centreOf(test, 'koske')
    const change = { code, ownerName: 'Espoon kaupunki, työllisyys', goal: name, version }
    const path = `PUT /api/centres/${organisationId}`
    const { body } = await test.as(manager)<CentreHead>(path, change)
    expect(body).toEqual({ organisationId, ...change, version: version + 1 })
    const stale = await test.as(administrator)<Refusal>(path, change)
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current).toEqual(body)
    const taken = { ...change, code: 'oske', version: version + 1 }
    expect((await test.as(manager)<Refusal>(path, taken)).body.errorCode).toBe('codeTaken')
  })

  it('gets a new service, renamed and closed, whose code stays', async () => {
    const { organisationId } = await centreOf(test, 'koske')
    const path = `/api/centres/${organisationId}/services`
    const added = await test.as(manager)<Service>(`POST ${path}`, { name })
    expect(added.body).toMatchObject({ code: 'mentorointi', name, closedOn: null, version: 1 })
    const closed = await test.as(manager)<Service>(`PUT ${path}/${added.body.serviceId}`, {
      name: { ...name, fi: 'Vertaismentorointi' },
      closedOn: '2026-12-01',
      version: 1,
    })
    expect(closed.body).toMatchObject({ code: 'mentorointi', closedOn: '2026-12-01', version: 2 })
    const again = await test.as(manager)<Service>(`POST ${path}`, { name })
    expect(again.body.code).toBe('mentorointi-2')
  })

  it('has its services put into another order, unless somebody else was faster', async () => {
    const { organisationId, services } = await centreOf(test, 'oske')
    const path = `PUT /api/centres/${organisationId}/service-order`
    const before = services.map((service) => service.serviceId)
    const after = [...before.slice(1), before[0]]
    const sent = await test.as(administrator)<Service[]>(path, { before, after })
    expect(sent.body.map((service) => service.serviceId)).toEqual(after)
    expect((await centreOf(test, 'oske')).services).toEqual(sent.body)
    const late = await test.as(administrator)<Refusal>(path, { before, after: before })
    expect([late.status, late.body.errorCode]).toEqual([409, 'versionConflict'])
    const partial = await test.as(administrator)(path, { before: after, after: after.slice(1) })
    expect(partial.status).toBe(400)
  })

  it('has people by title', async () => {
    const { organisationId, staffing } = await centreOf(test, 'koske')
    expect(staffing.reduce((sum, row) => sum + row.headcount, 0)).toBe(8)
    const path = `/api/centres/${organisationId}/staffing`
    const added = await test.as(manager)<Staffing>(`POST ${path}`, { title: name, headcount: 2 })
    const change = { title: name, headcount: 3, closedOn: null, version: 1 }
    const changed = await test.as(manager)<Staffing>(`PUT ${path}/${added.body.staffingId}`, change)
    expect(changed.body).toMatchObject({ headcount: 3, version: 2 })
    expect((await centreOf(test, 'koske')).staffing.at(-1)).toEqual(changed.body)
  })

  it('has one target of a measure on a day', async () => {
    const { organisationId, targets } = await centreOf(test, 'koske')
    const path = `/api/centres/${organisationId}/targets`
    const added = await test.as(manager)<Target>(`POST ${path}`, target)
    expect(added.body).toMatchObject({ ...target, version: 1 })
    const late = await test.as(manager)<Refusal>(`POST ${path}`, { ...target, validTo: null })
    expect([late.status, late.body.errorCode]).toEqual([409, 'targetsOverlap'])
    const early = await test.as(manager)<Refusal>(`PUT ${path}/${added.body.targetId}`, {
      ...target,
      validFrom: targets[0]?.validTo,
      version: 1,
    })
    expect([early.status, early.body.errorCode]).toEqual([409, 'targetsOverlap'])
    const open = await test.as(manager)<Target>(`PUT ${path}/${added.body.targetId}`, {
      ...target,
      validTo: null,
      version: 1,
    })
    expect(open.body).toMatchObject({ validFrom: '2030-01-01', validTo: null, version: 2 })
  })

  it('has earlier results in the words of their source', async () => {
    const { organisationId } = await centreOf(test, 'koske')
    const path = `/api/centres/${organisationId}/baselines`
    const quoted = { quote: 'Tulos:\n42,5 %', source: 'S0', quotedOn: '2026-04-27' }
    const added = await test.as(manager)<Baseline>(`POST ${path}`, quoted)
    expect(added.body).toMatchObject({ ...quoted, version: 1 })
    const corrected = { ...quoted, quote: 'Tulos: 42,5 %', version: 1 }
    const sent = await test.as(manager)<Baseline>(`PUT ${path}/${added.body.baselineId}`, corrected)
    expect(sent.body).toMatchObject({ quote: 'Tulos: 42,5 %', version: 2 })
  })
})

describe('a centre that is not mine', () => {
  const test = useTestApp()

  /** Every write on the centre, with parts that are really its own. */
  function writesOn(centre: Centre): [string, object][] {
    const path = `/api/centres/${centre.organisationId}`
    const ids = centre.services.map((service) => service.serviceId)
    const closing = { closedOn: null, version: 1 }
    const baseline = { quote: 'x', source: 'x', quotedOn: '2026-01-01' }
    return [
      [`PUT ${path}`, { code: 'x1', ownerName: 'x', goal: name, version: 1 }],
      [`POST ${path}/services`, { name }],
      [`PUT ${path}/services/${ids[0]}`, { name, ...closing }],
      [`PUT ${path}/service-order`, { before: ids, after: ids.toReversed() }],
      [`POST ${path}/staffing`, { title: name, headcount: 1 }],
      [
        `PUT ${path}/staffing/${centre.staffing[0]?.staffingId}`,
        { title: name, headcount: 1, ...closing },
      ],
      [`POST ${path}/targets`, target],
      [
        `PUT ${path}/targets/${centre.targets[0]?.targetId ?? unknownId}`,
        { ...target, version: 1 },
      ],
      [`POST ${path}/baselines`, baseline],
      [`PUT ${path}/baselines/${centre.baselines[0]?.baselineId}`, { ...baseline, version: 1 }],
    ]
  }

  it.each([
    ['the manager of the other centre', manager, 404],
    ['a manager of another area', 'manager.stadi@demo.test', 404],
    ['an expert of the centre', 'hepa.oske@demo.test', 403],
    ['the manager of the area', 'area@demo.test', 403],
    ['the data protection officer', 'dpo@demo.test', 403],
  ])('is not changed by %s', async (_who, email, status) => {
    const centre = await centreOf(test, 'oske')
    for (const [route, body] of writesOn(centre))
      expect([route, (await test.as(email)(route, body)).status]).toEqual([route, status])
    expect(await centreOf(test, 'oske')).toEqual(centre)
  })

  it('is not changed through the address of the own centre', async () => {
    const own = await centreOf(test, 'koske')
    const other = await centreOf(test, 'oske')
    const [, ...parts] = writesOn(other).filter(([route]) => route.startsWith('PUT'))
    for (const [route, body] of parts) {
      const path = route.replace(other.organisationId, own.organisationId)
      const { status } = await test.as(manager)(path, body)
      // An order of services that are not the centre's is not the order that is stored.
      expect([path, status]).toEqual([path, path.endsWith('service-order') ? 409 : 404])
    }
    expect(await centreOf(test, 'oske')).toEqual(other)
  })

  it('of another area is not found by the administrator of this one', async () => {
    const stadi = await centreOf(test, 'stadi', 'manager.stadi@demo.test')
    for (const [route, body] of writesOn(stadi))
      expect([route, (await test.as(administrator)(route, body)).status]).toEqual([route, 404])
    expect(await centreOf(test, 'stadi', 'manager.stadi@demo.test')).toEqual(stadi)
  })
})
