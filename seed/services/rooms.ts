import type { Row } from '../rows.ts'

/** The rooms of an office of the demo, as their doors read, with their seats: groups of any size find one. */
const rooms = [
  ['Aalto', 28],
  ['Honka', 24],
  ['Koivu', 20],
  ['Lähde', 20],
  ['Meri', 16],
  ['Niitty', 16],
  ['Poukama', 30],
  ['Saari', 8],
  ['Tuuli', 4],
  ['Vaahtera', 4],
] as const

/** Interpreters of the demo, people of nobody, with the languages that clients need most. */
const interpreters = [
  ['Amal Kivelä', ['ar', 'ckb']],
  ['Farid Rahimi', ['fa', 'prs']],
  ['Hodan Salo', ['so', 'en']],
  ['Irina Laakso', ['ru', 'uk', 'et']],
  ['Berivan Demir', ['ku', 'tr']],
] as const

/** The rooms of the offices of an area of the demo. */
export const roomRows = (
  offices: readonly { readonly code: string }[],
  id: (kind: 'room' | 'office', code: string) => string,
): Row[] =>
  offices.flatMap(({ code }) =>
    rooms.map(([name, seats]) => ({
      room_id: id('room', `${code}/${name}`),
      ...{ office_id: id('office', code), name, seats, version: 1 },
    })),
  )

/** The interpreters of an area of the demo. */
export const interpreterRows = (id: (kind: 'interpreter', code: string) => string): Row[] =>
  interpreters.map(([name, languages], index) => ({
    interpreter_id: id('interpreter', String(index + 1)),
    ...{ name, languages, phone: null, email: null, version: 1 },
  }))
