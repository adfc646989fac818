import { searchForm } from '../clients/model.names.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { listInForce } from '../eligibility/operations.in-force.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import { type ReadingTask, readInThread } from './import/reader.ts'
import { UnreadableFile } from './import/unreadable.ts'
import { isSendable, stateOfRow } from './model.import.row.ts'
import { markKnown } from './operations.import.known.ts'
import type { DoPart } from './operations.import.part.ts'
import { insertRows } from './queries.import.rows.ts'
import {
  findFile,
  findImportForUpdate,
  listMunicipalityNames,
  listPlaces,
  type StoredMapping,
  updateImport,
} from './queries.import.ts'

/** Everything by which the rows of a list are read. */
async function taskOf(
  { tx, actor, sealer, today }: ClientContext,
  referralImportId: string,
  { sheet, columns, settings }: StoredMapping,
): Promise<ReadingTask | undefined> {
  const file = await findFile(tx, actor.areaId, referralImportId)
  if (file === null) return undefined
  const places = await listPlaces(tx, actor.areaId)
  const names = (place: (typeof places)[number]): [string, string][] =>
    [...new Set(place.names.map(searchForm))]
      .filter((name) => name !== '')
      .map((name) => [name, place.organisationId])
  const municipalities = await listMunicipalityNames(tx)
  return {
    file: Buffer.from(sealer.open(file), 'base64'),
    reading: {
      ...{ sheet, columns, settings, today },
      municipalities: municipalities.flatMap(({ code, names: all }): [string, string][] => [
        [code, code],
        ...all.map((name): [string, string] => [searchForm(name), code]),
      ]),
      centres: places.filter((one) => one.code !== null).flatMap(names),
      organisations: places.flatMap(names),
      criteria: await listInForce(tx, actor.areaId, today),
    },
  }
}

/** Keeps some rows, with the people who are known already; false when the list is being read no more. */
const keepRows =
  (referralImportId: string, rows: readonly PreparedRow[]) => async (context: ClientContext) => {
    const { tx, actor, sealer } = context
    const record = await findImportForUpdate(tx, actor.areaId, referralImportId)
    if (record?.state !== 'reading') return false
    const known = await markKnown(context, rows)
    await insertRows(
      tx,
      actor.areaId,
      referralImportId,
      record.organisationId,
      known.map((row) => {
        const judged = { ...row, person: row.decision }
        const state = stateOfRow(judged)
        return {
          ...{ rowNumber: row.row, state, sealed: sealer.seal(JSON.stringify(row)) },
          ...{ sendable: isSendable(judged), selected: state === 'ready' },
        }
      }),
    )
    await updateImport(tx, actor.areaId, referralImportId, {})
    return true
  }

const finish =
  (referralImportId: string, fault: string | null, rowCount?: number) =>
  async ({ tx, actor }: ClientContext) => {
    const record = await findImportForUpdate(tx, actor.areaId, referralImportId)
    if (record?.state !== 'reading') return
    await updateImport(
      tx,
      actor.areaId,
      referralImportId,
      {
        ...{ state: fault === null ? 'preview' : 'mapping', fault },
        ...(rowCount === undefined ? {} : { rowCount }),
      },
      true,
    )
  }

/** Reads a list and keeps its rows, some at a time; rows that were kept before stay as they are. */
export async function readList(
  part: DoPart,
  { referralImportId }: { readonly referralImportId: string },
): Promise<void> {
  const task = await part('ReferralImportRead', async (context, { mapping }) =>
    mapping === null ? undefined : taskOf(context, referralImportId, mapping),
  )
  if (task === undefined) return
  let rowCount = 0
  try {
    for await (const message of readInThread(task)) {
      if (message.kind !== 'rows') continue
      rowCount += message.rows.length
      const isOn = await part('ReferralImportRead', keepRows(referralImportId, message.rows))
      if (isOn !== true) return
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    await part('ReferralImportRead', finish(referralImportId, error.code))
    return
  }
  await part('ReferralImportRead', finish(referralImportId, null, rowCount))
}
