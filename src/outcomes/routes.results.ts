import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { figureIdSchema } from './model.figure-id.ts'
import {
  areaResultsSchema,
  centreResultsSchema,
  figurePeopleSchema,
  resultCentresSchema,
  resultYearSchema,
} from './model.results.ts'
import { listFigurePeople } from './operations.figure-people.ts'
import { listReadableCentres } from './operations.results.ts'
import { getAreaResults, getCentreResults } from './operations.results-pages.ts'

const centreParams = z.strictObject({ organisationId: organisationIdSchema })
const yearQuery = z.strictObject({ year: resultYearSchema.optional() })
/** Who may read the results of the very centre of the address. */
export const ofThisCentre = (name: string) =>
  officePermission<{ readonly params: { readonly organisationId: string } }>(
    name,
    'results_of_centre',
    'read',
    (input) => input.params.organisationId,
  )

/** Results against targets: of the area, of a centre, and the people behind a figure. */
export const resultRoutes = [
  route({
    method: 'GET',
    path: '/api/results',
    summary: 'The results of the area in a year',
    query: yearQuery,
    response: areaResultsSchema,
    permission: officePermission('areaResultsRead', 'results_of_area', 'read'),
    audit: 'AreaResultsRead',
    handle: (context) => getAreaResults(context, context.input.query.year),
  }),
  route({
    method: 'GET',
    path: '/api/result-centres',
    summary: 'The centres whose results the reader may see',
    response: resultCentresSchema,
    permission: officePermission('resultCentresRead', 'results_of_centre', 'read'),
    audit: 'ResultCentresRead',
    handle: (context) => listReadableCentres(context),
  }),
  route({
    method: 'GET',
    path: '/api/results/:organisationId',
    summary: 'The results of a centre in a year, small groups hidden',
    params: centreParams,
    query: yearQuery,
    response: centreResultsSchema,
    permission: ofThisCentre('resultsRead'),
    audit: 'ResultsRead',
    handle: (context) =>
      getCentreResults(context, context.input.params.organisationId, context.input.query.year),
  }),
  route({
    method: 'GET',
    path: '/api/results/:organisationId/people',
    summary: 'The people behind a figure, as far as the reader may know them',
    params: centreParams,
    query: z.strictObject({ figure: figureIdSchema, year: resultYearSchema }),
    response: figurePeopleSchema,
    permission: ofThisCentre('resultPeopleRead'),
    audit: 'ResultPeopleRead',
    handle: (context) =>
      listFigurePeople(context, context.input.params.organisationId, context.input.query),
  }),
] as const
