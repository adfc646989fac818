import { z } from 'zod'
import { roleSchema } from '../areas/model.rights.ts'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainLines } from '../platform/shared/plain-text.ts'
import { clientshipIdSchema } from './model.clientship.ts'
import { contentBasisSchema, contentItemSchema, contentKindSchema } from './model.content.ts'
import { declineReasons, handoverIdSchema, handoverStateSchema } from './model.handover.ts'
import { referralStepSchema } from './model.referral.ts'

/** A handing: a handover of any kind but the referral. It goes from a clientship, or back from a service. */
export const handingKinds = ['assignment', 'transfer', 'service_request', 'return'] as const
export const handingKindSchema = z.enum(handingKinds)
export type HandingKind = z.infer<typeof handingKindSchema>

/** What becomes of the next step that is open: it goes with the client, or is closed. */
export const openStepChoices = ['moves', 'closes'] as const
export const openStepSchema = z.enum(openStepChoices)
export type OpenStepChoice = z.infer<typeof openStepSchema>

const wordsSchema = plainLines(2000)

export const chosenContentSchema = z.strictObject({
  kind: contentKindSchema,
  rowId: z.uuid(),
  /** Needed for what is sensitive, and for that alone. */
  basis: contentBasisSchema.nullable().default(null),
})

/** To whom what goes. A return names what it returns, and goes where that came from. */
const addressed = {
  kind: handingKindSchema,
  clientId: clientIdSchema,
  clientshipId: clientshipIdSchema.nullable().default(null),
  returnsHandoverId: handoverIdSchema.nullable().default(null),
  toOrganisationId: organisationIdSchema.nullable().default(null),
  toStaffId: z.uuid().nullable().default(null),
  contents: z.array(chosenContentSchema).max(200).default([]),
}
export const previewRequestSchema = z.strictObject(addressed)
export type PreviewRequest = z.output<typeof previewRequestSchema>

export const newHandingSchema = z.strictObject({
  ...addressed,
  /** Why, for the receiver. */
  message: wordsSchema,
  /** By when the receiver answers; the receiver's own clock where it is not said. */
  dueOn: daySchema.nullable().default(null),
  openStep: openStepSchema.nullable().default(null),
})
export type NewHanding = z.output<typeof newHandingSchema>

/** The latest day that may be asked for, in days from today. */
export const longestAsked = 60

export const seenHandingSchema = z.strictObject({ version: versionSchema })
export const handingWordsSchema = z.strictObject({ words: wordsSchema })
export const handingWithdrawalSchema = z.strictObject({
  words: wordsSchema.nullable().default(null),
  version: versionSchema,
})
export const handingAcceptanceSchema = z.strictObject({
  /** Who takes the client: the one who accepts where it is not said. */
  takerId: z.uuid().nullable().default(null),
  version: versionSchema,
})
export type HandingAcceptance = z.output<typeof handingAcceptanceSchema>
export const handingDeclineSchema = z.strictObject({
  reason: z.enum(declineReasons),
  words: wordsSchema,
  version: versionSchema,
})
export type HandingDecline = z.output<typeof handingDeclineSchema>

/** What the receiver is shown of the person before it has access. */
export const shownPersonSchema = z.strictObject({
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  birthYear: z.int().nullable(),
  serviceLanguage: languageCodeSchema.nullable(),
  isProtected: z.boolean(),
})
export type ShownPerson = z.infer<typeof shownPersonSchema>

/** What of a row travels, as it is told before acceptance: that there is such a thing, never what it says. */
export const toldContentSchema = z.strictObject({
  position: z.int(),
  kind: contentKindSchema,
  title: localisedNameSchema,
  onDay: daySchema.nullable(),
  basis: contentBasisSchema.nullable(),
})

export const handingCommands = [
  'withdraw',
  'answer',
  'receive',
  'ask',
  'accept',
  'decline',
  'return',
] as const
const staffSchema = z.strictObject({ staffId: z.uuid(), name: z.string() })

