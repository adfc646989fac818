import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import { type RetentionRule, retentionKinds } from './model.retention.ts'

interface Refusal {
  readonly errorCode: string
  readonly current?: unknown
}

describe('how long records are kept', () => {
  const test = useTestApp()
  const list = async (email: string) =>
    (await test.as(email)<RetentionRule[]>('GET /api/retention-rules')).body
  const change = { months: 48, basis: 'Lautakunta 3.2.2026' }

  it('is read and decided by those who manage the area', async () => {
    const rule = (await list('area@demo.test')).find((one) => one.kind === 'access_log')
    const path = 'PUT /api/retention-rules/access_log'
    const sent = await test.as('area@demo.test')<RetentionRule>(path, {
      ...change,
      version: rule?.version,
    })
    expect(sent.body).toEqual({ kind: 'access_log', ...change, version: 2 })
    const stale = await test.as('admin@demo.test')<Refusal>(path, { ...change, version: 1 })
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current).toEqual(sent.body)
  })

  it('is decided for the first time once', async () => {
    await test.owner.query(`delete from retention_rule where kind = 'facts' and area_id = '01'`)
    const undecided = (await list('admin@demo.test')).find((one) => one.kind === 'facts')
    expect(undecided).toEqual({ kind: 'facts', months: null, basis: '', version: 0 })
    const path = 'PUT /api/retention-rules/facts'
    const first = await test.as('admin@demo.test')(path, { ...change, version: 0 })
    expect(first.body).toEqual({ kind: 'facts', ...change, version: 1 })
    const second = await test.as('area@demo.test')<Refusal>(path, { ...change, version: 0 })
    expect([second.status, second.body.current]).toEqual([409, first.body])
  })

  it('stays in the own area', async () => {
    const before = await list('admin@demo.test')
    expect(before.map((rule) => rule.kind)).toEqual([...retentionKinds])
    const { rows } = await test.owner.query(
      `select version from retention_rule where area_id = '08'`,
    )
    await test.as('admin@demo.test')('PUT /api/retention-rules/client', { ...change, version: 1 })
    const after = await test.owner.query(`select version from retention_rule where area_id = '08'`)
    expect(after.rows).toEqual(rows)
  })

  it.each(['manager.koske@demo.test', 'hepa.koske@demo.test', 'dpo@demo.test'])(
    'is neither read nor decided by %s',
    async (email) => {
      expect((await test.as(email)('GET /api/retention-rules')).status).toBe(403)
      const sent = await test.as(email)('PUT /api/retention-rules/client', {
        ...change,
        version: 1,
      })
      expect(sent.status).toBe(403)
    },
  )

  it('is a period that can be', async () => {
    for (const months of [0, 1201, 1.5, '12'])
      expect(
        (
          await test.as('admin@demo.test')('PUT /api/retention-rules/client', {
            ...change,
            months,
            version: 1,
          })
        ).status,
      ).toBe(400)
  })
})
