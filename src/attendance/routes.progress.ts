import { z } from 'zod'
import type { Right } from '../areas/model.rights.ts'
import { versionSchema } from '../areas/model.setting.ts'
import { clientsPermission } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { linkRoute, linkTokenSchema } from '../platform/server/link-route.ts'
import { route } from '../platform/server/route.ts'
import { type EnrolmentId, enrolmentIdSchema } from '../services/model.enrolment.ts'
import { type OfferingId, offeringIdSchema } from '../services/model.offering.ts'
import {
  type BadgeId,
  badgeIdSchema,
  newBadgeSchema,
  shownBadgeSchema,
  verifiedBadgeSchema,
} from './model.badge.ts'
import { levelTestsSchema, type NewLevelTest, newLevelTestSchema } from './model.level-test.ts'
import { issueBadge, readBadges, takeBadgeBack, verifyBadge } from './operations.badge.ts'
import { printCertificate } from './operations.certificate.ts'
import { readLevelTests, recordLevelTest } from './operations.level-test.ts'
import { thisGroup } from './permissions.ts'
import { findBadge } from './queries.badge.ts'
import { findParticipation } from './queries.certificate.ts'

const ofGroup = z.strictObject({ offeringId: offeringIdSchema })

const ofEnrolment = z.strictObject({ enrolmentId: enrolmentIdSchema })

/** A permission on the attendance of whose enrolment stands in the address. */
const thisParticipation = (name: string, right: Right) =>
  clientsPermission<{ readonly params: { readonly enrolmentId: EnrolmentId } }>(
    name,
    'attendance',
    right,
    async ({ tx, actor, input }) => {
      const found = await findParticipation(tx, actor.areaId, input.params.enrolmentId)
      return found === undefined ? [] : [found.clientId]
    },
  )

/** What came of taking part: levels that were tested, and the certificate. */
export const progressRoutes = [
  route({
    method: 'GET',
    path: '/api/enrolments/:enrolmentId/badges',
    summary: 'The badges of a participation, the latest first',
    params: ofEnrolment,
    response: z.array(shownBadgeSchema),
    permission: thisParticipation('badgeRead', 'read'),
    audit: 'BadgeRead',
    handle: (context) => readBadges(context, context.input.params.enrolmentId),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/badges',
    summary:
      'Issue a badge of a participation, to which the client agreed: a signed credential without a name',
    params: ofEnrolment,
    body: newBadgeSchema,
    response: shownBadgeSchema,
    permission: thisParticipation('badgeIssue', 'write'),
    audit: 'BadgeIssue',
    handle: (context) =>
      issueBadge(context, context.input.params.enrolmentId, context.input.body.agreedOn),
  }),
  route({
    method: 'POST',
    path: '/api/badges/:badgeId/revoke',
    summary: 'Take a badge back; whoever verifies it is told',
    params: z.strictObject({ badgeId: badgeIdSchema }),
    body: z.strictObject({ version: versionSchema }),
    response: shownBadgeSchema,
    permission: clientsPermission<{ readonly params: { readonly badgeId: BadgeId } }>(
      'badgeRevoke',
      'attendance',
      'write',
      async ({ tx, actor, input }) => {
        const badge = await findBadge(tx, actor.areaId, input.params.badgeId)
        return badge === undefined ? [] : [badge.clientId]
      },
    ),
    audit: 'BadgeRevoke',
    handle: (context) => {
      const { params, body } = context.input
      return takeBadgeBack(context, params.badgeId, body.version)
    },
  }),
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/level-tests',
    summary: 'The language tests of a group: levels of its people, and what the group learned',
    params: ofGroup,
    response: levelTestsSchema,
    permission: thisGroup('levelTestRead'),
    audit: 'LevelTestRead',
    handle: (context) => readLevelTests(context, context.input.params.offeringId),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/level-tests',
    summary: 'Record the results of a language test of a group as facts of its people',
    params: ofGroup,
    body: newLevelTestSchema,
    response: levelTestsSchema,
    permission: clientsPermission<{
      readonly params: { readonly offeringId: OfferingId }
      readonly body: NewLevelTest
    }>('levelTestRecord', 'facts', 'write', ({ input }) =>
      input.body.results.map((one) => one.clientId),
    ),
    audit: 'LevelTestRecord',
    handle: (context) =>
      recordLevelTest(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/enrolments/:enrolmentId/certificate',
    summary:
      'A certificate of participation as an accessible PDF, Finnish and the language of the client',
    params: ofEnrolment,
    response: fileSchema,
    permission: thisParticipation('certificatePrint', 'read'),
    audit: 'CertificatePrint',
    handle: (context) => printCertificate(context, context.input.params.enrolmentId),
  }),
] as const

/** What the address of a badge opens to anybody who has it. */
export const badgeLinkRoutes = [
  linkRoute({
    method: 'GET',
    path: '/api/badges/:token',
    summary: 'A badge with the key that signed it: whether it is genuine and holds',
    params: z.strictObject({ token: linkTokenSchema }),
    response: verifiedBadgeSchema,
    kind: 'badge',
    audit: 'BadgeVerify',
    handle: (context) => verifyBadge(context),
  }),
] as const
