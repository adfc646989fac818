import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { disclose } from '../disclosure/disclose.ts'
import { idOf } from '../disclosure/model.groups.ts'
import { closedPolicy } from '../disclosure/model.policy.ts'
import type { StudyRun } from '../model.run.ts'
import { csvOf } from './csv.ts'
import { writeReport } from './write.ts'

const programFile = new URL('../../../package.json', import.meta.url)

/**
 * Stages disclosure and report: writes into `public/` what may leave, and into `closed/` the same report with nothing
 * hidden, marked as such, what was hidden with its reasons (`findings.csv`) and of whom the shown groups are made
 * (`groups.json`), by which the next release is compared.
 * @param out the folder of the study's results
 * @param onDisclosed called when what may leave is known, before the report is made
 */
export async function publish(
  run: StudyRun,
  out: string,
  onDisclosed: () => void = () => {},
): Promise<void> {
  const { version } = JSON.parse(await readFile(programFile, 'utf8')) as { version: string }
  const { study, findings, groups } = disclose(run, version)
  onDisclosed()
  const [open, closed] = [join(out, 'public'), join(out, 'closed')]
  for (const folder of [open, closed]) await mkdir(folder, { recursive: true })
  // The PDFs are made on a thread of their own: the second report is drawn meanwhile.
  await Promise.all([
    writeReport(study, open),
    writeReport(disclose(run, version, closedPolicy).study, closed),
  ])
  const rows = findings.map(({ table, cell, action, rule, detail }) => [
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
  const kept = groups.map((group) => ({
    id: idOf(group),
    persons: group.persons,
    sketch: group.sketch,
  }))
  await writeFile(join(closed, 'groups.json'), `${JSON.stringify(kept)}\n`)
}
