import { z } from 'zod'

export const conceptKinds = ['skill', 'knowledge', 'occupation'] as const
export type ConceptKind = (typeof conceptKinds)[number]

/** A skill, a field of knowledge or an occupation of ESCO. */
export const conceptSchema = z.strictObject({
  conceptId: z.uuid(),
  kind: z.enum(conceptKinds),
  label: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
})
export type Concept = z.infer<typeof conceptSchema>

/** A concept that was found, with the label that was like what was typed. */
export const conceptHitSchema = conceptSchema.extend({ found: z.string() })
export type ConceptHit = z.infer<typeof conceptHitSchema>
