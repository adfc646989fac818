import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

export interface NewClientship {
  readonly areaId: string
  readonly clientshipId: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly handoverId: string | null
  readonly previousClientshipId: string | null
  readonly startedOn: Day
  readonly responsibleId: string
}

/** Begins a clientship, waiting for its first meeting. */
export async function insertClientship(
  tx: Tx,
  row: NewClientship,
  visibleTo: readonly string[],
): Promise<void> {
  await tx
    .insertInto('clientship')
    .values({ ...row, state: 'waiting', visibleTo: [...visibleTo] })
    .execute()
}

/** The first step of a clientship. */
export async function insertStartStep(
  tx: Tx,
  row: NewClientship,
  by: { readonly staffId: string; readonly words: string | null },
  visibleTo: readonly string[],
): Promise<void> {
  const detail = { responsibleId: row.responsibleId, handoverId: row.handoverId }
  await sql`
    insert into clientship_step (area_id, clientship_id, position, client_id, kind, on_day, by_staff_id, words, detail,
                                 visible_to)
    values (${row.areaId}, ${row.clientshipId}, 1, ${row.clientId}, 'started', ${row.startedOn}::date, ${by.staffId},
            ${by.words}, ${JSON.stringify(detail)}::jsonb, ${[...visibleTo]}::uuid[])`.execute(tx)
}

/** Clientships of a person, of the given records, at an organisation, the latest first. */
export async function listClientshipsAt(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationId: string,
): Promise<{ clientshipId: string; isOpen: boolean; endedOn: Day | null }[]> {
  const { rows } = await sql<{ clientshipId: string; isOpen: boolean; endedOn: Day | null }>`
    select clientship_id, state <> 'ended' as is_open, ended_on
      from clientship
     where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[]) and organisation_id = ${organisationId}
     order by state <> 'ended' desc, started_on desc, clientship_id desc`.execute(db)
  return rows
}
