import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localeSchema, localisedNameSchema } from '../platform/shared/locale.ts'
import { plainLines } from '../platform/shared/plain-text.ts'
import {
  handoverIdSchema,
  handoverOriginSchema,
  handoverStateSchema,
  handoverStepKindSchema,
  returnReasonSchema,
} from './model.handover.ts'

/** What somebody writes to another who works with the same person. */
const wordsSchema = plainLines(2000)

/** A referral begun for a person whom the actor refers or works with. */
export const newReferralSchema = z.strictObject({
  clientId: clientIdSchema,
  /** For which of the actor's organisations; may be left out when there is only one. */
  fromOrganisationId: organisationIdSchema.optional(),
})
export const begunReferralSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
})

/** What of a draft changes, as it is filled in: a key without a value changes nothing. */
export const referralChangeSchema = z.strictObject({
  toOrganisationId: organisationIdSchema.nullable().optional(),
  origin: handoverOriginSchema.optional(),
  referringOrganisationId: organisationIdSchema.optional(),
  message: plainLines(2000, 0).optional(),
  version: versionSchema,
})
export type ReferralChange = z.output<typeof referralChangeSchema>

export const seenReferralSchema = z.strictObject({ version: versionSchema })
export const wordsBodySchema = z.strictObject({ words: wordsSchema })
/** Taking a sent referral back; why may be said. */
export const withdrawalSchema = z.strictObject({
  words: wordsSchema.nullable().default(null),
  version: versionSchema,
})
export type Withdrawal = z.output<typeof withdrawalSchema>

export const acceptanceSchema = z.strictObject({
  /** The one responsible expert. */
  responsibleId: z.uuid(),
  /** Needed where the criteria are not met on the day: why the person is taken all the same. */
  againstReason: wordsSchema.nullable().default(null),
  version: versionSchema,
})
export type Acceptance = z.output<typeof acceptanceSchema>
export const acceptedSchema = z.strictObject({ clientshipId: z.uuid() })

export const returnSchema = z.strictObject({
  reason: returnReasonSchema,
  /** What the referrer reads, and would help next time. */
  words: wordsSchema,
  /** Services of the centre that are suggested instead or first; needed where health alone stands in the way. */
  suggestedServiceIds: z.array(z.uuid()).max(5).default([]),
  version: versionSchema,
})
export type Return = z.output<typeof returnSchema>
/** What remains to be told to a receiver that has returned a referral, and with it its access. */
export const returnedSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  decidedOn: daySchema,
})

/** Why a person cannot be told more: from acceptance on the sender sees the state and the day alone. */
export const referralStepSchema = z.strictObject({
  position: z.int(),
  kind: handoverStepKindSchema,
  at: instantSchema,
  /** Null: the clock. */
  by: z.strictObject({ staffId: z.uuid(), name: z.string() }).nullable(),
  words: z.string().nullable(),
  suggestedServices: z.array(localisedNameSchema),
})
export type ReferralStep = z.infer<typeof referralStepSchema>

/** What the reader may do with a referral now: the interface asks no rule. */
export const referralCommands = [
  'change',
  'send',
  'discard',
  'withdraw',
  'answer',
  'receive',
  'ask',
  'decide',
] as const

/** A referral with its steps. Who may read it knows the person. */
export const referralSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  clientId: clientIdSchema,
  state: handoverStateSchema,
  origin: handoverOriginSchema,
  from: namedOrganisationSchema,
  fromStaff: z.strictObject({ staffId: z.uuid(), name: z.string() }),
  referring: namedOrganisationSchema,
  to: namedOrganisationSchema.nullable(),
  message: z.string(),
  sentOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  decidedOn: daySchema.nullable(),
  questionOpen: z.boolean(),
  escalations: z.int(),
  verdict: z.enum(['met', 'not_met', 'unknown']).nullable(),
  againstTrace: z.boolean(),
  returnReason: returnReasonSchema.nullable(),
  version: versionSchema,
  steps: z.array(referralStepSchema),
  commands: z.array(z.enum(referralCommands)),
})
export type Referral = z.infer<typeof referralSchema>

/** Of all open referrals of the reader's centres, or by what became of them. */
export const inboxStates = ['open', 'sent', 'received', 'accepted'] as const
export const inboxSorts = ['due', 'sent', 'name'] as const

