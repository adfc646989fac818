import type { Me } from '../src/areas/model.me.ts'
import type { Room } from '../src/areas/model.room.ts'
import type { Client } from '../src/clients/model.identity.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { addDays } from '../src/platform/shared/days.ts'
import { createRandom, type Random } from '../src/platform/shared/random.ts'
import { mondayOf } from '../src/services/model.calendar.ts'
import { openAssessments, type SectionSave } from './load.assess.ts'

export interface User {
  readonly email: string
  readonly cookie: string
}

/** What is measured: the pages that people live on. */
export const loadKinds = [
  'my day',
  'my clients',
  'inbox',
  'client list',
  'client page',
  'name search',
  'results page',
  'gap page',
  'week view',
  'prefilled form',
  'section save',
] as const
export type Kind = (typeof loadKinds)[number]

/** Something a user does: the requests of a page, sent at once. */
export interface Operation {
  readonly kind: Kind
  readonly paths: readonly string[]
  /** What it writes, in the place of reading. */
  readonly save?: SectionSave
}

export interface Plan {
  readonly user: User
  readonly operations: readonly Operation[]
}

interface Row {
  readonly clientId: string
  readonly familyName: string
  readonly givenNames: string
}

const perUser = 60
/** Of how many clients a user opens the pages. */
const readable = 40

/**
 * What each user is going to do: lists in their filters, pages of clients whom they see, names with a typing error.
 * Drawn before the measurement, so that the served and the bare run do the same.
 */
export async function operationsOf(
  url: string,
  users: readonly User[],
  seed: number,
): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const [index, user] of users.entries()) {
    const random = createRandom(seed, index)
    const rows = await someRows(url, user, random)
    const pages: Pages = {
      rows,
      clientIds: await findReadable(url, user, rows, random),
      centreId: await findCentre(url, user, '/api/result-centres'),
      ledId: await findCentre(url, user, '/api/gaps'),
      calendars: await findCalendars(url, user),
      saves: await openAssessments(url, user),
    }
    const operations = Array.from({ length: perUser }, () => draw(random, pages))
    plans.push({ user, operations })
  }
  return plans
}

async function someRows(url: string, user: User, random: Random): Promise<Row[]> {
  const rows: Row[] = []
  let after = ''
  for (let page = 0; page < 4; page += 1) {
    const query =
      page === 0 ? `sort=${random.pick(['name', 'created'])}` : `sort=name&after=${after}`
    const answer = await fetch(`${url}/api/clients?${query}`, { headers: { cookie: user.cookie } })
    const list = (await answer.json()) as { rows: Row[]; after: string | null }
    rows.push(...list.rows)
    if (list.after === null) break
    after = list.after
  }
  if (rows.length === 0) throw new Error(`${user.email} sees no clients`)
  return rows
}

/** Draws clients until there are enough whose doors the user may read: of a former client the page does not ask them. */
async function findReadable(
  url: string,
  user: User,
  rows: readonly Row[],
  random: Random,
): Promise<string[]> {
  const found: string[] = []
  for (let draws = 0; draws < 2 * readable && found.length < readable; draws += 1) {
    const { clientId } = random.pick(rows)
    const answer = await fetch(`${url}/api/clients/${clientId}`, {
      headers: { cookie: user.cookie },
    })
    const { rights } = (await answer.json()) as Client
    if (rights.eligibility_trace !== 'none') found.push(clientId)
  }
  if (found.length === 0) throw new Error(`${user.email} may read no client's doors`)
  return found
}

/** What a page asks, for the operations that have no variants; the centre is one whose results the user may read. */
interface Pages {
  readonly rows: readonly Row[]
  /** Some of them, of whom the user may read everything that the page of a client asks. */
  readonly clientIds: readonly string[]
  readonly centreId: string | undefined
  /** An organisation whose gaps the user may see by name. */
  readonly ledId: string | undefined
  /** The organisation where the user works, and a room, as a calendar is asked for. */
  readonly calendars: readonly string[]
  /** Assessments of the user's own clients that are open. */
  readonly saves: readonly SectionSave[]
}

