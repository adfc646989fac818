import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { someClients } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { handingTimesSchema } from './model.handing-times.ts'
import { myReferralQualitySchema, referralQualitySchema } from './model.referral-quality.ts'
import { resultYearSchema } from './model.results.ts'
import {
  getHandingTimes,
  getMyReferralQuality,
  getReferralQuality,
} from './operations.referral-quality.ts'
import { ofThisCentre } from './routes.results.ts'

const yearQuery = z.strictObject({ year: resultYearSchema.optional() })

/** The quality of referrals: of those to a centre, and of one's own; and how long other handovers waited. */
export const referralQualityRoutes = [
  route({
    method: 'GET',
    path: '/api/results/:organisationId/referrals',
    summary: 'What became of the referrals that a centre decided in a year, small groups hidden',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    query: yearQuery,
    response: referralQualitySchema,
    permission: ofThisCentre('referralQualityRead'),
    audit: 'ReferralQualityRead',
    handle: (context) =>
      getReferralQuality(context, context.input.params.organisationId, context.input.query.year),
  }),
  route({
    method: 'GET',
    path: '/api/results/:organisationId/handings',
    summary: 'How long the handovers to and from a centre waited in the last year',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    response: handingTimesSchema,
    permission: ofThisCentre('handingTimesRead'),
    audit: 'HandingTimesRead',
    handle: (context) => getHandingTimes(context, context.input.params.organisationId),
  }),
  route({
    method: 'GET',
    path: '/api/my-referral-quality',
    summary: 'What became of the referrals that the reader sent in a year',
    query: yearQuery,
    response: myReferralQualitySchema,
    permission: someClients('myReferralQualityRead', 'referral', 'write'),
    audit: 'MyReferralQualityRead',
    handle: (context) => getMyReferralQuality(context, context.input.query.year),
  }),
] as const
