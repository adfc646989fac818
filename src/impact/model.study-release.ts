import { z } from 'zod'
import { organisationIdSchema, versionSchema } from '../areas/model.setting.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines } from '../platform/shared/plain-text.ts'
import { studyIdSchema } from './model.study.ts'
import { studyRunIdSchema } from './model.study-run.ts'

export const releaseIdSchema = idSchema('Release')
export type ReleaseId = z.infer<typeof releaseIdSchema>

export const releaseStates = ['asked', 'released', 'declined', 'withdrawn'] as const
export const releaseStateSchema = z.enum(releaseStates)
export type ReleaseState = z.infer<typeof releaseStateSchema>

/** A request: what the outputs are needed for, and to which organisations' managers they go. */
export const newReleaseSchema = z.strictObject({
  purpose: plainLines(2000),
  shownTo: z.array(organisationIdSchema).max(50),
})
export type NewRelease = z.infer<typeof newReleaseSchema>

/** A decision has a reason, whichever way it goes. */
export const releaseDecisionSchema = z.strictObject({
  decision: z.enum(['released', 'declined']),
  reason: plainLines(2000),
  version: versionSchema,
})
export type ReleaseDecision = z.infer<typeof releaseDecisionSchema>

/** What was released is taken back; those who read it are told why. */
export const releaseWithdrawalSchema = z.strictObject({
  reason: plainLines(2000),
  version: versionSchema,
})
export type ReleaseWithdrawal = z.infer<typeof releaseWithdrawalSchema>

/** Whether there is something to read: files of a withdrawn release are nobody's any more. */
export const isReadable = (state: ReleaseState): boolean => state !== 'withdrawn'

/** One of just the files that are asked for. */
export const releaseFileSchema = z.strictObject({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
})
export type ReleaseFile = z.infer<typeof releaseFileSchema>

/** What disclosure control did with a cell, and why; its figures stay with the closed results. */
export const releaseFindingSchema = z.strictObject({
  table: z.string(),
  cell: z.string(),
  action: z.string(),
  rule: z.string(),
})
export type ReleaseFinding = z.infer<typeof releaseFindingSchema>

/** A cell that tells fewer than ten persons apart when it is held against an earlier release. */
export const releaseConflictSchema = z.strictObject({
  releaseId: releaseIdSchema,
  cell: z.string(),
  otherCell: z.string(),
})
export type ReleaseConflict = z.infer<typeof releaseConflictSchema>

export const releaseStepSchema = z.strictObject({
  kind: releaseStateSchema,
  by: z.string(),
  at: instantSchema,
  reason: z.string(),
})

export const releaseHeadSchema = z.strictObject({
  releaseId: releaseIdSchema,
  title: z.string(),
  state: releaseStateSchema,
  askedBy: z.string(),
  askedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  /** Of a withdrawn release: when and why, for everybody who sees it. */
  withdrawnAt: instantSchema.nullable(),
  withdrawnReason: z.string().nullable(),
})
export type ReleaseHead = z.infer<typeof releaseHeadSchema>

/** A release with what its reader may know: findings and steps are for those who decide or who asked. */
export const releaseSchema = releaseHeadSchema.extend({
  studyId: studyIdSchema,
  studyRunId: studyRunIdSchema,
  organisationId: organisationIdSchema,
  purpose: z.string(),
  shownTo: z.array(organisationIdSchema),
  files: z.array(releaseFileSchema),
  findings: z.array(releaseFindingSchema),
  conflicts: z.array(releaseConflictSchema),
  steps: z.array(releaseStepSchema),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  isInvolved: z.boolean(),
  version: versionSchema,
})
export type Release = z.infer<typeof releaseSchema>

export const releaseIdAnswerSchema = z.strictObject({ releaseId: releaseIdSchema })
