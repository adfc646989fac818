import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import type { DemoPerson } from '../people/person.ts'
import type { History } from './history.ts'

/** A person's history with what the rows need besides. */
export interface HistoryRow {
  readonly clientId: string
  readonly person: DemoPerson
  readonly history: History
  readonly facts: readonly RecordedFact[]
  /** Organisations with access today (or nobody), and those that ever had it. */
  readonly current: readonly string[]
  readonly known: readonly string[]
  /** The numbers of the person's referrals, in their order. */
  readonly handoverNumbers: readonly number[]
}
