import { z } from 'zod'
import { subLevels } from '../clients/model.facts.levels.ts'
import {
  type FactKey,
  factDefinition,
  findRuleList,
  type RuleList,
  ruleFacts,
  ruleLists,
} from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { type LocalisedName, localisedNameSchema } from '../platform/shared/locale.ts'

/** A length of time in whole years or months. */
export const periodSchema = z.union([
  z.strictObject({ years: z.int().min(1).max(120) }),
  z.strictObject({ months: z.int().min(1).max(240) }),
])
export type Period = z.infer<typeof periodSchema>

/** Values as such, or the name of a constant of the criteria: who counts as unemployed stands in one place. */
const valuesSchema = z.union([
  z.array(z.string().min(1)).min(1).max(200).readonly(),
  z.strictObject({ constant: z.string().min(1) }),
])

/**
 * What is asked of one fact:
 * - `yes`: the value is yes;
 * - `is`, `oneOf`: it is the value, or one of the values;
 * - `atLeast`: it is that level of language or a higher one;
 * - `youngerThan`: less than the period has passed since the day: true until the day before the
 *   anniversary (domain.md section 7); of `ongoing` it is true, of `none` false;
 * - `notYoungerThan`: the period has passed since the day (an age that is reached); false of `none`.
 */
export const factTestSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('yes') }),
  z.strictObject({ op: z.literal('is'), value: z.string().min(1) }),
  z.strictObject({ op: z.literal('oneOf'), values: valuesSchema }),
  z.strictObject({ op: z.literal('atLeast'), level: z.enum(subLevels) }),
  z.strictObject({ op: z.literal('youngerThan'), period: periodSchema }),
  z.strictObject({ op: z.literal('notYoungerThan'), period: periodSchema }),
])
export type FactTest = z.infer<typeof factTestSchema>

const nodeFields = {
  /** Names the node in a trace and in a comparison of versions. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  /** A wording of the centre's own; without it the sentence is made from the node. */
  label: localisedNameSchema.optional(),
  /** A condition that is kept but switched off. */
  enabled: z.boolean().optional(),
  /** Codes of services that lead towards this condition. */
  services: z.array(z.string().min(1).max(64)).max(20).readonly().optional(),
  /** Shown as "a condition to be discussed" to those without the right to support needs. */
  sensitive: z.boolean().optional(),
}

interface NodeFields {
  readonly id: string
  readonly label?: LocalisedName | undefined
  readonly enabled?: boolean | undefined
  readonly services?: readonly string[] | undefined
  readonly sensitive?: boolean | undefined
}

/** All or any of several conditions. */
export interface GroupNode extends NodeFields {
  readonly kind: 'all' | 'any'
  readonly nodes: readonly CriteriaNode[]
}
/** The opposite of a condition. */
export interface NotNode extends NodeFields {
  readonly kind: 'not'
  readonly node: CriteriaNode
}
/** One and the same degree (or experience) satisfies the whole of `where`. */
export interface SomeNode extends NodeFields {
  readonly kind: 'some'
  readonly list: RuleList
  readonly where: CriteriaNode
}
/** A condition on one fact. */
export interface FactNode extends NodeFields {
  readonly kind: 'fact'
  readonly fact: FactKey
  readonly test: FactTest
}
export type CriteriaNode = GroupNode | NotNode | SomeNode | FactNode

export const criteriaNodeSchema: z.ZodType<CriteriaNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['all', 'any']),
      ...nodeFields,
      nodes: z.array(criteriaNodeSchema).min(1).max(50).readonly(),
    }),
    z.strictObject({ kind: z.literal('not'), ...nodeFields, node: criteriaNodeSchema }),
    z.strictObject({
      kind: z.literal('some'),
      ...nodeFields,
      list: z.enum(ruleLists),
      where: criteriaNodeSchema,
    }),
    z.strictObject({
      kind: z.literal('fact'),
      ...nodeFields,
      fact: z.enum(ruleFacts as [FactKey, ...FactKey[]]),
      test: factTestSchema,
    }),
  ]),
)

/** What a node is made of directly. */
export function childrenOf(node: CriteriaNode): readonly CriteriaNode[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes
    case 'not':
      return [node.node]
    case 'some':
      return [node.where]
    case 'fact':
      return []
  }
}

/**
 * The node without what is switched off, or undefined when nothing is left of it: a group whose
 * every condition is off asks nothing.
 */
export function enabledPart(node: CriteriaNode): CriteriaNode | undefined {
  if (node.enabled === false) return undefined
  switch (node.kind) {
    case 'all':
    case 'any': {
      const nodes = node.nodes.map(enabledPart).filter((part) => part !== undefined)
      return nodes.length === 0 ? undefined : { ...node, nodes }
    }
    case 'not': {
      const inner = enabledPart(node.node)
      return inner && { ...node, node: inner }
    }
    case 'some': {
      const where = enabledPart(node.where)
      return where && { ...node, where }
    }
    case 'fact':
      return node
  }
}

