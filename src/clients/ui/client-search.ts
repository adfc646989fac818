import { z } from 'zod'
import { clientIdSchema } from '../model.access.ts'
import { languageCodeSchema } from '../model.identity.ts'
import { type ClientListQuery, clientScopes, clientSorts } from '../model.list.ts'

const sortTexts = [...clientSorts, ...clientSorts.map((sort) => `-${sort}` as const)] as const

/** What of the list of clients stands in the address: filters, order, the open row. A wrong part is left out. */
export const clientSearchSchema = z.object({
  scope: z.enum(clientScopes).optional().catch(undefined),
  text: z.string().trim().min(1).max(100).optional().catch(undefined),
  serviceLanguage: languageCodeSchema.optional().catch(undefined),
  motherTongue: languageCodeSchema.optional().catch(undefined),
  sort: z.enum(sortTexts).optional().catch(undefined),
  open: clientIdSchema.optional().catch(undefined),
})
export type ClientSearch = z.output<typeof clientSearchSchema>

/** The question to the server that an address asks. */
export function listQueryOf(search: ClientSearch): Omit<ClientListQuery, 'after'> {
  const { sort = 'name', scope = 'organisation', text, serviceLanguage, motherTongue } = search
  const descending = sort.startsWith('-')
  return {
    scope,
    sort: (descending ? sort.slice(1) : sort) as ClientListQuery['sort'],
    direction: descending ? 'descending' : 'ascending',
    ...(text === undefined ? {} : { text }),
    ...(serviceLanguage === undefined ? {} : { serviceLanguage }),
    ...(motherTongue === undefined ? {} : { motherTongue }),
  }
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, serviceLanguage, motherTongue }: ClientSearch): boolean {
  return [text, serviceLanguage, motherTongue].some((filter) => filter !== undefined)
}
