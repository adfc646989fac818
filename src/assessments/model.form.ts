import { z } from 'zod'
import { roleSchema } from '../areas/model.rights.ts'
import { clientLanguageSchema } from '../clients/model.client-language.ts'
import { idSchema } from '../platform/shared/ids.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { conditionSchema } from './model.condition.ts'

export const formIdSchema = idSchema('Form')
export type FormId = z.infer<typeof formIdSchema>

/**
 * What an assessment is for. A service-need assessment is joint: several professionals, also of several organisations,
 * write their own sections of it. Each may be repeated in any phase. Source: domain, "Client path" and 1.25.
 */
export const assessmentKinds = [
  'entry',
  'service_needs',
  'skills_mapping',
  'career_guidance',
  'review',
  'exit',
] as const
export const assessmentKindSchema = z.enum(assessmentKinds)
export type AssessmentKind = z.infer<typeof assessmentKindSchema>

/** A version is written as a draft, filled in while published, and only read once it is retired. */
export const formStates = ['draft', 'published', 'retired'] as const
export const formStateSchema = z.enum(formStates)
export type FormState = z.infer<typeof formStateSchema>

/** Names a section, a question or an option within its form. */
export const codeSchema = z
  .string()
  // An object has a property of this name whether or not it was given.
  .regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/, { error: 'codeInvalid' })
  .meta({ description: 'A code: small letters, figures and underscores' })

/** Words of a form in the languages of clients; Finnish, Swedish and English are needed to publish it. */
export const wordsSchema = z.partialRecord(clientLanguageSchema, plainText(500, 0))
export type Words = z.infer<typeof wordsSchema>

/** The languages in which a published form must have every word. */
export const neededLanguages = ['fi', 'sv', 'en'] as const satisfies readonly Locale[]

/** The words in a language of the interface; those in Finnish while there are none. */
export const wordsIn = (words: Words, locale: Locale): string => words[locale] || words.fi || ''

const optionSchema = z.strictObject({ code: codeSchema, text: wordsSchema })
export type Option = z.infer<typeof optionSchema>
const optionsSchema = z.array(optionSchema).max(40)

const questionFields = {
  code: codeSchema,
  text: wordsSchema,
  /** What helps to ask or to answer; empty for none. */
  help: wordsSchema,
  showWhen: conditionSchema,
  required: z.boolean(),
}

/** A question: bound to a fact, which is then its answer, or free, answered on the form alone. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionFields, kind: z.literal('fact'), factKey: z.string().max(60) }),
  z.strictObject({ ...questionFields, kind: z.literal('choice'), options: optionsSchema }),
  z.strictObject({ ...questionFields, kind: z.literal('choices'), options: optionsSchema }),
  z.strictObject({ ...questionFields, kind: z.literal('yesNo') }),
  z.strictObject({ ...questionFields, kind: z.literal('number') }),
  z.strictObject({ ...questionFields, kind: z.literal('day') }),
  z.strictObject({ ...questionFields, kind: z.literal('text') }),
  z.strictObject({ ...questionFields, kind: z.literal('longText') }),
])
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']
export const questionKinds: readonly QuestionKind[] = questionSchema.options.map(
  (option) => option.shape.kind.value,
)

/** Questions that belong together, written by those who have one of the roles. */
export const sectionSchema = z.strictObject({
  code: codeSchema,
  title: wordsSchema,
  writers: z.array(roleSchema).max(14),
  questions: z.array(questionSchema).max(100),
})
export type Section = z.infer<typeof sectionSchema>

/** What a version of a form says. */
export const formContentSchema = z.strictObject({
  title: wordsSchema,
  sections: z.array(sectionSchema).max(30),
})
export type FormContent = z.infer<typeof formContentSchema>

/** The questions of a form in its order, with the section in which each stands. */
export const questionsOf = (content: FormContent) =>
  content.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  )
