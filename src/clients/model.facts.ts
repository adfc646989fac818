import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { levels, notTested } from './model.facts.levels.ts'

/** How a fact is known, in the order in which one beats another (design.md section 3). */
export const factSources = [
  'self_rated',
  'expert_estimate',
  'test',
  'document',
  'register',
] as const
export const factSourceSchema = z.enum(factSources)
export type FactSource = z.infer<typeof factSourceSchema>

/** The weight of a source: what is registered, tested or documented beats an estimate, an estimate a self-rating. */
export const sourceRank: Readonly<Record<FactSource, number>> = {
  self_rated: 0,
  expert_estimate: 1,
  test: 2,
  document: 2,
  register: 2,
}

/** The kind of data (and so the table and the right) that a fact belongs to. */
export type FactRight = 'facts' | 'support_needs' | 'identity' | 'contact'

/**
 * What values a fact takes. `unknownValues` are recorded and shown, but say nothing to a rule;
 * `special` of a day are words that stand in its place.
 */
export type FactDomain =
  | {
      readonly kind: 'code'
      readonly values: readonly string[]
      /** Whether each value is more than the one before it. */
      readonly isAscending?: boolean
      readonly unknownValues?: readonly string[]
    }
  | { readonly kind: 'level' }
  | { readonly kind: 'day'; readonly special?: readonly string[] }
  | { readonly kind: 'text'; readonly longest: number }

/** A fact key's domain, the data it belongs to, how long an observation is trusted, and who may be its source. */
export interface FactDefinition {
  readonly domain: FactDomain
  readonly right: FactRight
  /** Months after the observation on whose day it turns unknown; null: it never does. Decision, to be confirmed by each area. */
  readonly shelfLifeMonths: number | null
  /** The only values that age, when not all do: work that is `ongoing` may end, the day on which it ended stays. */
  readonly ageingValues?: readonly string[]
  /** The sources allowed; all when left out. */
  readonly sources?: readonly FactSource[]
}

const yesNo: FactDomain = { kind: 'code', values: ['yes', 'no'] }
const yesNoFor = (shelfLifeMonths: number | null): FactDefinition => ({
  domain: yesNo,
  right: 'facts',
  shelfLifeMonths,
})

export const employmentStatuses = [
  'unemployed',
  'employed',
  'laid_off_fully',
  'laid_off_partly',
  'student',
  'outside_labour_force',
] as const
export const degreeLevels = [
  'none',
  'basic',
  'upper_secondary',
  'bachelor',
  'master',
  'doctor',
] as const
export const fields = [
  'business',
  'engineering',
  'it',
  'research',
  'health',
  'education',
  'construction',
  'services',
  'agriculture',
  'arts',
  'other',
] as const

/** What kind of education a study is: the national code set of study rights (opiskeluoikeudentyyppi), without tests. */
export const studyTypes = [
  'ahvenanmaanperusopetus',
  'aikuistenperusopetus',
  'ammatillinenkoulutus',
  'diatutkinto',
  'ebtutkinto',
  'esiopetus',
  'europeanschoolofhelsinki',
  'ibtutkinto',
  'internationalschool',
  'korkeakoulutus',
  'lukiokoulutus',
  'luva',
  'muukuinsaanneltykoulutus',
  'perusopetukseenvalmistavaopetus',
  'perusopetuksenlisaopetus',
  'perusopetus',
  'taiteenperusopetus',
  'tuva',
  'vapaansivistystyonkoulutus',
  'ylioppilastutkinto',
] as const
/** What was decided about a degree from abroad: that it compares with a Finnish one, or that its holder may practise a profession. */
export const degreeDecisions = ['comparability', 'professional_right', 'conditional'] as const
export const decidingAuthorities = [
  'education_agency',
  'licensing_authority',
  'university',
  'other',
] as const

/** The classes of driving licences (Driving Licence Act 386/2011, section 4). */
export const licenceClasses = [
  ...['AM', 'A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE'],
  ...['T', 'LT'],
] as const

export const studyStates = ['present', 'finished', 'interrupted'] as const

export const languages = ['finnish', 'swedish', 'english'] as const
export type Language = (typeof languages)[number]
export const skillParts = ['listening', 'speaking', 'reading', 'writing'] as const
export type SkillPart = (typeof skillParts)[number]
/** An overall level (`finnish`) or that of one skill part (`finnish_speaking`). */
export type LanguageFact = Language | `${Language}_${SkillPart}`

export const languageFacts: readonly LanguageFact[] = languages.flatMap((language) => [
  language,
  ...skillParts.map((part): LanguageFact => `${language}_${part}`),
])

