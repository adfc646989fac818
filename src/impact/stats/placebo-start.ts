import type { StartedPanel } from './group-time-effects.ts'
import { matrixOf } from './matrix.ts'

/**
 * The same study with a start that never was: each start moved some months earlier, and everything from the real start
 * on taken away. Nothing can have happened yet, so an estimate apart from zero speaks against the comparison. A passed
 * placebo proves little by itself: J. Roth, AER: Insights 4 (2022).
 * @param months how many months earlier, at least 1; rows whose placebo start lies before the first month are left out
 */
export function placeboStart(panel: StartedPanel, months: number): StartedPanel {
  const { rows, columns } = panel.outcome
  const values = panel.outcome.values.slice()
  const moved = (starts: Int32Array) => starts.map((start) => (start < 0 ? -1 : start - months))
  const starts = moved(panel.starts)
  const pseudoStarts = panel.pseudoStarts && moved(panel.pseudoStarts)
  for (let row = 0; row < rows; row++) {
    const isControl = (panel.starts[row] as number) < 0
    const real = (isControl ? (panel.pseudoStarts?.[row] ?? -1) : panel.starts[row]) as number
    if (real < 0) continue
    // Without any month left the row is in neither group.
    const isOut = real < months
    if (isOut && !isControl) starts[row] = -1
    if (isOut && pseudoStarts !== undefined) pseudoStarts[row] = -1
    values.fill(Number.NaN, row * columns + (isOut ? 0 : real), (row + 1) * columns)
  }
  return {
    ...panel,
    outcome: matrixOf(rows, columns, values),
    starts,
    ...(pseudoStarts === undefined ? {} : { pseudoStarts }),
  }
}
