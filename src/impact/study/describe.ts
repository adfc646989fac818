import type { Units } from '../frame/model.frame.ts'
import type { StudyWarning } from '../model.result.ts'
import { constantCovariate } from '../warnings.ts'

/** Columns that hold one value for everyone. */
function isConstant(units: Units, index: number): boolean {
  const column = units.covariates.columns[index]
  const values: ArrayLike<number> =
    column?.kind === 'factor' ? column.codes : (column?.values ?? [])
  for (let row = 1; row < values.length; row++) if (values[row] !== values[0]) return false
  return true
}

/** Stage 4. What stands out in the covariates before groups are compared. */
export function describe(units: Units): { readonly warnings: readonly StudyWarning[] } {
  const constant = units.covariates.columns.filter((_, index) => isConstant(units, index))
  return { warnings: constant.map(({ name }) => constantCovariate(name)) }
}