const languageDefinition: FactDefinition = {
  domain: { kind: 'level' },
  right: 'facts',
  shelfLifeMonths: 24,
}

const plainFacts = {
  employment_status: {
    domain: { kind: 'code', values: employmentStatuses },
    right: 'facts',
    shelfLifeMonths: 6,
  },
  literate: yesNoFor(null),
  latin_script: yesNoFor(null),
  can_focus_full_time: yesNoFor(12),
  seeks_full_time: yesNoFor(12),
  /** Only the client's or an official's own word, never a document: no diagnosis stands behind it. */
  health_allows: {
    domain: {
      kind: 'code',
      values: ['yes', 'no', 'being_clarified'],
      unknownValues: ['being_clarified'],
    },
    right: 'support_needs',
    shelfLifeMonths: 12,
    sources: ['self_rated', 'expert_estimate'],
  },
  integration_phase: {
    domain: {
      kind: 'code',
      values: ['in_integration_time', 'past_integration_time', 'not_applicable'],
    },
    right: 'facts',
    shelfLifeMonths: 12,
  },
  integration_training: {
    domain: { kind: 'code', values: ['not_started', 'ongoing', 'interrupted', 'completed'] },
    right: 'facts',
    shelfLifeMonths: 12,
  },
  professional_direct_to_work: yesNoFor(12),
  home_parent_entering_work: yesNoFor(12),
  arrived_as_older_youth: yesNoFor(null),
  rehabilitating: {
    domain: {
      kind: 'code',
      values: ['yes', 'no', 'being_clarified'],
      unknownValues: ['being_clarified'],
    },
    right: 'support_needs',
    shelfLifeMonths: 12,
    sources: ['self_rated', 'expert_estimate'],
  },
  /** Kept with the person's identity, not observed; a rule may ask for it. */
  birth_date: { domain: { kind: 'day' }, right: 'identity', shelfLifeMonths: null },
  /** Kept with the contact data (protected for some), not observed; a rule may ask for it. */
  home_municipality: {
    domain: { kind: 'text', longest: 20 },
    right: 'contact',
    shelfLifeMonths: null,
  },
} satisfies Record<string, FactDefinition>

/** Facts of which a person has many; each item of the list is one degree, one experience, one study. */
export const listFacts = {
  degree: ['degree_level', 'degree_completed_on', 'field'],
  own_field_experience: ['own_field_experience_ended_on', 'own_field_experience_field'],
  study: [
    'study_title',
    'study_type',
    'study_institution',
    'study_state',
    'study_started_on',
    'study_ended_on',
  ],
  degree_decision: [
    'degree_decision_kind',
    'degree_decision_title',
    'degree_decision_by',
    'degree_decision_on',
  ],
  job: ['job_title', 'job_employer', 'job_in_own_field', 'job_started_on', 'job_ended_on'],
  driving_licence: ['licence_class', 'licence_granted_on'],
} as const
export type ListFact = keyof typeof listFacts
export type ItemFact<L extends ListFact = ListFact> = (typeof listFacts)[L][number]
export const lists = [
  'degree',
  'own_field_experience',
  'study',
  'degree_decision',
  'job',
  'driving_licence',
] as const satisfies readonly ListFact[]
/** The lists that rules read. What else a person studied, did or may drive is told, and no rule asks for it. */
export const ruleLists = ['degree', 'own_field_experience'] as const satisfies readonly ListFact[]
export type RuleList = (typeof ruleLists)[number]

const itemFacts: Readonly<Record<ItemFact<RuleList>, FactDefinition>> = {
  degree_level: {
    domain: { kind: 'code', values: degreeLevels, isAscending: true },
    right: 'facts',
    shelfLifeMonths: null,
  },
  degree_completed_on: { domain: { kind: 'day' }, right: 'facts', shelfLifeMonths: null },
  field: { domain: { kind: 'code', values: fields }, right: 'facts', shelfLifeMonths: null },
  /** A day, `ongoing` (still at that work) or `none` (never any); the two words are trusted for a year. */
  own_field_experience_ended_on: {
    domain: { kind: 'day', special: ['ongoing', 'none'] },
    right: 'facts',
    shelfLifeMonths: 12,
    ageingValues: ['ongoing', 'none'],
  },
  own_field_experience_field: {
    domain: { kind: 'code', values: fields },
    right: 'facts',
    shelfLifeMonths: null,
  },
}

