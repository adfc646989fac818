import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { recordFacts } from '../clients/operations.facts.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import { ApiError } from '../platform/server/errors.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import type { HandoverOrigin } from './model.handover.ts'
import type { ReferralChange } from './model.referral.ts'
import { beginReferral, changeReferral } from './operations.referral.begin.ts'
import { readReferral } from './operations.referral.read.ts'
import { sendReferral } from './operations.referral.send.ts'
import { withSavepoint } from './queries.import.savepoint.ts'

type Refused = { readonly code: 'notAllowed' | 'alreadyReferred' | 'alreadyClient' }

const refusals: Readonly<Record<string, Refused['code']>> = {
  referralAlreadyOpen: 'alreadyReferred',
  alreadyClientThere: 'alreadyClient',
}

/**
 * Sends the referral of somebody who is known already, by the very operations with which it is done by hand. What the
 * list says is recorded as observations; who the person is stays as it was.
 * @returns the referral, or why it was not sent: then nothing of the row was done
 */
export async function sendKnown(
  context: ClientContext,
  organisationId: string,
  row: PreparedRow,
): Promise<{ readonly handoverId: string } | Refused> {
  const { decision } = row
  if (decision === null || decision === 'another') return { code: 'notAllowed' }
  const clientId = decision.clientId as ClientId
  const { assignments } = context.actor
  const here = (await relationsTo(context, clientId)).filter(
    (one) => one.organisationId === organisationId,
  )
  const rights = rightsOn(assignments, here)
  if (rights.referral !== 'write') return { code: 'notAllowed' }
  try {
    return await withSavepoint(context.tx, async () => {
      if (rights.facts === 'write' && row.observations.length > 0)
        await recordFacts(context, clientId, 'facts', row.observations)
      const { handoverId } = await beginReferral(context, {
        clientId,
        fromOrganisationId: organisationId,
      })
      const { version } = await readReferral(context, handoverId)
      const change = {
        toOrganisationId: row.toOrganisationId as ReferralChange['toOrganisationId'],
        origin: row.origin as HandoverOrigin,
        referringOrganisationId:
          row.referringOrganisationId as ReferralChange['referringOrganisationId'],
        message: row.message,
        version,
      } as ReferralChange
      const changed = await changeReferral(context, handoverId, change)
      await sendReferral(context, handoverId, changed.version)
      return { handoverId }
    })
  } catch (error) {
    const code = error instanceof ApiError ? refusals[error.errorCode] : undefined
    if (code !== undefined) return { code }
    if (error instanceof ApiError && error.status < 500) return { code: 'notAllowed' }
    throw error
  }
}
