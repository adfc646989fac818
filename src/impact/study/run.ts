import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Told } from '../disclosure/disclose-run.ts'
import type { EffectRow, StudyWarning } from '../model.result.ts'
import type { StudyRun } from '../model.run.ts'
import { warningsOfLinkage } from '../registers/quality.ts'
import { startTeam } from '../threads/team.ts'
import { balance } from './balance.ts'
import { writeClosed } from './closed.ts'
import { assembleCohort } from './cohort.ts'
import { decompose } from './decompose.ts'
import { demandOf, refuseTooLarge } from './demand.ts'
import { describe } from './describe.ts'
import { estimate } from './estimate.ts'
import { freeze } from './freeze.ts'
import { link } from './link.ts'
import { matchOrWeight } from './match.ts'
import type { Protocol } from './model.protocol.ts'
import { normalise } from './normalise.ts'
import type { StudyOrder } from './order.ts'
import { readOutcomes } from './outcomes.ts'
import { profile, warningsOf } from './profile.ts'
import { sensitivity } from './sensitivity.ts'

/** What a run tells when it is done: nothing of a single person. */
export interface StudySummary
  extends Pick<StudyRun, 'study' | 'balance' | 'imbalanced' | 'flow' | 'sampleSizes'> {
  readonly title: string
  readonly comparable: boolean
  readonly effects: readonly EffectRow[]
  readonly protocol: Protocol
  readonly warnings: readonly StudyWarning[]
}

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

/** Stages 1 to 12. Nothing that it gives holds a person's data. */
async function analyse(
  order: StudyOrder,
): Promise<{ readonly summary: StudySummary; readonly told: Told | undefined }> {
  const { progress, threads } = order

  // 1. What is studied, with every default expanded.
  progress.begin('normalise')
  const study = await normalise(order.specPath)

  // 2. Where the data are.
  progress.begin('link')
  const { source, linkage, dataHash } = await link(study, order)
  refuseTooLarge(demandOf(study, source), source, order.memory)
  const team = startTeam(threads, source.rows)
  try {
    // 3. Who is studied; their outcomes are not read.
    progress.begin('cohort')
    const cohort = await assembleCohort(study, source, team.run)
    const { units, groups } = cohort

    // 4. What stands out in them.
    progress.begin('describe')
    const described = describe(units)

    // 5. Groups that are alike.
    progress.begin('match')
    const matching = await matchOrWeight(study, units, source.path, team.run)
    const { matched, score, estimated } = matching

    // 6. How alike they are.
    progress.begin('balance')
    const balanced = await balance(study, units, groups, matched, score, team.run)

    // 7. From here on the specification stands; only now are the outcomes read.
    progress.begin('freeze')
    const protocol = await freeze(study, await dataHash(), order.protocols, order.clock)
    const outcomes = await readOutcomes(study, source, cohort, team.run)

    // 8. What differs after treatment.
    progress.begin('estimate')
    const analysis = { estimate: study.estimate, units, matched, estimated, score }
    const estimates = await estimate(study, analysis, groups, outcomes, team.run)
    const { effects } = estimates

    // 9. How months ran before, during and after.
    progress.begin('profile')
    const profiles = await profile(study, units, matched, order, team.run)

    // 10. How far that can be trusted.
    progress.begin('sensitivity')
    const trusted = await sensitivity(study, analysis, effects, outcomes, team.run)

    // 11. What the outcome is made of.
    progress.begin('decompose')
    const decomposition = decompose(study, units, outcomes)

    const run: StudyRun = {
      ...{ study, protocol, linkage, units, groups, score, matched, outcomes },
      ...{ flow: cohort.flow, missing: cohort.missing },
      ...balanced,
      ...estimates,
      ...trusted,
      ...{ profiles, decomposition },
      warnings: [
        ...warningsOfLinkage(linkage),
        ...[cohort, described, matching, balanced, estimates].flatMap((one) => one.warnings),
        ...warningsOf(profiles),
      ],
    }
    writeClosed(run, order.out)

    // 12. What may leave.
    let told: Told | undefined
    if (order.publishes) {
      progress.begin('disclosure')
      const { discloseRun } = await import('../disclosure/disclose-run.ts')
      told = await discloseRun(run, order.out)
    }
    return {
      told,
      summary: {
        title: study.title,
        study,
        balance: run.balance,
        imbalanced: run.imbalanced,
        flow: run.flow,
        sampleSizes: run.sampleSizes,
        comparable: run.imbalanced.length === 0,
        effects,
        protocol,
        warnings: run.warnings,
      },
    }
  } finally {
    await team.close()
  }
}
