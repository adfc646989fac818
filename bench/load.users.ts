import { createRandom, type Random } from '../src/platform/shared/random.ts'

export interface User {
  readonly email: string
  readonly cookie: string
}

/** Something a user does: the requests of a page, sent at once. */
export interface Operation {
  readonly kind: string
  readonly paths: readonly string[]
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

const perUser = 40

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
    const operations = Array.from({ length: perUser }, () => draw(random, rows))
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

function draw(random: Random, rows: readonly Row[]): Operation {
  const row = random.pick(rows)
  switch (random.int(0, 2)) {
    case 0:
      return {
        kind: 'client list',
        paths: [
          random.pick([
            '/api/clients',
            '/api/clients?scope=mine',
            '/api/clients?motherTongue=ar',
            `/api/clients?sort=name&after=${row.clientId}`,
          ]),
        ],
      }
    case 1: {
      const client = `/api/clients/${row.clientId}`
      return { kind: 'client page', paths: [client, `${client}/facts`, `${client}/eligibility`] }
    }
    default:
      return {
        kind: 'name search',
        paths: [
          `/api/clients/search?q=${encodeURIComponent(mistype(random, `${row.givenNames} ${row.familyName}`))}`,
        ],
      }
  }
}

/** A name as a hurried person types it: two neighbouring letters swapped, or one left out. */
export function mistype(random: Random, name: string): string {
  const at = random.int(1, Math.max(1, name.length - 3))
  const [a = '', b = ''] = [name[at], name[at + 1]]
  return random.chance(0.5)
    ? `${name.slice(0, at)}${b}${a}${name.slice(at + 2)}`
    : `${name.slice(0, at)}${name.slice(at + 1)}`
}
