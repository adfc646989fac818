import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'

/** A translator has checked these words. */
export interface PhraseCheck {
  readonly phrase: string
  readonly language: string
  readonly words: string
  readonly checkedBy: string
  readonly recordedAt: Instant
}

/** What translators have checked for an area. */
export async function listChecks(db: Read, areaId: string): Promise<PhraseCheck[]> {
  return (await db
    .selectFrom('phraseCheck')
    .select(['phrase', 'language', 'words', 'checkedBy', 'recordedAt'])
    .where('areaId', '=', areaId)
    .execute()) as PhraseCheck[]
}

/** Records that words were checked; a newer check of the same phrase takes the place of an older. */
export async function saveCheck(
  tx: Tx,
  check: Omit<PhraseCheck, 'recordedAt'> & { readonly areaId: string; readonly recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('phraseCheck')
    .values(check)
    .onConflict((conflict) =>
      conflict.columns(['areaId', 'phrase', 'language']).doUpdateSet({
        words: check.words,
        checkedBy: check.checkedBy,
        recordedBy: check.recordedBy,
        recordedAt: sql`now()`,
      }),
    )
    .execute()
}

/** Takes a check back. */
export async function deleteCheck(
  tx: Tx,
  areaId: string,
  phrase: string,
  language: string,
): Promise<void> {
  await tx
    .deleteFrom('phraseCheck')
    .where('areaId', '=', areaId)
    .where('phrase', '=', phrase)
    .where('language', '=', language)
    .execute()
}
