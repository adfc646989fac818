import type { RoomTexts } from './fi.rooms.ts'

/** The texts of rooms and interpreters in Swedish. */
export const sv: RoomTexts = {
  rooms: {
    title: 'Lokaler',
    add: 'Lägg till en lokal',
    none: 'Inga lokaler',
    noneText: 'Lägg till lokaler så att gruppernas träffar och tidsbokningar reserverar dem.',
    office: 'Verksamhetsställe',
    nameHint: 'Som det står på dörren. Namnet översätts inte.',
    seats: 'Platser',
    detail: (office, seats) => `${office}, ${seats} platser`,
    past: 'Lokaler som inte längre används',
  },
  interpreters: {
    title: 'Tolkar',
    description: 'Tolkar som bokas till träffar och tidsbokningar.',
    add: 'Lägg till en tolk',
    none: 'Inga tolkar',
    noneText: 'Lägg till en tolk med språk så att hen kan bokas.',
    languages: 'Språk',
    phone: 'Telefon',
    email: 'E-post',
    past: 'Tolkar som inte längre bokas',
  },
}
