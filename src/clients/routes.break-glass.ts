import { z } from 'zod'
import { officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  breakGlassIdSchema,
  glassListSchema,
  glassQuerySchema,
  openedSchema,
  openGlassSchema,
  reviewGlassSchema,
} from './model.break-glass.ts'
import { closeGlass, openGlass, readOpenings, reviewGlass } from './operations.break-glass.ts'
import { mayOpenGlass, seesOpenings } from './permissions.ts'

const params = z.strictObject({ breakGlassId: breakGlassIdSchema })
const idAnswer = z.strictObject({ breakGlassId: breakGlassIdSchema })

/** Opening a record outside one's access, with a reason; and seeing who has. */
export const breakGlassRoutes = [
  route({
    method: 'POST',
    path: '/api/break-glass',
    summary:
      'Open the record of a client of the own organisation outside the own access, with a reason',
    body: openGlassSchema,
    response: openedSchema.nullable(),
    permission: mayOpenGlass('glassOpen'),
    audit: 'GlassOpen',
    handle: (context) => openGlass(context, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/break-glass/:breakGlassId/close',
    summary: 'Close a record that one has opened, before its time',
    params,
    response: idAnswer,
    permission: mayOpenGlass('glassClose'),
    audit: 'GlassClose',
    handle: (context) => closeGlass(context, context.input.params.breakGlassId),
  }),
  route({
    method: 'GET',
    path: '/api/break-glass',
    summary: 'Who has opened whose record outside their access, and why',
    query: glassQuerySchema,
    response: glassListSchema,
    permission: seesOpenings('glassList'),
    audit: 'GlassListRead',
    handle: (context) => readOpenings(context, context.input.query.state),
  }),
  route({
    method: 'POST',
    path: '/api/break-glass/:breakGlassId/review',
    summary: 'Mark an opening as reviewed',
    params,
    body: reviewGlassSchema,
    response: idAnswer,
    permission: officePermission('glassReview', 'access_log', 'read'),
    audit: 'GlassReview',
    handle: (context) =>
      reviewGlass(context, context.input.params.breakGlassId, context.input.body.remark),
  }),
] as const
