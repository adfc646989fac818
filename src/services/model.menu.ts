import { z } from 'zod'
import { serviceIdSchema } from '../areas/model.centre.ts'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import type { FactKey } from '../clients/model.facts.ts'
import { addMonths, type Day, daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import type { Need } from './model.need.ts'
import { offeringIdSchema, offeringStateSchema } from './model.offering.ts'
import { neededSchema } from './model.suggestion.ts'

/** A condition that this many clients of the centre miss should be taught within so many months. */
export const holeFrom = 10
export const holeMonths = 6
/** Intakes of the same are an overlap when they begin within so many months. */
export const overlapMonths = 2

/** Facts that say where a person stands in life and in the law: they change, but no service teaches them. */
const standing: ReadonlySet<FactKey> = new Set<FactKey>([
  'employment_status',
  'integration_phase',
  'home_parent_entering_work',
  'arrived_as_older_youth',
  'rehabilitating',
  'birth_date',
  'home_municipality',
])

/**
 * Whether a service could be the way to a condition, so that its want is a hole of the menu: the criteria name a service for it,
 * or ask of something that can be learnt or arranged. To have work already is no hole.
 */
export const isTeachable = ({ codes, tests }: Pick<Need, 'codes' | 'tests'>): boolean =>
  codes.length > 0 || tests.some(({ fact }) => !standing.has(fact))

/** A coming intake as the menu tells it. */
export const menuGroupSchema = z.strictObject({
  offeringId: offeringIdSchema,
  serviceId: serviceIdSchema,
  serviceName: localisedNameSchema,
  organisation: namedOrganisationSchema,
  intakeOn: daySchema,
  language: z.string(),
  capacity: z.int(),
  free: z.int(),
  state: offeringStateSchema,
})
export type MenuGroup = z.infer<typeof menuGroupSchema>

export const serviceMenuSchema = z.strictObject({
  on: daySchema,
  organisation: namedOrganisationSchema,
  /** The centre's clients of today, over whom is counted. */
  clients: z.int(),
  /** Every condition of the criteria in force but those on support needs, the most missed first. */
  conditions: z.array(
    neededSchema.extend({
      notMet: z.int(),
      unknown: z.int(),
      /** Intakes within the months that teach it or are named for it. */
      intakes: z.int(),
      seats: z.int(),
      free: z.int(),
      isHole: z.boolean(),
      services: z.array(
        z.strictObject({
          serviceId: serviceIdSchema,
          name: localisedNameSchema,
          organisation: namedOrganisationSchema,
        }),
      ),
    }),
  ),
  /** Intakes of different services that teach the same in the same language at nearly the same time. */
  overlaps: z.array(
    z.strictObject({
      /** The fact that they teach, with the level of a language. */
      fact: z.string().nullable(),
      level: z.string().nullable(),
      /** How many skills or units they have in common, where they name such. */
      skills: z.int(),
      groups: z.array(menuGroupSchema),
    }),
  ),
})
export type ServiceMenu = z.infer<typeof serviceMenuSchema>

/** What an intake teaches. */
export interface Teaching {
  readonly fact: string | null
  readonly level: string | null
  readonly concepts: readonly string[]
  readonly units: readonly string[]
}

/** What tells whether two intakes teach the same: the fact with its level, the skills and the units; null when nothing is said. */
export function teachingKey({ fact, level, concepts, units }: Teaching): string | null {
  if (fact === null && concepts.length === 0 && units.length === 0) return null
  return JSON.stringify([fact, level, concepts.toSorted(), units.toSorted()])
}

interface Placed {
  readonly key: string | null
  readonly language: string
  readonly serviceId: string
  readonly intakeOn: Day
}

/**
 * Intakes that overlap: of one teaching and language, each within two months of the first, and of at least two services.
 * Intakes of one service alone are its rhythm, not an overlap. Each intake is in one overlap at most.
 */
export function overlapsOf<Group extends Placed>(groups: readonly Group[]): Group[][] {
  const alike = Map.groupBy(
    groups.filter(({ key }) => key !== null),
    ({ key, language }) => `${language} ${key}`,
  )
  return [...alike.values()].flatMap((same) => {
    const found: Group[][] = []
    for (const group of same.toSorted((a, b) => (a.intakeOn < b.intakeOn ? -1 : 1))) {
      const last = found.at(-1)
      const first = last?.[0]
      if (last && first && group.intakeOn < addMonths(first.intakeOn, overlapMonths))
        last.push(group)
      else found.push([group])
    }
    return found.filter((near) => new Set(near.map(({ serviceId }) => serviceId)).size > 1)
  })
}
