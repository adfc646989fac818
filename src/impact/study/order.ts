import type { Clock } from '../../platform/server/clock.ts'
import type { Progress } from './progress.ts'

/** What a run is asked for, beside its specification. */
export interface StudyOrder {
  readonly specPath: string
  /** The folder of the results. */
  readonly out: string
  /** Whether what may leave is written too: tables, figures and report (`public/`). */
  readonly publishes: boolean
  /** A folder for what is needed on the way; its owner removes it. */
  readonly work: string
  /** How many threads work; the results do not depend on it. */
  readonly threads: number
  /** The most memory that the study may take, in bytes. */
  readonly memory: number
  /** The folder of protocol logs. */
  readonly protocols: string
  readonly clock: Clock
  readonly progress: Progress
}
