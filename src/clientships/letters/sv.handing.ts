import type { HandingNoticeKind } from '../model.notice.ts'
import type { HandingLetter } from './fi.handing.ts'
import type { LetterNames } from './fi.ts'

const contactNext = ({ contact }: LetterNames) => [
  `Din kontaktperson är ${contact}.`,
  'Hen kontaktar dig. Säg till om du behöver tolk.',
]
const stays = ({ contact }: LetterNames) => [
  'Din kundrelation fortsätter som förut. Du behöver inte göra något.',
  `Om du vill tala om saken, ta kontakt: ${contact}.`,
]
const over = ({ contact }: LetterNames) => [
  'Du behöver inte göra något.',
  `Om du behöver hjälp igen, kontakta ${contact}.`,
]

/** Letters about handovers other than referrals in plain Swedish. */
export const sv: Readonly<Record<HandingNoticeKind, HandingLetter>> = {
  assignment_accepted: {
    title: 'Du har en ny sakkunnig',
    done: ({ contact, centre }) => [
      `Ditt ärende sköts nu av ${contact}. Din kundrelation fortsätter: ${centre}.`,
      'Du behöver inte berätta allt från början. Den nya sakkunniga ser vad ni har kommit överens om.',
    ],
    next: contactNext,
  },
  transfer_sent: {
    title: 'Din kundrelation överförs till ett annat center',
    done: ({ referrer, centre }) => [
      `${referrer} har bett att din kundrelation överförs. Det nya centret är ${centre}.`,
      'Det nya centret får dina uppgifter först när det tar emot dig som kund.',
    ],
    next: (_names, day) => [
      day === null ? 'Det nya centret svarar snart.' : `Det nya centret svarar senast ${day}.`,
      'Till dess fortsätter din kundrelation som förut. Du får svaret i ett brev.',
    ],
  },
  transfer_accepted: {
    title: 'Du är nu kund hos ett nytt center',
    done: ({ referrer, centre }) => [
      `Din kundrelation har överförts. Det nya centret är ${centre}.`,
      `Överföringen begärdes av ${referrer}. Där har din kundrelation avslutats.`,
    ],
    next: contactNext,
  },
  transfer_ended: {
    title: 'Din kundrelation överförs inte',
    done: ({ centre }) => [
      `Din kundrelation överförs inte till ett annat center. Centret som tillfrågades är ${centre}.`,
    ],
    next: stays,
  },
  transfer_lapsed: {
    title: 'Begäran om överföring har upphört',
    done: ({ centre }) => [
      'Din kundrelation har avslutats. Därför överförs den inte till ett annat center.',
      `Centret som tillfrågades är ${centre}. Det fick inte dina uppgifter.`,
    ],
    next: over,
  },
  service_sent: {
    title: 'En tjänst har begärts för dig',
    done: ({ referrer, centre }) => [
      `${referrer} har begärt en tjänst för dig. Den som ger tjänsten är ${centre}.`,
      'Den som ger tjänsten får dina uppgifter först när begäran har tagits emot.',
    ],
    next: (_names, day) => [
      day === null ? 'Du får svar snart.' : `Du får svar senast ${day}.`,
      'Svaret kommer i ett brev. Du behöver inte göra något nu.',
    ],
  },
  service_accepted: {
    title: 'Du får tjänsten som begärdes för dig',
    done: ({ referrer, centre }) => [
      `Tjänsten ges av ${centre}. Den begärdes av ${referrer}.`,
      'Du har samma sakkunniga som förut.',
    ],
    next: contactNext,
  },
  service_ended: {
    title: 'Tjänsten ordnas inte den här gången',
    done: ({ centre }) => [`Tjänsten som begärdes för dig ordnas inte. Begäran gällde: ${centre}.`],
    next: stays,
  },
  service_lapsed: {
    title: 'Begäran om tjänst har upphört',
    done: ({ centre }) => [
      'Din kundrelation har avslutats. Därför ordnas inte tjänsten som begärdes för dig.',
      `Begäran gällde: ${centre}. Den som tillfrågades fick inte dina uppgifter.`,
    ],
    next: over,
  },
  return_accepted: {
    title: 'Ditt ärende har kommit tillbaka',
    done: ({ referrer, centre }) => [
      `Ditt ärende sköts igen av ${centre}. Det returnerades av ${referrer}.`,
    ],
    next: contactNext,
  },
}
