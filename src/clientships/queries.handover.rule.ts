import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import type { HandoverKind } from './model.handover.ts'
import { proposedRules } from './model.handover-rules.ts'
import type { ReferralRule } from './model.referral.ts'

/** The clock of a centre for referrals; the proposal until the centre decides. */
export const getRule = (db: Read, areaId: string, organisationId: string): Promise<ReferralRule> =>
  getRuleOf(db, areaId, organisationId, 'referral')

/** The clock of an organisation for what it receives of a kind; the proposal until it decides. */
export async function getRuleOf(
  db: Read,
  areaId: string,
  organisationId: string,
  kind: HandoverKind,
): Promise<ReferralRule> {
  const row = await db
    .selectFrom('handoverRule')
    .select(['decideWithinDays', 'remindBeforeDays', 'escalateEveryDays', 'draftDays', 'version'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ?? proposedRules[kind]
}

/**
 * Saves the clock of an organisation for what is sent to it of a kind from now on.
 * @throws ApiError 409 `versionConflict` with what is stored when somebody has changed it meanwhile
 */
export async function saveRule(
  tx: Tx,
  areaId: string,
  organisationId: string,
  kind: HandoverKind,
  { version, ...rule }: ReferralRule,
): Promise<ReferralRule> {
  const result = await tx
    .insertInto('handoverRule')
    .values({ areaId, organisationId, kind, ...rule, version: version + 1 })
    .onConflict((c) =>
      c
        .columns(['areaId', 'organisationId', 'kind'])
        .doUpdateSet({ ...rule, version: version + 1 })
        .where('handoverRule.version', '=', version),
    )
    .executeTakeFirst()
  const stored = await getRuleOf(tx, areaId, organisationId, kind)
  if (result.numInsertedOrUpdatedRows === 0n) throw conflict('versionConflict', stored)
  return stored
}
