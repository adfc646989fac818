/** Compares texts by their UTF-8 bytes, which is the order of code points. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** A stretch of rows whose codes mean the levels of its own list. */
export interface LevelPart {
  readonly from: number
  readonly to: number
  readonly levels: readonly string[]
}

/**
 * Joins the levels of the parts of a column to one list in byte order and renumbers the codes in
 * place; -1 (missing) stays.
 */
export function joinLevels(codes: Int32Array, parts: readonly LevelPart[]): string[] {
  const levels = [...new Set(parts.flatMap((part) => part.levels))].sort(byBytes)
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  for (const { from, to, levels: own } of parts) {
    const renumbered = Int32Array.from(own, (level) => codeOf.get(level) ?? -1)
    for (let row = from; row < to; row++) {
      const code = codes[row] as number
      if (code >= 0) codes[row] = renumbered[code] as number
    }
  }
  return levels
}
