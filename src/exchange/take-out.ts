import { readFile, rm } from 'node:fs/promises'
import { parse as parseYaml } from 'yaml'
import { actAs } from '../areas/operations.actor.ts'
import type { Clock } from '../platform/server/clock.ts'
import { openDb, type Tx } from '../platform/server/db.ts'
import { ExportFailure } from './export-failure.ts'
import { beginExport, writeCodes } from './export-files.ts'
import { type ExportCounts, type ExportProtocol, exportProtocolSchema } from './model.export.ts'
import { type ExportOutcome, exportStudyData } from './operations.export.ts'
import { makeKey, type ProjectKey, projectKeyOf, readKey } from './project-key.ts'
import { findStaffByEmail } from './queries.export.ts'

/** What the command was asked for. */
export interface ExportSettings {
  readonly protocolPath: string
  readonly area: string
  readonly by: string
  readonly key: string
  readonly isNewKey: boolean
  readonly codes: string
  readonly out: string
  readonly json: boolean
}

async function readProtocol(path: string): Promise<ExportProtocol> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ExportFailure(`${path} cannot be read.`)
  })
  let written: unknown
  try {
    written = parseYaml(text)
  } catch (error) {
    throw new ExportFailure(`${path} is not YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  const reading = exportProtocolSchema.safeParse(written)
  if (reading.success) return reading.data
  const [issue] = reading.error.issues
  throw new ExportFailure(`${path}: ${issue?.path.join('.') || 'the protocol'}: ${issue?.message}.`)
}

async function keyOf(
  { key: path, isNewKey }: ExportSettings,
  project: string,
): Promise<ProjectKey> {
  try {
    if (isNewKey) await makeKey(path)
    const key = await readKey(path)
    if (key !== undefined) return projectKeyOf(key, project)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new ExportFailure(`${path} holds a key already: leave out --new-key to use it.`)
    if (code === 'ENOENT')
      throw new ExportFailure(`There is no key ${path}: make one with --new-key.`)
    throw error
  }
  throw new ExportFailure(`${path} holds no key of 64 hexadecimal digits.`)
}

const refusals = {
  unknownPerson: 'does not work in the area today.',
  noRight: 'has no role that may take data out for a study; that was noted in the access log.',
}

/** Takes the data out as the person of an address. */
async function exportAs(
  tx: Tx,
  { area, by }: ExportSettings,
  request: { protocol: ExportProtocol; key: ProjectKey; clock: Clock },
): Promise<ExportOutcome | { readonly refused: 'unknownPerson' }> {
  const staff = await findStaffByEmail(tx, area, by)
  const actor = staff && (await actAs(tx, area, staff.staffId, request.clock))
  if (actor === undefined) return { refused: 'unknownPerson' }
  return exportStudyData(tx, actor, { ...request, route: 'taitopolku study export' })
}

/**
 * Takes the data out: one transaction that reads, notes in the access log who left, and writes the files.
 * @param url the address of the database
 * @throws ExportFailure with one sentence
 */
export async function takeOut(
  settings: ExportSettings,
  url: string,
  clock: Clock,
): Promise<ExportCounts> {
  const protocol = await readProtocol(settings.protocolPath)
  const key = await keyOf(settings, protocol.project)
  const db = openDb(url, 'taitopolku_app', 1)
  const folder = beginExport(settings.out)
  let isDone = false
  try {
    const outcome = await db.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const exported = await exportAs(tx, settings, { protocol, key, clock })
        // Written before the commit: what stands in the access log as exported is there.
        if ('tables' in exported) {
          await folder.write(protocol, exported.tables, exported.counts)
          await writeCodes(settings.codes, exported.codes)
        }
        return exported
      })
    if ('refused' in outcome) throw new ExportFailure(`${settings.by} ${refusals[outcome.refused]}`)
    await folder.commit()
    isDone = true
    return outcome.counts
  } finally {
    await folder.discard()
    if (!isDone) await rm(settings.codes, { force: true })
    await db.close()
  }
}
