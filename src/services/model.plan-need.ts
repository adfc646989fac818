import { findLevelRange, subLevels } from '../clients/model.facts.levels.ts'
import type { FactKey } from '../clients/model.facts.ts'
import { findByWords } from '../platform/shared/word-search.ts'
import { type Fit, fitOf, type Leading } from './model.need.ts'
import type { ServiceKind } from './model.service.ts'

/** What a phrase of a plan asks of services: that they are of a kind, or teach a language. */
interface Sought {
  readonly kinds?: readonly ServiceKind[]
  /** A language, to the level of the phrase where it names one. */
  readonly fact?: FactKey
}

const work: readonly ServiceKind[] = ['job_placement', 'job_search_coaching', 'work_tryout']
const vocational: readonly ServiceKind[] = [
  'path_training',
  'labour_market_training',
  'degree_studies',
]

/** Where the phrases of plans lead (`data/phrases`); one that is not here leads to no service. */
const soughtBy: Readonly<Record<string, Sought>> = {
  'goal.own_field_job': { kinds: [...work, 'wage_subsidy'] },
  'goal.job': { kinds: [...work, 'wage_subsidy', 'job_coaching'] },
  'goal.business': { kinds: ['business_advice'] },
  'goal.vocational_degree': { kinds: [...vocational, 'apprenticeship'] },
  'goal.higher_degree': { kinds: ['degree_studies'] },
  'goal.apprenticeship': { kinds: ['apprenticeship'] },
  'goal.basic_education': { kinds: ['basic_skills'] },
  'goal.finnish': { fact: 'finnish' },
  'goal.swedish': { fact: 'swedish' },
  'goal.recognition': { kinds: ['skills_mapping'] },
  'goal.study_skills': { kinds: ['basic_skills', 'rehabilitation'] },
  'goal.functional_ability': { kinds: ['rehabilitation'] },
  'need.language': { kinds: ['language_training'] },
  'need.literacy': { kinds: ['basic_skills'], fact: 'literate' },
  'need.recognition': { kinds: ['skills_mapping'] },
  'need.career_guidance': { kinds: ['guidance'] },
  'need.vocational_skills': { kinds: ['vocational_workshop', ...vocational] },
  'need.digital_skills': { kinds: ['basic_skills'] },
  'need.job_search': { kinds: ['job_search_coaching'] },
  'need.functional_ability': { kinds: ['rehabilitation'] },
  'need.own_language_guidance': { kinds: ['guidance'] },
  'step.integration_training': { kinds: ['language_training', 'labour_market_training'] },
  'step.finnish_course': { fact: 'finnish' },
  'step.swedish_course': { fact: 'swedish' },
  'step.language_workshop': { kinds: ['language_training'] },
  'step.literacy_workshop': { kinds: ['basic_skills'], fact: 'literate' },
  'step.civic_orientation': { kinds: ['guidance'] },
  'step.vocational_workshop': { kinds: ['vocational_workshop'] },
  'step.pathway_training': { kinds: ['path_training'] },
  'step.skills_mapping': { kinds: ['skills_mapping'] },
  'step.skills_recognition': { kinds: ['skills_mapping'] },
  'step.career_guidance': { kinds: ['guidance'] },
  'step.degree_study': { kinds: ['degree_studies'] },
  'step.language_support': { kinds: ['language_training', 'degree_studies'] },
  'step.digital_skills': { kinds: ['basic_skills'] },
  'step.cv': { kinds: ['job_search_coaching'] },
  'step.job_search_coaching': { kinds: ['job_search_coaching'] },
  'step.job_search': { kinds: ['job_placement', 'job_search_coaching'] },
  'step.employer_contact': { kinds: ['job_placement'] },
  'step.job_coaching': { kinds: ['job_coaching'] },
  'step.work_tryout': { kinds: ['work_tryout'] },
  'step.apprenticeship': { kinds: ['apprenticeship'] },
  'step.wage_subsidy': { kinds: ['wage_subsidy'] },
  'step.business_advice': { kinds: ['business_advice'] },
  'step.own_language_guidance': { kinds: ['guidance'] },
  'step.rehabilitative_service': { kinds: ['rehabilitation'] },
  'step.rehabilitative_work': { kinds: ['rehabilitation'] },
}
/** The phrases that lead to services. */
export const leadingPhrases = Object.keys(soughtBy)

/** A sentence of a plan as far as it leads to services. */
export interface Planned {
  readonly phrase: { readonly key: string; readonly slots: Readonly<Record<string, string>> } | null
  /** Free words of the writer; empty where the phrase says all. */
  readonly text: string
}

/** A service as a sentence is held against it, with the words in which free text is looked for. */
export interface Soughtable extends Leading {
  readonly kind: ServiceKind
  readonly words: string
}

/** Short words say little: "ja", "on", "hän". */
const leastLetters = 5

/** Whether one of the words that say something stands in the words of the service. */
const isInWords = (text: string, service: Pick<Soughtable, 'words'>): boolean =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= leastLetters)
    .some((word) => findByWords([service], word).length > 0)

/**
 * How a service leads to what a sentence of a plan says: it teaches the language, or is of a kind that the phrase names, or free
 * words stand in its own words.
 * @returns undefined when it does not lead there
 */
export function planFitOf(service: Soughtable, { phrase, text }: Planned): Fit | undefined {
  const sought = phrase === null ? undefined : soughtBy[phrase.key]
  if (phrase !== null && sought?.fact !== undefined) {
    const range = findLevelRange(phrase.slots.level ?? '')
    const level = range && subLevels[range.low]
    const test =
      level === undefined ? ({ op: 'yes' } as const) : ({ op: 'atLeast', level } as const)
    const need = { id: '', label: null, codes: [], tests: [{ fact: sought.fact, test }] }
    const fit = fitOf(service, need)
    if (fit !== undefined) return fit
  }
  if (sought?.kinds?.includes(service.kind)) return 'kind'
  return text !== '' && isInWords(text, service) ? 'words' : undefined
}
