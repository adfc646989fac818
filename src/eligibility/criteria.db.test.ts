import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import type { CentreCriteria, CriteriaVersion } from './model.versions.ts'

describe('criteria of the centres', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')

  async function findCentre(code: string): Promise<CentreCriteria> {
    const { body } = await manager<CentreCriteria[]>('GET /api/criteria')
    const centre = body.find((one) => one.code === code)
    if (centre === undefined) throw new Error(`No centre ${code}`)
    return centre
  }
  const inForce = (centre: CentreCriteria): CriteriaVersion => {
    const version = centre.versions.find((v) => v.status === 'published')
    if (version === undefined) throw new Error('Nothing is published')
    return version
  }
  const draftOf = (centre: CentreCriteria, validFrom: string, version = 0) => {
    const { tree, source } = inForce(centre)
    return { validFrom, tree, source, version }
  }

  it('are delivered for both centres of the area and not for another area', async () => {
    const { body } = await manager<CentreCriteria[]>('GET /api/criteria')
    expect(body.map((centre) => [centre.code, centre.versions.length, centre.editable])).toEqual([
      ['koske', 1, true],
      ['oske', 1, false],
    ])
    const stadi = await test.as('manager.stadi@demo.test')<CentreCriteria[]>('GET /api/criteria')
    expect(stadi.body.map((centre) => centre.code)).toEqual(['stadi'])
  })

  it('are changed through a draft, and what was in force ends on the day before', async () => {
    const koske = await findCentre('koske')
    const path = `/api/criteria/${koske.organisationId}/draft`
    const saved = await manager<CriteriaVersion>(`PUT ${path}`, draftOf(koske, '2027-01-01'))
    expect([saved.status, saved.body.status, saved.body.version]).toEqual([200, 'draft', 1])

    const stale = await manager<{ errorCode: string; current: CriteriaVersion }>(
      `PUT ${path}`,
      draftOf(koske, '2027-02-01'),
    )
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current.validFrom).toBe('2027-01-01')

    const published = await manager<CriteriaVersion>(`POST ${path}/publish`, { version: 1 })
    expect([published.status, published.body.status]).toEqual([200, 'published'])
    const versions = (await findCentre('koske')).versions
    expect(versions.map((v) => [v.validFrom, v.validTo])).toEqual([
      ['2027-01-01', null],
      ['2025-01-01', '2026-12-31'],
    ])
  })

  it('are never published for days that have passed, nor before a published version', async () => {
    const koske = await findCentre('koske')
    const path = `/api/criteria/${koske.organisationId}/draft`
    await manager(`PUT ${path}`, draftOf(koske, '2026-11-20'))
    const past = await manager<{ errorCode: string }>(`POST ${path}/publish`, { version: 1 })
    expect([past.status, past.body.errorCode]).toEqual([400, 'criteriaInThePast'])
    await manager(`PUT ${path}`, draftOf(koske, '2026-12-01', 1))
    const overlap = await manager<{ errorCode: string }>(`POST ${path}/publish`, { version: 2 })
    expect([overlap.status, overlap.body.errorCode]).toEqual([409, 'criteriaOverlap'])
    const discarded = await manager(`POST ${path}/discard`, { version: 2 })
    expect(discarded.status).toBe(200)
    expect((await findCentre('koske')).versions.some((v) => v.status === 'draft')).toBe(false)
  })

  it('of another centre, or in another role, are refused', async () => {
    const oske = await findCentre('oske')
    const path = `PUT /api/criteria/${oske.organisationId}/draft`
    const draft = draftOf(oske, '2027-01-01')
    expect((await manager(path, draft)).status).toBe(404)
    expect((await test.as('hepa.oske@demo.test')(path, draft)).status).toBe(403)
    expect((await test.as('manager.stadi@demo.test')(path, draft)).status).toBe(404)
    expect((await test.as('admin@demo.test')(path, draft)).status).toBe(200)
  })

  it('that ask nothing, or of an unknown fact, are refused with the place of the fault', async () => {
    const koske = await findCentre('koske')
    const draft = draftOf(koske, '2027-03-01')
    const root = { ...draft.tree.root, enabled: false }
    const nothing = await manager<{ fields: { path: string; code: string }[] }>(
      `PUT /api/criteria/${koske.organisationId}/draft`,
      { ...draft, tree: { ...draft.tree, root } },
    )
    expect(nothing.status).toBe(400)
    expect(nothing.body.fields).toContainEqual({ path: 'tree.root.koske', code: 'nothingEnabled' })
  })
})
