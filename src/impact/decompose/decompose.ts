import { type Column, columnOf, type Frame } from '../frame/model.frame.ts'
import type { Decomposition, DecompositionBar } from '../model.result.ts'
import { additiveProfile, type ProfileBar } from '../stats/additive-profile.ts'
import { type Design, designOf } from '../stats/design.ts'
import { heteroskedasticCovariance } from '../stats/heteroskedastic.ts'
import { intervalOf } from '../stats/interval.ts'
import { covariateModel } from '../stats/linear-model.ts'
import { lmgImportance, mostGroups } from '../stats/lmg.ts'
import { type GapPart, oaxacaBlinder, sumOfTerms } from '../stats/oaxaca.ts'
import { centredProducts } from '../stats/products.ts'
import { fitWls } from '../stats/wls.ts'
import { type ChosenProfile, profileOf } from './profile.ts'

/**
 * What an outcome is made of: bars of an additive model for one kind of person with errors HC3 (HC1 is too
 * short below some hundred persons), the share of the fit of
 * each factor, and the gap between the arms. Of all units with the outcome, unweighted.
 * @param columns holds the factors, without missing values
 * @param chosen whose outcome the bars add up to; the typical treated person where it names nothing
 * @returns undefined when nobody has the outcome
 */
export function decompose(
  outcome: { readonly name: string; readonly values: Float64Array },
  factors: readonly string[],
  columns: Frame,
  treated: Uint8Array,
  chosen: ChosenProfile = {},
): Decomposition | undefined {
  const used = factors.map((name) => columnOf(columns, name))
  const design = designOf({ rows: columns.rows, columns: used })
  const units = Int32Array.from(
    [...outcome.values.keys()].filter((unit) => !Number.isNaN(outcome.values[unit])),
  )
  const y = Float64Array.from(units, (unit) => outcome.values[unit] as number)
  const model = covariateModel(design, units)
  const fit = fitWls(model, y, new Float64Array(y.length).fill(1))
  if (fit === undefined) return undefined
  const groups = used.map((column) => ({ name: column.name, terms: termsOf(design, column) }))
  const { profile, values } = profileOf(used, design, treated, chosen)
  const covariance = heteroskedasticCovariance(fit, 'HC3')
  const df = fit.used - fit.kept.length
  const { baseline, bars, total } = additiveProfile(fit, covariance, df, values, groups)
  return {
    outcome: outcome.name,
    rows: units.length,
    profile,
    references: used.flatMap((column) =>
      column.kind === 'factor' ? [{ factor: column.name, level: column.levels[0] ?? '' }] : [],
    ),
    baseline: barOf(baseline),
    bars: bars.map(barOf),
    total: barOf(total),
    importance: importanceOf(centredProducts(model, y), groups),
    gap: gapOf(design, treated, outcome.values, groups),
  }
}

/** The terms of a column in the order of the design. */
function termsOf(design: Design, column: Column): number[] {
  const levels = column.kind === 'factor' ? column.levels.slice(1) : ['']
  return levels.map((level) => design.terms.indexOf(`${column.name}${level}`))
}

const barOf = ({ name, value, se, ci95 }: ProfileBar): DecompositionBar => ({
  ...{ name, estimate: value, se, ci95 },
})

function importanceOf(
  products: ReturnType<typeof centredProducts>,
  groups: readonly { readonly name: string; readonly terms: readonly number[] }[],
): Decomposition['importance'] {
  if (groups.length > mostGroups) return null
  const { shares, r2 } = lmgImportance(
    products,
    groups.map(({ terms }) => terms.map((term) => term - 1)),
  )
  return {
    r2,
    shares: groups.map(({ name }, index) => ({ factor: name, share: shares[index] as number })),
  }
}

function gapOf(
  design: Design,
  treated: Uint8Array,
  y: Float64Array,
  groups: readonly { readonly name: string; readonly terms: readonly number[] }[],
): Decomposition['gap'] {
  const split = oaxacaBlinder(design, treated, y)
  if (split === undefined) return null
  const { explained, unexplained } = split
  const part = (name: string, { estimate, se }: GapPart): DecompositionBar => ({
    ...{ name, estimate, se },
    ci95: intervalOf({ estimate, se, df: Number.POSITIVE_INFINITY }).ci95,
  })
  return {
    gap: split.gap,
    explained: part('explained', sumOfTerms(explained)),
    unexplained: part('unexplained', sumOfTerms(unexplained)),
    factors: groups.map(({ name, terms }) => part(name, sumOfTerms(explained, terms))),
    terms: split.terms.map((term, k) => {
      const [own, other] = [sumOfTerms(explained, [k]), sumOfTerms(unexplained, [k])]
      return {
        ...{ term, explained: own.estimate, explainedSe: own.se },
        ...{ unexplained: other.estimate, unexplainedSe: other.se },
      }
    }),
  }
}
