import { z } from 'zod'
import { serviceIdSchema } from '../areas/model.centre.ts'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { type FactKey, ruleFacts } from '../clients/model.facts.ts'
import { factTestSchema } from '../eligibility/model.criteria.ts'
import { outcomeSchema, traceSchema } from '../eligibility/model.trace.schema.ts'
import { sentenceIdSchema } from '../plans/model.sentence.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { fits } from './model.need.ts'
import { offeringIdSchema, offeringStateSchema } from './model.offering.ts'
import { serviceKinds } from './model.service.ts'

/** A condition of criteria in words: the centre's own, or what is asked of facts. */
export const neededSchema = z.strictObject({
  id: z.string(),
  label: localisedNameSchema.nullable(),
  tests: z.array(
    z.strictObject({
      fact: z.enum(ruleFacts as [FactKey, ...FactKey[]]),
      test: factTestSchema,
    }),
  ),
})
export type Needed = z.infer<typeof neededSchema>

/** A group that one may still come into. */
export const openGroupSchema = z.strictObject({
  offeringId: offeringIdSchema,
  intakeOn: daySchema,
  startsOn: daySchema,
  endsOn: daySchema,
  language: z.string(),
  capacity: z.int(),
  free: z.int(),
  state: offeringStateSchema,
})

/** How many groups of a service are told. */
export const groupsTold = 3

/** A service that leads to what is missing. */
export const suggestionSchema = z.strictObject({
  serviceId: serviceIdSchema,
  name: localisedNameSchema,
  organisation: namedOrganisationSchema,
  kind: z.enum(serviceKinds),
  fit: z.enum(fits),
  /** Whether the client may come in, as the trace says; a service that asks nothing is met. */
  entry: outcomeSchema,
  /** Null when the service asks nothing. */
  trace: traceSchema.nullable(),
  /** The next groups, at most three. */
  offerings: z.array(openGroupSchema),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** A goal, need or step of a client's plan, and the services that lead there. */
export const plannedSchema = z.strictObject({
  sentenceId: sentenceIdSchema,
  part: z.enum(['goals', 'needs', 'steps']),
  /** The sentence in each language; free words of the writer as they stand. */
  words: localisedNameSchema,
  services: z.array(suggestionSchema),
})

/** What a client's plan says and what the client misses at each centre, and the services that lead there. */
export const serviceNeedsSchema = z.strictObject({
  on: daySchema,
  /** Of the plan in force, else of the one that is drafted; empty without one, and for who reads no plans. */
  plan: z.array(plannedSchema),
  centres: z.array(
    z.strictObject({
      organisation: namedOrganisationSchema,
      /** Of the whole criteria; null when the centre has none today. */
      outcome: outcomeSchema.nullable(),
      needs: z.array(
        neededSchema.extend({ outcome: outcomeSchema, services: z.array(suggestionSchema) }),
      ),
    }),
  ),
})
export type ServiceNeeds = z.infer<typeof serviceNeedsSchema>