const text = (longest: number): FactDefinition => ({
  domain: { kind: 'text', longest },
  right: 'facts',
  shelfLifeMonths: null,
})
const day: FactDefinition = { domain: { kind: 'day' }, right: 'facts', shelfLifeMonths: null }

/** Studies as the registers know them; whether one goes on is trusted for a year. */
const studyFacts: Readonly<Record<ItemFact<'study'>, FactDefinition>> = {
  study_title: text(200),
  study_type: {
    domain: { kind: 'code', values: studyTypes },
    right: 'facts',
    shelfLifeMonths: null,
  },
  study_institution: text(200),
  study_state: {
    domain: { kind: 'code', values: studyStates },
    right: 'facts',
    shelfLifeMonths: 12,
    ageingValues: ['present'],
  },
  study_started_on: day,
  study_ended_on: day,
}

/** What a CV tells beside degrees and fields; whether a job goes on is trusted for a year. */
const toldFacts: Readonly<
  Record<ItemFact<'degree_decision' | 'job' | 'driving_licence'>, FactDefinition>
> = {
  degree_decision_kind: {
    domain: { kind: 'code', values: degreeDecisions },
    right: 'facts',
    shelfLifeMonths: null,
  },
  degree_decision_title: text(200),
  degree_decision_by: {
    domain: { kind: 'code', values: decidingAuthorities },
    right: 'facts',
    shelfLifeMonths: null,
  },
  degree_decision_on: day,
  job_title: text(200),
  job_employer: text(200),
  job_in_own_field: yesNoFor(null),
  job_started_on: day,
  job_ended_on: {
    domain: { kind: 'day', special: ['ongoing'] },
    right: 'facts',
    shelfLifeMonths: 12,
    ageingValues: ['ongoing'],
  },
  licence_class: {
    domain: { kind: 'code', values: licenceClasses },
    right: 'facts',
    shelfLifeMonths: null,
  },
  licence_granted_on: day,
}

/** A fact of which a person has one current value. */
export type ScalarFact = keyof typeof plainFacts | LanguageFact
export type FactKey = ScalarFact | ItemFact

const definitions: ReadonlyMap<string, FactDefinition> = new Map<string, FactDefinition>([
  ...Object.entries(plainFacts),
  ...languageFacts.map((fact) => [fact, languageDefinition] as const),
  ...Object.entries(itemFacts),
  ...Object.entries(studyFacts),
  ...Object.entries(toldFacts),
])

export const factKeys = [...definitions.keys()] as readonly FactKey[]
export const scalarFacts = factKeys.filter(
  (key) => findListOf(key) === undefined,
) as readonly ScalarFact[]
/** Facts that are observed and recorded, not kept elsewhere. */
export const observedScalarFacts = scalarFacts.filter((key) =>
  ['facts', 'support_needs'].includes(factDefinition(key).right),
)

/** The definition of a fact key. */
export function factDefinition(key: FactKey): FactDefinition {
  const definition = definitions.get(key)
  if (definition === undefined) throw new RangeError(`No such fact: ${key}`)
  return definition
}

export function isFactKey(key: string): key is FactKey {
  return definitions.has(key)
}

/** The list whose items have this fact, or undefined for a fact that stands alone. */
export function findListOf(key: FactKey): ListFact | undefined {
  return lists.find((list) => (listFacts[list] as readonly string[]).includes(key))
}

/** The list of a fact that rules read, or undefined for a fact that stands alone. */
export function findRuleList(key: FactKey): RuleList | undefined {
  return ruleLists.find((list) => (listFacts[list] as readonly string[]).includes(key))
}

/** The facts of which a rule may ask. */
export const ruleFacts = factKeys.filter(
  (key) => findListOf(key) === undefined || findRuleList(key) !== undefined,
)

/** Schema of a value that may be recorded for a fact; a level may also be `X`, not tested. */
export function factValueSchema(key: FactKey): z.ZodType<string> {
  const { domain } = factDefinition(key)
  switch (domain.kind) {
    case 'code':
      return z.enum(domain.values as readonly [string, ...string[]])
    case 'level':
      return z.enum([...levels, notTested])
    case 'day':
      return domain.special === undefined
        ? daySchema
        : z.union([z.enum(domain.special as readonly [string, ...string[]]), daySchema])
    case 'text':
      return z.string().min(1).max(domain.longest)
  }
}

/** Whether a value, though recorded, tells a rule nothing: `X`, `being_clarified`. */
export function isUnknownValue(key: FactKey, value: string): boolean {
  const { domain } = factDefinition(key)
  if (domain.kind === 'level') return value === notTested
  return domain.kind === 'code' && (domain.unknownValues?.includes(value) ?? false)
}
