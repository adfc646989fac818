import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createRandom, type Random } from '../platform/shared/random.ts'
import {
  type ClientshipState,
  foldLife,
  type LifeStep,
  stateAfterStep,
} from './model.clientship-life.ts'
import { refreshFigure } from './operations.figure.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

/** What a plain account of the rules keeps of a clientship. */
interface Known {
  readonly id: string
  readonly organisationId: string
  state: ClientshipState
  responsible: string
  hasStep: boolean
  /** Whether an outcome was recorded with the end. */
  hasOutcome: boolean
  endReason: string | null
  version: number
}
interface World {
  readonly clientId: ClientId
  readonly all: Known[]
  /** Who works with the client at each centre. */
  readonly own: Map<string, Set<string>>
}
interface Person {
  readonly staff: TestStaff
  readonly organisationId: string
  readonly role: 'expert' | 'centre_manager' | 'reception'
}

const kinds = {
  assign: 'assigned',
  activate: 'activated',
  pause: 'paused',
  resume: 'resumed',
  'next-step': 'planned',
  'next-step-done': 'step_done',
  caseworker: 'caseworker',
  end: 'ended',
  correct: 'corrected',
} as const
type Command = keyof typeof kinds

describe('clientships under random commands of random people', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  const people: Person[] = []
  let db: Db

  beforeAll(async () => {
    db = openDb(test.databaseUrl, 'owner', 1)
    for (const [role, organisationId] of [
      ...[
        ['expert', koske] as const,
        ['expert', koske] as const,
        ['centre_manager', koske] as const,
      ],
      ...[['expert', oske] as const, ['reception', koske] as const],
    ])
      people.push({
        role,
        organisationId,
        staff: await make.staff(espoo, [{ role, organisationId }]),
      })
  })
  afterAll(() => db?.close())

  const experts = (organisationId: string) =>
    people.filter((one) => one.role === 'expert' && one.organisationId === organisationId)
  const mayWrite = (world: World, who: Person, organisationId: string) =>
    who.organisationId === organisationId &&
    (who.role === 'centre_manager' ||
      (who.role === 'expert' && world.own.get(organisationId)?.has(who.staff.staffId) === true))

  async function begin(): Promise<World> {
    const client = await make.client({ areaId: espoo, organisations: [koske, oske] })
    const world: World = { clientId: client.clientId, all: [], own: new Map() }
    for (const organisationId of [koske, oske]) {
      const [first] = experts(organisationId)
      if (first === undefined) throw new Error('Nobody works there')
      const id = await start({
        clientId: client.clientId,
        organisationId,
        responsible: first.staff,
      })
      world.all.push({
        ...{ id, organisationId, state: 'waiting', responsible: first.staff.staffId },
        ...{ hasStep: false, hasOutcome: false, endReason: null, version: 1 },
      })
      world.own.set(organisationId, new Set([first.staff.staffId]))
    }
    return world
  }

  function bodyOf(command: Command, random: Random, known: Known): object {
    switch (command) {
      case 'assign':
        return { responsibleId: random.pick(experts(known.organisationId)).staff.staffId }
      case 'activate':
        return { onDay: '2026-11-21' }
      case 'pause':
        return { reason: 'study' }
      case 'next-step':
        return { text: 'Soitto', on: '2026-12-01' }
      case 'caseworker':
        return { name: 'Oona', contact: null }
      case 'end':
        return random.chance(0.5)
          ? { endedOn: '2026-11-21', reason: 'moved', openStep: 'done' }
          : {
              ...{ endedOn: '2026-11-21', reason: 'degree_study', openStep: 'done' },
              outcome: { kind: 'degree_study', beganOn: '2026-11-21', evidence: 'document' },
            }
      case 'correct':
        return {
          endedOn: '2026-11-21',
          reason: random.pick(['moved', 'no_contact']),
          words: 'Oikaisu',
        }
      default:
        return {}
    }
  }

  /** What the plain account expects of a command, and what it makes of it. */
  function expected(
    world: World,
    who: Person,
    known: Known,
    command: Command,
    body: object,
  ): number {
    if (!mayWrite(world, who, known.organisationId)) return 403
    const responsible = 'responsibleId' in body ? String(body.responsibleId) : undefined
    if (responsible === known.responsible) return 400
    const state = stateAfterStep(known.state, kinds[command])
    if (state === undefined || (command === 'next-step-done' && !known.hasStep)) return 409
    const reason = 'reason' in body ? String(body.reason) : ''
    const takesOutcome = command === 'end' && 'outcome' in body
    const hidesOutcome = command === 'correct' && known.hasOutcome && reason !== known.endReason
    // A manager reads what people reach and records nothing of it.
    if ((takesOutcome || hidesOutcome) && who.role === 'centre_manager') return 403
    if (command === 'end' || command === 'correct') known.endReason = reason
    known.hasOutcome = takesOutcome || (known.hasOutcome && !hidesOutcome)
    const own = world.own.get(known.organisationId)
    if (responsible !== undefined) {
      own?.add(responsible)
      own?.delete(known.responsible)
      known.responsible = responsible
    }
    if (command === 'end')
      for (const staffId of own ?? []) if (staffId !== known.responsible) own?.delete(staffId)
    known.hasStep =
      command === 'next-step' ||
      (known.hasStep && state !== 'ended' && command !== 'next-step-done')
    known.state = state
    known.version += 1
    return 200
  }

  async function act(world: World, random: Random): Promise<string> {
    const known = random.pick(world.all)
    const able = people.filter((one) => mayWrite(world, one, known.organisationId))
    // Most of the time somebody who may does what fits, so that the world gets anywhere.
    const who = random.chance(0.8) && able.length > 0 ? random.pick(able) : random.pick(people)
    const as = test.as(who.staff.email)
    if (random.chance(known.state === 'ended' ? 0.4 : 0.05))
      return reopen(world, random, who, known)
    const all = Object.keys(kinds) as Command[]
    const fitting = all.filter((one) => stateAfterStep(known.state, kinds[one]) !== undefined)
    const command = random.pick(random.chance(0.8) ? fitting : all)
    const body = bodyOf(command, random, known)
    const isStale = random.chance(0.1)
    const version = isStale ? known.version + 1 : known.version
    const status =
      isStale && mayWrite(world, who, known.organisationId)
        ? 409
        : expected(world, who, known, command, body)
    const answer = await as<object>(`POST /api/clientships/${known.id}/${command}`, {
      ...body,
      version,
    })
    const what = `${command} by ${who.role} of ${who.organisationId === koske ? 'Koske' : 'OSKE'}`
    expect([what, answer.status], JSON.stringify(answer.body)).toEqual([what, status])
    return `${what}: ${status}`
  }

  async function reopen(world: World, random: Random, who: Person, known: Known): Promise<string> {
    const { organisationId } = known
    const responsible = random.pick(experts(organisationId)).staff.staffId
    const latest = world.all.filter((one) => one.organisationId === organisationId).at(-1)
    // Who may write no clientship of the client anywhere is refused at once, by the same answer.
    const status = !mayWrite(world, who, organisationId)
      ? 403
      : latest !== known || known.state !== 'ended'
        ? 409
        : 200
    const answer = await test.as(who.staff.email)<{ clientshipId: string }>(
      `POST /api/clients/${world.clientId}/clientships`,
      { previousClientshipId: known.id, responsibleId: responsible, words: 'Palasi' },
    )
    expect(['reopen', answer.status], JSON.stringify(answer.body)).toEqual(['reopen', status])
    if (status === 200) {
      const id = answer.body.clientshipId
      world.all.push({
        ...{ id, organisationId, state: 'waiting', responsible, hasStep: false, version: 1 },
        ...{ hasOutcome: false, endReason: null },
      })
      world.own.set(organisationId, new Set([responsible]))
    }
    return `reopen: ${status}`
  }

  async function check(world: World): Promise<void> {
    const { rows } = await test.owner.query<Record<string, unknown> & { clientship_id: string }>(
      `select clientship_id, organisation_id, state, responsible_id, version, started_on::text, activated_on::text, ended_on::text,
              end_reason, pause_reason, paused_until::text, next_step, next_step_on::text, next_step_set_by, caseworker_name,
              caseworker_contact
         from clientship where client_id = $1`,
      [world.clientId],
    )
    expect(rows).toHaveLength(world.all.length)
    for (const organisationId of [koske, oske]) {
      const open = rows.filter(
        (row) => row.organisation_id === organisationId && row.state !== 'ended',
      )
      expect(open.length).toBeLessThanOrEqual(1)
      const { rows: own } = await test.owner.query<{ staff_id: string }>(
        `select staff_id from client_relation where client_id = $1 and organisation_id = $2
            and relation = 'own_client' and period @> $3::date`,
        [world.clientId, organisationId, testDay],
      )
      const staffIds = own.map((row) => row.staff_id)
      expect(staffIds.toSorted()).toEqual([...(world.own.get(organisationId) ?? [])].toSorted())
      for (const row of open) expect(staffIds).toEqual([row.responsible_id])
    }
    for (const known of world.all) {
      const row = rows.find((one) => one.clientship_id === known.id)
      expect(row).toMatchObject({
        ...{ state: known.state, responsible_id: known.responsible, version: known.version },
      })
      await checkFold(known.id, row ?? {})
      await checkFigure(known.id)
    }
  }

  async function checkFold(id: string, row: Record<string, unknown>): Promise<void> {
    const { rows: steps } = await test.owner.query<LifeStep & { position: number }>(
      `select position, kind, on_day::text as "onDay", detail from clientship_step where clientship_id = $1 order by position`,
      [id],
    )
    expect(steps.map((step) => step.position)).toEqual(steps.map((_step, index) => index + 1))
    const life = foldLife(steps)
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const [name, value] of Object.entries(life))
      expect([name, row[snake(name)]]).toEqual([name, value])
  }

  /** The row that is counted is the same when it is made from nothing. */
  async function checkFigure(id: string): Promise<void> {
    const find = async () =>
      (await test.owner.query('select * from clientship_figure where clientship_id = $1', [id]))
        .rows
    const kept = await find()
    expect(kept).toHaveLength(1)
    await test.owner.query('delete from clientship_figure where clientship_id = $1', [id])
    await db.kysely.transaction().execute((tx) => refreshFigure(tx, espoo, id, testDay))
    expect(await find()).toEqual(kept)
  }

  it.each([1, 2, 3, 4])('keep the rules (seed %i)', async (stream) => {
    const random = createRandom(2026, stream)
    const world = await begin()
    const done: string[] = []
    for (let n = 0; n < 40; n++) {
      done.push(await act(world, random))
      if (n % 5 === 4) await check(world)
    }
    // Not all was refused.
    expect(done.filter((one) => one.endsWith('200')).length).toBeGreaterThan(12)
  })
})
