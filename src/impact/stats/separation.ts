import type { Design, DesignFactor } from './design.ts'

/** The lowest and highest value of each group. */
function ranges(values: Float64Array, treated: Uint8Array) {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < values.length; row++) {
    const group = treated[row] as 0 | 1
    const value = values[row] as number
    if (value < (low[group] as number)) low[group] = value
    if (value > (high[group] as number)) high[group] = value
  }
  return { low, high }
}

function tellsApart(values: Float64Array, treated: Uint8Array): boolean {
  const { low, high } = ranges(values, treated)
  const [lowControl = 0, lowTreated = 0] = low
  const [highControl = 0, highTreated = 0] = high
  const isConstant = Math.min(lowControl, lowTreated) === Math.max(highControl, highTreated)
  return !isConstant && (lowTreated >= highControl || lowControl >= highTreated)
}

/** Levels that one group alone has. */
function oneSided({ codes, terms }: DesignFactor, treated: Uint8Array): number[] {
  const counts = [new Float64Array(terms.length), new Float64Array(terms.length)] as const
  for (let row = 0; row < codes.length; row++) {
    const count = counts[treated[row] as 0 | 1]
    const code = codes[row] as number
    count[code] = (count[code] as number) + 1
  }
  return Array.from(terms.keys()).filter(
    (level) => (counts[0][level] === 0) !== (counts[1][level] === 0),
  )
}

/**
 * The terms that by themselves tell the groups apart: a number whose values do not overlap, a level that one group
 * alone has. When none does so alone, those that do so together, as the caller saw them grow without end.
 */
export function findSeparation(
  design: Design,
  treated: Uint8Array,
  together: readonly string[],
): string[] {
  const nameOf = (term: number) => design.terms[term] as string
  const alone = [
    ...design.numbers
      .filter(({ values }) => tellsApart(values, treated))
      .map(({ term }) => nameOf(term)),
    ...design.factors.flatMap((factor) =>
      oneSided(factor, treated).map((level) => {
        const term = factor.terms[level] as number
        return term < 0 ? factor.reference : nameOf(term)
      }),
    ),
  ]
  return alone.length > 0 ? alone : [...together]
}
