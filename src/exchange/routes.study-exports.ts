import { z } from 'zod'
import { studyIdSchema } from '../impact/model.study.ts'
import { studyPermission } from '../impact/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  newStudyExportSchema,
  studyExportIdAnswerSchema,
  studyExportsSchema,
} from './model.study-export.ts'
import { askExport, readExports } from './operations.study-exports.ts'

const params = z.strictObject({ studyId: studyIdSchema })

/** The pseudonymised register of a centre as data of a study of the centre. */
export const studyExportRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/:studyId/exports',
    summary: 'What a study took out of the register of its centre: on whose decision, how many',
    params,
    response: studyExportsSchema,
    permission: studyPermission('studyRead', 'read'),
    audit: 'StudyExportList',
    handle: (context) => readExports(context, context.input.params.studyId),
  }),
  route({
    method: 'POST',
    path: '/api/studies/:studyId/exports',
    summary: 'Ask for the pseudonymised register of the own centre as files of a study',
    params,
    body: newStudyExportSchema,
    response: studyExportIdAnswerSchema,
    permission: studyPermission('studyExport', 'write'),
    audit: 'StudyExportAsk',
    handle: (context) => askExport(context, context.input.params.studyId, context.input.body),
  }),
] as const
