import { useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../model.access.ts'
import type { AddedClient, NewClient } from '../model.identity.ts'
import { usedName } from './PersonName.tsx'
import { callClients, refreshLists } from './queries.ts'

/** A person who was added. */
export interface AddedPerson extends AddedClient {
  readonly name: string
  /** Whether what was judged of similar people is remembered too. */
  readonly remembered: boolean
}

/**
 * Adds a person and remembers who was judged to be somebody else. Refreshes: the lists. That the judgement could not
 * be saved does not undo the adding; it is told.
 */
export function useAddClient() {
  const queryClient = useQueryClient()
  return async (person: NewClient, setAside: readonly ClientId[]): Promise<AddedPerson> => {
    const added = await callClients('POST /api/clients', { body: person })
    const { clientId } = added
    const told = await Promise.allSettled(
      setAside.map((otherClientId) =>
        callClients('POST /api/clients/:clientId/distinct', {
          params: { clientId },
          body: { otherClientId },
        }),
      ),
    )
    await refreshLists(queryClient)
    return {
      ...added,
      name: usedName(person),
      remembered: told.every(({ status }) => status === 'fulfilled'),
    }
  }
}
