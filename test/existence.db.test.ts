import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../src/routes.ts'
import { useTestApp } from './database/test-app.ts'
import { addActors, type TestActor } from './routes/actors.ts'
import { nameOf, type Reply, sampleRequest, send } from './routes/every-route.ts'
import { addKnownRows } from './routes/known-rows.ts'
import { permissionTable } from './routes/permission-table.ts'
import type { Known } from './routes/sample.ts'

/** Ids of what belongs to a client or to one person's work: that there is such a thing is told to nobody else. */
const secret = [
  ...['clientId', 'handoverId', 'clientshipId', 'noteId', 'outcomeId', 'noticeId', 'mergeId'],
  ...['referralImportId', 'savedViewId', 'factId', 'logId'],
]
const named = routes.map((route) => ({ name: nameOf(route), route }))
const withIds = named.filter(({ route }) => /:\w+Id/.test(route.path))
const withSecrets = withIds.filter(({ route }) =>
  secret.some((id) => route.path.includes(`:${id}`)),
)

describe('whether there is something', () => {
  const test = useTestApp()
  const people = {
    here: [] as TestActor[],
    ofArea: [] as TestActor[],
    ofOtherCentre: [] as TestActor[],
  }
  const known: { there: Known; nowhere: Known } = { there: {}, nowhere: {} }

  beforeAll(async () => {
    const here = await addActors(test.owner, 'koske')
    people.here = here
    people.ofOtherCentre = await addActors(test.owner, 'oske')
    people.ofArea = await addActors(test.owner, 'stadi')
    const rows = await addKnownRows(test.owner, 'koske', here)
    known.there = { ...rows, ...(await write(here, rows)) }
    // The same request about what is nowhere: each id another that nothing has.
    known.nowhere = Object.fromEntries(
      Object.entries(known.there).map(([name, value]) => [
        name,
        typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? randomUUID() : value,
      ]),
    )
  })

  /** What an expert writes of a client, a list that they bring and a view that they keep; the ids of all that. */
  async function write(here: readonly TestActor[], rows: Known): Promise<Known> {
    const expert = here.find(({ role }) => role === 'expert')
    const client = `/api/clients/${rows.clientId}`
    const post = async (url: string, body: object) => {
      const reply = await send(test.app, { method: 'POST', url, body }, { cookie: expert?.cookie })
      expect([url, reply.status, reply.body]).toEqual([url, 200, expect.anything()])
      return reply.body as Record<string, unknown>
    }
    const day = '2026-11-20'
    await post(`${client}/facts`, {
      observations: [{ key: 'finnish', value: 'A2.1', observedOn: day, source: 'test' }],
    })
    const { rows: facts } = await test.owner.query<{ fact_id: string }>(
      'select fact_id from client_fact where client_id = $1',
      [rows.clientId],
    )
    const { noteId } = await post(`${client}/notes`, {
      ...{ kind: 'call', happenedOn: day, text: 'Sovittu tapaaminen' },
    })
    const { outcomeId } = await post(`${client}/outcomes`, {
      ...{ clientshipId: rows.clientshipId, kind: 'other_study', beganOn: day },
      evidence: 'document',
    })
    const { referralImportId } = await post('/api/referral-imports', {
      fileName: 'lista.csv',
      content: Buffer.from('Sukunimi;Etunimi;Syntymäaika\nListanen;Aino;1.2.1990').toString(
        'base64',
      ),
    })
    const { savedViewId } = await post('/api/me/views', {
      ...{ list: 'inbox', name: 'Omat', search: {} },
    })
    return { factId: facts[0]?.fact_id, noteId, outcomeId, referralImportId, savedViewId }
  }

  /** What each of some people is answered about what is there, and about what is not. */
  async function answers(one: (typeof named)[number], actors: readonly TestActor[]) {
    const row = permissionTable[one.name]
    const found: [role: string, there: Reply, nowhere: Reply][] = []
    for (const { role, cookie } of actors) {
      const [there, nowhere] = [
        await send(test.app, sampleRequest(one.route, known.there, row), { cookie }),
        await send(test.app, sampleRequest(one.route, known.nowhere, row), { cookie }),
      ]
      found.push([role, there, nowhere])
    }
    return found
  }

  it.each(withIds)(
    'is not told by $name to the people of another area, to whom nothing opens',
    async (one) => {
      for (const [role, there, nowhere] of await answers(one, people.ofArea)) {
        expect(there, role).toEqual(nowhere)
        expect([403, 404], `${role}: ${JSON.stringify(there)}`).toContain(there.status)
      }
    },
  )

  it.each(withSecrets)('is not told by $name to the people of another centre', async (one) => {
    for (const [role, there, nowhere] of await answers(one, people.ofOtherCentre))
      expect(there, role).toEqual(nowhere)
  })

  it('is told to those who may know it: every kind of thing that is asked about is there', async () => {
    const told = new Set<string>()
    for (const one of withSecrets) {
      // What is somebody's own was written by the expert.
      const allowed = permissionTable[one.name]?.allowed ?? []
      const role = allowed.includes('expert') ? 'expert' : allowed[0]
      const actor = people.here.find((other) => other.role === role)
      for (const [, there, nowhere] of await answers(one, actor === undefined ? [] : [actor]))
        if (JSON.stringify(there) !== JSON.stringify(nowhere))
          for (const id of secret) if (one.route.path.includes(`:${id}`)) told.add(id)
    }
    const asked = secret.filter((id) => withIds.some(({ route }) => route.path.includes(`:${id}`)))
    expect([...told].toSorted()).toEqual(asked.toSorted())
  }, 60_000)
})
