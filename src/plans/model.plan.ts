import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { bindingLanguageSchema, clientLanguageSchema } from './model.language.ts'
import { kindOfPhrase, type PhraseKind } from './model.phrase.ts'
import { planKindSchema } from './model.plan-kind.ts'
import { sentenceSchema } from './model.sentence.ts'

export const planIdSchema = idSchema('Plan')
export type PlanId = z.infer<typeof planIdSchema>

/** From the first draft to the end (domain: "States"). Reviewed means: a newer version is being made while one is in force. */
export const planStates = ['draft', 'in_force', 'under_review', 'replaced', 'ended'] as const
export const planStateSchema = z.enum(planStates)
export type PlanState = z.infer<typeof planStateSchema>

/** How the client accepted: at the visit, or when the plan was read aloud by phone. Source: domain section 4. */
export const acceptanceModes = ['in_person', 'by_phone'] as const
export const acceptanceModeSchema = z.enum(acceptanceModes)
export type AcceptanceMode = z.infer<typeof acceptanceModeSchema>

/** Why a plan ended. */
export const endReasons = [
  'goal_reached',
  'replaced',
  'moved',
  'clientship_ended',
  'other',
] as const
export const endReasonSchema = z.enum(endReasons)
export type EndReason = z.infer<typeof endReasonSchema>

export const stepStates = ['planned', 'ongoing', 'done', 'cancelled'] as const
export const stepStateSchema = z.enum(stepStates)
export type StepState = z.infer<typeof stepStateSchema>

/** Who sees to a step. */
export const responsibleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client') }),
  z.strictObject({ kind: z.literal('staff'), staffId: idSchema('StaffMember') }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: organisationIdSchema }),
])
export type Responsible = z.infer<typeof responsibleSchema>

/** A step: what is done, who sees to it, and by when. */
export const planStepSchema = z.strictObject({
  ...sentenceSchema.shape,
  responsible: responsibleSchema,
  dueOn: daySchema.nullable(),
})
export type PlanStep = z.infer<typeof planStepSchema>

/** The parts of a plan that are sentences, in the order in which they are read. */
export const sentenceParts = ['goals', 'needs', 'steps', 'duties', 'rights'] as const
export type SentencePart = (typeof sentenceParts)[number]

const kindOf: Readonly<Record<SentencePart, PhraseKind>> = {
  ...{ goals: 'goal', needs: 'need', steps: 'step', duties: 'duty', rights: 'right' },
}
/** The part of a plan in which a phrase stands, by its key; undefined for headings, labels and notes. */
export const partOfPhrase = (key: string): SentencePart | undefined =>
  sentenceParts.find((part) => kindOf[part] === kindOfPhrase(key))

/** The headings of the state's register under which a plan's texts are copied (domain section 4). */
export const packetHeadings = [
  'basics',
  'unemployment_security',
  'work_situation',
  'education',
  'ability_to_work',
  'wage_subsidy',
  'plan',
  'job_search_duty',
  'rights_and_duties',
  'carrying_out',
  'job_search_profile',
] as const
export const packetHeadingSchema = z.enum(packetHeadings)
export type PacketHeading = z.infer<typeof packetHeadingSchema>

/** The most sentences of a part. */
export const mostSentences = 40

/** What a version of a plan says. */
export const planBodySchema = z.strictObject({
  goals: z.array(sentenceSchema).max(mostSentences),
  needs: z.array(sentenceSchema).max(mostSentences),
  steps: z.array(planStepSchema).max(mostSentences),
  duties: z.array(sentenceSchema).max(mostSentences),
  rights: z.array(sentenceSchema).max(mostSentences),
  /** Own words for a heading of the register, beside what follows from the plan. */
  register: z.partialRecord(packetHeadingSchema, plainText(2000, 0)).default({}),
})
export type PlanBody = z.infer<typeof planBodySchema>

/** What is settled of a plan beside its sentences. */
export const planFrameSchema = z.strictObject({
  kind: planKindSchema,
  binding: bindingLanguageSchema,
  /** Beside the binding language; null: the client reads the binding one. */
  clientLanguage: clientLanguageSchema.nullable(),
  startsOn: daySchema,
  endsOn: daySchema.nullable(),
  reviewOn: daySchema.nullable(),
})
export type PlanFrame = z.infer<typeof planFrameSchema>

export const acceptanceSchema = z.strictObject({
  mode: acceptanceModeSchema,
  on: daySchema,
  withInterpreter: z.boolean(),
})
export type Acceptance = z.infer<typeof acceptanceSchema>

/** The sentences of a body with the part in which each stands. */
export const sentencesOf = (body: PlanBody) =>
  sentenceParts.flatMap((part) => body[part].map((sentence) => ({ part, sentence })))

/** The rights and duties that every new plan says; its writer may take one out. */
export const standardSentences: Readonly<Record<'duties' | 'rights', readonly string[]>> = {
  duties: ['duty.take_part', 'duty.tell_changes', 'duty.tell_absence', 'duty.consequence'],
  rights: ['right.change', 'right.interpreter', 'right.data'],
}
