import { z } from 'zod'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'

export const studyRunIdSchema = idSchema('StudyRun')
export type StudyRunId = z.infer<typeof studyRunIdSchema>

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export const runStateSchema = z.enum(runStates)
export type RunState = z.infer<typeof runStateSchema>

export const runSteps = ['asked', 'begun', 'cancel_asked', 'done', 'failed', 'cancelled'] as const
export type RunStep = (typeof runSteps)[number]

const after: Readonly<Record<RunStep, Partial<Record<RunState | 'none', RunState>>>> = {
  asked: { none: 'queued' },
  begun: { queued: 'running' },
  cancel_asked: { queued: 'queued', running: 'running' },
  done: { running: 'done' },
  failed: { running: 'failed' },
  cancelled: { queued: 'cancelled', running: 'cancelled' },
}

/**
 * The state of a run: the fold of its recorded steps.
 * @throws when a step cannot follow those before it
 */
export function foldRun(steps: readonly RunStep[]): RunState {
  let state: RunState | 'none' = 'none'
  for (const step of steps) {
    const next: RunState | undefined = after[step][state]
    if (next === undefined) throw new Error(`A run that is ${state} cannot be ${step}`)
    state = next
  }
  if (state === 'none') throw new Error('A run has no steps')
  return state
}

/** Whether a run goes on by itself. */
export const isAtWork = (state: RunState): boolean => state === 'queued' || state === 'running'

/** A run in a list. */
export const studyRunHeadSchema = z.strictObject({
  studyRunId: studyRunIdSchema,
  state: runStateSchema,
  /** Thousandths that are done. */
  share: z.int(),
  specificationNumber: z.int(),
  askedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})
export type StudyRunHead = z.infer<typeof studyRunHeadSchema>

/** A number that may be undefined (an interval of a constant): null. */
const figure = z.number().nullable()

const effectSchema = z.strictObject({
  outcome: z.string(),
  label: z.string(),
  unit: z.string(),
  method: z.string(),
  estimand: z.string(),
  estimate: figure,
  se: figure,
  seMethod: z.string(),
  ci95: z.tuple([figure, figure]),
  p: figure,
  meanTreated: figure,
  meanControl: figure,
  nTreated: z.int(),
  nControl: z.int(),
  isShare: z.boolean(),
})
export type RunEffect = z.infer<typeof effectSchema>

const balanceSchema = z.strictObject({
  term: z.string(),
  smdBefore: figure,
  smdAfter: figure,
  varianceRatioAfter: figure,
})

/** What a finished run found, unsuppressed: it stays inside. */
export const runResultSchema = z.strictObject({
  question: z.string(),
  comparable: z.boolean(),
  imbalanced: z.array(z.string()),
  /** Standardised difference above which a term counts as different. */
  smdLimit: z.number(),
  effects: z.array(effectSchema),
  balance: z.array(balanceSchema),
  flow: z.array(z.strictObject({ step: z.string(), treated: z.int(), control: z.int() })),
  ess: z.strictObject({ treated: figure, control: figure }),
  warnings: z.array(
    z.strictObject({
      code: z.string(),
      /** In English, as on the command line. */
      text: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type RunResult = z.infer<typeof runResultSchema>

const deviationSchema = z.strictObject({
  path: z.string(),
  was: z.string().nullable(),
  is: z.string().nullable(),
})

export const runProtocolSchema = z.strictObject({
  specHash: z.string(),
  dataHash: z.string(),
  frozenAt: z.string(),
  firstFrozenAt: z.string(),
  earlierSpecifications: z.int(),
  earlierRuns: z.int(),
  deviations: z.array(deviationSchema),
})
export type RunProtocol = z.infer<typeof runProtocolSchema>

/** A fault by its code, with what its sentence tells. */
export const toldFaultSchema = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.string()),
})
export type ToldFault = z.infer<typeof toldFaultSchema>

/** A file that a run wrote. */
export const runFileSchema = z.strictObject({
  part: z.enum(['closed', 'public']),
  name: z.string(),
  bytes: z.int(),
})
export type RunFile = z.infer<typeof runFileSchema>

/** A run as it stands. */
export const studyRunSchema = studyRunHeadSchema.extend({
  studyId: idSchema('Study'),
  title: z.string(),
  stage: z.string().nullable(),
  /** Runs of the area that are done before it. */
  waitsFor: z.int(),
  /** Seconds that are probably left; null while nobody knows. */
  secondsLeft: z.int().nullable(),
  cancelAsked: z.boolean(),
  /** Why it failed, in English as on the command line. */
  fault: z.string().nullable(),
  /** The same by its code, for pages; null for a fault that the command line alone knows words for. */
  faultTold: toldFaultSchema.nullable(),
  protocol: runProtocolSchema.nullable(),
  result: runResultSchema.nullable(),
  files: z.array(runFileSchema),
  right: z.enum(['read', 'write']),
  /** The request of this run that waits or was released last. */
  releaseId: idSchema('Release').nullable(),
})
export type StudyRun = z.infer<typeof studyRunSchema>

export const runIdAnswerSchema = z.strictObject({ studyRunId: studyRunIdSchema })
