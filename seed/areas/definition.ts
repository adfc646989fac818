import type { Role } from '../../src/areas/model.rights.ts'
import type { GoalReason } from '../../src/clientships/model.goal.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import type { LocalisedName } from '../../src/platform/shared/locale.ts'

/**
 * What a demo area is made of, as data. Codes are stable: ids are made of them, criteria and tests
 * name them. S0, S1, S2 and S4 in a source are the founding documents (test/cases/sources).
 */
export interface AreaDefinition {
  /** The national code of the employment area. */
  readonly code: string
  readonly name: LocalisedName
  readonly organisations: readonly OrganisationDefinition[]
  readonly offices: readonly OfficeDefinition[]
  readonly baselines: readonly BaselineDefinition[]
}

export interface OrganisationDefinition {
  readonly code: string
  readonly kind:
    | 'centre'
    | 'employment_service'
    | 'education_provider'
    | 'wellbeing_county'
    | 'other'
  readonly name: LocalisedName
  /** What colleagues call it. */
  readonly shortName: LocalisedName
  readonly staff: readonly StaffGroup[]
  /** What makes the organisation a skills centre; absent for the others. */
  readonly centre?: CentreDefinition
}

export interface CentreDefinition {
  /** Who employs and runs the centre. */
  readonly ownerName: string
  /** What its clients aim at. */
  readonly goal: LocalisedName
  /** Which endings count as reaching it. */
  readonly goalDefinition: GoalDefinition
  readonly services: readonly ServiceDefinition[]
  readonly targets: readonly TargetDefinition[]
}

/** People with one title and role; their number is the headcount of the title. */
export interface StaffGroup {
  readonly code: string
  readonly title: LocalisedName
  readonly role: Role
  readonly people: readonly StaffDefinition[]
}

export interface StaffDefinition {
  readonly name: string
  /** The part before @demo.test; who has one can sign in with the demo password. */
  readonly demoUser?: string
  /** Codes of further organisations of the area in which the person has the same role. */
  readonly alsoIn?: readonly string[]
}

export interface ServiceDefinition {
  readonly code: string
  readonly name: LocalisedName
}

/** Which end reasons reach the goal, which of them in the own field alone, which only once they have lasted. */
export interface GoalDefinition {
  readonly from: Day
  readonly reachedBy: readonly GoalReason[]
  readonly inOwnField: readonly GoalReason[]
  readonly whenConfirmed: readonly GoalReason[]
  /** After how many months from entry the people who came in a year are followed besides. */
  readonly cohortMonths: readonly number[]
  readonly source: string
}

export interface TargetDefinition {
  readonly code: string
  readonly measure: 'new_clients' | 'goal_share'
  /** Persons for new_clients, per cent for goal_share. */
  readonly value: number
  readonly period: 'calendar_year' | 'whole_validity'
  readonly from: Day
  /** The last day. */
  readonly until: Day
  /** How the text of the source was read. */
  readonly interpretation: LocalisedName
  readonly source: string
}

export interface OfficeDefinition {
  readonly code: string
  readonly name: LocalisedName
  readonly municipalityCode: string
}

/** An earlier result in the words of its source; never computed with. */
export interface BaselineDefinition {
  readonly code: string
  /** The organisation whose result it is; absent for the whole area. */
  readonly organisation?: string
  readonly quote: string
  readonly source: string
  readonly quotedOn: Day
}
