import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { type Day, daySchema } from '../platform/shared/days.ts'
import { type Instant, instantSchema } from '../platform/shared/instant.ts'
import { requirementSchema, unitSchema } from './model.requirement.ts'
import { type Assessor, assessorSchema, isEnough, levelSchema } from './model.scale.ts'

/** An assessment as it was recorded; who spoke, and who wrote it down. */
export const assessmentSchema = z.strictObject({
  level: levelSchema,
  assessor: assessorSchema,
  observedOn: daySchema,
  recordedBy: z.string(),
  recordedAt: instantSchema,
})
export type SkillAssessment = z.infer<typeof assessmentSchema>

/** Of one kind of assessor the latest observed counts, and of one day the latest recorded. */
export function latestOf<A extends { assessor: Assessor; observedOn: Day; recordedAt: Instant }>(
  assessments: readonly A[],
  assessor: Assessor,
): A | undefined {
  const order = ({ observedOn, recordedAt }: A) => `${observedOn} ${recordedAt}`
  return assessments
    .filter((one) => one.assessor === assessor)
    .reduce<A | undefined>(
      (latest, one) => (latest === undefined || order(one) > order(latest) ? one : latest),
      undefined,
    )
}

/**
 * Whether what is asked is there: by the teacher's word alone. What only the person says is not known yet, and neither
 * is what nobody has said anything about.
 */
export const standings = ['met', 'not_met', 'said', 'unknown'] as const
export type SkillStanding = (typeof standings)[number]
export function standingOf(
  self: { readonly level: string } | undefined,
  teacher: { readonly level: string } | undefined,
): SkillStanding {
  if (teacher !== undefined) return isEnough(teacher.level) ? 'met' : 'not_met'
  if (self === undefined) return 'unknown'
  return isEnough(self.level) ? 'said' : 'not_met'
}

/** Finding that competence is there, and a provider's decision that it counts: two things, each with who and when. */
export const recognitionKinds = ['identified', 'recognised', 'refused', 'withdrawn'] as const
export const recognitionKindSchema = z.enum(recognitionKinds)
export type RecognitionKind = z.infer<typeof recognitionKindSchema>

export const recognitionStepSchema = z.strictObject({
  kind: recognitionKindSchema,
  onDay: daySchema,
  basis: z.string(),
  by: z.string(),
  organisation: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  recordedAt: instantSchema,
})
export type RecognitionStep = z.infer<typeof recognitionStepSchema>

export type RecognitionState = 'none' | RecognitionKind
/** What holds after the steps, in the order in which they were recorded. */
export const recognitionState = (
  steps: readonly { readonly kind: RecognitionKind }[],
): RecognitionState => steps.at(-1)?.kind ?? 'none'

const next: Readonly<Record<RecognitionState, readonly RecognitionKind[]>> = {
  none: ['identified'],
  identified: ['recognised', 'refused', 'withdrawn'],
  recognised: ['withdrawn'],
  refused: ['identified'],
  withdrawn: ['identified'],
}
/** What may follow: nothing is recognised that nobody has identified. */
export const nextSteps = (state: RecognitionState): readonly RecognitionKind[] => next[state]

/** Whether a step from a state is the education provider's decision: that competence counts or not, and to take that back. */
export const isDecision = (state: RecognitionState, kind: RecognitionKind): boolean =>
  kind === 'recognised' || kind === 'refused' || (kind === 'withdrawn' && state === 'recognised')

/** A unit as it stands for a client. */
export const clientUnitSchema = z.strictObject({
  clientId: clientIdSchema,
  unit: unitSchema,
  rows: z.array(
    requirementSchema.extend({
      self: assessmentSchema.nullable(),
      teacher: assessmentSchema.nullable(),
      standing: z.enum(standings),
    }),
  ),
  recognition: z.array(recognitionStepSchema),
  /** The steps that the reader may take now. */
  steps: z.array(recognitionKindSchema),
  /** Whether what comes next is the education provider's to decide, and not the reader's. */
  isDecidedByOthers: z.boolean(),
})
export type ClientUnit = z.infer<typeof clientUnitSchema>

/** What is missing of a unit: what is not there, or not known to be. */
export const gapsOf = ({ rows }: Pick<ClientUnit, 'rows'>): ClientUnit['rows'] =>
  rows.filter(({ standing }) => standing !== 'met')

/** What is known of a client's skills: units that were looked at, and skills of ESCO. */
export const clientSkillsSchema = z.strictObject({
  clientId: clientIdSchema,
  units: z.array(
    unitSchema.extend({
      met: z.int(),
      recognition: z.enum(['none', ...recognitionKinds]),
    }),
  ),
  concepts: z.array(
    z.strictObject({
      conceptId: z.uuid(),
      kind: z.enum(['skill', 'knowledge', 'occupation']),
      label: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
      self: assessmentSchema.nullable(),
      teacher: assessmentSchema.nullable(),
    }),
  ),
})
export type ClientSkills = z.infer<typeof clientSkillsSchema>
