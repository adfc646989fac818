import { notFound } from '../platform/server/errors.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { productions } from '../services/model.service.ts'
import { tellMoves } from './model.appointment-moves.ts'
import { firstDayOf, lastDayOf, toldUntil, yearOf } from './model.pace.ts'
import { contractUses, costOfAll } from './model.service-costs.ts'
import { type Participation, type ServiceFigures, waitOf } from './model.service-figures.ts'
import { type CountedGroup, capacityOf, type Period } from './model.service-seats.ts'
import {
  areaServiceTables,
  participationMeasures,
  type ServicePeople,
  serviceTables,
  waitTables,
} from './model.service-tables.ts'
import { type Told, tell } from './model.year-tables.ts'
import type { ResultContext } from './operations.results.ts'
import {
  type CountedService,
  type GroupRow,
  listCountedGroups,
  listCountedServices,
  listMoves,
  listWaits,
  type WaitRow,
} from './queries.service-figures.ts'

/** Years that can be chosen: the next, whose groups are planned, and some before it. */
const yearsShown = 5

/** A group with what its service says. */
type Group = GroupRow & CountedGroup

/** A service with its groups, and what is counted of those of the year. */
interface Counted {
  readonly service: CountedService
  readonly groups: readonly Group[]
  readonly begun: readonly Group[]
  readonly ended: readonly Group[]
  readonly people: ServicePeople
}

/** The days over which groups are read: the year, and the contracts that hold on some day of it. */
function periodOf(services: readonly CountedService[], year: Period): Period {
  let { from, until } = year
  for (const { contractNumber, contractFrom, contractTo } of services) {
    if (contractNumber === '' || contractFrom === null || contractFrom > year.until) continue
    if (contractTo !== null && contractTo < year.from) continue
    if (contractFrom < from) from = contractFrom
    if (contractTo !== null && contractTo > until) until = contractTo
  }
  return { from, until }
}

function countedOf(
  service: CountedService,
  groups: readonly Group[],
  year: Period,
  told: Day,
): Counted {
  const begun = groups.filter(
    ({ startsOn }) => startsOn >= year.from && startsOn <= year.until && startsOn <= told,
  )
  const ended = begun.filter(({ endsOn }) => endsOn <= told)
  const sum = (some: readonly Group[], count: 'started' | 'completed' | 'reached') =>
    some.reduce((all, one) => all + one[count], 0)
  return {
    ...{ service, groups, begun, ended },
    people: {
      ...{ serviceId: service.serviceId, production: service.production },
      isPriced: service.priceCents !== null,
      ...{ started: sum(begun, 'started'), ended: sum(ended, 'started') },
      ...{ completed: sum(ended, 'completed'), reached: sum(ended, 'reached') },
    },
  }
}

const participationOf = (
  told: Told,
  id: string,
  counted: readonly Pick<Counted, 'service' | 'begun' | 'ended'>[],
): Participation => {
  const cost = (of: 'begun' | 'ended') => {
    const costs = counted.map((one) => costOfAll(one[of], one.service))
    return costs.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
  }
  const counts = participationMeasures.map((measure) => [
    measure,
    told.get(`${id}.${measure}`) ?? null,
  ])
  return {
    ...(Object.fromEntries(counts) as Pick<Participation, (typeof participationMeasures)[number]>),
    ...{ startedCents: cost('begun'), endedCents: cost('ended') },
  }
}

const waitsOf = (told: Told, id: string, row: WaitRow | undefined) => ({
  waiting: waitOf(
    told.get(`${id}.waiting`) ?? (row ? null : 0),
    row?.waitingMedian ?? null,
    row?.waitingP90 ?? null,
  ),
  seated: waitOf(
    told.get(`${id}.seated`) ?? (row ? null : 0),
    row?.seatedMedian ?? null,
    row?.seatedP90 ?? null,
  ),
})

/**
 * Seats and hours, waiting, and what services cost for what came of them, in a year: of one organisation, or of the area with its
 * organisations beside each other. Seats and waiting stand as on today, what came of people and of appointments as at the end of
 * the month before.
 * @throws ApiError 404 when the organisation has no services
 */
