import type { OrganisationId } from '../areas/model.setting.ts'
import { mayOffice, officePermission } from '../areas/permissions.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import { findOrganisationOfOffering } from './queries.offering.ts'
import { findOrganisationOfService } from './queries.service.ts'

/** Whether somebody edits the services of an organisation: its manager, or the administrator of the area. */
export const editsServicesOf = (actor: Actor, organisationId: string): boolean =>
  mayOffice(actor, 'settings_of_centre', 'write', organisationId)

/** A permission to add a service to the organisation that the body names. */
export const newServiceOf = (name: string) =>
  officePermission<{ readonly body: { readonly organisationId: OrganisationId } }>(
    name,
    'settings_of_centre',
    'write',
    (input) => input.body.organisationId,
  )

/** Everybody of the area reads the catalogue, so whoever may not change what exists is refused, not told that it is not there. */
function editsWhatIs<Input>(
  name: string,
  organisationOf: (context: Context<Input>) => Promise<string | undefined>,
): Permission<Input> {
  const offered = (actor: Actor) => mayOffice(actor, 'settings_of_centre', 'write')
  return {
    name,
    offered,
    async allows(context) {
      if (!offered(context.actor)) return 'no'
      const organisationId = await organisationOf(context)
      if (organisationId === undefined) return 'hidden'
      return editsServicesOf(context.actor, organisationId) ? 'yes' : 'no'
    },
  }
}

/** A permission to change the service of the address. */
export const thisService = (name: string) =>
  editsWhatIs<{ readonly params: { readonly serviceId: string } }>(name, ({ tx, actor, input }) =>
    findOrganisationOfService(tx, actor.areaId, input.params.serviceId),
  )

/** A permission to make an offering of the service that the body names. */
export const newOfferingOf = (name: string) =>
  editsWhatIs<{ readonly body: { readonly serviceId: string } }>(name, ({ tx, actor, input }) =>
    findOrganisationOfService(tx, actor.areaId, input.body.serviceId),
  )

/** A permission to change the offering of the address. */
export const thisOffering = (name: string) =>
  editsWhatIs<{ readonly params: { readonly offeringId: string } }>(name, ({ tx, actor, input }) =>
    findOrganisationOfOffering(tx, actor.areaId, input.params.offeringId),
  )
