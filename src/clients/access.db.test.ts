import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cell,
  type OracleActor,
  type OracleClient,
  oracleEver,
  oracleRight,
} from '../../test/database/access-oracle.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { clientData, officeData, roles } from '../areas/model.rights.ts'
import { mayOffice } from '../areas/permissions.ts'
import type { Actor } from '../platform/server/route.ts'
import { toDay } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { emptyContact } from './model.contact.ts'
import type { Client } from './model.identity.ts'
import type { ClientList } from './model.list.ts'
import type { SearchAnswer } from './model.search.ts'

const organisations = ['koske', 'oske', 'employment-service'] as const
const helsinki = '08'
const id = (code: string) =>
  code === 'stadi' ? organisationOf(helsinki, code) : organisationOf(espoo, code)

/** What is asked of a client, of each kind of data that has an endpoint. */
const asked: readonly {
  data: (typeof clientData)[number]
  right: 'read' | 'write'
  route: (clientId: string) => string
  body?: (version: number) => object
}[] = [
  { data: 'identity', right: 'read', route: (c) => `GET /api/clients/${c}` },
  { data: 'identity', right: 'read', route: (c) => `GET /api/clients/${c}/hetu` },
  {
    data: 'identity',
    right: 'write',
    route: (c) => `PATCH /api/clients/${c}`,
    body: (version) => ({ version, serviceLanguage: 'fi' }),
  },
  { data: 'contact', right: 'read', route: (c) => `GET /api/clients/${c}/contact` },
  {
    data: 'contact',
    right: 'write',
    route: (c) => `PUT /api/clients/${c}/contact`,
    body: () => ({ ...emptyContact, version: 999 }),
  },
  {
    data: 'protected_contact',
    right: 'read',
    route: (c) => `GET /api/clients/${c}/protected-contact`,
  },
  {
    data: 'protected_contact',
    right: 'write',
    route: (c) => `PUT /api/clients/${c}/protected-contact`,
    body: () => ({ ...emptyContact, version: 999 }),
  },
  { data: 'facts', right: 'read', route: (c) => `GET /api/clients/${c}/facts` },
  {
    data: 'facts',
    right: 'write',
    route: (c) => `POST /api/clients/${c}/facts`,
    body: () => ({
      observations: [{ key: 'literate', value: 'yes', observedOn: '2026-11-01', source: 'test' }],
    }),
  },
  { data: 'support_needs', right: 'read', route: (c) => `GET /api/clients/${c}/support-facts` },
  {
    data: 'support_needs',
    right: 'write',
    route: (c) => `POST /api/clients/${c}/support-facts`,
    body: () => ({
      observations: [
        { key: 'health_allows', value: 'yes', observedOn: '2026-11-01', source: 'self_rated' },
      ],
    }),
  },
  { data: 'clientship', right: 'read', route: (c) => `GET /api/clients/${c}/clientships` },
  { data: 'clientship', right: 'read', route: (c) => `GET /api/clients/${c}/path` },
  { data: 'notes', right: 'read', route: (c) => `GET /api/clients/${c}/notes` },
  { data: 'employment', right: 'read', route: (c) => `GET /api/clients/${c}/outcomes` },
  { data: 'eligibility_trace', right: 'read', route: (c) => `GET /api/clients/${c}/eligibility` },
]