export async function getServiceFigures(
  { tx, actor, today }: ResultContext,
  organisationId: string | undefined,
  year = yearOf(today),
): Promise<ServiceFigures> {
  const days = { told: toldUntil(today), today }
  const within = { from: firstDayOf(year), until: lastDayOf(year) }
  const services = await listCountedServices(tx, actor.areaId, organisationId)
  if (services.length === 0 && organisationId !== undefined) throw notFound()
  const rows = await listCountedGroups(
    tx,
    actor.areaId,
    organisationId,
    periodOf(services, within),
    days,
  )
  const waits = await listWaits(tx, organisationId, within, today)
  const moves = await listMoves(
    tx,
    actor.areaId,
    organisationId,
    { from: within.from, until: days.told < within.until ? days.told : within.until },
    today,
  )
  const groups = Map.groupBy(rows, ({ serviceId }) => serviceId)
  const counted = services.map((service) => {
    const own = (groups.get(service.serviceId) ?? []).map((group) => ({
      ...group,
      hoursPerWeek: service.hoursPerWeek,
    }))
    return countedOf(service, own, within, days.told)
  })
  return {
    ...figuresOf(counted, waits, { year, within, ...days }, organisationId === undefined),
    appointments: moves.map(({ organisation, ...one }) => ({ organisation, ...tellMoves(one) })),
  }
}

interface Days {
  readonly year: number
  readonly within: Period
  readonly told: Day
  readonly today: Day
}

function figuresOf(
  counted: readonly Counted[],
  waits: readonly WaitRow[],
  { year, within, told: asOf, today }: Days,
  isArea: boolean,
): Omit<ServiceFigures, 'appointments'> {
  const capacity = (some: readonly Counted[]) => {
    const groups = some.flatMap((one) => one.groups)
    return {
      ...capacityOf(groups, within, today),
      months: monthsOf(year).map((period, index) => ({
        month: index + 1,
        ...capacityOf(groups, period, today),
      })),
    }
  }
  const organisations = [
    ...Map.groupBy(counted, ({ service }) => service.organisation.organisationId),
  ].map(([organisationId, own]) => {
    const rows = waits.filter((row) => row.organisationId === organisationId)
    const people = own.map((one) => one.people)
    return {
      ...{ organisationId, own, rows, people },
      told: tell(serviceTables(people)),
      toldWaits: tell(waitTables(rows)),
    }
  })
  const [only] = organisations
  const told = isArea || only === undefined ? tell(areaServiceTables(organisations)) : only.told
  const isShown = ({ groups, service }: Counted) =>
    waits.some(({ serviceId }) => serviceId === service.serviceId) ||
    groups.some(({ startsOn, endsOn }) => startsOn <= within.until && endsOn >= within.from)
  return {
    year,
    years: Array.from({ length: yearsShown }, (_none, index) => yearOf(today) + 1 - index),
    ...{ on: today, asOf },
    all: capacity(counted),
    organisations: organisations.flatMap(({ own, rows, toldWaits }) => {
      const organisation = own.find(isShown)?.service.organisation
      if (organisation === undefined) return []
      const row = rows.find(({ serviceId }) => serviceId === null)
      return [{ organisation, ...capacity(own), ...waitsOf(toldWaits, 'all', row) }]
    }),
    services: organisations.flatMap(({ own, rows, told: ownTold, toldWaits }) =>
      own.filter(isShown).map((one) => {
        const { serviceId, name, organisation, production, pricePer } = one.service
        const row = rows.find((wait) => wait.serviceId === serviceId)
        return {
          ...{ serviceId, name, organisation, production, pricePer },
          ...capacity([one]),
          ...waitsOf(toldWaits, serviceId, row),
          ...participationOf(ownTold, `service.${serviceId}`, [one]),
        }
      }),
    ),
    productions: productions.flatMap((production) => {
      const some = counted.filter(
        ({ service, people }) => people.isPriced && service.production === production,
      )
      if (!some.some(({ begun }) => begun.length > 0)) return []
      return [{ production, ...participationOf(told, `production.${production}`, some) }]
    }),
    contracts: contractUses(
      counted.map(({ service, groups }) => ({ ...service, groups })),
      today,
    ).filter(({ from, to }) => from <= within.until && (to === null || to >= within.from)),
  }
}

const monthsOf = (year: number): Period[] =>
  Array.from({ length: 12 }, (_none, index) => {
    const from = `${year}-${String(index + 1).padStart(2, '0')}-01` as Day
    const next =
      index === 11
        ? firstDayOf(year + 1)
        : (`${year}-${String(index + 2).padStart(2, '0')}-01` as Day)
    return { from, until: addDays(next, -1) }
  })
