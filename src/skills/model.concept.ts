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

/** The addresses by which the world names concepts, such as `http://data.europa.eu/esco/skill/<id>`. */
const escoAddress = 'http://data.europa.eu/esco/'

/** The address of a concept. */
export const addressOf = ({ conceptId, kind }: Pick<Concept, 'conceptId' | 'kind'>): string =>
  `${escoAddress}${kind === 'occupation' ? 'occupation' : 'skill'}/${conceptId}`

/** The id at the end of a concept's address; empty when there is none. */
export const conceptIdOf = (address: string): string => address.split('/').at(-1) ?? ''

/** The most concepts that are named at once: as many as a service may teach. */
export const namedAtOnce = 50
