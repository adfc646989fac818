import { z } from 'zod'
import { type Day, daySchema, parseDay } from '../platform/shared/days.ts'
import {
  type FactKey,
  type FactSource,
  factDefinition,
  factKeys,
  factSourceSchema,
  factValueSchema,
  findListOf,
  type ItemFact,
  isFactKey,
  type ListFact,
  listFacts,
  lists,
  observedScalarFacts,
  type ScalarFact,
} from './model.facts.ts'

/** What one observation of a list says: which item it is about, and some of the item's facts. */
export interface ItemValue<L extends ListFact = ListFact> {
  readonly item: string
  readonly facts: Readonly<Partial<Record<ItemFact<L>, string>>>
}

interface Observation {
  readonly observedOn: Day
  readonly source: FactSource
  /** The document of the client that it rests on. */
  readonly documentId?: string | null | undefined
}

/** Something observed about a client; a list's observation completes or corrects the item it names. */
export type FactObservation =
  | (Observation & { readonly key: ScalarFact; readonly value: string })
  | { [L in ListFact]: Observation & { readonly key: L; readonly value: ItemValue<L> } }[ListFact]

/** Whether an observation is of an item of a list. */
export const isOfList = <F extends { readonly key: ScalarFact | ListFact }>(
  fact: F,
): fact is Extract<F, { readonly key: ListFact }> => (lists as readonly string[]).includes(fact.key)

/** A recorded observation. A rectified one was wrong and counts for nothing. */
export type RecordedFact = FactObservation & {
  readonly factId: string
  readonly recordedBy: string
  /** ISO instant in UTC of the recording: of equals observed on one day the later recording wins. */
  readonly recordedAt: string
  readonly isRectified: boolean
}

const observationFields = {
  observedOn: daySchema,
  source: factSourceSchema,
  documentId: z.uuid({ error: 'idInvalid' }).nullable().optional(),
}

const scalarObservationSchema = z.strictObject({
  key: z.enum(observedScalarFacts as [ScalarFact, ...ScalarFact[]]),
  value: z.string(),
  ...observationFields,
})

function itemObservationSchema<L extends ListFact>(list: L) {
  const facts: readonly ItemFact<L>[] = listFacts[list]
  const shape = Object.fromEntries(facts.map((fact) => [fact, factValueSchema(fact).optional()]))
  return z.strictObject({
    key: z.literal(list),
    value: z.strictObject({
      item: z.string().min(1).max(64),
      facts: z
        .strictObject(shape)
        .refine((given) => Object.keys(given).length > 0, { error: 'factItemEmpty' }),
    }),
    ...observationFields,
  })
}

interface Fault {
  readonly path: string[]
  readonly code: string
}

function valueFault(key: FactKey, value: string, observedOn: Day): string | undefined {
  if (!factValueSchema(key).safeParse(value).success) return 'factValueInvalid'
  // An event that is told before it happens is a plan, not a fact.
  const isDay = factDefinition(key).domain.kind === 'day' && parseDay(value) !== undefined
  return isDay && value > observedOn ? 'dayAfterObservation' : undefined
}

/** What is wrong with an observation beyond its shape: where, and the text key of the error. */
export function observationFaults(observation: FactObservation): readonly Fault[] {
  const faults: Fault[] = []
  const isScalar = typeof observation.value === 'string'
  const values: readonly (readonly [FactKey, string])[] = isScalar
    ? [[observation.key as ScalarFact, observation.value as string]]
    : (Object.entries((observation.value as ItemValue).facts) as [ItemFact, string][])
  for (const [key, value] of values) {
    if (value === undefined) continue
    const path = isScalar ? ['value'] : ['value', 'facts', key]
    const code = valueFault(key, value, observation.observedOn)
    if (code !== undefined) faults.push({ path, code })
    const { sources } = factDefinition(key)
    if (sources !== undefined && !sources.includes(observation.source))
      faults.push({ path: ['source'], code: 'factSourceNotAllowed' })
  }
  return faults
}

/**
 * The schema of an observation at a boundary. Errors are text keys: `factValueInvalid`,
 * `dayAfterObservation` (the value is a day after the day of observation), `factSourceNotAllowed`
 * (health is told by the client or an official only), `factItemEmpty`. That the day of observation
 * is not in the future is checked where today is known.
 */
export const factObservationSchema = z
  .discriminatedUnion('key', [
    scalarObservationSchema,
    ...lists.map((list) => itemObservationSchema(list)),
  ])
  .superRefine((observation, context) => {
    for (const { path, code } of observationFaults(observation as FactObservation))
      context.addIssue({ code: 'custom', path, message: code })
  })
  .transform((observation) => observation as FactObservation)

/** The table and right of an observation: support needs are kept and read apart. */
export function observationRight(key: ScalarFact | ListFact): 'facts' | 'support_needs' {
  return isFactKey(key) && factDefinition(key).right === 'support_needs' ? 'support_needs' : 'facts'
}

/** The keys under which observations are recorded: facts that stand alone, and the lists. */
export const observationKeys: readonly (ScalarFact | ListFact)[] = [
  ...observedScalarFacts,
  ...lists,
]

/** The facts that an observation of the key may carry. */
export function factsOfObservation(key: ScalarFact | ListFact): readonly FactKey[] {
  return factKeys.filter((fact) => fact === key || findListOf(fact) === key)
}
