import { z } from 'zod'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  newReleaseSchema,
  releaseDecisionSchema,
  releaseHeadSchema,
  releaseIdAnswerSchema,
  releaseIdSchema,
  releaseSchema,
  releaseWithdrawalSchema,
} from './model.study-release.ts'
import { studyRunIdSchema } from './model.study-run.ts'
import {
  askRelease,
  decide,
  listVisibleReleases,
  readRelease,
  readReleaseFile,
  withdraw,
} from './operations.releases.ts'
import { releasePermission, runPermission, someReleases } from './permissions.ts'

const params = z.strictObject({ releaseId: releaseIdSchema })

/** Outputs of studies that are asked for, decided on, and read by those to whom they were released. */
export const releaseRoutes = [
  route({
    method: 'GET',
    path: '/api/releases',
    summary:
      'The releases that the reader may see: managers what was released, others requests too',
    response: z.array(releaseHeadSchema),
    permission: someReleases('releaseList', 'read'),
    audit: 'ReleaseList',
    handle: listVisibleReleases,
  }),
  route({
    method: 'POST',
    path: '/api/study-runs/:studyRunId/releases',
    summary: 'Ask for the release of the outputs of a run',
    params: z.strictObject({ studyRunId: studyRunIdSchema }),
    body: newReleaseSchema,
    response: releaseIdAnswerSchema,
    permission: runPermission('releaseAsk', 'write'),
    audit: 'ReleaseAsk',
    handle: (context) => askRelease(context, context.input.params.studyRunId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/releases/:releaseId',
    summary: 'A release: its files, and for those who decide or asked its findings and steps',
    params,
    response: releaseSchema,
    permission: releasePermission('releaseRead', 'read'),
    audit: 'ReleaseRead',
    handle: (context) => readRelease(context, context.input.params.releaseId),
  }),
  route({
    method: 'POST',
    path: '/api/releases/:releaseId/decision',
    summary: 'Release or decline, with the reason',
    params,
    body: releaseDecisionSchema,
    response: releaseIdAnswerSchema,
    permission: releasePermission('releaseDecide', 'write'),
    audit: 'ReleaseDecide',
    handle: (context) => decide(context, context.input.params.releaseId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/releases/:releaseId/withdrawal',
    summary: 'Withdraw what was released, with the reason that its readers are told',
    params,
    body: releaseWithdrawalSchema,
    response: releaseIdAnswerSchema,
    permission: releasePermission('releaseDecide', 'write'),
    audit: 'ReleaseWithdraw',
    handle: (context) => withdraw(context, context.input.params.releaseId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/releases/:releaseId/file',
    summary: 'A file of a release, to be kept or, with shown, to be looked at in a page',
    params,
    query: z.strictObject({ name: z.string().max(300), shown: z.stringbool().default(false) }),
    response: fileSchema,
    permission: releasePermission('releaseRead', 'read'),
    audit: 'ReleaseFileRead',
    handle: (context) =>
      readReleaseFile(context, context.input.params.releaseId, context.input.query),
  }),
] as const
