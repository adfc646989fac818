import { z } from 'zod'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { studyIdSchema } from './model.study.ts'
import { runIdAnswerSchema, studyRunIdSchema, studyRunSchema } from './model.study-run.ts'
import { askRun, cancelRun, readRun, readRunFile } from './operations.study-runs.ts'
import { runPermission, studyPermission } from './permissions.ts'

const params = z.strictObject({ studyRunId: studyRunIdSchema })

/** Runs of a study: asked for, followed, ended, and what they found while it is closed. */
export const studyRunRoutes = [
  route({
    method: 'POST',
    path: '/api/studies/:studyId/runs',
    summary: 'Run the latest version of the specification of a study',
    params: z.strictObject({ studyId: studyIdSchema }),
    response: runIdAnswerSchema,
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyRunAsk',
    handle: (context) => askRun(context, context.input.params.studyId),
  }),
  route({
    method: 'GET',
    path: '/api/study-runs/:studyRunId',
    summary: 'How far a run is; of a finished one its closed results',
    params,
    response: studyRunSchema,
    permission: runPermission('studyRunRead', 'read'),
    audit: 'StudyRunRead',
    handle: (context) => readRun(context, context.input.params.studyRunId),
  }),
  route({
    method: 'POST',
    path: '/api/study-runs/:studyRunId/cancel',
    summary: 'End a run; nothing is left of it',
    params,
    response: runIdAnswerSchema,
    permission: runPermission('studyRunWrite', 'write'),
    audit: 'StudyRunCancel',
    handle: (context) => cancelRun(context, context.input.params.studyRunId),
  }),
  route({
    method: 'GET',
    path: '/api/study-runs/:studyRunId/file',
    summary: 'A file that a run wrote, to be kept or, with shown, to be looked at in a page',
    params,
    query: z.strictObject({
      part: z.enum(['closed', 'public']),
      name: z.string().max(300),
      shown: z.stringbool().default(false),
    }),
    response: fileSchema,
    permission: runPermission('studyRunRead', 'read'),
    audit: 'StudyRunFileRead',
    handle: (context) => readRunFile(context, context.input.params.studyRunId, context.input.query),
  }),
] as const
