import { type Design, intercept, writeRow } from './design.ts'

/** The columns of a linear model, the intercept first, read row by row so that no copy of the data is made. */
export interface LinearModel {
  readonly rows: number
  readonly terms: readonly string[]
  /** Writes the values of a row. */
  write(row: number, into: Float64Array): void
}

/** The model of an outcome on being treated alone. */
export function treatmentModel(treated: Uint8Array, name = 'treat'): LinearModel {
  return {
    rows: treated.length,
    terms: [intercept, name],
    write(row, into) {
      into[0] = 1
      into[1] = treated[row] as number
    },
  }
}

/**
 * The model of an outcome on being treated and on covariates, as "y ~ treat + x" or, with `interactions`, as
 * "y ~ treat * x".
 * @param units the row of the design for each row of the sample
 */
export function adjustedModel(
  treated: Uint8Array,
  design: Design,
  units: Int32Array,
  { interactions = false, name = 'treat' } = {},
): LinearModel {
  const covariates = design.terms.slice(1)
  const count = covariates.length
  const crossed = interactions ? covariates.map((term) => `${name}:${term}`) : []
  return {
    rows: treated.length,
    terms: [intercept, name, ...covariates, ...crossed],
    write(row, into) {
      const isTreated = treated[row] as number
      // The design writes its intercept first: it stands where the treatment goes, which is put there after.
      writeRow(design, units[row] as number, into, 1)
      into[0] = 1
      into[1] = isTreated
      if (!interactions) return
      for (let term = 0; term < count; term += 1)
        into[2 + count + term] = isTreated === 1 ? (into[2 + term] as number) : 0
    },
  }
}

/** The model of an outcome on covariates for some of the units. */
export function covariateModel(design: Design, units: Int32Array): LinearModel {
  return {
    rows: units.length,
    terms: design.terms,
    write: (row, into) => writeRow(design, units[row] as number, into, 0),
  }
}
