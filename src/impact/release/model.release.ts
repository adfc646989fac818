import { z } from 'zod'
import { findingRules } from '../disclosure/model.finding.ts'
import { differenceOf, type Sketch } from '../disclosure/model.sketch.ts'

/**
 * The list of outputs that were asked to leave a closed environment: a request with its purpose and the automatic
 * findings, and the decision of a second person with its reason. Steps are added and never changed.
 */

const sketchSchema = z.array(z.int().nonnegative())

/** A group of persons that an output counts: how it is defined, how many, and of whom. */
export const releasedGroupSchema = z.strictObject({
  id: z.string(),
  persons: z.int().nonnegative(),
  sketch: sketchSchema,
})
export type ReleasedGroup = z.infer<typeof releasedGroupSchema>

/** What left in an accepted release, kept inside as long as anything may leave again. */
export const releasedSchema = z.strictObject({
  release: z.string(),
  at: z.string(),
  groups: z.array(releasedGroupSchema),
})
export type Released = z.infer<typeof releasedSchema>

/** A group that differs from a released one by so few that their difference would tell of these few. */
export const nearGroupSchema = z.strictObject({ id: z.string(), release: z.string() })
export type NearGroup = z.infer<typeof nearGroupSchema>

export const releaseRequestSchema = z.strictObject({
  kind: z.literal('requested'),
  /** Names the request: the hash of what is in it. */
  request: z.string(),
  at: z.string(),
  by: z.string().min(1),
  purpose: z.string().min(1),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })).min(1),
  /** How often each rule hid or merged something. */
  findings: z.array(z.strictObject({ rule: z.enum(findingRules), count: z.int() })),
  /** Any of these refuses the request by itself. */
  near: z.array(nearGroupSchema),
})
export type ReleaseRequest = z.infer<typeof releaseRequestSchema>

export const releaseDecisionSchema = z.strictObject({
  kind: z.enum(['accepted', 'declined']),
  request: z.string(),
  at: z.string(),
  by: z.string().min(1),
  reason: z.string().min(1),
})
export type ReleaseDecision = z.infer<typeof releaseDecisionSchema>

export const releaseStepSchema = z.discriminatedUnion('kind', [
  releaseRequestSchema,
  releaseDecisionSchema,
])
export type ReleaseStep = z.infer<typeof releaseStepSchema>

export type ReleaseState = 'waiting' | 'refused' | 'accepted' | 'declined'

/** Where a request stands; undefined when there is none of that name. */
export function stateOf(steps: readonly ReleaseStep[], request: string): ReleaseState | undefined {
  const mine = steps.filter((step) => step.request === request)
  const asked = mine.find((step) => step.kind === 'requested')
  if (asked === undefined) return undefined
  const decided = mine.find((step) => step.kind !== 'requested')
  if (decided !== undefined) return decided.kind
  return asked.near.length > 0 ? 'refused' : 'waiting'
}

/** Why a decision cannot be made; undefined when it can. */
export function faultOfDecision(
  steps: readonly ReleaseStep[],
  decision: ReleaseDecision,
): 'unknown' | 'decided' | 'refused' | 'own' | undefined {
  const state = stateOf(steps, decision.request)
  if (state === undefined) return 'unknown'
  if (state === 'accepted' || state === 'declined') return 'decided'
  if (decision.kind === 'declined') return undefined
  if (state === 'refused') return 'refused'
  const asked = steps.find((step) => step.kind === 'requested' && step.request === decision.request)
  // A second person looks: nobody lets out what they asked for themselves.
  return asked?.by === decision.by ? 'own' : undefined
}

/**
 * The groups that would tell of fewer than `threshold` persons when compared with what was released under the same
 * definition: by subtracting one table from the other.
 */
export function findNear(
  groups: readonly ReleasedGroup[],
  releases: readonly Released[],
  threshold: number,
): NearGroup[] {
  return releases.flatMap(({ release, groups: before }) => {
    const known = new Map<string, Sketch>(before.map(({ id, sketch }) => [id, sketch]))
    return groups.flatMap(({ id, sketch }) => {
      const other = known.get(id)
      const apart = other === undefined ? 0 : differenceOf(sketch, other)
      return apart > 0 && apart < threshold ? [{ id, release }] : []
    })
  })
}
