import { beginOwnClient, inSightOnlyOf } from '../clients/operations.relations.ts'
import type { Actor } from '../platform/server/route.ts'
import { contentKey } from './model.content.ts'
import type { Preview, PreviewRequest } from './model.handing.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { admit, type Contents } from './operations.handing.admit.ts'
import { checkContents, readContents } from './operations.handing.contents.ts'
import { type Plan, planHanding } from './operations.handing.plan.ts'
import type { ContentRow } from './queries.handing.ts'
import { undoing } from './queries.handing.undo.ts'

/** The person as whom a preview reads: who takes the client, in the roles that they have there and nowhere else. */
function readerOf(actor: Actor, plan: Plan): Actor {
  const { reader, toOrganisationId } = plan
  return {
    ...{ areaId: actor.areaId, userId: actor.userId, email: '', density: null },
    locale: actor.locale,
    staffId: reader.staffId,
    name: reader.name,
    assignments: reader.roles.map((role) => ({ role, organisationId: toOrganisationId })),
    standsInFor: [],
    glass: { organisations: [], open: [] },
  }
}

/**
 * What the receiver reads once it has accepted: the acceptance's opening is done, the receiver's own reading is read, and all
 * of it is undone. Of that it gives what the actor reads too, so that nobody learns by a preview what others have written.
 */
export async function readAsReceiver(
  context: ClientshipContext,
  contents: Contents,
  plan: Plan,
  clientId: PreviewRequest['clientId'],
  chosen: readonly ContentRow[],
  known: ReadonlySet<string>,
): Promise<Preview['items']> {
  const { tx, actor, today } = context
  const { toOrganisationId: organisationId, reader } = plan
  return undoing(tx, async () => {
    await admit(context, contents, clientId, organisationId, chosen)
    const pair = { areaId: actor.areaId, clientId, organisationId, staffId: reader.staffId }
    await beginOwnClient(tx, pair, today)
    return inSightOnlyOf(tx, [organisationId], async () => {
      const items = await readContents(
        { ...context, actor: readerOf(actor, plan) },
        contents,
        clientId,
      )
      return items.filter((item) => known.has(contentKey(item)))
    })
  })
}

/** Shows the sender what the receiver will see, to the letter. */
export async function previewHanding(
  context: ClientshipContext,
  contents: Contents,
  asked: PreviewRequest,
): Promise<Preview> {
  context.audit.subjects.add(asked.clientId)
  const plan = await planHanding(context, asked)
  const mine = await readContents(context, contents, asked.clientId)
  const { fromOrganisationId, isWithin, reader, toStaffId } = plan
  const chosen = checkContents(mine, asked.contents, fromOrganisationId, isWithin)
  const known = new Set(mine.map(contentKey))
  return {
    reader: {
      name: toStaffId === null ? null : reader.name,
      organisation: reader.organisation,
    },
    items: await readAsReceiver(context, contents, plan, asked.clientId, chosen, known),
  }
}
