import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import type { ClientDeadline } from '../model.law.ts'
import { clientDeadlinesQuery } from './queries.law.ts'

/** By when the law has an organisation meet a client; undefined where it binds nobody, and until that is known. */
export function useBindingDeadline(
  clientId: ClientId,
  organisationId: string,
): ClientDeadline | undefined {
  const { data } = useQuery(clientDeadlinesQuery(clientId))
  return data?.deadlines.find((one) => one.organisation.organisationId === organisationId)
}
