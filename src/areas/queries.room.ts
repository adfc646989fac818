import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Room, RoomChange, RoomContent } from './model.room.ts'

/** Rooms of an area by their office, in the area's order, and their name; one when its id is given. */
export async function listRooms(db: Read, areaId: string, roomId?: string): Promise<Room[]> {
  const rows = await db
    .selectFrom('room as r')
    .innerJoin('office as o', (on) =>
      on.onRef('o.areaId', '=', 'r.areaId').onRef('o.officeId', '=', 'r.officeId'),
    )
    .select(['r.roomId', 'r.officeId', 'r.name', 'r.seats', 'r.closedOn', 'r.version'])
    .where('r.areaId', '=', areaId)
    .$if(roomId !== undefined, (q) => q.where('r.roomId', '=', roomId ?? ''))
    .orderBy('o.position')
    .orderBy('o.officeId')
    .orderBy('r.name')
    .orderBy('r.roomId')
    .execute()
  return rows as Room[]
}

const unknownOffice = {
  room_area_id_office_id_fkey: () =>
    badRequest('inputInvalid', [{ path: 'officeId', code: 'chooseOne' }]),
}

/** Adds a room to an office. */
export async function insertRoom(tx: Tx, areaId: string, content: RoomContent): Promise<Room> {
  const roomId = newId<'Room'>()
  await explaining(unknownOffice, () =>
    tx
      .insertInto('room')
      .values({ areaId, roomId, ...content })
      .execute(),
  )
  const [inserted] = await listRooms(tx, areaId, roomId)
  if (inserted === undefined) throw notFound()
  return inserted
}

/** Changes a room or takes it out of use. */
export function updateRoom(
  tx: Tx,
  areaId: string,
  roomId: string,
  { version, ...change }: RoomChange,
): Promise<Room> {
  return explaining(unknownOffice, () =>
    savedVersion(
      tx
        .updateTable('room')
        .set({ ...change, version: version + 1 })
        .where('areaId', '=', areaId)
        .where('roomId', '=', roomId)
        .where('version', '=', version),
      async () => (await listRooms(tx, areaId, roomId))[0],
    ),
  )
}
