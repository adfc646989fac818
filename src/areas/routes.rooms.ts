import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import {
  interpreterChangeSchema,
  interpreterContentSchema,
  interpreterIdSchema,
  interpreterSchema,
} from './model.interpreter.ts'
import { roomChangeSchema, roomContentSchema, roomIdSchema, roomSchema } from './model.room.ts'
import { anyStaff, officePermission } from './permissions.ts'
import { insertInterpreter, listInterpreters, updateInterpreter } from './queries.interpreter.ts'
import { insertRoom, listRooms, updateRoom } from './queries.room.ts'

const mayWriteArea = officePermission('areaWrite', 'settings_of_area', 'write')

/** Rooms of offices and interpreters of the area: read by everybody who books, kept by who keeps the offices. */
export const roomRoutes = [
  route({
    method: 'GET',
    path: '/api/rooms',
    summary: 'The rooms of the offices',
    response: z.array(roomSchema),
    permission: anyStaff('roomList'),
    audit: 'RoomList',
    handle: ({ tx, actor }) => listRooms(tx, actor.areaId),
  }),
  route({
    method: 'POST',
    path: '/api/rooms',
    summary: 'Add a room to an office',
    body: roomContentSchema,
    response: roomSchema,
    permission: mayWriteArea,
    audit: 'RoomAdd',
    handle: ({ tx, actor, input }) => insertRoom(tx, actor.areaId, input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/rooms/:roomId',
    summary: 'Change a room or take it out of use',
    params: z.strictObject({ roomId: roomIdSchema }),
    body: roomChangeSchema,
    response: roomSchema,
    permission: mayWriteArea,
    audit: 'RoomUpdate',
    handle: ({ tx, actor, input }) => updateRoom(tx, actor.areaId, input.params.roomId, input.body),
  }),
  route({
    method: 'GET',
    path: '/api/interpreters',
    summary: 'The interpreters of the area with their languages',
    response: z.array(interpreterSchema),
    permission: anyStaff('interpreterList'),
    audit: 'InterpreterList',
    handle: ({ tx, actor }) => listInterpreters(tx, actor.areaId),
  }),
  route({
    method: 'POST',
    path: '/api/interpreters',
    summary: 'Add an interpreter',
    body: interpreterContentSchema,
    response: interpreterSchema,
    permission: mayWriteArea,
    audit: 'InterpreterAdd',
    handle: ({ tx, actor, input }) => insertInterpreter(tx, actor.areaId, input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/interpreters/:interpreterId',
    summary: 'Change what is known of an interpreter, or end asking them',
    params: z.strictObject({ interpreterId: interpreterIdSchema }),
    body: interpreterChangeSchema,
    response: interpreterSchema,
    permission: mayWriteArea,
    audit: 'InterpreterUpdate',
    handle: ({ tx, actor, input }) =>
      updateInterpreter(tx, actor.areaId, input.params.interpreterId, input.body),
  }),
] as const
