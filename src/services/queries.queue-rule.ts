import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { QueueRuleChange } from './model.enrolment.ts'
import type { OfferingId } from './model.offering.ts'

/** Writes the rule of an organisation over the version that was seen; false when another is there. */
export async function saveQueueRule(
  tx: Tx,
  areaId: string,
  organisationId: string,
  { priorities, version }: QueueRuleChange,
): Promise<boolean> {
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into queue_rule (area_id, organisation_id, priorities)
          values (${areaId}, ${organisationId}, ${[...priorities]}::text[]) on conflict do nothing`.execute(
          tx,
        )
      : await sql`update queue_rule set priorities = ${[...priorities]}::text[], version = version + 1
          where area_id = ${areaId} and organisation_id = ${organisationId} and version = ${version}`.execute(
          tx,
        )
  return numAffectedRows === 1n
}

/** Writes how the free seats of a group are given over the version that was seen; false when it has gone on. */
export async function saveOfferDays(
  tx: Tx,
  areaId: string,
  offeringId: OfferingId,
  { offerDays, version }: { readonly offerDays: number | null; readonly version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update offering set offer_days = ${offerDays}::integer, version = version + 1
     where area_id = ${areaId} and offering_id = ${offeringId} and version = ${version}`.execute(tx)
  return numAffectedRows === 1n
}
