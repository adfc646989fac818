import type { StartedPanel } from './group-time-effects.ts'
import { matrixOf } from './matrix.ts'

/**
 * The same study with a start that never was: each start moved some months earlier, and everything from the real start
 * on taken away. Nothing can have happened yet, so an estimate apart from zero speaks against the comparison. A passed
 * placebo proves little by itself: J. Roth, AER: Insights 4 (2022).
 * @param months how many months earlier, at least 1; persons whose placebo start lies before the first month are left out
 */
export function placeboStart({ outcome, starts }: StartedPanel, months: number): StartedPanel {
  const { rows, columns } = outcome
  const values = outcome.values.slice()
  const earlier = Int32Array.from(starts, (start) => (start < 0 ? -1 : start - months))
  for (let row = 0; row < rows; row++) {
    const start = starts[row] as number
    if (start < 0) continue
    const from = (earlier[row] as number) < 0 ? 0 : start
    values.fill(Number.NaN, row * columns + from, (row + 1) * columns)
    // Without any month left the person is in neither group.
    if (from === 0) earlier[row] = -1
  }
  return { outcome: matrixOf(rows, columns, values), starts: earlier }
}
