import { balanceTable } from '../balance/balance.ts'
import { imbalancedTerms } from '../balance/gate.ts'
import { sampleSizes } from '../balance/sample-sizes.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { BalanceRow, SampleSizes, StudyWarning } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { notComparable } from '../warnings.ts'

/** How alike the groups are. */
export interface Balanced {
  readonly balance: readonly BalanceRow[]
  readonly sampleSizes: SampleSizes
  /** Terms that fail the gate; none: the groups are comparable. */
  readonly imbalanced: readonly string[]
  readonly warnings: readonly StudyWarning[]
}

/** Stage 6. The balance of every term before and after, and whether it passes the gate. */
export async function balance(
  study: NormalisedStudy,
  units: Units,
  matched: Matched,
  run: BlockRunner,
): Promise<Balanced> {
  const rows = await balanceTable(units, matched, run)
  const imbalanced = imbalancedTerms(study, rows)
  return {
    balance: rows,
    sampleSizes: sampleSizes(units, matched),
    imbalanced,
    warnings: imbalanced.length > 0 ? [notComparable(imbalanced)] : [],
  }
}
