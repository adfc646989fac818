import { stringify } from 'csv-stringify/sync'
import type { BlockResult, Problem, Tally } from './block.ts'
import { idColumn } from './columns.ts'
import { createIdRegistry } from './ids.ts'

/** What a block adds to the files. */
export interface Merged {
  readonly output: Buffer
  /** Lines of the errors file. */
  readonly errors: string
}

/** The header of the errors file. */
export const errorsHeader = stringify([['line', 'column', 'value', 'reason']])

interface Counts {
  people: number
  /** Rows that could not be used. */
  rejected: number
  readonly tallies: readonly Tally[]
}

/**
 * Puts the results of blocks together in the order of the file: tells repeated ids, which only
 * the whole file shows, and counts lines from its beginning.
 * @param codes the codes of the criteria, in the order of the tallies
 * @param firstLine the line on which the first block begins
 */
export function createMerger(codes: readonly string[], firstLine: number) {
  const registry = createIdRegistry()
  const counts: Counts = {
    people: 0,
    rejected: 0,
    tallies: codes.map(() => ({ met: 0, not_met: 0, unknown: 0 })),
  }
  let line = firstLine

  /** Takes a row out of the tallies by reading what was written of it. */
  const untally = (row: string) => {
    const { results } = JSON.parse(row) as { results: Record<string, { outcome: keyof Tally }> }
    codes.forEach((code, index) => {
      const outcome = results[code]?.outcome
      const tally = counts.tallies[index]
      if (outcome !== undefined && tally !== undefined) tally[outcome]--
    })
  }

  return {
    counts,
    merge(result: BlockResult): Merged {
      const { output, outputEnds, ids, idEnds, idHashes, lineOf } = result
      const repeated: Problem[] = []
      let kept = 0
      result.tallies.forEach((tally, index) => {
        const sum = counts.tallies[index]
        for (const outcome of ['met', 'not_met', 'unknown'] as const)
          if (sum !== undefined) sum[outcome] += tally[outcome]
      })
      for (let row = 0; row < result.rows; row++) {
        const idStart = row === 0 ? 0 : (idEnds[row - 1] as number)
        const idEnd = idEnds[row] as number
        const start = row === 0 ? 0 : (outputEnds[row - 1] as number)
        const end = outputEnds[row] as number
        const rowLine = lineOf[row] as number
        const first = registry.note(ids, idStart, idEnd, idHashes[row] as number, line + rowLine)
        if (first > 0) {
          const value = ids.toString('utf8', idStart, idEnd)
          const reason = `repeated id, first on line ${first}`
          repeated.push({ line: rowLine, column: idColumn, value, reason })
          if (end > start) untally(output.toString('utf8', start, end))
          continue
        }
        if (end === start) continue
        counts.people++
        if (kept !== start) output.copyWithin(kept, start, end)
        kept += end - start
      }
      const problems = [...result.problems, ...repeated].toSorted((a, b) => a.line - b.line)
      counts.rejected += new Set(problems.map((problem) => problem.line)).size
      const rows = problems.map((problem) => [
        line + problem.line,
        problem.column,
        problem.value,
        problem.reason,
      ])
      line += result.lines
      return {
        output: output.subarray(0, kept),
        errors: rows.length === 0 ? '' : stringify(rows),
      }
    },
  }
}