const inboxFilters = {
  organisationId: organisationIdSchema.optional(),
  state: z.enum(inboxStates).default('open'),
  verdict: z.enum(['met', 'not_met', 'unknown']).optional(),
  /** `overdue`: past its day; `escalated`; `question`: waits for the referrer's answer. */
  only: z.enum(['overdue', 'escalated', 'question']).optional(),
  referringOrganisationId: organisationIdSchema.optional(),
  origin: handoverOriginSchema.optional(),
  sort: z.enum(inboxSorts).default('due'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
}

/** A file is in the language of the page that asks for it. */
export const inboxFileQuerySchema = z.strictObject({
  ...inboxFilters,
  locale: localeSchema.optional(),
})
export type InboxFileQuery = z.output<typeof inboxFileQuerySchema>
/** Which referrals an inbox shows, and in what order. */
export type InboxFilter = Omit<InboxFileQuery, 'locale'>

export const inboxQuerySchema = z.strictObject({
  ...inboxFilters,
  /** `after` of the page before: the last referral on it. */
  after: handoverIdSchema.optional(),
})
export type InboxQuery = z.output<typeof inboxQuerySchema>

/** A door's verdict in a list: what is in the way first, as fact names, so that the reader's language explains it. */
export const rowVerdictSchema = z.strictObject({
  outcome: z.enum(['met', 'not_met', 'unknown']),
  /** Names of facts whose condition is not met, or that are missing, the first few. */
  facts: z.array(z.string()),
  /** Whether a condition that the reader may not see could still decide: "to be discussed". */
  needsDiscussion: z.boolean(),
})

export const inboxRowSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  clientId: clientIdSchema,
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  birthYear: z.int().nullable(),
  serviceLanguage: z.string().nullable(),
  isProtected: z.boolean(),
  state: handoverStateSchema,
  origin: handoverOriginSchema,
  referring: namedOrganisationSchema,
  to: namedOrganisationSchema,
  fromName: z.string(),
  message: z.string(),
  sentOn: daySchema,
  dueOn: daySchema,
  decidedOn: daySchema.nullable(),
  questionOpen: z.boolean(),
  escalations: z.int(),
  /** Judged today as the reader may know; null where the centre has no criteria. */
  verdict: rowVerdictSchema.nullable(),
  version: versionSchema,
})
export type InboxRow = z.infer<typeof inboxRowSchema>

export const inboxPageSize = 50
export const inboxCountCap = 1000
export const inboxSchema = z.strictObject({
  rows: z.array(inboxRowSchema),
  after: handoverIdSchema.nullable(),
  /** How many the filters leave, at most 1,000; counted with the first page only. */
  count: z.int().max(inboxCountCap).nullable(),
})
export type Inbox = z.infer<typeof inboxSchema>

/** How many wait, for the rail: open ones of the reader's centres, how many past their day, how many escalated. */
export const inboxSummarySchema = z.strictObject({
  open: z.int(),
  overdue: z.int(),
  escalated: z.int(),
  questions: z.int(),
})
export type InboxSummary = z.infer<typeof inboxSummarySchema>

/** Of accepted referrals the inbox shows those of the last so many days; older ones are found by their clients. */
export const inboxAcceptedDays = 90

export const sentScopes = ['mine', 'organisation'] as const
export const sentScopeSchema = z.enum(sentScopes)

const sentFilters = {
  /** The reader's own, or those of the organisations whose referrals the reader may read. */
  scope: sentScopeSchema.default('mine'),
  state: handoverStateSchema.optional(),
}
export const sentQuerySchema = z.strictObject({
  ...sentFilters,
  after: handoverIdSchema.optional(),
})
/** A file is in the language of the page that asks for it. */
export const sentFileQuerySchema = z.strictObject({
  ...sentFilters,
  locale: localeSchema.optional(),
})
export type SentFileQuery = z.output<typeof sentFileQuerySchema>
/** Which referrals of a sender a list is of. */
export type SentFilter = Omit<SentFileQuery, 'locale'>
/** A file holds at most so many rows, and says when there are more. */
export const sentFileCap = 10_000
/** A referral in its sender's list. From acceptance on the person is not named: number, state and day remain. */
export const sentRowSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  person: z
    .strictObject({ clientId: clientIdSchema, familyName: z.string(), givenNames: z.string() })
    .nullable(),
  state: handoverStateSchema,
  /** Who made it. */
  fromName: z.string(),
  to: namedOrganisationSchema.nullable(),
  draftedOn: daySchema,
  sentOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  decidedOn: daySchema.nullable(),
  questionOpen: z.boolean(),
  returnReason: returnReasonSchema.nullable(),
})
export type SentRow = z.infer<typeof sentRowSchema>
export type SentQuery = z.output<typeof sentQuerySchema>
export const sentListSchema = z.strictObject({
  rows: z.array(sentRowSchema),
  /** Whether the reader may look at those of a whole organisation too. */
  mayReadAll: z.boolean(),
  after: handoverIdSchema.nullable(),
})
export type SentList = z.infer<typeof sentListSchema>

/** What waits for the sender first: questions, then drafts; the rest by the day of sending, the latest first. */
export function inSentOrder(rows: readonly SentRow[]): readonly SentRow[] {
  const rank = (row: SentRow) => (row.questionOpen ? 0 : row.state === 'draft' ? 1 : 2)
  const day = ({ sentOn, draftedOn }: SentRow) => sentOn ?? draftedOn
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0),
  )
}

/** Who can be responsible for a new client, with how many they have. */
export const caseloadSchema = z.strictObject({
  staffId: z.uuid(),
  name: z.string(),
  /** Open clientships for which the person is responsible, the paused ones among them. */
  open: z.int(),
  paused: z.int(),
  /** Begun in the last 30 days. */
  recent: z.int(),
})
export type Caseload = z.infer<typeof caseloadSchema>

/** The clock of a centre for referrals. */
export const referralRuleSchema = z.strictObject({
  decideWithinDays: z.int().min(1).max(365),
  remindBeforeDays: z.int().min(0).max(60),
  escalateEveryDays: z.int().min(1).max(60),
  draftDays: z.int().min(1).max(365),
  version: versionSchema,
})
export type ReferralRule = z.infer<typeof referralRuleSchema>
