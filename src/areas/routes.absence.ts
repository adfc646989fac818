import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import {
  absenceContentSchema,
  absenceIdSchema,
  absenceListSchema,
  absenceSchema,
  newAbsenceSchema,
} from './model.absence.ts'
import { versionSchema } from './model.setting.ts'
import { staffIdSchema } from './model.staff.ts'
import { addAbsence, changeAbsence, endAbsence, readAbsences } from './operations.absence.ts'
import { absencesOf } from './permissions.absence.ts'

const params = z.strictObject({ staffId: staffIdSchema })
const absenceParams = params.extend({ absenceId: absenceIdSchema })

/** The routes of absences: when somebody is away and who stands in for them. */
export const absenceRoutes = [
  route({
    method: 'GET',
    path: '/api/staff/:staffId/absences',
    summary: 'When a person is away, who stands in for them, and who could',
    params,
    response: absenceListSchema,
    permission: absencesOf('absencesRead'),
    audit: 'AbsencesRead',
    handle: (context) => readAbsences(context, context.input.params.staffId),
  }),
  route({
    method: 'POST',
    path: '/api/staff/:staffId/absences',
    summary: 'Say when a person is away and who stands in for them',
    params,
    body: newAbsenceSchema,
    response: absenceListSchema,
    permission: absencesOf('absenceAdd'),
    audit: 'AbsenceAdd',
    handle: (context) => addAbsence(context, context.input.params.staffId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId/absences/:absenceId',
    summary: 'Change the days or the deputy of an absence',
    params: absenceParams,
    body: absenceContentSchema.extend({ version: versionSchema }),
    response: absenceSchema,
    permission: absencesOf('absenceWrite'),
    audit: 'AbsenceUpdate',
    handle: (context) => {
      const { staffId, absenceId } = context.input.params
      return changeAbsence(context, staffId, absenceId, context.input.body)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId/absences/:absenceId/end',
    summary: 'End an absence at once',
    params: absenceParams,
    body: z.strictObject({ version: versionSchema }),
    response: absenceListSchema,
    permission: absencesOf('absenceEnd'),
    audit: 'AbsenceEnd',
    handle: (context) => {
      const { staffId, absenceId } = context.input.params
      return endAbsence(context, staffId, absenceId, context.input.body.version)
    },
  }),
] as const
