import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { factSourceSchema } from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { answerSchema } from './model.condition.ts'
import {
  assessmentKindSchema,
  codeSchema,
  formContentSchema,
  formIdSchema,
  wordsSchema,
} from './model.form.ts'
import { knownAnswerSchema } from './model.known.ts'

export const assessmentIdSchema = idSchema('Assessment')
export type AssessmentId = z.infer<typeof assessmentIdSchema>

export const assessmentStateSchema = z.enum(['open', 'finished'])
export type AssessmentState = z.infer<typeof assessmentStateSchema>

const countsSchema = z.strictObject({
  questions: z.int(),
  notAsked: z.int(),
  confirmed: z.int(),
})

/** What stands at the head of an assessment, in lists too. */
const headFields = {
  assessmentId: assessmentIdSchema,
  kind: assessmentKindSchema,
  title: wordsSchema,
  formNumber: z.int(),
  organisation: namedOrganisationSchema,
  state: assessmentStateSchema,
  openedBy: z.string(),
  openedAt: instantSchema,
  finishedBy: z.string().nullable(),
  finishedAt: instantSchema.nullable(),
  /** What was asked and what not; null until it is finished. */
  counts: countsSchema.nullable(),
}

/** The assessments of a client, and the forms that may be opened. */
export const assessmentsSchema = z.strictObject({
  assessments: z.array(z.strictObject(headFields)),
  forms: z.array(
    z.strictObject({ formId: formIdSchema, kind: assessmentKindSchema, title: wordsSchema }),
  ),
  /** For which organisations the reader may open one. */
  writesFor: z.array(namedOrganisationSchema),
})
export type Assessments = z.infer<typeof assessmentsSchema>

export const newAssessmentSchema = z.strictObject({
  formId: formIdSchema,
  organisationId: organisationIdSchema.nullable().optional(),
})
export type NewAssessment = z.infer<typeof newAssessmentSchema>
export const openedAssessmentSchema = z.strictObject({ assessmentId: assessmentIdSchema })

const answersSchema = z.record(codeSchema, answerSchema)
const knownSchema = z.record(z.string(), knownAnswerSchema)

/** A section as it is saved, with what is known of its bound questions. */
export const sectionStateSchema = z.strictObject({
  section: z.string(),
  /** 0 while nobody has saved it. */
  version: z.int().min(0),
  answers: z.record(z.string(), answerSchema),
  /** Bound questions answered anew here, and those confirmed. */
  recorded: z.array(z.string()),
  confirmed: z.array(z.string()),
  savedBy: z.string().nullable(),
  savedAt: instantSchema.nullable(),
  /** What is known of the bound questions whose facts the reader may know. */
  known: knownSchema,
})
export type SectionState = z.infer<typeof sectionStateSchema>

export const assessmentCommands = ['finish', 'discard'] as const
export type AssessmentCommand = (typeof assessmentCommands)[number]

/** An assessment with its form, what was answered and what is known. */
export const assessmentSchema = z.strictObject({
  ...headFields,
  clientId: clientIdSchema,
  version: versionSchema,
  content: formContentSchema,
  sections: z.array(sectionStateSchema),
  /** The sections that the reader may write. */
  writable: z.array(z.string()),
  /** The kinds of facts that the reader may record. */
  records: z.array(z.enum(['facts', 'support_needs'])),
  /** Questions whose facts were known when the form was opened. */
  prefilled: z.array(z.string()),
  /** The language in which the client is served, as a code of the register. */
  serviceLanguage: z.string().nullable(),
  commands: z.array(z.enum(assessmentCommands)),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** What is saved of a section: all of its free answers, the facts said anew, and those confirmed. */
export const sectionInputSchema = z.strictObject({
  /** The version that the writer saw; 0 when nobody had saved the section. */
  version: z.int().min(0),
  answers: answersSchema,
  facts: z
    .array(
      z.strictObject({
        code: codeSchema,
        value: z.string().max(200),
        source: factSourceSchema,
        observedOn: daySchema,
      }),
    )
    .max(100),
  confirmed: z.array(codeSchema).max(100),
})
export type SectionInput = z.infer<typeof sectionInputSchema>

export const seenAssessmentSchema = z.strictObject({ version: versionSchema })
