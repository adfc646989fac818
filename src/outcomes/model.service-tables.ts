import type { Tables } from '../platform/shared/suppression/hide.ts'
import { TableBuilder, type Told } from './model.year-tables.ts'

/** How many began in groups, and of those in groups that have ended: how many completed, and reached the goal of their clientship. */
export interface Participations {
  readonly started: number
  readonly ended: number
  readonly completed: number
  readonly reached: number
}

export const participationMeasures = ['started', 'ended', 'completed', 'reached'] as const

/** The participations of a service that counts in the sums of its production, or in none because its price is not recorded. */
export interface ServicePeople extends Participations {
  readonly serviceId: string
  readonly production: string
  readonly isPriced: boolean
}

export function sumParticipations(some: readonly Participations[]): Participations {
  const sum = (measure: keyof Participations) => some.reduce((all, one) => all + one[measure], 0)
  return {
    ...{ started: sum('started'), ended: sum('ended') },
    ...{ completed: sum('completed'), reached: sum('reached') },
  }
}

/** The counts of one line with what ties them: of those whose group has ended some completed and some did not, and so on. */
function addLine(b: TableBuilder, id: string, people: Participations, weight: 0 | 1 | 2): void {
  for (const measure of participationMeasures) b.cell(`${id}.${measure}`, people[measure], weight)
  const rest = (name: string, of: keyof Participations, part: keyof Participations) => {
    const cell = b.cell(`${id}.${name}`, people[of] - people[part], 'implied')
    b.sum(`${id}.${of}`, [`${id}.${part}`, cell])
  }
  rest('running', 'started', 'ended')
  rest('not_completed', 'ended', 'completed')
  rest('not_reached', 'ended', 'reached')
}

const addSums = (b: TableBuilder, total: string, parts: readonly string[]) => {
  for (const measure of participationMeasures)
    b.sum(
      `${total}.${measure}`,
      parts.map((part) => `${part}.${measure}`),
    )
}

/** The participations of an organisation's services of a year, by service, by production and in all. */
export function serviceTables(services: readonly ServicePeople[]): Tables {
  const b = new TableBuilder()
  for (const one of services) addLine(b, `service.${one.serviceId}`, one, 0)
  const byProduction = Map.groupBy(
    services.filter(({ isPriced }) => isPriced),
    ({ production }) => production,
  )
  for (const [production, some] of byProduction) {
    addLine(b, `production.${production}`, sumParticipations(some), 1)
    addSums(
      b,
      `production.${production}`,
      some.map(({ serviceId }) => `service.${serviceId}`),
    )
  }
  const priced = [...byProduction.values()].flat()
  addLine(b, 'all', sumParticipations(priced), 2)
  addSums(
    b,
    'all',
    [...byProduction.keys()].map((production) => `production.${production}`),
  )
  return b
}

/** What is told of one organisation: its services and what was told of them. */
export interface ToldOrganisation {
  readonly people: readonly ServicePeople[]
  readonly told: Told
}

/**
 * The participations of the area by production: the sums over its organisations, each told elsewhere as it stands there, so that
 * nothing hidden there follows here.
 */
export function areaServiceTables(organisations: readonly ToldOrganisation[]): Tables {
  const b = new TableBuilder()
  const productions = new Map<string, { ids: string[]; people: Participations[] }>()
  organisations.forEach(({ people, told }, index) => {
    const priced = people.filter(({ isPriced }) => isPriced)
    for (const [production, some] of Map.groupBy(priced, (one) => one.production)) {
      const id = `organisation.${index}.${production}`
      const sum = sumParticipations(some)
      for (const measure of participationMeasures)
        b.shownElsewhere(
          `${id}.${measure}`,
          sum[measure],
          told.get(`production.${production}.${measure}`) === null,
        )
      const all = productions.get(production) ?? { ids: [], people: [] }
      productions.set(production, { ids: [...all.ids, id], people: [...all.people, sum] })
    }
  })
  for (const [production, { ids, people }] of productions) {
    addLine(b, `production.${production}`, sumParticipations(people), 1)
    addSums(b, `production.${production}`, ids)
  }
  const every = [...productions.values()].flatMap(({ people }) => people)
  addLine(b, 'all', sumParticipations(every), 2)
  addSums(
    b,
    'all',
    [...productions.keys()].map((production) => `production.${production}`),
  )
  return b
}

/** How many wait and have got a seat, by service and in all of an organisation. */
export function waitTables(
  rows: readonly {
    readonly serviceId: string | null
    readonly waiting: number
    readonly seated: number
  }[],
): Tables {
  const b = new TableBuilder()
  for (const measure of ['waiting', 'seated'] as const) {
    const ids = rows.flatMap(({ serviceId, [measure]: count }) =>
      serviceId === null ? [] : [b.cell(`${serviceId}.${measure}`, count)],
    )
    const all = rows.find(({ serviceId }) => serviceId === null)
    b.sum(b.cell(`all.${measure}`, all?.[measure] ?? 0, 1), ids)
  }
  return b
}
