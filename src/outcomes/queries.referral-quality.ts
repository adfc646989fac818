import { sql } from 'kysely'
import type { ReturnReason } from '../clientships/model.handover.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { DecidedReferral } from './model.referral-quality.ts'

export interface Period {
  readonly firstDay: Day
  readonly lastDay: Day
}

/** The referrals that a centre decided in a period, whoever may see their people; the database checks the right. */
export async function listDecidedReferrals(
  tx: Tx,
  organisationId: string,
  { firstDay, lastDay }: Period,
  today: Day,
): Promise<DecidedReferral[]> {
  const { rows } = await sql<DecidedReferral>`
    select * from referral_quality(${organisationId}, ${firstDay}::date, ${lastDay}::date, ${today}::date)`.execute(
    tx,
  )
  return rows
}

/** A referral that the actor sent, without who it is about. */
export interface MyReferral {
  readonly toOrganisationId: string
  readonly state: 'sent' | 'received' | 'accepted' | 'returned' | 'withdrawn'
  readonly returnReason: ReturnReason | null
  readonly days: number | null
}

/** What became of the referrals that the actor sent in a period. */
export async function listMyReferrals(
  tx: Tx,
  { firstDay, lastDay }: Period,
  today: Day,
): Promise<MyReferral[]> {
  const { rows } = await sql<MyReferral>`
    select * from my_referral_quality(${firstDay}::date, ${lastDay}::date, ${today}::date)`.execute(
    tx,
  )
  return rows
}

/** Names of staff of an area. */
export async function listStaffNames(
  db: Read,
  areaId: string,
  staffIds: readonly string[],
): Promise<{ staffId: string; name: string }[]> {
  if (staffIds.length === 0) return []
  return await db
    .selectFrom('staffMember')
    .select(['staffId', 'name'])
    .where('areaId', '=', areaId)
    .where('staffId', 'in', [...staffIds])
    .execute()
}

/** Since when a decision of the area has let referrers be named; undefined when none is in force. */
export async function findNamesDecision(
  db: Read,
  areaId: string,
  today: Day,
): Promise<Day | undefined> {
  const row = await db
    .selectFrom('areaDecision')
    .select('decidedOn')
    .where('areaId', '=', areaId)
    .where('kind', '=', 'referrer_names')
    .where('decidedOn', '<=', today)
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>', today)]))
    .orderBy('decidedOn')
    .limit(1)
    .executeTakeFirst()
  return row?.decidedOn
}
