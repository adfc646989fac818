import { createRandom } from '../../../src/platform/shared/random.ts'
import { simulatedCases } from './cases.ts'
import { eventCases } from './event-cases.ts'
import { groupTimeCases } from './group-time-cases.ts'
import { matchedCases } from './matched-cases.ts'
import type { SimulatedCase } from './model.case.ts'
import { procedureCases } from './procedure-cases.ts'

/** How often an interval held the truth. */
export interface Coverage {
  readonly name: string
  readonly draws: number
  /** Percent of the draws; 95 is wanted. */
  readonly covered: number
  /** Standard error of the simulation, in percentage points: sqrt(p (1 - p) / draws) of the coverage found. */
  readonly error: number
  /** Why this is not 95 % within the error of the simulation; undefined when it is. */
  readonly fault: string | undefined
}

/** Draws by default: an error of 0.34 percentage points. */
export const fullDraws = 4000

/** Every estimator and procedure that the engine offers. */
export const caseLists = {
  effects: simulatedCases,
  eventTime: eventCases,
  matching: matchedCases,
  procedures: procedureCases,
  groupTime: groupTimeCases,
} as const

/** Rows of the campaign, from 1, both ends among them. */
export interface CaseRows {
  readonly from: number
  readonly to: number
}

/** `4-9`, or `4` alone, as rows of the campaign. @throws RangeError for anything else */
export function caseRowsOf(text: string): CaseRows {
  const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? []
  const rows = { from: Number(from), to: Number(to) }
  if (rows.from < 1 || rows.to < rows.from)
    throw new RangeError(`--rows takes FROM-TO, counted from 1, not "${text}"`)
  return rows
}

/**
 * Simulates every estimator and compares its coverage with 95 %, within three and a half standard errors of the simulation.
 * A test is an interval that holds 0 when p is above 0.05, so its size is tried in the same way.
 */
export async function runEstimators({
  cases = Object.values(caseLists).flat(),
  rows = { from: 1, to: Number.POSITIVE_INFINITY },
  draws,
  seed,
  onCase = () => {},
}: {
  cases?: readonly SimulatedCase[]
  /** A row's draws do not depend on which others are asked for. */
  rows?: CaseRows
  draws: number
  seed: number
  onCase?: (coverage: Coverage) => void
}): Promise<Coverage[]> {
  const results: Coverage[] = []
  for (const [index, simulated] of cases.entries()) {
    if (index + 1 < rows.from || index + 1 > rows.to) continue
    const coverage = await coverageOf(simulated, index, draws, seed)
    results.push(coverage)
    onCase(coverage)
  }
  return results
}

async function coverageOf(
  { name, truth, isConservative = false, draw }: SimulatedCase,
  index: number,
  draws: number,
  seed: number,
): Promise<Coverage> {
  let held = 0
  for (let one = 0; one < draws; one += 1) {
    const [low, high] = await draw(createRandom(seed + index, one))
    if (low <= truth && truth <= high) held += 1
  }
  const covered = (100 * held) / draws
  const error = Math.sqrt((covered * (100 - covered)) / draws)
  const margin = 350 * Math.sqrt((0.95 * 0.05) / draws)
  const isLow = covered < 95 - margin
  const isHigh = covered > (isConservative ? 99 : 95) + margin
  const fault = `${name}: ${covered.toFixed(1)} % of ${draws} intervals hold ${truth}, not 95 % within ${margin.toFixed(1)}`
  return { name, draws, covered, error, fault: isLow || isHigh ? fault : undefined }
}
