import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import type { ReferralRule } from './model.referral.ts'
import { proposedRule } from './model.referral-rule.ts'

/** The clock of a centre for referrals; the proposal until the centre decides. */
export async function getRule(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<ReferralRule> {
  const row = await db
    .selectFrom('handoverRule')
    .select(['decideWithinDays', 'remindBeforeDays', 'escalateEveryDays', 'draftDays', 'version'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .where('kind', '=', 'referral')
    .executeTakeFirst()
  return row ?? proposedRule
}

/**
 * Saves the clock of a centre for the referrals that are sent from now on.
 * @throws ApiError 409 `versionConflict` with what is stored when somebody has changed it meanwhile
 */
export async function saveRule(
  tx: Tx,
  areaId: string,
  organisationId: string,
  { version, ...rule }: ReferralRule,
): Promise<ReferralRule> {
  const result = await tx
    .insertInto('handoverRule')
    .values({ areaId, organisationId, kind: 'referral', ...rule, version: version + 1 })
    .onConflict((c) =>
      c
        .columns(['areaId', 'organisationId', 'kind'])
        .doUpdateSet({ ...rule, version: version + 1 })
        .where('handoverRule.version', '=', version),
    )
    .executeTakeFirst()
  const stored = await getRule(tx, areaId, organisationId)
  if (result.numInsertedOrUpdatedRows === 0n) throw conflict('versionConflict', stored)
  return stored
}
