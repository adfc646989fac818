import { describe, expect, it } from 'vitest'
import { demoId } from '../../seed/ids.ts'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Offering, Offerings } from './model.offering.ts'
import type { CatalogueService, ServiceCatalogue } from './model.service.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const content = {
  name: { fi: 'Kielipaja iltaisin', sv: 'Språkverkstad', en: 'Evening language workshop' },
  clientNames: { ar: 'ورشة اللغة المسائية', so: 'Aqoon-is-weydaarsi luqadeed' },
  ...{ kind: 'language_training', production: 'bought', mode: 'mixed', languages: ['fi', 'ar'] },
  ...{ targetGroups: ['integrating', 'home_parents'], entry: null },
  ...{ teachesFact: 'finnish', teachesLevel: 'A2.2', teachesConcepts: [], teachesUnits: [] },
  ...{ lengthWeeks: 8, hoursPerWeek: 6, place: 'Matinkylä', priceCents: 45_000, pricePer: 'seat' },
  ...{ contractNumber: 'ES-2026-14', contractCapCents: 9_000_000 },
  ...{ contractFrom: '2026-01-01', contractTo: '2026-12-31', draft: false, closedOn: null },
  description: { fi: 'Puhetta ja lukemista arjen tilanteista.', ar: 'ورشة لغة' },
}
const days = { intakeOn: '2026-12-01', startsOn: '2026-12-07', endsOn: '2027-01-29' }
const group = {
  ...days,
  officeId: null,
  mode: 'on_site',
  language: 'fi',
  capacity: 15,
  minimum: 6,
}

