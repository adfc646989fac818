import { useQuery } from '@tanstack/react-query'
import type { Client } from '../../clients/model.identity.ts'
import type { Clientship } from '../../clientships/model.clientship.ts'
import { clientshipsQuery } from '../../clientships/ui/queries.clientships.ts'
import { useMe } from '../staff/me.ts'

/** Whether the reader may know that the person is a client of a centre. */
export const readsClientships = ({ rights }: Pick<Client, 'rights'>): boolean =>
  rights.clientship !== 'none'

/** The clientships of an open client; asked only where the reader may know them. */
export function useClientships(client: Pick<Client, 'clientId' | 'rights'>) {
  return useQuery({ ...clientshipsQuery(client.clientId), enabled: readsClientships(client) })
}

/**
 * Those that the head of the page shows: of each centre the open one, else the latest; for which the reader is
 * responsible first, then those at the reader's own centre.
 */
export function useShownClientships(): (all: readonly Clientship[]) => Clientship[] {
  const { staffId, assignments } = useMe()
  const mine = new Set(assignments.map(({ organisationId }) => organisationId))
  const rank = ({ responsible, organisation, state }: Clientship) =>
    (responsible?.staffId === staffId
      ? 0
      : mine.has(organisation.organisationId as never)
        ? 1
        : 2) + (state === 'ended' ? 3 : 0)
  return (all) => {
    const first = new Map<string, Clientship>()
    for (const clientship of all)
      if (!first.has(clientship.organisation.organisationId))
        first.set(clientship.organisation.organisationId, clientship)
    return [...first.values()].sort((a, b) => rank(a) - rank(b))
  }
}

/** The staff whom the head of the page names as responsible experts. */
export function useResponsibles(client: Pick<Client, 'clientId' | 'rights' | 'people'>): string[] {
  const { data } = useClientships(client)
  // Until it is known who is responsible, nobody is named twice.
  if (data === undefined)
    return readsClientships(client) ? client.people.map(({ staffId }) => staffId) : []
  return data.clientships.flatMap(({ responsible }) => (responsible ? [responsible.staffId] : []))
}
