import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import { emptyLetterHead, type LetterHead } from './model.letter-head.ts'

export async function hasOrganisation(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('organisationId')
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}

/** How clients reach an organisation; empty until somebody has said it. */
export async function getLetterHead(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<LetterHead> {
  const row = await db
    .selectFrom('organisationContact')
    .select(['streetAddress', 'postalCode', 'postOffice', 'phone', 'email', 'version'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row ?? emptyLetterHead
}

/**
 * Saves how clients reach an organisation; letters that were made before stay as they are.
 * @throws ApiError 409 `versionConflict` with what is stored when somebody has changed it meanwhile
 */
export async function saveLetterHead(
  tx: Tx,
  areaId: string,
  organisationId: string,
  { version, ...head }: LetterHead,
): Promise<LetterHead> {
  const result = await tx
    .insertInto('organisationContact')
    .values({ areaId, organisationId, ...head, version: version + 1 })
    .onConflict((c) =>
      c
        .columns(['areaId', 'organisationId'])
        .doUpdateSet({ ...head, version: version + 1 })
        .where('organisationContact.version', '=', version),
    )
    .executeTakeFirst()
  const stored = await getLetterHead(tx, areaId, organisationId)
  if (result.numInsertedOrUpdatedRows === 0n) throw conflict('versionConflict', stored)
  return stored
}
