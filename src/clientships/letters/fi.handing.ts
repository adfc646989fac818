import type { HandingNoticeKind } from '../model.notice.ts'
import type { LetterNames } from './fi.ts'

/** What a letter about a handover says: what has been done, and what happens next. */
export interface HandingLetter {
  readonly title: string
  readonly done: (names: LetterNames) => readonly string[]
  readonly next: (names: LetterNames, day: string | null) => readonly string[]
}

const contactNext = ({ contact }: LetterNames) => [
  `Yhteyshenkilösi on ${contact}.`,
  'Hän ottaa sinuun yhteyttä. Jos tarvitset tulkkia, kerro siitä hänelle.',
]
const stays = ({ contact }: LetterNames) => [
  'Asiakkuutesi jatkuu niin kuin ennenkin. Sinun ei tarvitse tehdä mitään.',
  `Jos haluat puhua asiasta, ota yhteyttä: ${contact}.`,
]
const over = ({ contact }: LetterNames) => [
  'Sinun ei tarvitse tehdä mitään.',
  `Jos tarvitset apua uudelleen, ota yhteyttä: ${contact}.`,
]

/** Letters about handovers other than referrals in plain Finnish, the source of the other languages. */
export const fi: Readonly<Record<HandingNoticeKind, HandingLetter>> = {
  assignment_accepted: {
    title: 'Sinulla on uusi asiantuntija',
    done: ({ contact, centre }) => [
      `Asiaasi hoitaa nyt ${contact}. Asiakkuutesi jatkuu: ${centre}.`,
      'Mitään ei tarvitse kertoa alusta. Uusi asiantuntija näkee, mitä on sovittu.',
    ],
    next: contactNext,
  },
  transfer_sent: {
    title: 'Asiakkuuttasi siirretään toiseen keskukseen',
    done: ({ referrer, centre }) => [
      `${referrer} on pyytänyt, että asiakkuutesi siirtyy. Uusi keskus on ${centre}.`,
      'Uusi keskus saa tietosi vasta, kun se ottaa sinut asiakkaaksi.',
    ],
    next: (_names, day) => [
      day === null ? 'Uusi keskus vastaa pian.' : `Uusi keskus vastaa viimeistään ${day}.`,
      'Siihen asti asiakkuutesi jatkuu niin kuin ennenkin. Saat vastauksesta kirjeen.',
    ],
  },
  transfer_accepted: {
    title: 'Olet nyt uuden keskuksen asiakas',
    done: ({ referrer, centre }) => [
      `Asiakkuutesi on siirtynyt. Uusi keskus on ${centre}.`,
      `Siirtoa pyysi ${referrer}. Siellä asiakkuutesi on päättynyt.`,
    ],
    next: contactNext,
  },
  transfer_ended: {
    title: 'Asiakkuutesi ei siirry',
    done: ({ centre }) => [
      `Asiakkuutesi ei siirry toiseen keskukseen. Keskus, johon siirtoa pyydettiin, on ${centre}.`,
    ],
    next: stays,
  },
  transfer_lapsed: {
    title: 'Siirtopyyntö on päättynyt',
    done: ({ centre }) => [
      'Asiakkuutesi on päättynyt. Siksi se ei siirry toiseen keskukseen.',
      `Keskus, johon siirtoa pyydettiin, on ${centre}. Se ei saanut tietojasi.`,
    ],
    next: over,
  },
  service_sent: {
    title: 'Sinulle on pyydetty palvelua',
    done: ({ referrer, centre }) => [
      `${referrer} on pyytänyt sinulle palvelua. Palvelun antaja on ${centre}.`,
      'Palvelun antaja saa tietosi vasta, kun se ottaa pyynnön vastaan.',
    ],
    next: (_names, day) => [
      day === null ? 'Palvelun antaja vastaa pian.' : `Palvelun antaja vastaa viimeistään ${day}.`,
      'Saat vastauksesta kirjeen. Sinun ei tarvitse tehdä nyt mitään.',
    ],
  },
  service_accepted: {
    title: 'Saat palvelun, jota sinulle pyydettiin',
    done: ({ referrer, centre }) => [
      `Palvelun antaa ${centre}. Palvelua pyysi ${referrer}.`,
      'Oma asiantuntijasi pysyy samana.',
    ],
    next: contactNext,
  },
  service_ended: {
    title: 'Palvelua ei järjesty tällä kertaa',
    done: ({ centre }) => [`Sinulle pyydetty palvelu ei järjesty. Pyyntö oli: ${centre}.`],
    next: stays,
  },
  service_lapsed: {
    title: 'Palvelupyyntö on päättynyt',
    done: ({ centre }) => [
      'Asiakkuutesi on päättynyt. Siksi sinulle pyydetty palvelu ei järjesty.',
      `Pyyntö oli: ${centre}. Pyynnön saaja ei saanut tietojasi.`,
    ],
    next: over,
  },
  return_accepted: {
    title: 'Asiasi on palannut',
    done: ({ referrer, centre }) => [`Asiaasi hoitaa taas ${centre}. Sen palautti ${referrer}.`],
    next: contactNext,
  },
}
