import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { route } from '../platform/server/route.ts'
import {
  begunStudySchema,
  newFileSchema,
  specCheckSchema,
  specificationSchema,
  studyChangeSchema,
  studyFileIdSchema,
  studyHeadSchema,
  studyIdAnswerSchema,
  studyIdSchema,
  studySchema,
} from './model.study.ts'
import {
  changeStudy,
  checkText,
  createStudy,
  listStudies,
  listStudyOrganisations,
  readStudy,
  saveSpecification,
} from './operations.studies.ts'
import { beginFile, bringPart, deleteFile, endFile } from './operations.study-files.ts'
import { someStudies, studyPermission } from './permissions.ts'

const params = z.strictObject({ studyId: studyIdSchema })
const fileParams = params.extend({ studyFileId: studyFileIdSchema })
/** Four megabytes as text, and what stands around them. */
const partLimit = 6 * 1024 * 1024

/** Studies while they are closed: what is asked, by which specification, of which data. */
export const studyRoutes = [
  route({
    method: 'GET',
    path: '/api/studies',
    summary: 'The impact studies of the own organisation, the latest first',
    response: z.array(studyHeadSchema),
    permission: someStudies('studyList', 'read'),
    audit: 'StudyList',
    handle: listStudies,
  }),
  route({
    method: 'POST',
    path: '/api/studies',
    summary: 'Begin an impact study; its specification is a commented template',
    body: begunStudySchema,
    response: studyIdAnswerSchema,
    permission: someStudies('studyCreate', 'write'),
    audit: 'StudyCreate',
    handle: (context) => createStudy(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/study-organisations',
    summary: 'The organisations for which the reader may begin a study',
    response: z.array(namedOrganisationSchema),
    permission: someStudies('studyCreate', 'write'),
    audit: 'StudyOrganisationList',
    handle: listStudyOrganisations,
  }),
  route({
    method: 'GET',
    path: '/api/studies/:studyId',
    summary: 'A study with its latest specification, files and runs',
    params,
    response: studySchema,
    permission: studyPermission('studyRead', 'read'),
    audit: 'StudyRead',
    handle: (context) => readStudy(context, context.input.params.studyId),
  }),
  route({
    method: 'PATCH',
    path: '/api/studies/:studyId',
    summary: 'Change the title, the purpose and the last day of a study',
    params,
    body: studyChangeSchema,
    response: studySchema,
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyUpdate',
    handle: (context) => changeStudy(context, context.input.params.studyId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/:studyId/specification',
    summary: 'Keep a new version of the specification of a study',
    params,
    body: specificationSchema,
    response: studySchema,
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudySpecificationSave',
    handle: (context) =>
      saveSpecification(context, context.input.params.studyId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/studies/:studyId/specification/check',
    summary:
      'What is wrong with a text as the specification, or every value and where it comes from',
    params,
    body: specificationSchema.pick({ text: true }),
    asks: true,
    response: specCheckSchema,
    permission: studyPermission('studyRead', 'read'),
    audit: 'StudySpecificationCheck',
    handle: (context) => checkText(context, context.input.params.studyId, context.input.body.text),
  }),
  route({
    method: 'POST',
    path: '/api/studies/:studyId/files',
    summary: 'Begin to bring a pseudonymised file (CSV or Parquet) to a study',
    params,
    body: newFileSchema,
    response: z.strictObject({ studyFileId: studyFileIdSchema }),
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyFileBegin',
    handle: (context) => beginFile(context, context.input.params.studyId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/:studyId/files/:studyFileId/parts/:part',
    summary: 'Bring one part of a file (four MiB as base64; the last one is shorter)',
    params: fileParams.extend({ part: z.coerce.number().int().min(0).max(1000) }),
    body: z.strictObject({ content: z.base64({ error: 'invalid' }) }),
    bodyLimit: partLimit,
    response: z.null(),
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyFilePart',
    handle: (context) => {
      const { studyId, studyFileId, part } = context.input.params
      return bringPart(context, studyId, studyFileId, part, context.input.body.content)
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/:studyId/files/:studyFileId/complete',
    summary: 'Take a file whose parts have all come: its columns are read',
    params: fileParams,
    response: studySchema,
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyFileComplete',
    handle: (context) =>
      endFile(context, context.input.params.studyId, context.input.params.studyFileId),
  }),
  route({
    method: 'DELETE',
    path: '/api/studies/:studyId/files/:studyFileId',
    summary: 'Delete a file of a study for good',
    params: fileParams,
    response: studySchema,
    permission: studyPermission('studyWrite', 'write'),
    audit: 'StudyFileDelete',
    handle: (context) =>
      deleteFile(context, context.input.params.studyId, context.input.params.studyFileId),
  }),
] as const
