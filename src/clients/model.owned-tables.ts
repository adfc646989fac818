/**
 * Every table whose rows belong to a client, of all domains; a catalogue test holds the list against the database, so
 * that no table is forgotten when an organisation's access changes or a person is erased.
 */

/** Read by the organisations that have access now. */
export const ownedTables = [
  'client_profile',
  'client_support_profile',
  'level_test',
  'client_fact',
  'client_support_fact',
  'client_document',
  'skill_assessment',
  'recognition_step',
  'support_measure',
  'education_import',
  'client_contact',
  'client_protected_contact',
  'client_relation',
  'client_notice',
  'group_message',
  'session_notice',
  'assessment_section',
  'assessment',
  'break_glass',
  'record_demand',
  'plan_version',
  'plan_step',
  'plan_copy',
  'plan',
  'outcome',
  'case_note',
  'sensitive_note',
  'clientship_step',
  'clientship_figure',
  'badge',
  'attendance_alarm',
  'attendance',
  'attendance_mark',
  'appointment_message',
  'appointment_offer',
  'appointment',
  'enrolment_step',
  'enrolment',
  'gap',
  'task',
  'handover_step',
  'handover_content',
  'handover',
] as const

/**
 * What one organisation wrote of a client: seen by the organisations that had access when it was written. Who comes in
 * later sees such a row only when it was handed over; ended access takes it away; its own organisation sees it whenever
 * it has access. Each has `organisation_id`, the one that wrote it, and the key `<table>_id`.
 */
export const travellingTables = [
  'case_note',
  'sensitive_note',
  'plan',
  'assessment',
] as const satisfies readonly (typeof ownedTables)[number][]
export type TravellingTable = (typeof travellingTables)[number]

/**
 * What a travelling row consists of, by its key: of those who see the row the ones that see the part, never others. A part
 * may be seen by fewer: what is still being made by its own organisation alone.
 */
export const travellingParts = {
  plan: ['plan_version', 'plan_step', 'plan_copy'],
  assessment: ['assessment_section'],
} as const satisfies Partial<Record<TravellingTable, readonly (typeof ownedTables)[number][]>>

/** Of one organisation alone, which `organisation_id` names: seen by it while it has access, never by another. */
export const homeTables = [
  'break_glass',
  'record_demand',
] as const satisfies readonly (typeof ownedTables)[number][]

/** Seen by its `guests` too: who is asked to take a client over before it has access, and who was. */
export const guestTables = [
  'handover_step',
  'handover_content',
  'handover',
] as const satisfies readonly (typeof ownedTables)[number][]

/** Read by former organisations too: the identity, what it is found by, who had access when, and clientships. */
export const lastingTables = [
  'clientship',
  'client_token',
  'client_former_hetu',
  'client_access',
  'client',
] as const

/** What is counted outlives the person: an erasure takes out who it was. */
export const countedTables = ['clientship_figure'] as const

/** The tables whose rows go with the person, in the order in which they can be deleted. */
export const erasedTables = [...ownedTables, ...lastingTables]
  .filter((table) => !(countedTables as readonly string[]).includes(table))
  // A clientship names the referral that it came of.
  .toSorted((a, b) => Number(a === 'handover') - Number(b === 'handover'))
  .toSorted((a, b) => Number(a === 'client') - Number(b === 'client'))

/** About two clients: read by the organisations that have access to both. */
export const pairTables = {
  client_merge: 'merged_client_id',
  client_distinct: 'other_client_id',
} as const
export type PairTable = keyof typeof pairTables

/**
 * Stands in `visible_to` where no organisation has access: row-level security lets no row be written that nobody in
 * sight may see, so an empty list could not be.
 */
export const nobody = '00000000-0000-0000-0000-000000000000'
