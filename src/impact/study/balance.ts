import { balanceTable } from '../balance/balance.ts'
import { imbalancedTerms } from '../balance/gate.ts'
import { productBalance } from '../balance/products.ts'
import { sampleSizes } from '../balance/sample-sizes.ts'
import { subgroupBalance } from '../balance/subgroups.ts'
import { levelsOf } from '../estimate/subgroup-levels.ts'
import type { Frame, Units } from '../frame/model.frame.ts'
import { distanceOf } from '../match/match.ts'
import type { Matched, Score } from '../model.match.ts'
import {
  type BalanceRow,
  distanceTerm,
  type ProductRow,
  type SampleSizes,
  type StudyWarning,
  type SubgroupBalance,
} from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { notComparable, productsDiffer, subgroupNotComparable } from '../warnings.ts'

/** How alike the groups are. */
export interface Balanced {
  readonly balance: readonly BalanceRow[]
  readonly sampleSizes: SampleSizes
  /** Terms that fail the gate; none: the groups are comparable. */
  readonly imbalanced: readonly string[]
  /** Squares and products that differ more than a term may, the widest first. */
  readonly products: readonly ProductRow[]
  readonly subgroupBalance: readonly SubgroupBalance[]
  readonly warnings: readonly StudyWarning[]
}

/** So many squares and products are told; a few of some hundreds differ by chance. */
const mostProducts = 20
/** So many of them are named in the warning. */
const mostNamed = 5

/**
 * Stage 6. The balance of every term before and after, and whether it passes the gate. Squares, products and subgroups
 * are told and warned of, but do not decide: among some hundreds a few always differ by chance. The score by which was
 * matched stands first, as R's MatchIt shows it, and is not judged.
 */
export async function balance(
  study: NormalisedStudy,
  units: Units,
  groups: Frame,
  matched: Matched,
  score: Score | undefined,
  run: BlockRunner,
): Promise<Balanced> {
  const distance = study.match === null ? undefined : distanceOf(study.match, score)
  // Two rows of one name could not be told apart.
  const isTaken = study.covariates.some(({ column }) => column === distanceTerm)
  const rows = await balanceTable(units, matched, run, isTaken ? undefined : distance)
  const imbalanced = imbalancedTerms(study, rows)
  const products = productBalance(units, matched)
    .filter(({ smd }) => Math.abs(smd) > study.balance.smd)
    .toSorted((a, b) => Math.abs(b.smd) - Math.abs(a.smd))
  const widest = products.slice(0, mostNamed).map(({ term }) => term)
  const subgroups: SubgroupBalance[] = []
  for (const column of groups.columns)
    subgroups.push(...(await subgroupBalance(units, matched, levelsOf(column, units.treated), run)))
  return {
    balance: rows,
    sampleSizes: sampleSizes(units, matched),
    imbalanced,
    products: products.slice(0, mostProducts),
    subgroupBalance: subgroups,
    warnings: [
      ...(imbalanced.length > 0 ? [notComparable(imbalanced)] : []),
      ...(products.length > 0 ? [productsDiffer(products.length, widest)] : []),
      ...subgroups.flatMap(({ group, rows: own }) => {
        const terms = imbalancedTerms(study, own)
        return terms.length > 0 ? [subgroupNotComparable(group, terms)] : []
      }),
    ],
  }
}
