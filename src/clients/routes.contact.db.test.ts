import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { addDays, toDay } from '../platform/shared/days.ts'
import type { ContactAnswer, ProtectedContactAnswer, ProtectionAlert } from './model.contact.ts'
import type { Client } from './model.identity.ts'
import type { ClientList } from './model.list.ts'

const koske = organisationOf(espoo, 'koske')
const today = toDay('2026-11-21')
const home = {
  municipalityCode: '049',
  streetAddress: 'Salaistie 5 B 12',
  postalCode: '02100',
  postOffice: 'Espoo',
  phone: '+358401234567',
  email: 'salainen@example.test',
}

describe('contact data', () => {
  const test = useTestApp()
  const make = useFactories(test)

  async function arrange() {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const client = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
      contact: home,
    })
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    return {
      path: `/api/clients/${client.clientId}`,
      ...client,
      own: test.as('hepa.koske@demo.test'),
      colleague: test.as(colleague.email),
    }
  }

  it('are saved with the version that was seen; a stale one is answered with what is stored', async () => {
    const { path, own } = await arrange()
    const change = { ...home, phone: '050 987 6543', version: 1 }
    const saved = await own<ContactAnswer>(`PUT ${path}/contact`, change)
    expect(saved.body).toMatchObject({ version: 2, contact: { phone: '+358509876543' } })
    const stale = await own<{ current: { version: number } }>(`PUT ${path}/contact`, change)
    expect([stale.status, stale.body.current.version]).toEqual([409, 2])
  })

  it('are refused to who only reads and hidden from everybody else', async () => {
    const { path, colleague } = await arrange()
    const change = { ...home, version: 1 }
    expect((await colleague(`GET ${path}/contact`)).status).toBe(200)
    expect((await colleague(`PUT ${path}/contact`, change)).status).toBe(403)
    for (const email of ['hepa.oske@demo.test', 'hepa.stadi@demo.test', 'referrer@demo.test']) {
      expect((await test.as(email)(`GET ${path}/contact`)).status).toBe(404)
      expect((await test.as(email)(`PUT ${path}/contact`, change)).status).toBe(404)
    }
    expect((await test.as('dpo@demo.test')(`GET ${path}/contact`)).status).toBe(403)
  })

  it('refuse what cannot be', async () => {
    const { path, own } = await arrange()
    for (const change of [
      { version: 1 },
      { ...home, postalCode: '2100', version: 1 },
      { ...home, municipalityCode: '998', version: 1 },
      { ...home, version: 2 ** 40 },
    ])
      expect((await own(`PUT ${path}/contact`, change)).status).toBe(400)
  })

  it('move out of sight when the person is put under protection, and back when it ends', async () => {
    const { path, own, colleague, clientNumber } = await arrange()
    const protection = { validFrom: '2026-11-01', validTo: '2027-10-31' }
    const set = await own(`POST ${path}/protection`, { version: 1, protection })
    expect(set.status).toBe(200)

    for (const as of [own, colleague])
      expect((await as<ContactAnswer>(`GET ${path}/contact`)).body).toEqual({
        isProtected: true,
        contact: null,
        version: 0,
      })
    expect((await colleague(`GET ${path}/protected-contact`)).status).toBe(403)
    const kept = await own<ProtectedContactAnswer>(`GET ${path}/protected-contact`)
    expect(kept.body).toEqual({ protection, state: 'valid', contact: home, version: 1 })
    expect((await own(`PUT ${path}/contact`, { ...home, version: 1 })).status).toBe(409)
    const changed = await own<ProtectedContactAnswer>(`PUT ${path}/protected-contact`, {
      ...home,
      streetAddress: 'Toinen tie 1',
      version: 1,
    })
    expect(changed.body).toMatchObject({ version: 2, contact: { streetAddress: 'Toinen tie 1' } })

    const list = await colleague<ClientList>('GET /api/clients')
    const row = list.body.rows.find((one) => one.clientNumber === clientNumber)
    expect(row).toMatchObject({ isProtected: true, municipalityCode: null })
    for (const route of [
      'GET /api/clients',
      `GET ${path}`,
      `GET /api/clients/search?q=${clientNumber}`,
    ]) {
      const { body } = await colleague<unknown>(route)
      expect(JSON.stringify(body)).not.toMatch(/Toinen tie|Salaistie|0401234567|02100|2027-10-31/)
    }

    expect((await colleague(`POST ${path}/protection/end`, { version: 2 })).status).toBe(403)
    expect((await own(`POST ${path}/protection/end`, { version: 1 })).status).toBe(409)
    expect((await own(`POST ${path}/protection/end`, { version: 2 })).status).toBe(200)
    const open = await colleague<ContactAnswer>(`GET ${path}/contact`)
    expect(open.body).toMatchObject({
      isProtected: false,
      contact: { streetAddress: 'Toinen tie 1' },
    })
    expect((await own(`GET ${path}/protected-contact`)).status).toBe(409)
  })

  it('of a person added under protection are never in the open table, whoever adds them', async () => {
    const { organisationIds } = await make.demoStaff('reception@demo.test')
    const added = await test.as('reception@demo.test')<{ clientId: string }>('POST /api/clients', {
      organisationId: organisationIds[0],
      familyName: 'Piilonen',
      givenNames: 'Pia',
      birthDate: '1980-01-01',
      protection: { validFrom: '2026-01-01', validTo: null },
      contact: { streetAddress: 'Piilotie 1' },
    })
    const open = await test.owner.query('select from client_contact where client_id = $1', [
      added.body.clientId,
    ])
    expect(open.rowCount).toBe(0)
    const path = `/api/clients/${added.body.clientId}`
    const desk = test.as('reception@demo.test')
    expect((await desk<Client>(`GET ${path}`)).body.isProtected).toBe(true)
    expect((await desk(`GET ${path}/protected-contact`)).status).toBe(403)
    expect((await desk(`POST ${path}/protection/end`, { version: 1 })).status).toBe(403)
  })

  it('warn of a protection that ends within 60 days, of one’s own clients only', async () => {
    const expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const ends = [addDays(today, 60), addDays(today, 61), addDays(today, -1), null]
    for (const [index, validTo] of ends.entries())
      for (const isOwn of [true, false])
        await make.client({
          areaId: espoo,
          organisations: [koske],
          familyName: `Vartio${index}`,
          relations: isOwn
            ? [{ staff: expert, organisationId: koske, relation: 'own_client' }]
            : [],
          protection: { validFrom: toDay('2025-01-01'), validTo },
        })
    const { body } = await test.as(expert.email)<ProtectionAlert[]>('GET /api/protection-alerts')
    expect(body.map(({ familyName, validTo, state }) => [familyName, validTo, state])).toEqual([
      ['Vartio2', '2026-11-20', 'expired'],
      ['Vartio0', '2027-01-20', 'expiring'],
    ])
    expect((await test.as('manager.koske@demo.test')('GET /api/protection-alerts')).status).toBe(
      403,
    )
  })
})
