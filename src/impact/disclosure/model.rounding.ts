import type { Range } from '../../platform/shared/suppression/ranges.ts'

/**
 * A count as it is shown: the middle of the class of `base` counts that it falls in, so that rounding pulls neither up
 * nor down (midpoint rule). For an odd base these are the multiples of it: 8 to 12 are shown as 10. An even base has no
 * whole count in the middle of classes around its multiples: there the classes lie between them (1 to 6 is shown as 3).
 */
export function roundCount(count: number, base: number): number {
  if (count === 0) return 0
  return base % 2 === 1
    ? Math.round(count / base) * base
    : Math.ceil(count / base) * base - base / 2
}

/** The counts that are shown as this one is, none of them under `least`: what a reader of it knows. */
export function standsFor(count: number, base: number, least: number): Range {
  const shown = roundCount(count, base)
  const [low, high] =
    base % 2 === 1
      ? [shown - (base - 1) / 2, shown + (base - 1) / 2]
      : [shown - base / 2 + 1, shown + base / 2]
  return { low: Math.max(low, Math.min(least, count)), high }
}

/**
 * The decimals that a figure deserves: so many that its standard error keeps two digits. More would pretend to know
 * better than the data do, and could tell a single person's part.
 */
export function decimalsFor(se: number): number {
  if (!(se > 0) || !Number.isFinite(se)) return 2
  return Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(se))))
}

/** Rounded to so many decimals, as it goes into files. */
export const rounded = (value: number, decimals: number): number =>
  Number.isFinite(value) ? Number(value.toFixed(decimals)) : Number.NaN
