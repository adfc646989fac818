import type { Matched } from '../model.match.ts'
import type { CensoringRow } from '../model.result.ts'
import type { Outcome } from './model.analysis.ts'

/** How many of the analysed have an outcome, by arm. */
export function censoringTable(
  treated: Uint8Array,
  matched: Matched,
  { name, values }: Outcome,
): CensoringRow[] {
  return ([1, 0] as const).map((arm) => {
    let analysed = 0
    let observed = 0
    for (let unit = 0; unit < treated.length; unit += 1) {
      if (treated[unit] !== arm || !((matched.weights[unit] as number) > 0)) continue
      analysed += 1
      if (!Number.isNaN(values[unit])) observed += 1
    }
    const missing = analysed - observed
    return {
      ...{ outcome: name, arm: arm === 1 ? ('treated' as const) : ('control' as const) },
      ...{ analysed, observed, missing, shareMissing: missing / analysed },
    }
  })
}
