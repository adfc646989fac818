import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Doors } from './model.judged.ts'
import type { Preview } from './model.preview.ts'
import type { CentreCriteria } from './model.versions.ts'

const expert = 'hepa.koske@demo.test'
const manager = 'manager.koske@demo.test'
const koske = organisationOf(espoo, 'koske')

const observed = (key: string, value: unknown, source = 'document') => ({
  key,
  value,
  source,
  observedOn: '2026-11-01',
})
const facts = [
  observed('employment_status', 'unemployed', 'register'),
  observed('degree', {
    item: 'a',
    facts: { degree_level: 'master', degree_completed_on: '2024-06-01', field: 'it' },
  }),
  observed('english', 'B2.2', 'test'),
  observed('can_focus_full_time', 'yes', 'self_rated'),
  observed('seeks_full_time', 'yes', 'self_rated'),
]

describe('judging clients', () => {
  const test = useTestApp()
  const make = useFactories(test)

  async function addClient(health?: 'yes' | 'no'): Promise<string> {
    const staff = await make.demoStaff(expert)
    const { clientId } = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
    })
    const record = await test.as(expert)(`POST /api/clients/${clientId}/facts`, {
      observations: facts,
    })
    expect(record.status).toBe(200)
    if (health !== undefined)
      await test.as(expert)(`POST /api/clients/${clientId}/support-facts`, {
        observations: [observed('health_allows', health, 'self_rated')],
      })
    return clientId
  }
  const doorsOf = async (email: string, clientId: string) =>
    (await test.as(email)<Doors>(`GET /api/clients/${clientId}/eligibility`)).body
  const outcomeAt = (doors: Doors, code: string) =>
    doors.centres.find((centre) => centre.code === code)?.judged?.trace

  it('shows every centre of the area, and what is missing at each', async () => {
    const doors = await doorsOf(expert, await addClient('yes'))
    expect(doors.centres.map((centre) => centre.code)).toEqual(['koske', 'oske'])
    expect(outcomeAt(doors, 'koske')?.outcome).toBe('met')
    expect(outcomeAt(doors, 'oske')).toMatchObject({
      outcome: 'unknown',
      missing: ['finnish', 'literate'],
    })
  })

  it('tells a reader without the right to support needs the same whatever the health is', async () => {
    const seen: unknown[] = []
    for (const health of ['yes', 'no', undefined] as const) {
      const doors = await doorsOf(manager, await addClient(health))
      expect(doors.supportNeeds).toBe(false)
      expect(outcomeAt(doors, 'koske')).toMatchObject({ outcome: 'unknown', needsDiscussion: true })
      expect(JSON.stringify(doors.profile)).not.toContain('health')
      const withoutIds = JSON.stringify(outcomeAt(doors, 'koske')).replace(
        /[0-9a-f]{8}-[0-9a-f-]{27}/g,
        'id',
      )
      seen.push(withoutIds)
    }
    expect(new Set(seen).size).toBe(1)
  })

  it('previews a change by counts over all clients, and never by their health', async () => {
    await addClient('no')
    await addClient('yes')
    const { body: centres } = await test.as(manager)<CentreCriteria[]>('GET /api/criteria')
    const centre = centres.find((one) => one.code === 'koske')
    const tree = centre?.versions[0]?.tree
    if (centre === undefined || tree === undefined || !('nodes' in tree.root))
      throw new Error('No tree')
    const preview = (root: unknown) =>
      test.as(manager)<Preview>(`POST /api/criteria/${centre.organisationId}/preview`, {
        tree: { ...tree, root },
        on: '2026-12-01',
      })

    const literate = { id: 'literate', kind: 'fact', fact: 'literate', test: { op: 'yes' } }
    const stricter = await preview({ ...tree.root, nodes: [...tree.root.nodes, literate] })
    expect(stricter.status).toBe(200)
    expect(stricter.body.changes).toContainEqual(
      expect.objectContaining({ before: 'met', after: 'unknown' }),
    )
    expect(stricter.body.listed.length).toBe(stricter.body.changed)
    const [sex] = stricter.body.equality.sex
    expect(sex?.group).toBe('unknown')

    const health = tree.root.nodes.map((node) =>
      node.kind === 'fact' && node.fact === 'health_allows' ? { ...node, enabled: false } : node,
    )
    const freed = await preview({ ...tree.root, nodes: health })
    expect(freed.body.changed).toBe(0)
  })

  it('previews for nobody but the administrator and the centre’s manager', async () => {
    const { body } = await test.as(manager)<CentreCriteria[]>('GET /api/criteria')
    const centre = body.find((one) => one.code === 'koske')
    const asked = { tree: centre?.versions[0]?.tree, on: '2026-12-01' }
    const path = `POST /api/criteria/${centre?.organisationId}/preview`
    const statusOf = async (email: string) => (await test.as(email)(path, asked)).status
    expect(await statusOf('admin@demo.test')).toBe(200)
    expect(await statusOf('manager.oske@demo.test')).toBe(404)
    expect(await statusOf('manager.stadi@demo.test')).toBe(404)
    expect(await statusOf(expert)).toBe(403)
  })
})
