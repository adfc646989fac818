import type { Told } from '../disclosure/disclose-run.ts'
import type { EffectRow, StudyWarning } from '../model.result.ts'
import type { StudyRun } from '../model.run.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { warningsOfLinkage } from '../registers/quality.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { balance } from './balance.ts'
import { writeClosed } from './closed.ts'
import { assembleCohort } from './cohort.ts'
import { decompose } from './decompose.ts'
import { describe } from './describe.ts'
import { estimate } from './estimate.ts'
import { freeze } from './freeze.ts'
import type { Linked } from './link.ts'
import { matchOrWeight } from './match.ts'
import type { Protocol } from './model.protocol.ts'
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

/** What stages 3 to 12 leave: nothing in it holds a person's data. */
export interface Analysed {
  readonly summary: StudySummary
  /** What the reports tell; undefined when none was asked for. */
  readonly told: Told | undefined
}

/** Stages 3 to 12: from the persons to what is written of them. */
export async function analysePersons(
  study: NormalisedStudy,
  { source, linkage, dataHash }: Linked,
  order: StudyOrder,
  run: BlockRunner,
): Promise<Analysed> {
  const { progress } = order

  // 3. Who is studied; their outcomes are not read.
  progress.begin('cohort')
  const cohort = await assembleCohort(study, source, run)
  const { units, groups } = cohort

  // 4. What stands out in them.
  progress.begin('describe')
  const described = describe(units)

  // 5. Groups that are alike.
  progress.begin('match')
  const matching = await matchOrWeight(study, units, source.path, run)
  const { matched, score, estimated } = matching

  // 6. How alike they are.
  progress.begin('balance')
  const balanced = await balance(study, units, groups, matched, score, run)

  // 7. From here on the specification stands; only now are the outcomes read.
  progress.begin('freeze')
  const protocol = await freeze(study, await dataHash(), order.protocols, order.clock)
  const outcomes = await readOutcomes(study, source, cohort, run)

  // 8. What differs after treatment.
  progress.begin('estimate')
  const analysis = { estimate: study.estimate, units, matched, estimated, score }
  const estimates = await estimate(study, analysis, groups, outcomes, run)
  const { effects } = estimates

  // 9. How months ran before, during and after.
  progress.begin('profile')
  const profiles = await profile(study, units, matched, order, run)

  // 10. How far that can be trusted.
  progress.begin('sensitivity')
  const trusted = await sensitivity(study, analysis, effects, outcomes, run)

  // 11. What the outcome is made of.
  progress.begin('decompose')
  const decomposition = decompose(study, units, outcomes)

  const done: StudyRun = {
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
  writeClosed(done, order.out)

  // 12. What may leave.
  let told: Told | undefined
  if (order.publishes) {
    progress.begin('disclosure')
    const { discloseRun } = await import('../disclosure/disclose-run.ts')
    told = await discloseRun(done, order.out)
  }
  return {
    told,
    summary: {
      title: study.title,
      study,
      balance: done.balance,
      imbalanced: done.imbalanced,
      flow: done.flow,
      sampleSizes: done.sampleSizes,
      comparable: done.imbalanced.length === 0,
      effects,
      protocol,
      warnings: done.warnings,
    },
  }
}
