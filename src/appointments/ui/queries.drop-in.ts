import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { DropIn, NewTicket, Ticket } from '../model.drop-in.ts'
import type { dropInRoutes } from '../routes.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'

const call = createCall<typeof dropInRoutes>(dropInTexts)
type OfficeId = DropIn['officeId']

/** The queue of an office today; asked again every ten seconds, because colleagues call from other desks. */
export const dropInQuery = (officeId: OfficeId) =>
  queryOptions({
    queryKey: ['drop-in', officeId],
    queryFn: ({ signal }) =>
      call('GET /api/offices/:officeId/drop-in', { params: { officeId } }, { signal }),
    refetchInterval: 10_000,
  })

/** The commands on the queue of an office. Each refreshes the queue. */
export function useDropInCommands(officeId: OfficeId) {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await client.invalidateQueries({ queryKey: ['drop-in', officeId] })
    }
  }
  const params = { officeId }
  const of = ({ dropInTicketId }: Ticket) => ({ dropInTicketId })
  return {
    give: (body: NewTicket) =>
      run(call('POST /api/offices/:officeId/drop-in/tickets', { params, body })),
    callNext: (desk: number) =>
      run(call('POST /api/offices/:officeId/drop-in/calls', { params, body: { desk } })),
    call: (ticket: Ticket, desk: number) =>
      run(
        call('POST /api/drop-in-tickets/:dropInTicketId/call', {
          params: of(ticket),
          body: { desk, version: ticket.version },
        }),
      ),
    set: (ticket: Ticket, state: 'waiting' | 'served' | 'left') =>
      run(
        call('POST /api/drop-in-tickets/:dropInTicketId/state', {
          params: of(ticket),
          body: { state, version: ticket.version },
        }),
      ),
    openScreen: () => run(call('PUT /api/offices/:officeId/drop-in/screen', { params })),
    closeScreen: () => run(call('DELETE /api/offices/:officeId/drop-in/screen', { params })),
  }
}
