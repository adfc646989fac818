import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'

const koske = organisationOf(espoo, 'koske')
const hepa = 'hepa.koske@demo.test'

describe('the calendar feed of an expert', () => {
  const test = useTestApp()
  const make = useFactories(test)

  it('tells when the expert is booked and never of whom, until it is stopped', async () => {
    const staff = await make.demoStaff(hepa)
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Aikanen' },
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
    })
    await test.as(hepa)(`POST /api/clients/${clientId}/appointments`, {
      ...{ organisationId: koske, kind: 'known', mode: 'phone', staffId: staff.staffId },
      ...{ colleagues: [], others: 'Aikanen junior', officeId: null, language: null },
      startsAt: '2026-11-26T08:00:00Z',
    })
    const open = async () =>
      (await test.as(hepa)<{ token: string }>('PUT /api/my-calendar-feed')).body.token
    const token = await open()
    const read = (of: string) => test.as(undefined)<Buffer>(`GET /api/calendar-feeds/${of}`)
    const feed = String((await read(token)).body)
    expect(feed).toContain('DTSTART:20261126T080000Z')
    expect(feed).not.toContain('Aikanen')
    expect((await read(await open())).status).toBe(200)
    expect((await read(token)).status).toBe(409)
    const last = await open()
    await test.as(hepa)('DELETE /api/my-calendar-feed')
    expect((await read(last)).status).toBe(409)
    expect((await read(`01.${'A'.repeat(43)}`)).status).toBe(404)
  })
})
