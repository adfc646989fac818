import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { duplicateReasons } from '../clients/model.duplicates.ts'
import { daySchema } from '../platform/shared/days.ts'
import { handoverIdSchema } from './model.handover.ts'

/**
 * A row of a list: can be sent as it is; needs a look or a decision; cannot be sent as it stands; need not be sent;
 * waits to be sent; sent; could not be sent after all.
 */
export const importRowStates = [
  'ready',
  'check',
  'faulty',
  'skipped',
  'waiting',
  'sent',
  'failed',
] as const
export const importRowStateSchema = z.enum(importRowStates)
export type ImportRowState = z.infer<typeof importRowStateSchema>

/** Keeps a row from being sent. */
export const rowFaults = [
  'nameMissing',
  'nameInvalid',
  'hetuInvalid',
  'birthMissing',
  'birthDateInvalid',
  'birthDateInFuture',
  'birthDiffersFromHetu',
  'protectedByHand',
  'referringUnknown',
  'messageMissing',
  'messageTooLong',
] as const
/** Makes the sending needless. */
export const rowSkips = [
  'repeatedPerson',
  'alreadyReferred',
  'alreadyClient',
  'notAllowed',
  'notSent',
] as const
/** Must be decided before the row is sent. */
export const rowQuestions = [
  'knownPerson',
  'likeAnotherRow',
  'centreOpen',
  'centreUnknown',
] as const
/** Is told: the value is left out, or the criteria are not met; the row may be sent. */
export const rowNotes = [
  'valueUnknown',
  'contactLeftOut',
  'mergedCell',
  'criteriaNotMet',
  'criteriaOpen',
] as const
export const rowProblemCodes = [...rowFaults, ...rowSkips, ...rowQuestions, ...rowNotes] as const
export type RowProblemCode = (typeof rowProblemCodes)[number]

export const rowProblemSchema = z.strictObject({
  code: z.enum(rowProblemCodes),
  /** Of which field, and what stood in the cell. */
  field: z.string().nullable(),
  value: z.string().nullable(),
  /** The other row that is meant. */
  row: z.int().nullable(),
})
export type RowProblem = z.infer<typeof rowProblemSchema>

export const rowOutcomeSchema = z.strictObject({
  organisationId: organisationIdSchema,
  outcome: z.enum(['met', 'not_met', 'unknown']),
  /** Facts that are in the way or missing, the first few. */
  facts: z.array(z.string()),
})
export type RowOutcome = z.infer<typeof rowOutcomeSchema>

/** A row as it is looked at. Of a sent one only where it went. */
export const importRowSchema = z.strictObject({
  row: z.int(),
  state: importRowStateSchema,
  isSelected: z.boolean(),
  /** Whether it could be chosen. */
  isSendable: z.boolean(),
  familyName: z.string().nullable(),
  givenNames: z.string().nullable(),
  birthDate: daySchema.nullable(),
  hasHetu: z.boolean(),
  toOrganisationId: organisationIdSchema.nullable(),
  verdicts: z.array(rowOutcomeSchema),
  problems: z.array(rowProblemSchema),
  /** People whom the reader knows and who may be meant. */
  candidates: z.array(
    z.strictObject({
      clientId: clientIdSchema,
      clientNumber: z.int(),
      familyName: z.string(),
      givenNames: z.string(),
      birthYear: z.int().nullable(),
      reasons: z.array(z.enum(duplicateReasons)),
    }),
  ),
  /** Who it was decided to be. */
  person: z.union([z.literal('another'), z.strictObject({ clientId: clientIdSchema })]).nullable(),
  handoverId: handoverIdSchema.nullable(),
  handoverNumber: z.int().nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>

const within = (codes: readonly string[], problems: readonly RowProblem[]) =>
  problems.some(({ code }) => codes.includes(code))

/** What is known of a row when its state is asked. */
export interface JudgedRow {
  readonly problems: readonly RowProblem[]
  readonly toOrganisationId: string | null
  readonly person: 'another' | { readonly clientId: string } | null
}

/** Whether every question of a row is answered and nothing keeps it from being sent. */
export function isSendable({ problems, toOrganisationId, person }: JudgedRow): boolean {
  if (within(rowFaults, problems) || within(rowSkips, problems)) return false
  if (toOrganisationId === null) return false
  return person !== null || !within(['knownPerson', 'likeAnotherRow'], problems)
}

/** The state of a row that nobody has asked to be sent. */
export function stateOfRow(row: JudgedRow): 'ready' | 'check' | 'faulty' | 'skipped' {
  const { problems } = row
  if (within(rowFaults, problems)) return 'faulty'
  if (within(rowSkips, problems)) return 'skipped'
  const decided = isSendable(row)
  const open = problems.filter(
    ({ code }) => !(decided && (rowQuestions as readonly string[]).includes(code)),
  )
  return open.length === 0 && decided ? 'ready' : 'check'
}