const drawn: Readonly<Record<Kind, (random: Random, pages: Pages) => readonly string[]>> = {
  'my day': () => ['/api/my-day'],
  'my clients': (random) => [
    random.pick(['/api/my-clients', '/api/my-clients?scope=centre', '/api/my-clients?sort=name']),
  ],
  inbox: (random) => [
    random.pick(['/api/inbox', '/api/inbox?only=overdue', '/api/inbox?sort=name']),
    '/api/inbox/summary',
  ],
  'client list': (random, { rows }) => [
    random.pick([
      '/api/clients',
      '/api/clients?scope=mine',
      '/api/clients?motherTongue=ar',
      `/api/clients?sort=name&after=${random.pick(rows).clientId}`,
    ]),
  ],
  'client page': (random, { clientIds }) => {
    const client = `/api/clients/${random.pick(clientIds)}`
    return [
      client,
      ...['clientships', 'path', 'outcomes', 'eligibility'].map((part) => `${client}/${part}`),
    ]
  },
  'name search': (random, { rows }) => {
    const { givenNames, familyName } = random.pick(rows)
    const name = mistype(random, `${givenNames} ${familyName}`)
    return [`/api/clients/search?q=${encodeURIComponent(name)}`]
  },
  'results page': (_random, { centreId }) =>
    centreId === undefined ? [] : ['/api/result-centres', `/api/results/${centreId}`],
  'gap page': (random, { ledId }) =>
    ledId === undefined
      ? []
      : [
          `/api/gaps/${ledId}`,
          `/api/gaps/${ledId}/clients?reason=${random.pick(['step_overdue', 'no_next_step', 'no_contact'])}`,
        ],
  'week view': (random, { calendars }) => {
    const from = addDays(mondayOf(systemClock.today()), 7 * random.int(-6, 6))
    return [`/api/calendar?from=${from}&until=${addDays(from, 6)}&${random.pick(calendars)}`]
  },
  'prefilled form': (random, { saves }) => [random.pick(saves).path],
  'section save': () => [],
}

/** An operation of a kind that the user has; of the others there are as many more. */
function draw(random: Random, pages: Pages): Operation {
  const open = loadKinds.filter(
    (kind) =>
      (kind !== 'results page' || pages.centreId !== undefined) &&
      (kind !== 'gap page' || pages.ledId !== undefined) &&
      ((kind !== 'prefilled form' && kind !== 'section save') || pages.saves.length > 0),
  )
  const kind = random.pick(open)
  const paths = drawn[kind](random, pages)
  return kind === 'section save' ? { kind, paths, save: random.pick(pages.saves) } : { kind, paths }
}

/** Whose weeks the user looks at: of the house, of a room, of a teacher. */
async function findCalendars(url: string, user: User): Promise<string[]> {
  const ask = async <Answer>(path: string) =>
    (await (await fetch(`${url}${path}`, { headers: { cookie: user.cookie } })).json()) as Answer
  const { staffId, assignments } = await ask<Me>('/api/me')
  const [room] = await ask<Room[]>('/api/rooms')
  return [
    ...assignments.map(({ organisationId }) => `organisationId=${organisationId}`),
    ...(room === undefined ? [] : [`roomId=${room.roomId}`]),
    `staffId=${staffId}`,
  ]
}

/** The first organisation that a list has for the user. */
async function findCentre(url: string, user: User, path: string): Promise<string | undefined> {
  const answer = await fetch(`${url}${path}`, { headers: { cookie: user.cookie } })
  if (!answer.ok) return undefined
  type One = { organisationId?: string; organisation?: { organisationId: string } }
  const [first] = (await answer.json()) as One[]
  return first?.organisationId ?? first?.organisation?.organisationId
}

/** A name as a hurried person types it: two neighbouring letters swapped, or one left out. */
export function mistype(random: Random, name: string): string {
  const at = random.int(1, Math.max(1, name.length - 3))
  const [a = '', b = ''] = [name[at], name[at + 1]]
  return random.chance(0.5)
    ? `${name.slice(0, at)}${b}${a}${name.slice(at + 2)}`
    : `${name.slice(0, at)}${name.slice(at + 1)}`
}
