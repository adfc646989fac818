import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startTeam } from '../threads/team.ts'
import type { Analysed, StudySummary } from './analyse.ts'
import { demandOf, refuseTooLarge } from './demand.ts'
import { link } from './link.ts'
import { normalise } from './normalise.ts'
import type { StudyOrder } from './order.ts'

/**
 * Runs a study from its specification to its results, stage by stage. Nothing is written but the protocol
 * log, `order.out` and, meanwhile, `order.work`.
 * @throws StudyFailure with the one sentence that the analyst is told
 */
export async function runStudy(order: StudyOrder): Promise<StudySummary> {
  const { summary, told } = await analyse(order)
  // 13. The report of what may leave, and the one that stays inside. The persons' data and the threads are gone by now, for
  // they and the typesetter would not fit into memory beside each other.
  if (told !== undefined) {
    order.progress.begin('report')
    const { writeReport } = await import('../report/write.ts')
    // The PDFs are made on a thread of their own: the second report is drawn meanwhile.
    await Promise.all([
      writeReport(told.open, join(order.out, 'public')),
      writeReport(told.closed, join(order.out, 'closed')),
    ])
  }
  await rm(order.work, { recursive: true, force: true })
  return summary
}

/** Stages 1 to 12. */
async function analyse(order: StudyOrder): Promise<Analysed> {
  const { progress, threads } = order

  // 1. What is studied, with every default expanded.
  progress.begin('normalise')
  const study = await normalise(order.specPath)

  // 2. Where the data are.
  progress.begin('link')
  const linked = await link(study, order)
  const { source } = linked
  refuseTooLarge(demandOf(study, source), source, order.memory)
  const team = startTeam(threads, source.rows)
  try {
    // 3 to 12. Loaded while the threads start.
    const { analysePersons } = await import('./analyse.ts')
    return await analysePersons(study, linked, order, team.run)
  } finally {
    await team.close()
  }
}
