import { z } from 'zod'
import { clientsPermission } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { type EnrolmentId, enrolmentIdSchema } from '../services/model.enrolment.ts'
import { type OfferingId, offeringIdSchema } from '../services/model.offering.ts'
import { levelTestsSchema, type NewLevelTest, newLevelTestSchema } from './model.level-test.ts'
import { printCertificate } from './operations.certificate.ts'
import { readLevelTests, recordLevelTest } from './operations.level-test.ts'
import { thisGroup } from './permissions.ts'
import { findParticipation } from './queries.certificate.ts'

const ofGroup = z.strictObject({ offeringId: offeringIdSchema })

/** What came of taking part: levels that were tested, and the certificate. */
export const progressRoutes = [
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
    params: z.strictObject({ enrolmentId: enrolmentIdSchema }),
    response: fileSchema,
    permission: clientsPermission<{ readonly params: { readonly enrolmentId: EnrolmentId } }>(
      'certificatePrint',
      'attendance',
      'read',
      async ({ tx, actor, input }) => {
        const found = await findParticipation(tx, actor.areaId, input.params.enrolmentId)
        return found === undefined ? [] : [found.clientId]
      },
    ),
    audit: 'CertificatePrint',
    handle: (context) => printCertificate(context, context.input.params.enrolmentId),
  }),
] as const
