import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import type { SavedView } from './model.saved-view.ts'

describe('saved views', () => {
  const test = useTestApp()
  const mine = test.as('hepa.koske@demo.test')
  const view = { list: 'my-clients', name: 'Myöhässä', search: { due: 'overdue', sort: '-next' } }

  it('are kept under a name, renamed, changed and taken away', async () => {
    const { status, body } = await mine<SavedView>('POST /api/me/views', view)
    expect(status).toBe(200)
    expect(body).toMatchObject({ ...view, version: 1 })
    const path = `/api/me/views/${body.savedViewId}`
    const renamed = await mine<SavedView>(`PATCH ${path}`, { name: 'Kiireiset', version: 1 })
    expect(renamed.body).toMatchObject({ name: 'Kiireiset', search: view.search, version: 2 })
    const changed = await mine<SavedView>(`PATCH ${path}`, {
      search: { due: 'week' },
      version: 2,
    })
    expect(changed.body).toMatchObject({ name: 'Kiireiset', search: { due: 'week' }, version: 3 })
    const listed = await mine<SavedView[]>('GET /api/me/views?list=my-clients')
    expect(listed.body).toEqual([changed.body])
    expect((await mine<SavedView[]>('GET /api/me/views?list=clients')).body).toEqual([])
    expect((await mine(`DELETE ${path}`)).status).toBe(200)
    expect((await mine<SavedView[]>('GET /api/me/views?list=my-clients')).body).toEqual([])
  })

  it('are refused with text that no table can hold', async () => {
    const send = (search: unknown) =>
      mine<{ fields: unknown }>('POST /api/me/views', { ...view, name: 'Outo', search })
    for (const bad of ['a\u0000b', 'a\ud800']) {
      const { status, body } = await send({ due: ['week', bad] })
      expect([status, body.fields]).toEqual([400, [{ path: 'search.due.1', code: 'invalid' }]])
    }
  })

  it('are told apart by their names within a list', async () => {
    const twice = { ...view, name: 'Kahdesti' }
    await mine('POST /api/me/views', twice)
    const { status, body } = await mine<{ errorCode: string }>('POST /api/me/views', twice)
    expect([status, body.errorCode]).toEqual([409, 'viewNameTaken'])
    expect((await mine('POST /api/me/views', { ...twice, list: 'clients' })).status).toBe(200)
  })

  it('come to an end at thirty of a list', async () => {
    const send = (index: number) =>
      mine<{ errorCode: string }>('POST /api/me/views', {
        ...view,
        list: 'inbox',
        name: `Näkymä ${index}`,
      })
    for (let index = 0; index < 30; index++) expect((await send(index)).status).toBe(200)
    const { status, body } = await send(30)
    expect([status, body.errorCode]).toEqual([409, 'viewsFull'])
  })

  it('tell of what somebody changed meanwhile', async () => {
    const { body } = await mine<SavedView>('POST /api/me/views', { ...view, name: 'Vanha' })
    const path = `PATCH /api/me/views/${body.savedViewId}`
    await mine(path, { name: 'Uusi', version: 1 })
    const late = await mine<{ errorCode: string; current: SavedView }>(path, {
      name: 'Toinen',
      version: 1,
    })
    expect(late.status).toBe(409)
    expect(late.body.current).toMatchObject({ name: 'Uusi', version: 2 })
  })

  it('are nobody else’s: of another in the same centre, of a manager, of another area', async () => {
    const { body } = await mine<SavedView>('POST /api/me/views', { ...view, name: 'Oma' })
    const path = `/api/me/views/${body.savedViewId}`
    for (const email of ['manager.koske@demo.test', 'manager.stadi@demo.test']) {
      const other = test.as(email)
      expect((await other<SavedView[]>('GET /api/me/views?list=my-clients')).body).toEqual([])
      expect((await other(`PATCH ${path}`, { name: 'Varas', version: 1 })).status).toBe(404)
      expect((await other(`DELETE ${path}`)).status).toBe(404)
    }
    const kept = await mine<SavedView[]>('GET /api/me/views?list=my-clients')
    expect(kept.body.find(({ name }) => name === 'Oma')?.version).toBe(1)
  })
})
