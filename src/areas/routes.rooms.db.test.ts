import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Area } from './model.area.ts'
import type { Interpreter } from './model.interpreter.ts'
import type { Room } from './model.room.ts'

const [administrator, expert, otherArea] = [
  ...['admin@demo.test', 'hepa.koske@demo.test', 'hepa.stadi@demo.test'],
] as [string, string, string]

describe('rooms and interpreters', () => {
  const test = useTestApp()

  it('a room is added to an office, changed and taken out of use, and known to everybody of the area alone', async () => {
    const { body: area } = await test.as(administrator)<Area>('GET /api/area')
    const content = { officeId: area.offices[0]?.officeId, name: 'Aalto', seats: 16 }
    const { body: added } = await test.as(administrator)<Room>('POST /api/rooms', content)
    expect(added).toMatchObject({ ...content, closedOn: null, version: 1 })
    const { body: closed } = await test.as(administrator)<Room>(`PUT /api/rooms/${added.roomId}`, {
      ...{ ...content, seats: 14, closedOn: '2026-12-31', version: 1 },
    })
    expect((await test.as(expert)<Room[]>('GET /api/rooms')).body).toContainEqual(closed)
    const elsewhere = await test.as(otherArea)<Room[]>('GET /api/rooms')
    expect(elsewhere.body.map((one) => one.roomId)).not.toContain(added.roomId)
    const { body: other } = await test.as(otherArea)<Area>('GET /api/area')
    const refused = await test.as(administrator)<{ fields: unknown }>('POST /api/rooms', {
      ...content,
      officeId: other.offices[0]?.officeId,
    })
    expect(refused.body.fields).toEqual([{ path: 'officeId', code: 'chooseOne' }])
  })

  it('an interpreter is kept with languages, and a stale version changes nothing', async () => {
    const content = { name: 'Samira Testi', languages: ['ar', 'ckb'], phone: null, email: null }
    const { body: added } = await test.as(administrator)<Interpreter>('POST /api/interpreters', {
      ...content,
    })
    const change = { ...content, languages: ['ar'], closedOn: null, version: 1 }
    const path = `PUT /api/interpreters/${added.interpreterId}`
    const { body: changed } = await test.as(administrator)<Interpreter>(path, change)
    expect(changed).toMatchObject({ languages: ['ar'], version: 2 })
    const stale = await test.as(administrator)<{ errorCode: string }>(path, change)
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    const without = await test.as(administrator)('POST /api/interpreters', {
      ...content,
      languages: [],
    })
    expect(without.status).toBe(400)
    const elsewhere = await test.as(otherArea)<Interpreter[]>('GET /api/interpreters')
    expect(elsewhere.body.map((one) => one.interpreterId)).not.toContain(added.interpreterId)
  })
})
