import { route } from '../platform/server/route.ts'
import {
  gapFiguresSchema,
  gapListQuerySchema,
  gapListSchema,
  gapOverviewSchema,
  gapParamsSchema,
  gapRuleSchema,
} from './model.gap.ts'
import { readGapFigures, readGapList, readGapOverview, setGapRule } from './operations.gap.ts'
import { ledOrganisation, someGaps, theseGaps } from './permissions.ts'

const params = gapParamsSchema

/** What is missing with open clients: how many, for which reason, who, and when no contact counts. */
export const gapRoutes = [
  route({
    method: 'GET',
    path: '/api/gaps',
    summary: 'The organisations whose gaps the reader may see, as they were counted last',
    response: gapOverviewSchema,
    permission: someGaps('gapsRead'),
    audit: 'GapOverviewRead',
    handle: (context) => readGapOverview(context),
  }),
  route({
    method: 'GET',
    path: '/api/gaps/:organisationId',
    summary: 'How many open clients of an organisation lack something now, why, and day by day',
    params,
    response: gapFiguresSchema,
    permission: theseGaps('gapFiguresRead'),
    audit: 'GapFiguresRead',
    handle: (context) => readGapFigures(context, context.input.params.organisationId),
  }),
  route({
    method: 'GET',
    path: '/api/gaps/:organisationId/clients',
    summary: 'With whom something is missing for a reason, a page at a time, the longest first',
    params,
    query: gapListQuerySchema,
    response: gapListSchema,
    permission: ledOrganisation('gapListRead'),
    audit: 'GapListRead',
    plans: 'general',
    handle: (context) =>
      readGapList(context, context.input.params.organisationId, context.input.query),
  }),
  route({
    method: 'PUT',
    path: '/api/gaps/:organisationId/rule',
    summary: 'Say after how many days without contact an open client is a gap',
    params,
    body: gapRuleSchema,
    response: gapRuleSchema,
    permission: ledOrganisation('gapRuleWrite'),
    audit: 'GapRuleSet',
    handle: (context) =>
      setGapRule(context, context.input.params.organisationId, context.input.body),
  }),
] as const