export const handingSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  kind: handingKindSchema,
  state: handoverStateSchema,
  /** Null to who may no longer know the person: number, state and day remain. */
  person: shownPersonSchema.nullable(),
  /** Null to who may not open the client's page, as the receiver before acceptance. */
  clientId: clientIdSchema.nullable(),
  from: namedOrganisationSchema,
  fromStaff: staffSchema,
  to: namedOrganisationSchema,
  toStaff: staffSchema.nullable(),
  takenBy: staffSchema.nullable(),
  message: z.string(),
  openStep: openStepSchema.nullable(),
  sentOn: daySchema,
  dueOn: daySchema,
  decidedOn: daySchema.nullable(),
  questionOpen: z.boolean(),
  escalations: z.int(),
  returnReason: z.enum(declineReasons).nullable(),
  version: versionSchema,
  commands: z.array(z.enum(handingCommands)),
})
export type Handing = z.infer<typeof handingSchema>

export const handingDetailSchema = handingSchema.extend({
  contents: z.array(toldContentSchema),
  steps: z.array(referralStepSchema),
  /** Who can take the client, for who decides for somebody else; empty where only the actor can. */
  takers: z.array(staffSchema.extend({ open: z.int() })),
})
export type HandingDetail = z.infer<typeof handingDetailSchema>

/** What is answered to a receiver that has declined and no longer sees it. */
export const declinedHandingSchema = z.strictObject({
  handoverId: handoverIdSchema,
  handoverNumber: z.int(),
  decidedOn: daySchema,
})
export const acceptedHandingSchema = z.strictObject({
  handoverId: handoverIdSchema,
  clientId: clientIdSchema,
  /** The clientship that the taker is responsible for from now on; null where a service was asked for. */
  clientshipId: clientshipIdSchema.nullable(),
})

export const handingBoxes = ['inbox', 'sent'] as const
export const handingQuerySchema = z.strictObject({
  box: z.enum(handingBoxes).default('inbox'),
  /** Open ones, or those decided or withdrawn. */
  state: z.enum(['open', 'settled']).default('open'),
  kind: handingKindSchema.optional(),
  /** Only those past their day. */
  overdue: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  after: handoverIdSchema.optional(),
})
export type HandingQuery = z.output<typeof handingQuerySchema>
export const handingPageSize = 50
export const handingListSchema = z.strictObject({
  rows: z.array(handingSchema),
  after: handoverIdSchema.nullable(),
})
export type HandingList = z.infer<typeof handingListSchema>
export const handingSummarySchema = z.strictObject({ open: z.int(), overdue: z.int() })

/** Somebody to whom a client may be handed: for responsibility, or for a service. */
export const receiverSchema = z.strictObject({
  staffId: z.uuid(),
  name: z.string(),
  roles: z.array(roleSchema),
  takesResponsibility: z.boolean(),
  /** Open clientships there. */
  open: z.int(),
})
export const receivingOrganisationSchema = z.strictObject({
  organisation: namedOrganisationSchema,
  isCentre: z.boolean(),
  /** Whether somebody there receives what is sent to no one by name. */
  receivesUnnamed: z.boolean(),
  people: z.array(receiverSchema),
})
export type ReceivingOrganisation = z.infer<typeof receivingOrganisationSchema>

/** What the actor may hand over of a client, to whom, and what may travel. */
export const handingFormSchema = z.strictObject({
  clientships: z.array(
    z.strictObject({
      clientshipId: clientshipIdSchema,
      organisation: namedOrganisationSchema,
      responsibleId: z.uuid(),
      nextStep: z.string().nullable(),
      nextStepOn: daySchema.nullable(),
      /** Whether it is on its way to somebody already. */
      isMoving: z.boolean(),
    }),
  ),
  returns: z.array(
    z.strictObject({
      handoverId: handoverIdSchema,
      kind: handingKindSchema,
      clientshipId: clientshipIdSchema.nullable(),
      to: namedOrganisationSchema,
      toStaff: staffSchema.nullable(),
    }),
  ),
  receivers: z.array(receivingOrganisationSchema),
  /** Rows that the actor's organisations wrote; which of them go is chosen one by one. */
  offers: z.array(contentItemSchema),
})
export type HandingForm = z.infer<typeof handingFormSchema>

export const previewSchema = z.strictObject({
  /** Whose reading this is; without a name somebody who would take it there. */
  reader: z.strictObject({ name: z.string().nullable(), organisation: namedOrganisationSchema }),
  items: z.array(contentItemSchema),
})
export type Preview = z.infer<typeof previewSchema>
