import type { Frame, Units } from '../frame/model.frame.ts'
import type { StudyWarning } from '../model.result.ts'
import type { FlowStep, MissingCount } from './model.flow.ts'

/** Who is studied, and what was known of them before treatment. */
export interface Cohort {
  readonly units: Units
  /** The columns of the subgroups, as they were read. */
  readonly groups: Frame
  /** How many rows the file held. */
  readonly rowsInFile: number
  /** The row of the file (0-based) of each unit; null when every row is a unit. */
  readonly fileRows: Int32Array | null
  readonly flow: readonly FlowStep[]
  readonly missing: readonly MissingCount[]
  readonly warnings: readonly StudyWarning[]
}
