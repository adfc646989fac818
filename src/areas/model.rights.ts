import { z } from 'zod'

/** The roles of people who work in an employment area. */
export const roles = [
  'referrer',
  'official',
  'expert',
  'career_counsellor',
  'coach',
  'teacher',
  'employer_expert',
  'social_health_expert',
  'reception',
  'centre_manager',
  'area_manager',
  'data_protection_officer',
  'researcher',
  'administrator',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Kinds of data that belong to a client. */
export const clientData = [
  'identity',
  'contact',
  'protected_contact',
  'facts',
  'support_needs',
  'eligibility_trace',
  'referral',
  'clientship',
  'notes',
  'sensitive_notes',
  'assessment',
  'plan',
  'attendance',
  'employment',
] as const
export type ClientData = (typeof clientData)[number]

/** Kinds of data that belong to no client. */
export const officeData = [
  'results_of_centre',
  'results_of_area',
  'access_log',
  'settings_of_centre',
  'settings_of_area',
  'study_closed',
  'study_released',
] as const
export type OfficeData = (typeof officeData)[number]

/**
 * How a person stands to a client: works with them, works where the client is visible, has a referral of them that is
 * not yet accepted (draft or sent), worked where the access has ended, or none of these within the area. For data of
 * no client `same_organisation` is the own organisation and `other_organisation` the rest of the area.
 */
export const relations = [
  'own_client',
  'same_organisation',
  'sent_by_me',
  'former',
  'other_organisation',
] as const
export type Relation = (typeof relations)[number]

export type Right = 'read' | 'write'
type Rights = Partial<Record<ClientData | OfficeData, Partial<Record<Relation, Right>>>>

/**
 * Who may do what with which kind of data; what is not written is refused. Writing includes reading.
 * Source: the access matrix of the employment area (a change needs a decision record).
 */
export const rights: Readonly<Record<Role, Rights>> = {
  referrer: {
    identity: { sent_by_me: 'write' },
    contact: { sent_by_me: 'write' },
    facts: { sent_by_me: 'write' },
    support_needs: { sent_by_me: 'write' },
    eligibility_trace: { sent_by_me: 'write' },
    referral: { sent_by_me: 'write' },
    clientship: { sent_by_me: 'read' },
  },
  official: {
    identity: {
      own_client: 'write',
      same_organisation: 'read',
      sent_by_me: 'write',
      former: 'read',
    },
    contact: { own_client: 'write', same_organisation: 'read', sent_by_me: 'write' },
    protected_contact: { own_client: 'write' },
    facts: { own_client: 'write', same_organisation: 'read', sent_by_me: 'write' },
    support_needs: { own_client: 'write', sent_by_me: 'write' },
    eligibility_trace: { own_client: 'write', same_organisation: 'write', sent_by_me: 'write' },
    referral: { own_client: 'write', same_organisation: 'write', sent_by_me: 'write' },
    clientship: { own_client: 'write', same_organisation: 'read', former: 'read' },
    notes: { own_client: 'write', same_organisation: 'read' },
    sensitive_notes: { own_client: 'write' },
    assessment: { own_client: 'write', same_organisation: 'read' },
    plan: { own_client: 'write', same_organisation: 'read' },
    attendance: { own_client: 'read', same_organisation: 'read' },
    employment: { own_client: 'write', same_organisation: 'read' },
    results_of_centre: { same_organisation: 'read' },
  },
  expert: {
    identity: {
      own_client: 'write',
      same_organisation: 'read',
      sent_by_me: 'write',
      former: 'read',
    },
    contact: { own_client: 'write', same_organisation: 'read', sent_by_me: 'write' },
    protected_contact: { own_client: 'write' },
    facts: { own_client: 'write', same_organisation: 'read', sent_by_me: 'write' },
    support_needs: { own_client: 'write', sent_by_me: 'write' },
    eligibility_trace: { own_client: 'write', same_organisation: 'write', sent_by_me: 'write' },
    referral: { own_client: 'write', same_organisation: 'write', sent_by_me: 'write' },
    clientship: { own_client: 'write', same_organisation: 'read', former: 'read' },
    notes: { own_client: 'write', same_organisation: 'read' },
    sensitive_notes: { own_client: 'write' },
    assessment: { own_client: 'write', same_organisation: 'read' },
    plan: { own_client: 'write', same_organisation: 'read' },
    attendance: { own_client: 'read', same_organisation: 'read' },
    employment: { own_client: 'write', same_organisation: 'read' },
    results_of_centre: { same_organisation: 'read' },
  },
  career_counsellor: {
    identity: { own_client: 'read', same_organisation: 'read' },
    contact: { own_client: 'read' },
    facts: { own_client: 'write' },
    support_needs: { own_client: 'read' },
    eligibility_trace: { own_client: 'read' },
    clientship: { own_client: 'read' },
    notes: { own_client: 'write' },
    assessment: { own_client: 'write' },
    plan: { own_client: 'write' },
    attendance: { own_client: 'read' },
    employment: { own_client: 'read' },
  },
  coach: {
    identity: { own_client: 'read', same_organisation: 'read' },
    contact: { own_client: 'read' },
    facts: { own_client: 'write' },
    support_needs: { own_client: 'read' },
    eligibility_trace: { own_client: 'read' },
    clientship: { own_client: 'read' },
    notes: { own_client: 'write' },
    assessment: { own_client: 'write' },
    plan: { own_client: 'read' },
    attendance: { own_client: 'read' },
    employment: { own_client: 'write' },
  },
  teacher: {
    identity: { own_client: 'read' },
    contact: { own_client: 'read' },
    facts: { own_client: 'write' },
    clientship: { own_client: 'read' },
    notes: { own_client: 'write' },
    assessment: { own_client: 'write' },
    plan: { own_client: 'read' },
    attendance: { own_client: 'write' },
  },
  employer_expert: {
    identity: { own_client: 'read' },
    contact: { own_client: 'read' },
    facts: { own_client: 'read' },
    clientship: { own_client: 'read' },
    notes: { own_client: 'write' },
    employment: { own_client: 'write' },
  },
  social_health_expert: {
    identity: { own_client: 'read' },
    contact: { own_client: 'read' },
    support_needs: { own_client: 'write' },
    clientship: { own_client: 'read' },
    assessment: { own_client: 'write' },
    plan: { own_client: 'read' },
  },
  reception: {
    identity: { same_organisation: 'write' },
    contact: { same_organisation: 'write' },
    clientship: { same_organisation: 'read' },
    attendance: { same_organisation: 'write' },
  },
  centre_manager: {
    identity: { same_organisation: 'read' },
    contact: { same_organisation: 'read' },
    facts: { same_organisation: 'read' },
    eligibility_trace: { same_organisation: 'read' },
    referral: { same_organisation: 'write' },
    clientship: { same_organisation: 'write' },
    plan: { same_organisation: 'read' },
    attendance: { same_organisation: 'read' },
    employment: { same_organisation: 'read' },
    results_of_centre: { same_organisation: 'read' },
    settings_of_centre: { same_organisation: 'write' },
    study_released: { same_organisation: 'read' },
  },
  area_manager: {
    results_of_centre: { same_organisation: 'read', other_organisation: 'read' },
    results_of_area: { same_organisation: 'read', other_organisation: 'read' },
    settings_of_area: { same_organisation: 'write' },
    study_released: { same_organisation: 'read', other_organisation: 'read' },
  },
  data_protection_officer: {
    access_log: { same_organisation: 'read', other_organisation: 'read' },
    study_closed: { same_organisation: 'read' },
    study_released: { same_organisation: 'write', other_organisation: 'write' },
  },
  researcher: {
    study_closed: { same_organisation: 'write' },
    study_released: { same_organisation: 'read' },
  },
  administrator: {
    settings_of_centre: { same_organisation: 'write', other_organisation: 'write' },
    settings_of_area: { same_organisation: 'write', other_organisation: 'write' },
  },
}

const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role)

/** The right of a role to a kind of data in a relation, or undefined. */
export function rightOf(
  role: string,
  data: ClientData | OfficeData,
  relation: Relation,
): Right | undefined {
  return isRole(role) ? rights[role][data]?.[relation] : undefined
}

/** Whether a right covers what is asked. */
export const covers = (right: Right | undefined, asked: Right): boolean =>
  right === 'write' || (right === 'read' && asked === 'read')
