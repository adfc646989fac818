import { z } from 'zod'
import { type OrganisationId, organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { notFound } from '../platform/server/errors.ts'
import { type Context, route } from '../platform/server/route.ts'
import { handingKindSchema, handingKinds } from './model.handing.ts'
import { referralRuleSchema } from './model.referral.ts'
import { getRuleOf, saveRule } from './queries.handover.rule.ts'
import { findReceiver } from './queries.receivers.ts'

interface OfOrganisation {
  readonly params: { readonly organisationId: OrganisationId }
}
const params = z.strictObject({ organisationId: organisationIdSchema })
const organisationOf = (input: OfOrganisation) => input.params.organisationId
const rulesSchema = z.record(handingKindSchema, referralRuleSchema)

/** An organisation of another area is not found. */
async function receiverOf({
  tx,
  actor,
  input,
  today,
}: Pick<Context<OfOrganisation>, 'tx' | 'actor' | 'input' | 'today'>): Promise<OrganisationId> {
  const { organisationId } = input.params
  if ((await findReceiver(tx, actor.areaId, organisationId, today)) === undefined) throw notFound()
  return organisationId
}

/** The clocks of an organisation for what is handed over to it, by kind. */
export const handingRuleRoutes = [
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/handing-rules',
    summary:
      'In how many days an organisation decides on each kind of handing, reminds and escalates',
    params,
    response: rulesSchema,
    permission: officePermission<OfOrganisation>(
      'handingRulesRead',
      'settings_of_centre',
      'read',
      organisationOf,
    ),
    audit: 'HandingRulesRead',
    async handle(context) {
      const organisationId = await receiverOf(context)
      const rules: Partial<z.output<typeof rulesSchema>> = {}
      for (const kind of handingKinds)
        rules[kind] = await getRuleOf(context.tx, context.actor.areaId, organisationId, kind)
      return rules as z.output<typeof rulesSchema>
    },
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/handing-rules/:kind',
    summary: 'Change the clock of an organisation for a kind of handing sent to it from now on',
    params: params.extend({ kind: handingKindSchema }),
    body: referralRuleSchema,
    response: referralRuleSchema,
    permission: officePermission<OfOrganisation>(
      'handingRuleWrite',
      'settings_of_centre',
      'write',
      organisationOf,
    ),
    audit: 'HandingRuleUpdate',
    async handle(context) {
      const { kind } = context.input.params
      const organisationId = await receiverOf(context)
      return saveRule(context.tx, context.actor.areaId, organisationId, kind, context.input.body)
    },
  }),
] as const
