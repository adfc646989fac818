import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicStudy } from '../model.public.ts'
import type { StudyRun } from '../model.run.ts'
import { csvOf } from '../report/csv.ts'
import { disclose } from './disclose.ts'
import { idOf } from './model.groups.ts'
import { closedPolicy } from './model.policy.ts'

const programFile = new URL('../../../package.json', import.meta.url)

/** What the reports of a run are made of: nothing of a single person. */
export interface Told {
  /** What may leave. */
  readonly open: PublicStudy
  /** The same with nothing hidden, which stays inside. */
  readonly closed: PublicStudy
}

/**
 * The stage of disclosure: finds what may leave, and writes into `closed/` what was hidden with its reasons
 * (`findings.csv`) and of whom the shown groups are made (`groups.json`), by which the next release is compared.
 * @param out the folder of the study's results
 */
export async function discloseRun(run: StudyRun, out: string): Promise<Told> {
  const { version } = JSON.parse(await readFile(programFile, 'utf8')) as { version: string }
  const disclosed = disclose(run, version)
  const closed = join(out, 'closed')
  await mkdir(closed, { recursive: true })
  const rows = disclosed.findings.map(({ table, cell, action, rule, detail }) => [
    table,
    cell,
    action,
    rule,
    detail,
  ])
  await writeFile(
    join(closed, 'findings.csv'),
    csvOf({ names: ['table', 'cell', 'action', 'rule', 'detail'], rows }),
  )
  const kept = disclosed.groups.map((group) => ({
    id: idOf(group),
    persons: group.persons,
    sketch: group.sketch,
  }))
  await writeFile(join(closed, 'groups.json'), `${JSON.stringify(kept)}\n`)
  return { open: disclosed.study, closed: disclose(run, version, closedPolicy).study }
}
