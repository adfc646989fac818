import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { makeFolders } from '../platform/server/folders.ts'
import {
  type ExportCounts,
  type ExportFile,
  type ExportProtocol,
  type ExportTables,
  exportColumns,
} from './model.export.ts'

/** The folder of an export in the making, which takes its place when the export is done. */
export interface ExportFolder {
  write(protocol: ExportProtocol, tables: ExportTables, counts: ExportCounts): Promise<void>
  commit(): Promise<void>
  discard(): Promise<void>
}

/** Whether a path lies in a folder: the code table and the key must not travel with the data. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || !(way.startsWith('..') || resolve(way) === way)
}

export function beginExport(out: string): ExportFolder {
  const place = resolve(out)
  const folder = join(dirname(place), `.${basename(place)}.new-${process.pid}`)
  return {
    async write(protocol, tables, counts) {
      await rm(folder, { recursive: true, force: true })
      makeFolders(folder)
      for (const name of Object.keys(exportColumns) as ExportFile[])
        await writeFile(
          join(folder, `${name}.csv`),
          stringify([[...exportColumns[name]], ...tables[name].map((row) => [...row])]),
        )
      const { project, decision, dates } = protocol
      await writeFile(
        join(folder, 'export.json'),
        `${JSON.stringify({ project, decision, dates, counts, columns: exportColumns }, null, 2)}\n`,
      )
    },
    commit: () => rename(folder, place),
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Whether something stands there that an export would replace. */
export const isTaken = (path: string): boolean => existsSync(path)

/** Writes the table of codes for the data holder alone; never over an older one. */
export async function writeCodes(
  path: string,
  codes: readonly (readonly [string, number])[],
): Promise<void> {
  const text = stringify([['person', 'client_number'], ...codes.map((row) => [...row])])
  await writeFile(path, text, { mode: 0o600, flag: 'wx' })
}