describe('the access matrix', () => {
  const test = useTestApp()
  const make = useFactories(test)

  interface User extends OracleActor {
    readonly staff: TestStaff
  }

  async function user(area: string, work: OracleActor['work']): Promise<User> {
    const assignments = work.map(({ role, organisation }) => ({
      role: role as (typeof roles)[number],
      organisationId: id(organisation),
    }))
    return { area, work, staff: await make.staff(area, assignments) }
  }

  const stranger = { area: espoo, current: [], former: [], own: [], drafted: [], sent: [] }

  /** A client in a situation that is the same for some users. */
  async function client(
    situation: OracleClient,
    users: readonly User[],
    isProtected = false,
  ): Promise<TestClient> {
    const related = (
      codes: readonly string[],
      relation: 'own_client' | 'referral_draft' | 'referral_sent',
    ) =>
      users
        .filter((one) => one.area === situation.area)
        .flatMap(({ staff }) =>
          codes.map((code) => ({ staff, organisationId: id(code), relation })),
        )
    return make.client({
      areaId: situation.area,
      organisations: situation.current.map(id),
      former: situation.former.map(id),
      relations: [
        ...related(situation.own, 'own_client'),
        ...related(situation.drafted, 'referral_draft'),
        ...related(situation.sent, 'referral_sent'),
      ],
      ...(isProtected ? { protection: { validFrom: toDay('2026-01-01'), validTo: null } } : {}),
    })
  }

  /** What does not follow the matrix when a user asks everything of a client. */
  async function deviations(
    who: User,
    situation: OracleClient,
    { clientId }: TestClient,
  ): Promise<string[]> {
    const as = test.as(who.staff.email)
    const wrong: string[] = []
    const say = (what: string, is: unknown, should: unknown) => {
      if (is !== should)
        wrong.push(`${JSON.stringify(who.work)} ${what}: ${is}, should be ${should}`)
    }
    const knows = oracleRight(who, situation, 'identity') !== 'none'
    for (const { data, right, route, body } of asked) {
      const given = oracleRight(who, situation, data)
      const allowed = given === 'write' || (given === 'read' && right === 'read')
      const { rows } = await test.owner.query('select version from client where client_id = $1', [
        clientId,
      ])
      const before = await footprint(clientId)
      const { status } = await as(route(clientId), body?.(rows[0].version))
      const refusal = !oracleEver(who, data, right) || knows ? 403 : 404
      // A conflict (no protection, a version made up) comes after the permission.
      say(
        route(clientId),
        [200, 409].includes(status) ? 'allowed' : status,
        allowed ? 'allowed' : refusal,
      )
      if (!allowed) say(`${route(clientId)} changes`, await footprint(clientId), before)
    }
    if (!knows) return wrong
    const { body } = await as<Client>(`GET /api/clients/${clientId}`)
    for (const data of clientData)
      say(`rights to ${data}`, body.rights[data], oracleRight(who, situation, data))
    return wrong
  }

  /** All that is stored of a client, but who asked for it. */
  async function footprint(clientId: ClientId): Promise<string> {
    const { rows } = await test.owner.query(
      `select (select c::text from client c where client_id = $1)
           || (select count(*) from client_fact where client_id = $1)
           || (select count(*) from client_support_fact where client_id = $1) as all`,
      [clientId],
    )
    return rows[0].all
  }

  it('holds for every role in every relation and each kind of data with an endpoint', async () => {
    const users: User[] = []
    for (const role of roles) users.push(await user(espoo, [{ role, organisation: 'koske' }]))
    const situations: OracleClient[] = [
      { ...stranger, current: ['koske'], own: ['koske'] },
      { ...stranger, current: ['koske'] },
      { ...stranger, current: ['koske'], drafted: ['koske'] },
      { ...stranger, current: ['koske', 'oske'], sent: ['koske'] },
      { ...stranger, current: ['oske'], former: ['koske'] },
      { ...stranger, current: ['oske'] },
      { ...stranger, area: helsinki, current: ['stadi'] },
    ]
    const wrong: string[] = []
    for (const [index, situation] of situations.entries()) {
      // Protected contact data are there to be read in every other situation.
      const asClient = await client(situation, users, index % 2 === 0)
      for (const one of users) wrong.push(...(await deviations(one, situation, asClient)))
    }
    expect(wrong).toEqual([])
  }, 240_000)

  const organisation = fc.constantFrom(...organisations)
  const some = fc.uniqueArray(organisation, { maxLength: 2 })
  const work = fc.uniqueArray(fc.record({ role: fc.constantFrom(...roles), organisation }), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => `${one.role}/${one.organisation}`,
  })
  const situation = fc
    .record({ current: some, ended: some, own: some, drafted: some, sent: some })
    .map(({ current, ended, own, drafted, sent }): OracleClient => {
      const within = (codes: readonly string[]) =>
        codes.filter((code) => current.includes(code as 'koske'))
      return {
        area: espoo,
        current,
        former: ended.filter((code) => !current.includes(code)),
        own: within(own),
        drafted: within(drafted),
        sent: within(sent),
      }
    })

  it('holds for generated people of several roles and organisations, one client at a time and in lists', async () => {
    await fc.assert(
      fc.asyncProperty(
        work,
        fc.array(situation, { minLength: 1, maxLength: 4 }),
        async (jobs, situations) => {
          const who = await user(espoo, jobs)
          const made: string[] = []
          const known: string[] = []
          for (const each of situations) {
            const asClient = await client(each, [who])
            expect(await deviations(who, each, asClient)).toEqual([])
            const isKnown = oracleRight(who, each, 'identity') !== 'none'
            made.push(asClient.clientId)
            if (isKnown) known.push(asClient.clientId)
            if (!oracleEver(who, 'identity', 'read')) continue
            const { body } = await test.as(who.staff.email)<SearchAnswer>(
              `GET /api/clients/search?q=${asClient.clientNumber}`,
            )
            expect(body.hits.map((hit) => hit.clientId)).toEqual(isKnown ? [asClient.clientId] : [])
          }
          await expectLists(who, made, known)
        },
      ),
      { seed: 2026, numRuns: 20 },
    )
  }, 240_000)

  /** The list holds, of the clients made for a user, just those whom the user may know. */
  async function expectLists(who: User, made: readonly string[], known: readonly string[]) {
    const listed: string[] = []
    let after: string | null = null
    do {
      const query: string = after === null ? '' : `&after=${after}`
      const { status, body } = await test.as(who.staff.email)<ClientList>(
        `GET /api/clients?scope=all&sort=created&direction=descending${query}`,
      )
      if (!oracleEver(who, 'identity', 'read')) {
        expect(status).toBe(403)
        return
      }
      listed.push(...body.rows.map((row) => row.clientId))
      after = body.after
    } while (after !== null)
    expect(made.filter((clientId) => listed.includes(clientId))).toEqual(known)
  }

  it('holds for data of no client, by the function that every office permission asks', () => {
    const actor = (role: string, organisationId: string): Actor => ({
      userId: 'u',
      email: 'e',
      areaId: espoo,
      staffId: 's',
      name: 'n',
      locale: null,
      density: null,
      assignments: [{ role, organisationId }],
      standsInFor: [],
      glass: { organisations: [], open: [] },
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...officeData),
        fc.constantFrom('read' as const, 'write' as const),
        organisation,
        organisation,
        (role, data, right, mine, theirs) => {
          const given = cell(
            role,
            data,
            mine === theirs ? 'same_organisation' : 'other_organisation',
          )
          expect(mayOffice(actor(role, mine), data, right, theirs)).toBe(
            given === 'write' || (given === 'read' && right === 'read'),
          )
        },
      ),
      { seed: 2026, numRuns: 2000 },
    )
  })
})
