import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { address, createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { ClientId } from '../model.access.ts'
import type { DuplicatesQuestion } from '../model.duplicates.ts'
import type { EnteredObservation } from '../model.facts.entry.ts'
import { observationRight } from '../model.facts.observation.ts'
import { emptyProfile } from '../model.facts.profile.ts'
import type { Client } from '../model.identity.ts'
import type { ClientListFilter, ClientListQuery } from '../model.list.ts'
import type { FactKind, FactsAnswer } from '../model.recorded-facts.ts'
import type { contactRoutes } from '../routes.contact.ts'
import type { duplicateRoutes } from '../routes.duplicates.ts'
import type { factRoutes } from '../routes.facts.ts'
import type { identityRoutes } from '../routes.identity.ts'
import type { listRoutes } from '../routes.list.ts'
import { clientTexts } from '../texts/texts.ts'

type Routes = readonly [
  ...typeof listRoutes,
  ...typeof identityRoutes,
  ...typeof contactRoutes,
  ...typeof factRoutes,
  ...typeof duplicateRoutes,
]

/** Calls the routes of clients; what is refused carries the texts of clients. */
export const callClients = createCall<Routes>(clientTexts)

/** Clients whom the reader may know, a page at a time; the first page has the count. */
export function clientListQuery(query: Omit<ClientListQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['clients', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callClients(
        'GET /api/clients',
        { query: pageParam === undefined ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** Where the same rows in the same order are as a file. */
export const clientListFileAddress = (query: ClientListFilter, locale: Locale): string =>
  address('/api/clients/export', { query: { ...query, locale } })

/** People found by name, number, birth date or identity code; in a body, so that no code is in an address. */
export function searchClients(text: string, signal: AbortSignal) {
  return callClients('POST /api/clients/search', { body: { q: text } }, { signal })
}

/** Who a client is, what the reader may do, who works with them. */
export function clientQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) =>
      callClients('GET /api/clients/:clientId', { params: { clientId } }, { signal }),
  })
}

const nothingKnown: FactsAnswer = { profile: emptyProfile, facts: [] }

/** What the reader may know of a client: the profile and every observation behind it, support needs included. */
export function knownQuery({ clientId, rights }: Pick<Client, 'clientId' | 'rights'>) {
  const params = { clientId }
  return queryOptions({
    queryKey: ['client', clientId, 'known', rights.facts, rights.support_needs],
    async queryFn({ signal }): Promise<FactsAnswer> {
      const [facts, support] = await Promise.all([
        rights.facts === 'none'
          ? nothingKnown
          : callClients('GET /api/clients/:clientId/facts', { params }, { signal }),
        rights.support_needs === 'none'
          ? nothingKnown
          : callClients('GET /api/clients/:clientId/support-facts', { params }, { signal }),
      ])
      const { profile } = facts
      return {
        profile: { ...profile, facts: { ...profile.facts, ...support.profile.facts } },
        facts: [...facts.facts, ...support.facts],
      }
    },
  })
}

/** Where a person lives and is reached; of a protected one only that they are protected. */
export function contactQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'contact'],
    queryFn: ({ signal }) =>
      callClients('GET /api/clients/:clientId/contact', { params: { clientId } }, { signal }),
  })
}

/** Contact data of a protected person; fetched when somebody asks to see them, and not kept. */
export function protectedContactQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'protected-contact'],
    queryFn: ({ signal }) =>
      callClients(
        'GET /api/clients/:clientId/protected-contact',
        { params: { clientId } },
        { signal },
      ),
    gcTime: 0,
  })
}

/** Clients who may be the person in question. */
export function duplicatesQuery(question: DuplicatesQuestion) {
  return queryOptions({
    queryKey: ['clients', 'duplicates', question],
    queryFn: ({ signal }) =>
      callClients('POST /api/clients/duplicates', { body: question }, { signal }),
    gcTime: 0,
  })
}

/**
 * Records observations of one sitting, those of support needs apart. Each part is recorded as a whole or not at
 * all. Refreshes: everything of the client.
 * @param onRecorded told of the entries that are recorded, so that they are not sent again when the rest fails
 */
export async function recordObservations(
  client: QueryClient,
  clientId: ClientId,
  entered: readonly EnteredObservation[],
  onRecorded: (entries: readonly string[]) => void,
): Promise<void> {
  const params = { clientId }
  const parts = { facts: [], support_needs: [] } as Record<FactKind, EnteredObservation[]>
  for (const one of entered) parts[observationRight(one.observation.key)].push(one)
  const send = async (part: readonly EnteredObservation[], name: 'facts' | 'support-facts') => {
    if (part.length === 0) return
    const body = { observations: part.map(({ observation }) => observation) }
    await callClients(`POST /api/clients/:clientId/${name}`, { params, body })
    onRecorded(part.flatMap(({ entries }) => entries))
  }
  try {
    await send(parts.facts, 'facts')
    await send(parts.support_needs, 'support-facts')
  } finally {
    await refreshClient(client, clientId)
  }
}

/** Fetches anew what is shown of a client, after something was changed. */
export async function refreshClient(client: QueryClient, clientId: ClientId): Promise<void> {
  await client.invalidateQueries({ queryKey: ['client', clientId] })
}

/** Fetches the lists of clients anew, after a name, a person or a merge changed them. */
export async function refreshLists(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['clients'] })
}
