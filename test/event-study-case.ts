import { readFileSync } from 'node:fs'
import { type Matrix, matrixOf } from '../src/impact/stats/matrix.ts'

const folder = `${import.meta.dirname}/cases/event-study/`

/** Results of the case computed in R (test/cases/event-study/README.md). */
export interface EventStudyReference {
  readonly profile_monthly: { event_month: number[]; n: number[]; mean: number[]; se: number[] }
  readonly profile_phase: {
    phase: [number, number][]
    persons: number[]
    mean: number[]
    se: number[]
  }
  readonly callaway_santanna: {
    group: number[]
    month: number[]
    att: number[]
    se: number[]
    simple: { att: number; se: number }
    dynamic: { event_month: number[]; att: number[]; se: number[] }
    by_group: { group: number; att: number; se: number }[]
  }
  readonly pretrend_wald: { statistic: number; df: number; p: number }
}

export const eventStudyReference = (): EventStudyReference =>
  JSON.parse(readFileSync(`${folder}reference.json`, 'utf8'))

/** The panel of the case: a row a person, a column a month (column 0 is month 1), starts as columns, -1 = never. */
export function eventStudyPanel(): { outcome: Matrix; starts: Int32Array } {
  const lines = readFileSync(`${folder}panel.csv`, 'utf8').trim().split('\n').slice(1)
  const outcome = matrixOf(240, 36)
  const starts = new Int32Array(240)
  for (const line of lines) {
    const [person = 0, month = 0, first = 0, earnings = 0] = line.split(',').map(Number)
    outcome.values[(person - 1) * 36 + month - 1] = earnings
    starts[person - 1] = first - 1
  }
  return { outcome, starts }
}
