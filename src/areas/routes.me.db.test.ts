import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Me } from './model.me.ts'

describe('the signed-in person', () => {
  const test = useTestApp()

  it('sees who they are and where they work', async () => {
    const { status, body } = await test.as('hepa.koske@demo.test')<Me>('GET /api/me')
    expect(status).toBe(200)
    expect(body.area.name.en).toContain('Espoo')
    expect(body.assignments.map((a) => a.role)).toEqual(['expert'])
    expect(body.permitted).toContain('meRead')
  })

  it('leaves one row in the access log', async () => {
    await test.as('manager.stadi@demo.test')('GET /api/me')
    const { rows } = await test.owner.query(
      `select event, outcome from access_log l join staff_member m using (area_id, staff_id) where m.email = $1`,
      ['manager.stadi@demo.test'],
    )
    expect(rows).toEqual([{ event: 'MeRead', outcome: 'done' }])
  })

  it('is refused without a session', async () => {
    const { status, body } = await test.as(undefined)<{ errorCode: string }>('GET /api/me')
    expect([status, body.errorCode]).toEqual([401, 'unauthenticated'])
  })
})
