import { z } from 'zod'
import { type OrganisationId, organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { notFound } from '../platform/server/errors.ts'
import { type Context, route } from '../platform/server/route.ts'
import { letterHeadSchema } from './model.letter-head.ts'
import { getLetterHead, hasOrganisation, saveLetterHead } from './queries.letter-head.ts'

interface OfOrganisation {
  readonly params: { readonly organisationId: OrganisationId }
}
const params = z.strictObject({ organisationId: organisationIdSchema })
const mayWrite = (name: string) =>
  officePermission<OfOrganisation>(
    name,
    'settings_of_centre',
    'write',
    (input) => input.params.organisationId,
  )

/** The organisation of the address; one of another area is not found. */
async function organisationOf({ tx, actor, input }: Context<OfOrganisation>): Promise<string> {
  const { organisationId } = input.params
  if (!(await hasOrganisation(tx, actor.areaId, organisationId))) throw notFound()
  return organisationId
}

/** How clients reach an organisation, as its letters say. */
export const letterHeadRoutes = [
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/letter-head',
    summary: 'The address, phone and e-mail that the letters of an organisation carry',
    params,
    response: letterHeadSchema,
    permission: mayWrite('letterHeadRead'),
    audit: 'LetterHeadRead',
    handle: async (context) =>
      getLetterHead(context.tx, context.actor.areaId, await organisationOf(context)),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/letter-head',
    summary: 'Change the address, phone and e-mail of the letters to come',
    params,
    body: letterHeadSchema,
    response: letterHeadSchema,
    permission: mayWrite('letterHeadWrite'),
    audit: 'LetterHeadUpdate',
    handle: async (context) =>
      saveLetterHead(
        context.tx,
        context.actor.areaId,
        await organisationOf(context),
        context.input.body,
      ),
  }),
] as const
