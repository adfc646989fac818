import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { type Day, daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { type CountedGroup, seatHours, usedSeats } from './model.service-seats.ts'

/** What a seat of a service costs, and by which contract. */
export interface Price {
  readonly priceCents: number | null
  readonly pricePer: 'seat' | 'hour' | null
}

/**
 * What so many seats of a group cost, in cents: the price of a seat, or of an hour of one seat times its hours. The price is that
 * of the service today.
 * @returns null when it cannot be told: no price is recorded, or one of an hour without hours
 */
export function costOf(
  group: CountedGroup,
  { priceCents, pricePer }: Price,
  seats: number,
): number | null {
  if (priceCents === null) return null
  if (pricePer === 'seat') return priceCents * seats
  const hours = seatHours(group, { from: group.startsOn, until: group.endsOn })
  return hours === null ? null : Math.round(priceCents * seats * hours)
}

/** What the used seats of groups cost together; null when it cannot be told of one of them. */
export function costOfAll(groups: readonly CountedGroup[], price: Price): number | null {
  let sum = 0
  for (const group of groups) {
    const cost = costOf(group, price, usedSeats(group))
    if (cost === null) return null
    sum += cost
  }
  return sum
}

/** A contract with what it allows and what has gone. */
export const contractUseSchema = z.strictObject({
  number: z.string(),
  organisation: namedOrganisationSchema,
  services: z.array(localisedNameSchema),
  from: daySchema,
  /** The last day; null while it is open. */
  to: daySchema.nullable(),
  /** The most that may be spent, in cents; null when there is no cap. */
  capCents: z.int().nullable(),
  /** Used seats of the groups that have begun. */
  usedCents: z.int(),
  /** All seats of the groups that are still to begin. */
  reservedCents: z.int(),
})
export type ContractUse = z.infer<typeof contractUseSchema>

/** A service as its contract tells of it, with its groups. */
export interface Contracted extends Price {
  readonly name: ContractUse['services'][number]
  readonly organisation: ContractUse['organisation']
  readonly contractNumber: string
  readonly contractCapCents: number | null
  readonly contractFrom: Day | null
  readonly contractTo: Day | null
  readonly groups: readonly CountedGroup[]
}

/**
 * What is used of the contracts of services: the groups that begin while the contract holds. Services of one organisation, number and
 * period are one contract, whose cap is theirs together.
 */
export function contractUses(services: readonly Contracted[], today: Day): ContractUse[] {
  const contracted = services.flatMap((service) =>
    service.contractNumber === '' || service.contractFrom === null
      ? []
      : [{ ...service, contractFrom: service.contractFrom }],
  )
  const byContract = Map.groupBy(contracted, (one) =>
    [one.organisation.organisationId, one.contractNumber, one.contractFrom, one.contractTo].join(),
  )
  return [...byContract.values()].flatMap((together) => {
    const [first] = together
    if (first === undefined) return []
    const { contractNumber, organisation, contractFrom, contractTo } = first
    const caps = together.flatMap(({ contractCapCents: cap }) => (cap === null ? [] : [cap]))
    let [usedCents, reservedCents] = [0, 0]
    for (const { groups, ...price } of together)
      for (const group of groups) {
        if (group.startsOn < contractFrom) continue
        if (contractTo !== null && group.startsOn > contractTo) continue
        if (group.startsOn <= today) usedCents += costOf(group, price, usedSeats(group)) ?? 0
        else reservedCents += costOf(group, price, group.capacity) ?? 0
      }
    return [
      {
        ...{ number: contractNumber, organisation, from: contractFrom, to: contractTo },
        services: together.map(({ name }) => name),
        capCents: caps.length === 0 ? null : Math.max(...caps),
        ...{ usedCents, reservedCents },
      },
    ]
  })
}
