import type { RoomTexts } from './fi.rooms.ts'

/** The texts of rooms and interpreters in English. */
export const en: RoomTexts = {
  rooms: {
    title: 'Rooms',
    add: 'Add a room',
    none: 'No rooms',
    noneText: 'Add rooms, and sessions of groups and appointments book them.',
    office: 'Office',
    nameHint: 'As it reads on the door. The name is not translated.',
    seats: 'Seats',
    detail: (office, seats) => `${office}, ${seats} seats`,
    past: 'Rooms out of use',
  },
  interpreters: {
    title: 'Interpreters',
    description: 'Interpreters who are booked for sessions and appointments.',
    add: 'Add an interpreter',
    none: 'No interpreters',
    noneText: 'Add an interpreter with languages, and they can be booked.',
    languages: 'Languages',
    phone: 'Phone',
    email: 'Email',
    past: 'Interpreters who are no longer booked',
  },
}
