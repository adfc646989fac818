import { z } from 'zod'
import { instantSchema } from '../platform/shared/instant.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { clientIdSchema } from './model.access.ts'
import { languageCodeSchema } from './model.identity.ts'

export const clientSorts = ['name', 'number', 'created'] as const
export type ClientSort = (typeof clientSorts)[number]
/** `mine`: whom I work with or refer; `organisation`: whom my organisation sees now; `all`: also former ones. */
export const clientScopes = ['mine', 'organisation', 'all'] as const
export type ClientScope = (typeof clientScopes)[number]

const filters = {
  scope: z.enum(clientScopes).default('organisation'),
  motherTongue: languageCodeSchema.optional(),
  serviceLanguage: languageCodeSchema.optional(),
  /** A part of a name, a client number or a birth date, as in the search. */
  text: z.string().trim().min(1).max(100).optional(),
  sort: z.enum(clientSorts).default('name'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
}

/** A file is in the language of the page that asks for it. */
export const clientListFileQuerySchema = z.strictObject({
  ...filters,
  locale: localeSchema.optional(),
})
export type ClientListFileQuery = z.output<typeof clientListFileQuerySchema>
/** Which clients a list is of, and in what order. */
export type ClientListFilter = Omit<ClientListFileQuery, 'locale'>

export const clientListQuerySchema = z.strictObject({
  ...filters,
  /** `after` of the page before: the last client on it. */
  after: clientIdSchema.optional(),
})
export type ClientListQuery = z.output<typeof clientListQuerySchema>

export const clientListPageSize = 50
/** Counts stop here: "300+". */
export const clientCountCap = 300
/** A file holds at most so many rows, and says when there are more. */
export const clientListFileCap = 10_000

/** The name as lists write it, “Kaya Maria Elif”, with the name in use where it is none of the given ones. */
export function writeListName(person: {
  readonly familyName: string
  readonly givenNames: string
  readonly usedName: string | null
}): string {
  const { familyName, givenNames, usedName } = person
  const isTold = usedName === null || givenNames.split(' ').includes(usedName)
  return `${familyName} ${givenNames}${isTold ? '' : ` (${usedName})`}`
}

export const clientListRowSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  birthYear: z.int().nullable(),
  motherTongue: z.string().nullable(),
  serviceLanguage: z.string().nullable(),
  isProtected: z.boolean(),
  /** Never of a protected person, nor without the right to the contact data. */
  municipalityCode: z.string().nullable(),
  /** Who works with the client. */
  people: z.array(z.strictObject({ staffId: z.uuid(), name: z.string() })),
  createdAt: instantSchema,
})
export type ClientListRow = z.infer<typeof clientListRowSchema>

export const clientListSchema = z.strictObject({
  rows: z.array(clientListRowSchema),
  /** After whom the next page begins; null on the last. */
  after: clientIdSchema.nullable(),
  /** How many there are; at the cap there may be more. Counted with the first page only. */
  count: z.int().max(clientCountCap).nullable(),
})
export type ClientList = z.infer<typeof clientListSchema>
