import type { NormalisedStudy } from '../model.spec.ts'
import { warningsOfLinkage } from '../registers/quality.ts'
import { startTeam } from '../threads/team.ts'
import { assembleCohort } from './cohort.ts'
import { type Demand, demandOf, refuseTooLarge } from './demand.ts'
import { describe } from './describe.ts'
import { specHashOf } from './freeze.ts'
import { link } from './link.ts'
import { matchOrWeight } from './match.ts'
import { databaseMegabytes } from './memory.ts'
import type { Cohort } from './model.cohort.ts'
import { normalise } from './normalise.ts'
import type { StudyOrder } from './order.ts'
import { readProtocolLog } from './protocol-log.ts'

/** What is known of a study without reading an outcome. */
export interface StudyCheck {
  readonly study: NormalisedStudy
  readonly cohort: Cohort
  readonly demand: Demand
  /** What of the memory the database takes while registers are linked, in megabytes; null without registers. */
  readonly databaseMB: number | null
  readonly warnings: Cohort['warnings']
  readonly specHash: string
  readonly dataHash: string
  /** Specifications that were frozen on these data before. */
  readonly earlierSpecifications: number
}

/** A match on several coordinates takes as long as the run itself: whether it leaves anybody is seen there. */
const isQuick = ({ match }: NormalisedStudy) =>
  match === null || (match.mahvars.length === 0 && !/mahalanobis/.test(match.distance ?? ''))

/** Checks specification and data as far as a run would come before its freeze. @throws StudyFailure */
export async function checkStudyData(
  order: Pick<StudyOrder, 'specPath' | 'work' | 'threads' | 'memory' | 'protocols'>,
): Promise<StudyCheck> {
  const study = await normalise(order.specPath)
  const { source, linkage, dataHash: hash } = await link(study, order)
  const demand = demandOf(study, source)
  refuseTooLarge(demand, source, order.memory)
  const team = startTeam(order.threads, source.rows)
  try {
    const cohort = await assembleCohort(study, source, team.run)
    const matching = isQuick(study)
      ? await matchOrWeight(study, cohort.units, source.path, team.run)
      : { warnings: [] }
    const dataHash = await hash()
    const entries = await readProtocolLog(order.protocols, dataHash)
    return {
      study,
      cohort,
      demand,
      databaseMB: study.registers === null ? null : databaseMegabytes(order.memory),
      warnings: [
        ...warningsOfLinkage(linkage),
        ...[cohort, describe(cohort.units), matching].flatMap((one) => one.warnings),
      ],
      specHash: specHashOf(study),
      dataHash,
      earlierSpecifications: new Set(entries.map(({ specHash }) => specHash)).size,
    }
  } finally {
    await team.close()
  }
}
