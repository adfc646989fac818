import { z } from 'zod'
import { type OrganisationId, organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import type { Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import { type Context, route } from '../platform/server/route.ts'
import { referralRuleSchema } from './model.referral.ts'
import { getRule, saveRule } from './queries.handover.rule.ts'
import { findReceiver } from './queries.receivers.ts'

interface OfCentre {
  readonly params: { readonly organisationId: OrganisationId }
}
const params = z.strictObject({ organisationId: organisationIdSchema })
const organisationOf = (input: OfCentre) => input.params.organisationId

/** An organisation that is no centre, or of another area, is not found. */
async function centreOf({
  tx,
  actor,
  input,
  today,
}: Pick<Context<OfCentre>, 'actor' | 'input' | 'today'> & { tx: Tx }): Promise<string> {
  const { organisationId } = input.params
  const found = await findReceiver(tx, actor.areaId, organisationId, today)
  if (found?.isCentre !== true) throw notFound()
  return organisationId
}

/** The clock of a centre for referrals. */
export const referralRuleRoutes = [
  route({
    method: 'GET',
    path: '/api/centres/:organisationId/referral-rule',
    summary: 'In how many days a centre decides on referrals, reminds and escalates',
    params,
    response: referralRuleSchema,
    permission: officePermission<OfCentre>(
      'referralRuleRead',
      'settings_of_centre',
      'read',
      organisationOf,
    ),
    audit: 'ReferralRuleRead',
    handle: async (context) => getRule(context.tx, context.actor.areaId, await centreOf(context)),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/referral-rule',
    summary: 'Change the clock of a centre for referrals sent from now on',
    params,
    body: referralRuleSchema,
    response: referralRuleSchema,
    permission: officePermission<OfCentre>(
      'referralRuleWrite',
      'settings_of_centre',
      'write',
      organisationOf,
    ),
    audit: 'ReferralRuleUpdate',
    handle: async (context) =>
      saveRule(
        ...([context.tx, context.actor.areaId, await centreOf(context), 'referral'] as const),
        context.input.body,
      ),
  }),
] as const
