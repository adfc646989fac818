import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { criteriaTreeSchema } from './model.criteria.ts'

export const organisationIdSchema = idSchema('Organisation')

/** Where criteria come from: a document, its words, and how they were read. */
export const criteriaSourceSchema = z.strictObject({
  document: z.string().min(1).max(500),
  text: z.string().max(5000),
  notes: z.array(z.string().max(1000)).max(50).readonly(),
})
export type CriteriaSource = z.infer<typeof criteriaSourceSchema>

/** One version of a centre's criteria: a draft, or published for the days of its validity. */
export const criteriaVersionSchema = z.strictObject({
  criteriaId: z.uuid(),
  organisationId: organisationIdSchema,
  status: z.enum(['draft', 'published']),
  validFrom: daySchema,
  /** The last day on which they hold; null while no end is known. */
  validTo: daySchema.nullable(),
  tree: criteriaTreeSchema,
  source: criteriaSourceSchema,
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  version: z.int(),
})
export type CriteriaVersion = z.infer<typeof criteriaVersionSchema>

/** A centre with all versions of its criteria, newest first. */
export const centreCriteriaSchema = z.strictObject({
  organisationId: organisationIdSchema,
  code: z.string(),
  name: localisedNameSchema,
  services: z.array(z.strictObject({ code: z.string(), name: localisedNameSchema })),
  versions: z.array(criteriaVersionSchema),
  /** Whether the reader may change them. */
  editable: z.boolean(),
})
export type CentreCriteria = z.infer<typeof centreCriteriaSchema>

/** What the editor saves: the days and the tree of the next version. */
export const criteriaDraftSchema = z.strictObject({
  validFrom: daySchema,
  tree: criteriaTreeSchema,
  source: criteriaSourceSchema,
})
export type CriteriaDraft = z.infer<typeof criteriaDraftSchema>

/** The version in force on a day, of a centre's versions. */
export function findInForce(
  versions: readonly CriteriaVersion[],
  on: string,
): CriteriaVersion | undefined {
  return versions.find(
    (v) => v.status === 'published' && v.validFrom <= on && (v.validTo === null || on <= v.validTo),
  )
}

/** The services to which a centre's conditions can lead: its own first, then those of the area's other centres. */
export function servicesFor(
  centre: CentreCriteria,
  centres: readonly CentreCriteria[],
): CentreCriteria['services'] {
  const others = centres.filter((one) => one.organisationId !== centre.organisationId)
  const all = [centre, ...others].flatMap((one) => one.services)
  return all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index)
}