/** The values that a test compares with, a constant looked up. */
export function testValues(
  test: Extract<FactTest, { op: 'oneOf' }>,
  constants: Constants,
): readonly string[] {
  return 'constant' in test.values ? (constants[test.values.constant] ?? []) : test.values
}

export type Constants = Readonly<Record<string, readonly string[]>>

export interface CriteriaTree {
  readonly constants: Constants
  readonly root: CriteriaNode
}

export interface CriteriaFault {
  /** The id of the node at fault. */
  readonly id: string
  /** A text key: `idRepeated`, `constantUnknown`, `factOutsideItsList`, `testDoesNotFit`, `valueUnknown`, `nothingEnabled`. */
  readonly code: string
}

const opsOfDomain = {
  code: ['yes', 'is', 'oneOf'],
  level: ['atLeast'],
  day: ['youngerThan', 'notYoungerThan'],
  text: ['is', 'oneOf'],
} as const

function testFault(node: FactNode, constants: Constants): string | undefined {
  const { domain } = factDefinition(node.fact)
  const { test } = node
  if (!(opsOfDomain[domain.kind] as readonly string[]).includes(test.op)) return 'testDoesNotFit'
  if (test.op === 'oneOf' && 'constant' in test.values && !(test.values.constant in constants))
    return 'constantUnknown'
  if (domain.kind !== 'code') return undefined
  const values =
    test.op === 'yes'
      ? ['yes']
      : test.op === 'is'
        ? [test.value]
        : test.op === 'oneOf'
          ? testValues(test, constants)
          : []
  const isTold = (value: string) =>
    domain.values.includes(value) && !domain.unknownValues?.includes(value)
  return values.every(isTold) ? undefined : 'valueUnknown'
}

/** What is wrong with a tree beyond its shape; an empty list when it can be used. */
export function criteriaFaults(tree: CriteriaTree): readonly CriteriaFault[] {
  const faults: CriteriaFault[] = []
  const ids = new Set<string>()
  const visit = (node: CriteriaNode, within: RuleList | undefined) => {
    if (ids.has(node.id)) faults.push({ id: node.id, code: 'idRepeated' })
    ids.add(node.id)
    if (node.kind === 'fact') {
      const code =
        findRuleList(node.fact) === within ? testFault(node, tree.constants) : 'factOutsideItsList'
      if (code !== undefined) faults.push({ id: node.id, code })
    }
    if (node.kind === 'some' && within !== undefined)
      faults.push({ id: node.id, code: 'factOutsideItsList' })
    for (const child of childrenOf(node)) visit(child, node.kind === 'some' ? node.list : within)
  }
  visit(tree.root, undefined)
  if (enabledPart(tree.root) === undefined)
    faults.push({ id: tree.root.id, code: 'nothingEnabled' })
  return faults
}

const maxDepth = 24

/** Whether JSON nests deeper than any criteria would; walked level by level, so that nothing can exhaust the stack. */
function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return false
}

const constantsSchema = z.record(z.string().min(1), z.array(z.string().min(1)).min(1).readonly())

function checkTree(tree: CriteriaTree, context: z.core.$RefinementCtx): void {
  for (const { id, code } of criteriaFaults(tree))
    context.addIssue({ code: 'custom', path: ['root', id], message: code, input: tree })
}

const notTooDeep = z
  .unknown()
  .refine((json) => !isTooDeep(json), { error: 'criteriaTooDeep', abort: true })

const treeFields = { constants: constantsSchema, root: criteriaNodeSchema }

/** A tree of conditions with its constants: what the editor edits and a version stores. */
export const criteriaTreeSchema = notTooDeep.pipe(z.strictObject(treeFields).superRefine(checkTree))

/** Criteria of a centre as they are delivered and exchanged: the tree, its validity and its source. */
export const criteriaSchema = notTooDeep.pipe(
  z
    .strictObject({
      /** The centre's code: the key of the results. */
      code: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
      name: localisedNameSchema,
      validFrom: daySchema,
      /** The last day on which they hold; null while no end is known. */
      validTo: daySchema.nullable(),
      source: z.strictObject({
        document: z.string().min(1),
        /** The words of the source, in its own language. */
        text: z.string().min(1),
        /** How the words were read where they are open. */
        notes: z.array(z.string()).readonly(),
      }),
      ...treeFields,
    })
    .superRefine(checkTree),
)
export type Criteria = z.infer<typeof criteriaSchema>
