import { z } from 'zod'
import {
  type FactSource,
  factSourceSchema,
  factValueSchema,
  isFactKey,
} from '../clients/model.facts.ts'
import type { Day } from '../platform/shared/days.ts'
import type { SectionInput, SectionState } from './model.assessment.ts'
import { type Answer, answerSchema } from './model.condition.ts'
import type { Section } from './model.form.ts'

/** What somebody has filled in of a section and not saved yet. */
export const sectionDraftSchema = z.strictObject({
  /** All free answers of the section as they are on the screen. */
  answers: z.record(z.string(), answerSchema),
  /** New answers to bound questions; a value may still be in the writing. */
  facts: z.record(z.string(), z.strictObject({ value: z.string(), source: factSourceSchema })),
  /** Bound questions confirmed and not sent yet. */
  confirmed: z.array(z.string()),
})
export type SectionDraft = z.infer<typeof sectionDraftSchema>

/** The values of a section's questions by code; null where there is none. */
export type SectionValues = Readonly<Record<string, Answer | null>>

/** A draft with nothing filled in beside what is saved. */
export const untouched = ({ answers }: Pick<SectionState, 'answers'>): SectionDraft => ({
  answers,
  facts: {},
  confirmed: [],
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Whether a value in the writing is one already. */
function isValue(section: Section, code: string, value: string): boolean {
  const question = section.questions.find((one) => one.code === code)
  return (
    question?.kind === 'fact' &&
    isFactKey(question.factKey) &&
    factValueSchema(question.factKey).safeParse(value).success
  )
}

/** Free answers in a fixed order, so that two of the same content are alike. */
const ordered = (answers: SectionDraft['answers']) =>
  Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Whether a draft holds anything that is to be saved. */
export const isUnsaved = (section: Section, base: SectionState, draft: SectionDraft): boolean =>
  !same(ordered(draft.answers), ordered(base.answers)) ||
  draft.confirmed.length > 0 ||
  Object.entries(draft.facts).some(([code, { value }]) => isValue(section, code, value))

/** What is sent of a draft; what is not a value yet stays behind. */
export const inputOf = (
  section: Section,
  base: SectionState,
  draft: SectionDraft,
  today: Day,
): SectionInput => ({
  version: base.version,
  answers: { ...draft.answers },
  facts: Object.entries(draft.facts)
    .filter(([code, { value }]) => isValue(section, code, value))
    .map(([code, fact]) => ({ code, ...fact, observedOn: today })),
  confirmed: [...draft.confirmed],
})

/** What is left of a draft once a part of it is saved: what was filled in meanwhile. */
export function afterSaving(now: SectionDraft, sent: SectionInput): SectionDraft {
  const isSent = (code: string, value: string) =>
    sent.facts.some((fact) => fact.code === code && fact.value === value)
  return {
    answers: now.answers,
    facts: Object.fromEntries(
      Object.entries(now.facts).filter(([code, { value }]) => !isSent(code, value)),
    ),
    confirmed: now.confirmed.filter((code) => !sent.confirmed.includes(code)),
  }
}

/** The values that a section shows: what is filled in, else what is saved or known. */
export function valuesOf(
  section: Section,
  base: Pick<SectionState, 'known'>,
  draft: SectionDraft,
): SectionValues {
  return Object.fromEntries(
    section.questions.map(({ code, kind }) => [
      code,
      kind === 'fact'
        ? (draft.facts[code]?.value ?? base.known[code]?.value ?? null)
        : (draft.answers[code] ?? null),
    ]),
  )
}

/**
 * The draft that turns what is stored now into some values: what differs is to be saved.
 * @param mine the writer's own draft, for how its answers are known and what it confirms
 */
export function draftOf(
  section: Section,
  stored: SectionState,
  values: SectionValues,
  mine: SectionDraft,
): SectionDraft {
  const answers: Record<string, Answer> = {}
  const facts: Record<string, { value: string; source: FactSource }> = {}
  for (const { code, kind } of section.questions) {
    const value = values[code]
    if (value === null || value === undefined) continue
    if (kind !== 'fact') answers[code] = value
    else if (value !== stored.known[code]?.value && mine.facts[code] !== undefined)
      facts[code] = { ...mine.facts[code], value: String(value) }
  }
  const isStill = (code: string) =>
    !stored.confirmed.includes(code) && !stored.recorded.includes(code) && !(code in facts)
  return { answers, facts, confirmed: mine.confirmed.filter(isStill) }
}
