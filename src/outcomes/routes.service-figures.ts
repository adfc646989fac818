import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  serviceFiguresFileQuerySchema,
  serviceFiguresQuerySchema,
  serviceFiguresSchema,
} from './model.service-figures.ts'
import { getServiceFigures } from './operations.service-figures.ts'
import { exportServiceFigures } from './operations.service-figures-file.ts'
import { ofThisCentre } from './routes.results.ts'

const params = z.strictObject({ organisationId: organisationIdSchema })
const ofArea = officePermission('areaServiceFiguresRead', 'results_of_area', 'read')

/** Seats and hours, waiting and cost of services, of the area or of one organisation; on the screen and as a spreadsheet. */
export const serviceFigureRoutes = [
  route({
    method: 'GET',
    path: '/api/service-figures',
    summary: 'Seats, waiting and cost of the services of the area in a year, small groups hidden',
    query: serviceFiguresQuerySchema,
    response: serviceFiguresSchema,
    permission: ofArea,
    audit: 'AreaServiceFiguresRead',
    handle: (context) => getServiceFigures(context, undefined, context.input.query.year),
  }),
  route({
    method: 'GET',
    path: '/api/service-figures/export',
    summary: 'The same as a spreadsheet, with a sheet of definitions',
    query: serviceFiguresFileQuerySchema,
    response: fileSchema,
    permission: ofArea,
    audit: 'AreaServiceFiguresExport',
    handle: (context) => exportServiceFigures(context, undefined, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/results/:organisationId/services',
    summary:
      'Seats, waiting and cost of the services of an organisation in a year, small groups hidden',
    params,
    query: serviceFiguresQuerySchema,
    response: serviceFiguresSchema,
    permission: ofThisCentre('serviceFiguresRead'),
    audit: 'ServiceFiguresRead',
    handle: (context) =>
      getServiceFigures(context, context.input.params.organisationId, context.input.query.year),
  }),
  route({
    method: 'GET',
    path: '/api/results/:organisationId/services/export',
    summary: 'The same as a spreadsheet, with a sheet of definitions',
    params,
    query: serviceFiguresFileQuerySchema,
    response: fileSchema,
    permission: ofThisCentre('serviceFiguresRead'),
    audit: 'ServiceFiguresExport',
    handle: (context) =>
      exportServiceFigures(context, context.input.params.organisationId, context.input.query),
  }),
] as const
