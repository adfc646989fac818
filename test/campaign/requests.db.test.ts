import { describe, expect, it } from 'vitest'
import { useTestApp } from '../database/test-app.ts'
import { prepareRequests } from './request-world.ts'
import { runRequests } from './requests.ts'

describe('generated requests', () => {
  const test = useTestApp()

  it('of every role are answered without a leak and without a failure', async () => {
    const report = await runRequests({ ...(await prepareRequests(test)), count: 2_000, seed: 2026 })
    expect(report.faults).toEqual([])
    // The generator is worth something only while it gets through as well as refused.
    expect(report.byStatus[200] ?? 0).toBeGreaterThan(100)
    expect(report.byStatus[400] ?? 0).toBeGreaterThan(100)
    expect((report.byStatus[403] ?? 0) + (report.byStatus[404] ?? 0)).toBeGreaterThan(200)
  }, 120_000)
})
