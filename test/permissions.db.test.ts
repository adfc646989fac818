import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/areas/model.rights.ts'
import { routes } from '../src/routes.ts'
import { espoo } from './database/factories.ts'
import { useTestApp } from './database/test-app.ts'
import { addActors, type TestActor } from './routes/actors.ts'
import { nameOf, type Reply, sampleRequest, send } from './routes/every-route.ts'
import { addKnownRows } from './routes/known-rows.ts'
import { permissionTable } from './routes/permission-table.ts'
import type { Known } from './routes/sample.ts'

const named = routes.map((route) => ({ name: nameOf(route), route }))

it('the table of permissions and the endpoints are the same', () => {
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(permissionTable).sort())
})

it('no two endpoints share a name', () => {
  expect(new Set(named.map(({ name }) => name)).size).toBe(routes.length)
})

describe('an endpoint', () => {
  const test = useTestApp()
  const here = { actors: [] as TestActor[], known: {} as Known }

  beforeAll(async () => {
    here.actors = await addActors(test.owner, 'koske')
    here.known = await addKnownRows(test.owner, 'koske', here.actors)
  })

  const actorOf = (role: Role) => {
    const actor = here.actors.find((one) => one.role === role)
    if (actor === undefined) throw new Error(`Nobody is ${role}`)
    return actor
  }
  /** What the access log holds of a person's last request, and how many rows it has in all. */
  const logOf = async (staffId: string) => {
    const { rows } = await test.owner.query<{ event: string; outcome: string; count: number }>(
      `select event, outcome, count(*) over ()::int as count from access_log
        where area_id = $1 and staff_id = $2 order by at desc, log_id desc limit 1`,
      [espoo, staffId],
    )
    return rows[0] ?? { event: '', outcome: '', count: 0 }
  }

  const counted = new Map<Role, number>()
  it.each(named)('$name is open to its roles and closed to the others', async ({ name, route }) => {
    const row = permissionTable[name]
    const request = sampleRequest(route, here.known, row)
    const found: Partial<Record<Role, string>> = {}
    const expected: Partial<Record<Role, string>> = {}
    for (const role of roles) {
      const actor = actorOf(role)
      const before = counted.get(role) ?? (await logOf(actor.staffId)).count
      const reply: Reply = await send(test.app, request, { cookie: actor.cookie })
      const after = await logOf(actor.staffId)
      expect(reply.status, JSON.stringify(reply)).toBeLessThan(500)
      expect(after.count, `${role}: rows in the access log`).toBe(before + 1)
      counted.set(role, after.count)
      expect(after.event).toBe(route.audit)
      found[role] = after.outcome === 'refused' ? `refused ${reply.status}` : 'open'
      expected[role] = row?.allowed.includes(role) ? 'open' : 'refused 403'
    }
    expect(found).toEqual(expected)
  })

  it.each(named)('$name is closed without sign-in', async ({ name, route }) => {
    const request = sampleRequest(route, here.known, permissionTable[name])
    expect(await send(test.app, request, {})).toMatchObject({ status: 401 })
  })

  it.each(named.filter(({ route }) => route.method !== 'GET'))(
    '$name is closed to a page of another site',
    async ({ name, route }) => {
      const request = sampleRequest(route, here.known, permissionTable[name])
      const { cookie } = actorOf(permissionTable[name]?.allowed[0] ?? 'administrator')
      for (const header of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ])
        expect(await send(test.app, request, { cookie, ...header })).toMatchObject({ status: 403 })
    },
  )

  it.each(named.filter(({ route }) => route.method === 'POST' && route.asks !== true))(
    '$name asks for an idempotency key and is done once for it',
    async ({ name, route }) => {
      const request = sampleRequest(route, here.known, permissionTable[name])
      const { cookie } = actorOf(permissionTable[name]?.allowed[0] ?? 'administrator')
      expect(await send(test.app, request, { cookie, 'idempotency-key': undefined })).toMatchObject(
        { status: 400, errorCode: 'idempotencyKeyMissing' },
      )
      const key = crypto.randomUUID()
      const twice = [
        await send(test.app, request, { cookie, 'idempotency-key': key }),
        await send(test.app, request, { cookie, 'idempotency-key': key }),
      ]
      expect(twice[1]).toEqual(twice[0])
    },
  )
})
