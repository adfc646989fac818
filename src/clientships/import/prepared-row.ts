import type { Contact } from '../../clients/model.contact.ts'
import type { FactObservation } from '../../clients/model.facts.observation.ts'
import type { Hetu } from '../../clients/model.hetu.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { RowOutcome, RowProblem } from '../model.import.row.ts'

/** A person as a row tells them; what is missing or not understood is null. */
export interface RowPerson {
  readonly familyName: string | null
  readonly givenNames: string | null
  readonly hetu: Hetu | null
  readonly birthDate: Day | null
  readonly sex: 'female' | 'male' | null
  readonly motherTongue: string | null
  readonly serviceLanguage: string | null
  readonly citizenships: readonly string[]
  readonly contact: Contact
}

/** Somebody known who may be the person of a row. */
export interface RowCandidate {
  readonly clientId: string
  readonly clientNumber: number
  readonly familyName: string
  readonly givenNames: string
  readonly birthYear: number | null
  readonly reasons: readonly ('hetu' | 'birthDateAndName')[]
}

/** A row of a list as it is kept, sealed, until it is sent. */
export interface PreparedRow {
  readonly row: number
  /** As it stood in the file, to be given back. */
  readonly cells: readonly string[]
  readonly person: RowPerson
  readonly observations: readonly FactObservation[]
  readonly message: string
  readonly origin: string
  readonly referringOrganisationId: string
  readonly toOrganisationId: string | null
  readonly verdicts: readonly RowOutcome[]
  readonly problems: readonly RowProblem[]
  readonly candidates: readonly RowCandidate[]
  /** What was decided of who it is. */
  readonly decision: 'another' | { readonly clientId: string } | null
}
