import { z } from 'zod'
import { assessmentIdSchema } from '../assessments/model.assessment.ts'
import type { Answers } from '../assessments/model.condition.ts'
import { daySchema } from '../platform/shared/days.ts'

/**
 * The phrases that an answer proposes to a plan, by the code of the question and that of the answer. The codes are those
 * of the delivered forms; a question of a form of one's own proposes the same when it has the same codes. Nothing is
 * proposed of what is in order, and nothing follows by itself: each is agreed with the client.
 */
const proposed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  goal: {
    own_field_work: 'goal.own_field_job',
    any_work: 'goal.job',
    vocational: 'goal.vocational_degree',
    higher: 'goal.higher_degree',
    business: 'goal.business',
    not_clear: 'need.career_guidance',
  },
  literate: { no: 'need.literacy' },
  latin_script: { no: 'need.literacy' },
  training_needed: {
    literacy: 'need.literacy',
    language: 'need.language',
    basic: 'goal.basic_education',
    vocational: 'need.vocational_skills',
    supplement: 'need.vocational_skills',
  },
  obstacles: {
    language: 'need.language',
    recognition: 'need.recognition',
    experience: 'step.work_tryout',
    network: 'step.employer_contact',
    family: 'step.childcare',
  },
  recognition: { not_applied: 'need.recognition' },
  job_search: { with_help: 'need.job_search', not_yet: 'need.job_search' },
  vocational_level: { guided: 'need.vocational_skills', beginner: 'need.vocational_skills' },
  computer: { not_yet: 'need.digital_skills' },
  online_services: { not_yet: 'need.digital_skills' },
  practical_needs: {
    childcare: 'step.childcare',
    digital: 'need.digital_skills',
    interpreting: 'need.own_language_guidance',
  },
  study_support: { own_language: 'need.own_language_guidance' },
  childcare: { no: 'step.childcare' },
  health_allows: { no: 'need.functional_ability', being_clarified: 'step.functional_assessment' },
  rehabilitating: { no: 'need.functional_ability' },
  next_language_step: {
    literacy: 'step.literacy_workshop',
    course: 'step.finnish_course',
    test: 'step.language_test',
  },
  next: {
    apply: 'step.apply_to_education',
    tryout: 'step.work_tryout',
    employer: 'step.employer_contact',
    recognition: 'step.degree_recognition',
    again: 'step.career_guidance',
  },
}

/** The phrases that are proposed to somebody, for the test that each is there. */
export const proposedPhrases = Object.values(proposed).flatMap((answers) => Object.values(answers))

/** A phrase that an answer proposes. */
export interface Proposed {
  readonly phrase: string
  readonly question: string
}

/**
 * What assessments propose, in the order of the list above, each phrase once: of a question the latest answer counts.
 * @param latestFirst the answers of each assessment by the codes of their questions
 * @returns with each phrase the place of the assessment in the list
 */
export function proposalsOf(latestFirst: readonly Answers[]): (Proposed & { at: number })[] {
  const found = Object.entries(proposed).flatMap(([question, phrases]) => {
    const at = latestFirst.findIndex((answers) => answers[question] !== undefined)
    const answer = latestFirst[at]?.[question]
    return [answer].flat().flatMap((one) => {
      const phrase = one === undefined ? undefined : phrases[String(one)]
      return phrase === undefined ? [] : [{ phrase, question, at }]
    })
  })
  const first = new Map(found.toReversed().map((one) => [one.phrase, one]))
  return found.filter((one) => first.get(one.phrase) === one)
}

/** A phrase that is proposed to a plan, and the answer that it follows from. */
export const proposalSchema = z.strictObject({
  phrase: z.string(),
  assessmentId: assessmentIdSchema,
  /** The form and the answer, in the language of the reader. */
  form: z.string(),
  answer: z.string(),
  on: daySchema,
})
export const proposalsSchema = z.array(proposalSchema)
export type Proposal = z.infer<typeof proposalSchema>
