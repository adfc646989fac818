import { queryOptions, useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import type { Interpreter, InterpreterContent } from '../model.interpreter.ts'
import type { Room, RoomContent } from '../model.room.ts'
import type { roomRoutes } from '../routes.rooms.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useArea } from './queries.ts'
import { useRefreshing } from './useRefreshing.ts'

const call = createCall<typeof roomRoutes>(settingsTexts)

const roomsKey = ['rooms']
const interpretersKey = ['interpreters']

/** The rooms of the offices. */
export const roomsQuery = queryOptions({
  queryKey: roomsKey,
  queryFn: ({ signal }) => call('GET /api/rooms', {}, { signal }),
})

/** The interpreters of the area. */
export const interpretersQuery = queryOptions({
  queryKey: interpretersKey,
  queryFn: ({ signal }) => call('GET /api/interpreters', {}, { signal }),
})

const none: readonly Code[] = []

/** The rooms in use to choose from, each with its office and seats. */
export function useRoomCodes(): readonly Code[] {
  const format = useFormat()
  const { data: area } = useArea()
  const { data: rooms } = useQuery(roomsQuery)
  // Until they are there nothing can be chosen.
  if (area === undefined || rooms === undefined) return none
  return rooms
    .filter(({ closedOn }) => closedOn === null)
    .map(({ roomId, name, officeId, seats }) => {
      const office = area.offices.find((one) => one.officeId === officeId)
      const place = office ? `, ${format.name(office.name)}` : ''
      return { code: roomId, name: `${name}${place} (${format.number(seats)})` }
    })
}

/** The interpreters in use to choose from, each with their languages. */
export function useInterpreterCodes(): readonly Code[] {
  const format = useFormat()
  const { data: interpreters } = useQuery(interpretersQuery)
  if (interpreters === undefined) return none
  return interpreters
    .filter(({ closedOn }) => closedOn === null)
    .map(({ interpreterId, name, languages }) => ({
      code: interpreterId,
      name: `${name} (${languages.map(format.language).join(', ')})`,
    }))
}

/** Commands on rooms. Each refreshes: rooms. */
export const useRoomCommands = () => ({
  add: useRefreshing((body: RoomContent) => call('POST /api/rooms', { body }), [roomsKey]),
  save: useRefreshing(
    ({
      roomId,
      ...body
    }: RoomContent & Pick<Room, 'roomId' | 'closedOn'> & { readonly version: number }) =>
      call('PUT /api/rooms/:roomId', { params: { roomId }, body }),
    [roomsKey],
  ),
})

/** Commands on interpreters. Each refreshes: interpreters. */
export const useInterpreterCommands = () => ({
  add: useRefreshing(
    (body: InterpreterContent) => call('POST /api/interpreters', { body }),
    [interpretersKey],
  ),
  save: useRefreshing(
    ({
      interpreterId,
      ...body
    }: InterpreterContent &
      Pick<Interpreter, 'interpreterId' | 'closedOn'> & { readonly version: number }) =>
      call('PUT /api/interpreters/:interpreterId', { params: { interpreterId }, body }),
    [interpretersKey],
  ),
})