describe('the catalogue of services', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')
  const expert = test.as('hepa.koske@demo.test')

  const add = async (change: object = {}) =>
    (
      await manager<CatalogueService>('POST /api/services', {
        ...content,
        organisationId: koske,
        ...change,
      })
    ).body
  const find = async (query: string, who = expert) =>
    (await who<ServiceCatalogue>(`GET /api/services?${query}`)).body

  it('keeps all that is said of a service, and finds it by words in any of its languages', async () => {
    const service = await add()
    expect(service).toMatchObject({ ...content, code: 'kielipaja-iltaisin', version: 1 })
    expect((await expert<CatalogueService>(`GET /api/services/${service.serviceId}`)).body).toEqual(
      {
        ...service,
        mayWrite: false,
      },
    )
    for (const text of ['kielpaja', 'arjen tilanteista', 'språkverk', 'ورشة لغة', 'luqadeed']) {
      const { services } = await find(`text=${encodeURIComponent(text)}`)
      expect(services).toContainEqual(
        expect.objectContaining({ serviceId: service.serviceId, next: null }),
      )
    }
    expect((await find('text=olematon')).services).toEqual([])
    expect((await find('kind=language_training&language=ar')).services).toHaveLength(1)
    expect((await find('targetGroup=home_parents&language=sv')).services).toEqual([])
  })

  it('shows a draft to who may edit it, and a closed service to who asks', async () => {
    const draft = await add({ draft: true, name: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' } })
    const closed = await add({ closedOn: '2026-11-01', name: { fi: 'Vanha', sv: 'G', en: 'Old' } })
    const seen = async (query: string, who = expert) =>
      (await find(query, who)).services.map(({ serviceId }) => serviceId)
    expect(await seen('')).not.toContain(draft.serviceId)
    expect(await seen('', manager)).toContain(draft.serviceId)
    expect((await expert(`GET /api/services/${draft.serviceId}`)).status).toBe(404)
    expect(await seen('', manager)).not.toContain(closed.serviceId)
    expect(await seen('closed=true')).toContain(closed.serviceId)
  })

  it('refuses what contradicts itself, at the field', async () => {
    const fields = async (change: object) =>
      (
        (await manager('POST /api/services', { ...content, organisationId: koske, ...change }))
          .body as { fields: { path: string; code: string }[] }
      ).fields
    expect(await fields({ teachesLevel: null })).toEqual([
      { path: 'teachesLevel', code: 'levelMissing' },
    ])
    expect(await fields({ teachesFact: 'literate' })).toMatchObject([
      { code: 'levelWithoutLanguage' },
    ])
    expect(await fields({ pricePer: null })).toMatchObject([{ path: 'pricePer' }])
    expect(await fields({ contractTo: '2025-12-31' })).toMatchObject([{ code: 'endBeforeStart' }])
    const entry = {
      constants: {},
      root: { id: 'a', kind: 'fact', fact: 'literate', test: { op: 'atLeast', level: 'A1.1' } },
    }
    expect(await fields({ entry })).toMatchObject([{ code: 'testDoesNotFit' }])
  })

  it('is changed by its version, and by nobody else’s manager', async () => {
    const { serviceId, version } = await add()
    const path = `/api/services/${serviceId}`
    const { status, body } = await manager<CatalogueService>(`PUT ${path}`, {
      ...content,
      lengthWeeks: 5,
      version,
    })
    expect([status, body.lengthWeeks, body.version]).toEqual([200, 5, 2])
    const stale = await manager<{ errorCode: string }>(`PUT ${path}`, { ...content, version })
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect((stale.body as { current?: unknown }).current).toEqual(body)
    const other = test.as('manager.oske@demo.test')
    expect((await other(`PUT ${path}`, { ...content, version: 2 })).status).toBe(403)
    expect((await other('POST /api/services', { ...content, organisationId: koske })).status).toBe(
      404,
    )
    const elsewhere = test.as('hepa.stadi@demo.test')
    expect((await elsewhere(`GET ${path}`)).status).toBe(404)
    expect((await find('', elsewhere)).services.map((one) => one.serviceId)).not.toContain(
      serviceId,
    )
  })

  it('plans an offering, opens it, closes it and shows the next intake with its free seats', async () => {
    const { serviceId } = await add({ name: { fi: 'Avattava', sv: 'Öppen', en: 'Open' } })
    const { body: planned } = await manager<Offering>('POST /api/offerings', {
      ...group,
      serviceId,
    })
    expect(planned).toMatchObject({ ...group, taken: 0, free: 15, state: 'planned', version: 1 })
    const path = `/api/offerings/${planned.offeringId}`
    const set = (state: string, version: number) =>
      manager<Offering & { errorCode: string }>(`POST ${path}/state`, { state, version })
    expect((await set('open', 1)).body).toMatchObject({ state: 'open', version: 2 })
    expect((await set('planned', 2)).body.errorCode).toBe('stateNotReachable')
    const changed = await manager<Offering>(`PUT ${path}`, { ...group, capacity: 12, version: 2 })
    expect(changed.body).toMatchObject({ capacity: 12, free: 12, version: 3 })
    await test.owner.query('update offering set taken = 5 where offering_id = $1', [
      planned.offeringId,
    ])
    expect((await find('text=avattava')).services[0]).toMatchObject({
      next: { offeringId: planned.offeringId, intakeOn: days.intakeOn, free: 7 },
    })
    const fewer = await manager<{ fields: unknown }>(`PUT ${path}`, {
      ...group,
      ...{ capacity: 4, minimum: 2, version: 3 },
    })
    expect(fewer.body.fields).toEqual([{ path: 'capacity', code: 'seatsInUse' }])
    expect((await set('cancelled', 3)).body.errorCode).toBe('seatsStillTaken')
    await test.owner.query('update offering set taken = 0 where offering_id = $1', [
      planned.offeringId,
    ])
    expect((await set('cancelled', 3)).body.state).toBe('cancelled')
    const after = await manager<{ errorCode: string }>(`PUT ${path}`, { ...group, version: 4 })
    expect(after.body.errorCode).toBe('offeringCancelled')
    expect((await find('text=avattava')).services[0]).toMatchObject({
      code: 'avattava',
      next: null,
    })
  })

  it('lists offerings by their days, organisation and state', async () => {
    const { serviceId } = await add({ name: { fi: 'Lueteltu', sv: 'Listad', en: 'Listed' } })
    for (const intakeOn of ['2028-01-10', '2028-03-06'])
      await manager('POST /api/offerings', {
        ...group,
        ...{ intakeOn, startsOn: intakeOn, endsOn: '2028-05-31', serviceId },
      })
    const list = async (query: string) =>
      (await expert<Offerings>(`GET /api/offerings?${query}`)).body.offerings
    const within = 'from=2028-01-01&until=2028-12-31'
    expect((await list(within)).map(({ intakeOn }) => intakeOn)).toEqual([
      '2028-01-10',
      '2028-03-06',
    ])
    expect(await list(`${within}&organisationId=${oske}`)).toEqual([])
    expect(await list(`${within}&state=open`)).toEqual([])
    expect(await list('from=2028-02-01&until=2028-12-31')).toHaveLength(1)
    expect((await expert('GET /api/offerings?from=2028-02-01&until=2028-01-01')).status).toBe(400)
  })

  it('makes no offering of a draft, of days out of order, in an office elsewhere or by another manager', async () => {
    const draft = await add({ draft: true, name: { fi: 'Kesken', sv: 'Halv', en: 'Half' } })
    const open = await add({ name: { fi: 'Valmis', sv: 'Hel', en: 'Whole' } })
    const answer = (change: object, who = manager) =>
      who<{ errorCode: string; fields?: { code: string }[] }>('POST /api/offerings', {
        ...group,
        serviceId: open.serviceId,
        ...change,
      })
    expect((await answer({ serviceId: draft.serviceId })).body.errorCode).toBe('serviceNotOffered')
    expect((await answer({ startsOn: '2026-11-30' })).body.fields).toMatchObject([
      { code: 'startBeforeIntake' },
    ])
    expect((await answer({ minimum: 16 })).body.fields).toMatchObject([
      { code: 'minimumAboveSeats' },
    ])
    const elsewhere = demoId('08', 'office', 'nowhere')
    expect((await answer({ officeId: elsewhere })).body.fields).toMatchObject([
      { code: 'chooseOne' },
    ])
    expect((await answer({}, test.as('manager.oske@demo.test'))).status).toBe(403)
    expect((await answer({}, expert)).status).toBe(403)
    expect((await answer({ serviceId: crypto.randomUUID() })).status).toBe(404)
  })
})
