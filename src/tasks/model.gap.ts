import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { clientshipIdSchema } from '../clientships/model.clientship.ts'
import { daySchema } from '../platform/shared/days.ts'

/**
 * Why an open client is a gap, in the order in which they are mended: the function `gaps_of` of the database has a line
 * for each.
 */
export const gapReasons = [
  'owner_gone',
  'owner_away',
  'no_next_step',
  'step_by_rule',
  'no_date',
  'step_overdue',
  'handover_waiting',
  'review_overdue',
  'pause_over',
  'group_ended',
  'no_contact',
] as const
export const gapReasonSchema = z.enum(gapReasons)
export type GapReason = z.infer<typeof gapReasonSchema>

/** Days without contact after which an open client is a gap, where the organisation has not said otherwise. */
export const proposedNoContactDays = 60

const count = z.int().min(0)
const counts = { open: count, withGap: count }

/** An organisation as it was counted last, for who looks over several; the day is null while it never was. */
export const gapOverviewSchema = z.array(
  z.strictObject({
    organisation: namedOrganisationSchema,
    countedOn: daySchema.nullable(),
    ...counts,
  }),
)
export type GapOverview = z.infer<typeof gapOverviewSchema>

/** What is missing at an organisation: now, by reason, and how many it was in the mornings before. */
export const gapFiguresSchema = z.strictObject({
  organisation: namedOrganisationSchema,
  /** The morning of the last count; null while there was none. What has been mended since is left out of the figures. */
  countedOn: daySchema.nullable(),
  ...counts,
  reasons: z.array(z.strictObject({ reason: gapReasonSchema, count })),
  /** Oldest first. */
  days: z.array(z.strictObject({ day: daySchema, ...counts })),
  rule: z.strictObject({ noContactDays: z.int(), version: z.int().min(0) }),
  /** Whether the reader may see whom it concerns, and mend it. */
  mayList: z.boolean(),
})
export type GapFigures = z.infer<typeof gapFiguresSchema>

/** How many mornings are told. */
export const gapDaysShown = 90

export const gapListQuerySchema = z.strictObject({
  reason: gapReasonSchema,
  /** `after` of the page before: the last clientship on it. */
  after: clientshipIdSchema.optional(),
})
export const gapPageSize = 50

const gapRowSchema = z.strictObject({
  clientshipId: clientshipIdSchema,
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  isProtected: z.boolean(),
  responsibleName: z.string(),
  since: daySchema,
  nextStep: z.string().nullable(),
  nextStepOn: daySchema.nullable(),
  pausedUntil: daySchema.nullable(),
  lastContactOn: daySchema.nullable(),
  startedOn: daySchema,
})
export type GapRow = z.infer<typeof gapRowSchema>

/** Open clients with whom something is missing for one reason, the longest first. */
export const gapListSchema = z.strictObject({
  rows: z.array(gapRowSchema),
  after: clientshipIdSchema.nullable(),
})
export type GapList = z.infer<typeof gapListSchema>

export const gapRuleSchema = z.strictObject({
  noContactDays: z.int().min(7).max(365),
  version: z.union([versionSchema, z.literal(0)]),
})
export type GapRule = z.output<typeof gapRuleSchema>

export const gapParamsSchema = z.strictObject({ organisationId: organisationIdSchema })
