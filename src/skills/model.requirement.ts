import { z } from 'zod'
import { scaleSchema } from './model.scale.ts'

export const qualificationIdSchema = z
  .string()
  .max(40)
  .regex(/^[\w/-]+$/, { error: 'invalid' })
export const unitCodeSchema = z.string().regex(/^\d{1,12}$/, { error: 'invalid' })

export const qualificationSchema = z.strictObject({
  qualification: qualificationIdSchema,
  name: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  scale: scaleSchema,
})
export type Qualification = z.infer<typeof qualificationSchema>

/** A unit of a qualification; its points are competence points. */
export const unitSchema = z.strictObject({
  qualification: qualificationIdSchema,
  unit: unitCodeSchema,
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
  credits: z.int().nullable(),
  scale: scaleSchema,
  requirements: z.int(),
})
export type Unit = z.infer<typeof unitSchema>

/** What a unit asks in one sentence; null in a language that the source does not have. */
export const requirementSchema = z.strictObject({
  number: z.int(),
  fi: z.string(),
  sv: z.string().nullable(),
  en: z.string().nullable(),
})
export type Requirement = z.infer<typeof requirementSchema>

/** What can be picked: qualifications, each with its units. */
export const catalogueSchema = z.array(qualificationSchema.extend({ units: z.array(unitSchema) }))
export type Catalogue = z.infer<typeof catalogueSchema>

/** A unit as a service names it: `79/011/2014:101050`. */
export const unitKeyText = ({
  qualification,
  unit,
}: Pick<Unit, 'qualification' | 'unit'>): string => `${qualification}:${unit}`

/** The unit that such a text names, or undefined. */
export function readUnitKey(text: string): Pick<Unit, 'qualification' | 'unit'> | undefined {
  const [qualification, unit] = text.split(':')
  return qualification === undefined || unit === undefined ? undefined : { qualification, unit }
}
