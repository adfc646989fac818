/** A row of a linear programme: the factors of the unknowns, and what they add up to. */
export interface Row {
  readonly factors: readonly number[]
  readonly right: number
}

const tiny = 1e-9

/**
 * The least value of a linear goal over unknowns of at least zero that fulfil all rows; minus infinity when it has no
 * least. By the simplex method in two phases with Bland's rule, which ends on every input (R. G. Bland, 1977).
 * @param goal a factor for each unknown
 * @throws Error when the rows cannot be fulfilled
 */
export function leastOf(goal: readonly number[], rows: readonly Row[]): number {
  const unknowns = goal.length
  // A helper for each row makes a first solution; the first phase drives the helpers to zero.
  const table = rows.map(({ factors, right }, index) => {
    const sign = right < 0 ? -1 : 1
    const helpers = rows.map((_row, other) => (other === index ? 1 : 0))
    return [...factors.map((factor) => factor * sign), ...helpers, right * sign]
  })
  const basis = rows.map((_row, index) => unknowns + index)
  const helping = [...goal.map(() => 0), ...rows.map(() => 1)]
  if (solve(table, basis, helping, unknowns + rows.length) > 1e-6)
    throw new Error('The rows contradict each other')
  leaveHelpers(table, basis, unknowns)
  return solve(table, basis, [...goal, ...rows.map(() => 0)], unknowns)
}

/** Helpers that stayed at zero are exchanged for an unknown; a row that has none says nothing new. */
function leaveHelpers(table: number[][], basis: number[], unknowns: number): void {
  for (const [index, row] of table.entries()) {
    if ((basis[index] ?? 0) < unknowns) continue
    const column = row.findIndex((factor, at) => at < unknowns && Math.abs(factor) > tiny)
    if (column >= 0) pivot(table, basis, index, column)
  }
}

/** Improves the solution step by step; only the first `columns` unknowns may come in. */
function solve(table: number[][], basis: number[], goal: readonly number[], columns: number) {
  for (;;) {
    const enters = entering(table, basis, goal, columns)
    if (enters < 0) break
    const leaves = leaving(table, basis, enters)
    if (leaves < 0) return Number.NEGATIVE_INFINITY
    pivot(table, basis, leaves, enters)
  }
  return table.reduce(
    (sum, row, index) => sum + (goal[basis[index] ?? 0] ?? 0) * (row.at(-1) ?? 0),
    0,
  )
}

function entering(
  table: readonly number[][],
  basis: readonly number[],
  goal: readonly number[],
  columns: number,
): number {
  for (let column = 0; column < columns; column += 1) {
    if (basis.includes(column)) continue
    let cost = goal[column] ?? 0
    for (const [index, row] of table.entries())
      cost -= (goal[basis[index] ?? 0] ?? 0) * (row[column] ?? 0)
    if (cost < -tiny) return column
  }
  return -1
}

function leaving(table: readonly number[][], basis: readonly number[], column: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, row] of table.entries()) {
    const factor = row[column] ?? 0
    if (factor <= tiny) continue
    const ratio = (row.at(-1) ?? 0) / factor
    const isTie = Math.abs(ratio - least) <= tiny
    if (ratio < least - tiny || (isTie && (basis[index] ?? 0) < (basis[best] ?? 0))) {
      best = index
      least = ratio
    }
  }
  return best
}

function pivot(table: number[][], basis: number[], at: number, column: number): void {
  const pivotRow = table[at] ?? []
  const divisor = pivotRow[column] ?? 1
  for (let k = 0; k < pivotRow.length; k += 1) pivotRow[k] = (pivotRow[k] ?? 0) / divisor
  for (const [index, row] of table.entries()) {
    const factor = row[column] ?? 0
    if (index === at || Math.abs(factor) <= tiny) continue
    for (let k = 0; k < row.length; k += 1) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0)
  }
  basis[at] = column
}
