import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Plan } from '../plans/model.plan-answer.ts'
import type { ServiceMenu } from './model.menu.ts'
import type { CatalogueService } from './model.service.ts'
import type { ServiceNeeds } from './model.suggestion.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('services by need', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')
  const manager = test.as('manager.koske@demo.test')

  async function addClient() {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske] },
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    return { clientId, path: `/api/clients/${clientId}` }
  }

  const needsOf = async (path: string, who = own) =>
    (await who<ServiceNeeds>(`GET ${path}/service-needs`)).body.centres

  it('lead from what is not known or not met to services with their groups, the taught first', async () => {
    const { path } = await addClient()
    const centre = (await needsOf(path)).find((one) => one.organisation.organisationId === koske)
    const language = centre?.needs.find(({ id }) => id === 'language')
    expect(language).toMatchObject({ outcome: 'unknown' })
    const services = language?.services ?? []
    expect(services.map(({ fit }) => fit)).toEqual(
      services.map(({ fit }) => fit).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    )
    const course = services.find(({ name }) => name.fi === 'Ohjaus kieliopintoihin')
    // Its entry asks Finnish A2.1, of which nothing is known: the trace says so.
    expect(course).toMatchObject({ fit: 'taught', entry: 'unknown' })
    expect(course?.trace?.missing).toEqual(['finnish'])
    expect(course?.offerings[0]).toMatchObject({ intakeOn: '2027-01-12', state: 'open' })
  })

  it('lead from the goals and steps of the plan, for who may read it', async () => {
    const { path } = await addClient()
    const { body: begun } = await own<{ planId: string }>(`POST ${path}/plans`, {
      ...{ kind: 'integration_plan', startsOn: '2026-11-21', clientLanguage: null, binding: 'fi' },
    })
    const { body: plan } = await own<Plan>(`GET /api/plans/${begun.planId}`)
    const { kind: _kind, ...frame } = plan.frame
    const id = (n: number) => `0195f2a0-0000-7000-8000-${String(n).padStart(12, '0')}`
    const sentence = (n: number, key: string | null, slots = {}, text = '') => ({
      ...{ sentenceId: id(n), phrase: key === null ? null : { key, slots }, text },
      translation: null,
    })
    const step = { ...sentence(2, 'step.childcare'), responsible: { kind: 'client' }, dueOn: null }
    const saved = await own(`PUT /api/plans/${begun.planId}/draft`, {
      version: plan.version,
      frame,
      body: {
        ...plan.body,
        goals: [sentence(1, 'goal.finnish', { level: 'B1.1' })],
        steps: [
          step,
          { ...step, ...sentence(3, 'step.job_search_coaching') },
          { ...step, ...sentence(4, null, {}, 'Verkostoitumisen tapaamiset') },
        ],
      },
    })
    expect(saved.status).toBe(200)
    const { plan: planned } = (await own<ServiceNeeds>(`GET ${path}/service-needs`)).body
    expect(planned.map(({ part, words }) => [part, words.fi])).toEqual([
      ['goals', 'Tavoitteesi on suomen kielen taso B1.1.'],
      ['steps', 'Osallistut työnhakuvalmennukseen.'],
      ['steps', 'Verkostoitumisen tapaamiset'],
    ])
    expect(planned[0]?.services[0]).toMatchObject({ fit: 'taught' })
    expect(new Set(planned[1]?.services.map(({ kind }) => kind))).toEqual(
      new Set(['job_search_coaching']),
    )
    expect(planned[2]?.services[0]).toMatchObject({ fit: 'words' })
  })

  it('say nothing to who may not read the trace, and nothing of a client elsewhere', async () => {
    const { path } = await addClient()
    expect((await test.as('hepa.stadi@demo.test')(`GET ${path}/service-needs`)).status).toBe(404)
    expect(
      (await test.as('employer.koske@demo.test')(`GET ${path}/service-needs`)).status,
    ).not.toBe(200)
  })

  it('show the manager what clients miss and nothing teaches, and what is taught twice', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => addClient()))
    for (const { clientId } of people)
      await test.owner.query(
        `update client_profile set seeks_full_time = 'no' where area_id = $1 and client_id = $2`,
        [espoo, clientId],
      )
    const menu = async () =>
      (await manager<ServiceMenu>(`GET /api/centres/${koske}/service-menu`)).body
    const before = await menu()
    const asked = before.conditions.find(({ id }) => id === 'seeks_full_time')
    // Career guidance leads there, but it has no group within six months.
    expect(asked).toMatchObject({ intakes: 0, isHole: true })
    expect(asked?.notMet).toBeGreaterThanOrEqual(10)
    expect(asked?.services).toMatchObject([{ name: { fi: 'Henkilökohtainen uraohjaus' } }])
    // The course of Koske and the training of the area both teach Finnish to B1.1 from January.
    expect(before.overlaps[0]).toMatchObject({ fact: 'finnish', level: 'B1.1' })
    const [guidance] = asked?.services ?? []
    const { body: service } = await manager<CatalogueService>(
      `GET /api/services/${guidance?.serviceId}`,
    )
    await manager('POST /api/offerings', {
      ...{ serviceId: service.serviceId, officeId: null, mode: 'mixed', language: 'fi' },
      ...{ intakeOn: '2027-01-11', startsOn: '2027-01-11', endsOn: '2027-03-05' },
      ...{ capacity: 12, minimum: 1 },
    })
    const after = (await menu()).conditions.find(({ id }) => id === 'seeks_full_time')
    expect(after).toMatchObject({ intakes: 1, seats: 12, free: 12, isHole: false })
    expect((await manager(`GET /api/centres/${oske}/service-menu`)).status).toBe(404)
    expect((await own(`GET /api/centres/${koske}/service-menu`)).status).toBe(403)
  })

  it('bring a service of the national catalogue as a draft, once', async () => {
    const service = {
      id: '60c1a83b-1111-4222-8333-444455556666',
      serviceNames: [{ type: 'Name', language: 'fi', value: 'Neuvonta' }],
      serviceProducers: [{ provisionType: 'ProcuredServices' }],
    }
    const bring = (change: object = {}) =>
      manager<CatalogueService & { errorCode: string }>('POST /api/services/ptv', {
        organisationId: koske,
        service: { ...service, ...change },
      })
    expect((await bring()).body).toMatchObject({
      ...{ draft: true, production: 'bought', ptvId: service.id, code: 'neuvonta' },
    })
    expect((await bring()).body.errorCode).toBe('ptvKnown')
    expect((await bring({ id: 'x' })).body.errorCode).toBe('ptvUnreadable')
  })
})

const order = ['taught', 'named', 'step']
