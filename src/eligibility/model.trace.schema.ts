import { z } from 'zod'
import { type FactKey, factSourceSchema, ruleFacts, ruleLists } from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { type LocalisedName, localisedNameSchema } from '../platform/shared/locale.ts'
import { type FactTest, factTestSchema } from './model.criteria.ts'
import { type Outcome, outcomes } from './model.formula.ts'

export const outcomeSchema = z.enum(outcomes)

const factKeySchema = z.enum(ruleFacts as [FactKey, ...FactKey[]])

/** The observation behind a value. */
export const evidenceSchema = z.strictObject({
  factId: z.string(),
  value: z.string(),
  observedOn: daySchema,
  source: factSourceSchema,
  recordedBy: z.string(),
})

/** A value that conditions ask of, with what is known of it. Of a hidden one nothing is told. */
export const traceSlotSchema = z.strictObject({
  /** The fact; null when the reader may not know it. */
  fact: factKeySchema.nullable(),
  list: z.enum(ruleLists).nullable(),
  /** The position of the degree or experience in its list, from 0. */
  item: z.int().nullable(),
  /** The degree's or experience's own id; null when none is recorded. */
  itemId: z.string().nullable(),
  /** The known value; null is unknown. */
  value: z.string().nullable(),
  evidence: evidenceSchema.nullable(),
  /** Whether the evidence is past its shelf life. */
  isStale: z.boolean(),
  conflicts: z.array(evidenceSchema).readonly(),
  /** For an overall language level: the skill part from which it follows. */
  derivedFrom: factKeySchema.nullable(),
  /** Whether only those with the right to support needs may see it. */
  isSensitive: z.boolean(),
  /** What is known, as a set of classes of values (bits), and the set of all classes. */
  known: z.int(),
  all: z.int(),
})
export type TraceSlot = z.infer<typeof traceSlotSchema>

interface NodeFields {
  readonly id: string
  readonly outcome: Outcome
  readonly label: LocalisedName | null
  /** Codes of services that lead towards the condition. */
  readonly services: readonly string[]
}
export interface TraceGroup extends NodeFields {
  readonly kind: 'all' | 'any'
  readonly nodes: readonly TraceNode[]
}
/** One node per degree or experience: one of them must satisfy. */
export interface TraceSome extends NodeFields {
  readonly kind: 'some'
  readonly list: (typeof ruleLists)[number]
  readonly nodes: readonly TraceNode[]
}
export interface TraceNot extends NodeFields {
  readonly kind: 'not'
  readonly node: TraceNode
}
export interface TraceFact extends NodeFields {
  readonly kind: 'fact'
  readonly slot: number
  readonly fact: FactKey
  /** The test, with constants replaced by their values. */
  readonly test: FactTest
  readonly accepts: number
  /** The day on which the outcome changes by the passing of time alone, if it does. */
  readonly changesOn: string | null
}
/** A condition of which the reader may know only that it exists. */
export interface TraceHidden extends NodeFields {
  readonly kind: 'hidden'
  readonly slot: number
  readonly accepts: number
}
export type TraceNode = TraceGroup | TraceSome | TraceNot | TraceFact | TraceHidden

const nodeFields = {
  id: z.string(),
  outcome: outcomeSchema,
  label: localisedNameSchema.nullable(),
  services: z.array(z.string()).readonly(),
}

export const traceNodeSchema: z.ZodType<TraceNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['all', 'any']),
      ...nodeFields,
      nodes: z.array(traceNodeSchema).readonly(),
    }),
    z.strictObject({
      kind: z.literal('some'),
      ...nodeFields,
      list: z.enum(ruleLists),
      nodes: z.array(traceNodeSchema).readonly(),
    }),
    z.strictObject({ kind: z.literal('not'), ...nodeFields, node: traceNodeSchema }),
    z.strictObject({
      kind: z.literal('fact'),
      ...nodeFields,
      slot: z.int(),
      fact: factKeySchema,
      test: factTestSchema,
      accepts: z.int(),
      changesOn: daySchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('hidden'),
      ...nodeFields,
      slot: z.int(),
      accepts: z.int(),
    }),
  ]),
)

/** Why a person fits, does not fit, or cannot be told yet: every condition with the fact behind it. */
export const traceSchema = z.strictObject({
  /** The day of the judgement. */
  on: daySchema,
  outcome: outcomeSchema,
  /** Facts that could still change an unknown outcome, sorted. Hidden ones are not named. */
  missing: z.array(factKeySchema).readonly(),
  /** Whether a hidden condition could still change the outcome. */
  needsDiscussion: z.boolean(),
  /** The smallest set of facts to clarify, as positions in `slots`. */
  clarify: z.array(z.int()).readonly(),
  slots: z.array(traceSlotSchema).readonly(),
  root: traceNodeSchema,
})
export type Trace = z.infer<typeof traceSchema>
