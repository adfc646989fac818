import type { FactObservation } from '../../src/clients/model.facts.observation.ts'
import type { EndReason } from './rates.ts'

/** Days are numbers of `people/calendar.ts`; what happens after the present day of the demo is not there. */

/** Somebody at a workplace. */
export interface Actor {
  readonly organisationId: string
  readonly staffId: string
}

/** Something observed of a person, and by whom. */
export interface Said {
  readonly observation: FactObservation
  readonly by: string
}

export interface Question {
  readonly askedOn: number
  readonly by: string
  readonly words: string
  readonly answer: { readonly on: number; readonly by: string; readonly words: string } | undefined
}

export type ReturnReason =
  | 'criteria_not_met'
  | 'other_centre_fits'
  | 'facts_missing'
  | 'already_client'
  | 'not_reached'
  | 'declined_by_person'
  | 'other'

export interface Decision {
  readonly kind: 'accepted' | 'returned' | 'withdrawn'
  readonly on: number
  readonly by: string
  readonly words: string | undefined
  readonly returnReason: ReturnReason | undefined
  readonly againstTrace: boolean
}

/** One referral from its draft to the decision. */
export interface ReferralHistory {
  /** Code of the centre. */
  readonly centre: string
  readonly from: Actor
  readonly referringOrganisationId: string
  readonly origin: 'authority' | 'own_contact' | 'event' | 'partner'
  readonly message: string
  readonly draftedOn: number
  /** A draft that nobody sent is kept so long and no longer. */
  readonly expiredOn: number | undefined
  readonly sentOn: number | undefined
  readonly receivedOn: number | undefined
  readonly receivedBy: string | undefined
  readonly question: Question | undefined
  readonly decision: Decision | undefined
  readonly verdict: 'met' | 'not_met' | 'unknown' | undefined
  readonly criteriaId: string | undefined
}

export type OutcomeKind =
  | 'employed_open'
  | 'employed_subsidised'
  | 'apprenticeship'
  | 'entrepreneur'
  | 'degree_study'
  | 'other_study'
  | 'work_tryout'
  | 'training_agreement'

export interface OutcomeHistory {
  readonly kind: OutcomeKind
  readonly beganOn: number
  readonly endedOn: number | undefined
  readonly ownField: 'yes' | 'no' | 'unclear' | undefined
  readonly weeklyHours: number | undefined
  readonly evidence: 'client_told' | 'document' | 'employer' | 'register'
  readonly confirmedOn: number | undefined
  readonly recordedOn: number
  readonly by: string
}

export interface NoteHistory {
  readonly kind: string
  readonly on: number
  readonly text: string
  readonly by: string
}

export interface Pause {
  readonly from: number
  /** Until when it was meant to last. */
  readonly until: number
  readonly resumedOn: number | undefined
  readonly reason:
    | 'family_leave'
    | 'illness_or_other_personal'
    | 'study'
    | 'work'
    | 'abroad'
    | 'other'
}

export interface NextStep {
  readonly text: string
  readonly on: number
  readonly plannedOn: number
  readonly by: string
}

/** One clientship from acceptance to its end. */
export interface ClientshipHistory {
  readonly centre: string
  /** Which of the person's referrals it came of. */
  readonly referral: number
  /** Which of the person's clientships at the centre ended before. */
  readonly previous: number | undefined
  readonly startedOn: number
  readonly acceptedBy: string
  /** Responsible experts one after the other, the first from the start. */
  readonly responsible: readonly { readonly staffId: string; readonly from: number }[]
  readonly caseworker: { readonly name: string; readonly contact: string } | undefined
  readonly activatedOn: number | undefined
  readonly pauses: readonly Pause[]
  readonly notes: readonly NoteHistory[]
  /** Steps that were planned, in order; the last is next while the clientship is open. */
  readonly plans: readonly NextStep[]
  /** The day on which the last of them was done with no other planned, of an open clientship. */
  readonly stepDoneOn: number | undefined
  readonly outcomes: readonly OutcomeHistory[]
  readonly end: { readonly on: number; readonly reason: EndReason; readonly by: string } | undefined
  /** Colleagues of other tasks who work with the client. */
  readonly companions: readonly { readonly staffId: string; readonly from: number }[]
}

/** A time in which an organisation sees a person, or somebody works with them; `until` is the first day without. */
export interface Period {
  readonly from: number
  readonly until: number | undefined
}

export interface Access extends Period {
  readonly organisationId: string
  /** Why, as the application's code. */
  readonly ground: 'added' | 'referral'
}

export interface Relation extends Period, Actor {
  readonly relation: 'own_client' | 'referral_draft' | 'referral_sent'
}

/** Everything that happened with a person. */
export interface History {
  /** Who began the record. */
  readonly recordedBy: string
  readonly said: readonly Said[]
  readonly referrals: readonly ReferralHistory[]
  readonly clientships: readonly ClientshipHistory[]
  readonly access: readonly Access[]
  readonly relations: readonly Relation[]
}
