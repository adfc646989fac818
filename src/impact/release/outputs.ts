import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { findingRules } from '../disclosure/model.finding.ts'
import { StudyFailure } from '../failure.ts'
import { type ReleaseRequest, releasedGroupSchema } from './model.release.ts'

/** The list of a folder of results; it leaves with the outputs. */
export const listName = 'release.json'

/** The files of `public/` with their hashes, without the list itself. */
export async function hashOutputs(folder: string): Promise<ReleaseRequest['files']> {
  const open = join(folder, 'public')
  const names = await readdir(open, { recursive: true, withFileTypes: true }).catch(() => {
    throw new StudyFailure({ code: 'results-none', values: { file: folder } })
  })
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(open.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== listName)
    .toSorted()
  return Promise.all(
    paths.map(async (path) => ({
      path,
      sha256: createHash('sha256')
        .update(await readFile(join(open, path)))
        .digest('hex'),
    })),
  )
}

/** What disclosure control found, and of whom the shown groups are made: from `closed/`. */
export async function readClosed(folder: string) {
  const read = (name: string) =>
    readFile(join(folder, 'closed', name), 'utf8').catch(() => {
      throw new StudyFailure({
        ...{ code: 'closed-missing', values: { file: join(folder, 'closed', name) } },
      })
    })
  const groups = z.array(releasedGroupSchema).parse(JSON.parse(await read('groups.json')))
  const rules = z
    .array(z.object({ rule: z.enum(findingRules) }))
    .parse(parse(await read('findings.csv'), { columns: true }))
  const findings = [...Map.groupBy(rules, ({ rule }) => rule)].map(([rule, found]) => ({
    rule,
    count: found.length,
  }))
  return { groups, findings }
}
