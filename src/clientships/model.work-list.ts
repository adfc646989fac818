import { z } from 'zod'
import type { Role } from '../areas/model.rights.ts'
import { namedOrganisationSchema, organisationIdSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { clientshipIdSchema, clientshipStateSchema } from './model.clientship.ts'

/** The roles that can be responsible for a client. Source: the area's description of clientships (domain: "States"). */
export const responsibleRoles: readonly Role[] = ['expert', 'official']

/** Whether somebody can be responsible for clients: who cannot has no list of their own. */
export const mayBeResponsible = (roles: readonly { readonly role: Role }[]): boolean =>
  roles.some(({ role }) => responsibleRoles.includes(role))

/** `mine`: for whom I am responsible, or somebody for whom I stand in; `centre`: of everybody at the centres that I may read. */
export const workListScopes = ['mine', 'centre'] as const
export type WorkListScope = (typeof workListScopes)[number]
/** `open`: all but the ended ones. */
export const workListStates = ['open', 'waiting', 'active', 'paused', 'ended'] as const
export type WorkListState = (typeof workListStates)[number]
/** `due`: the next step that is the longest overdue first, then by its day, last those without a day. */
export const workListSorts = ['due', 'name', 'started', 'contact'] as const
export type WorkListSort = (typeof workListSorts)[number]

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

const filters = {
  scope: z.enum(workListScopes).default('mine'),
  organisationId: organisationIdSchema.optional(),
  state: z.enum(workListStates).default('open'),
  /** Only those whose next step is past its day. */
  overdue: flag.optional(),
  /** Only those without a next step, or without a day for it. */
  noNextStep: flag.optional(),
  /** Only those with whom there was no contact in so many days; where there never was, counted from the start. */
  noContactDays: z.coerce.number().int().min(1).max(730).optional(),
  language: languageCodeSchema.optional(),
  responsibleId: z.uuid().optional(),
  sort: z.enum(workListSorts).default('due'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
}

/** A file is in the language of the page that asks for it. */
export const workListFileQuerySchema = z.strictObject({
  ...filters,
  locale: localeSchema.optional(),
})
export type WorkListFileQuery = z.output<typeof workListFileQuerySchema>
export type WorkListFilter = Omit<WorkListFileQuery, 'locale'>

export const workListQuerySchema = z.strictObject({
  ...filters,
  /** `after` of the page before: the last clientship on it. */
  after: clientshipIdSchema.optional(),
})
export type WorkListQuery = z.output<typeof workListQuerySchema>

export const workListPageSize = 50
/** Counts stop here: "500+". */
export const workListCountCap = 500
/** A file holds at most so many rows, and says when there are more. */
export const workListFileCap = 10_000

export const workListRowSchema = z.strictObject({
  clientshipId: clientshipIdSchema,
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  /** Whole years today; null where the birth date is not known. */
  age: z.int().nullable(),
  isProtected: z.boolean(),
  serviceLanguage: z.string().nullable(),
  organisation: namedOrganisationSchema,
  responsible: z.strictObject({ staffId: z.uuid(), name: z.string() }),
  /** The last day on which the reader stands in for who is responsible; null when they do not. */
  standsInUntil: daySchema.nullable(),
  state: clientshipStateSchema,
  startedOn: daySchema,
  pausedUntil: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  lastContactOn: daySchema.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: daySchema.nullable(),
  /** Days by which the next step is past its day; 0 when it is not. */
  daysOverdue: z.int(),
  /** Whether the reader may hand it over. */
  mayHandOver: z.boolean(),
})
export type WorkListRow = z.infer<typeof workListRowSchema>

export const workListSchema = z.strictObject({
  rows: z.array(workListRowSchema),
  after: clientshipIdSchema.nullable(),
  /** How many there are, at most 1,000 (then there may be more); counted with the first page only. */
  count: z.int().max(workListCountCap).nullable(),
  /** The centres whose whole list the reader may see: without any there is only the own one. */
  centres: z.array(namedOrganisationSchema),
  /** Who is responsible for open clientships at those centres, for the filter; empty in the own list. */
  responsibles: z.array(z.strictObject({ staffId: z.uuid(), name: z.string() })),
})
export type WorkList = z.infer<typeof workListSchema>
