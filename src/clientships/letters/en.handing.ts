import type { HandingNoticeKind } from '../model.notice.ts'
import type { HandingLetter } from './fi.handing.ts'
import type { LetterNames } from './fi.ts'

const contactNext = ({ contact }: LetterNames) => [
  `Your contact person is ${contact}.`,
  'They will contact you. If you need an interpreter, tell them.',
]
const stays = ({ contact }: LetterNames) => [
  'You go on as a client as before. You do not have to do anything.',
  `If you want to talk about it, contact ${contact}.`,
]
const over = ({ contact }: LetterNames) => [
  'You do not have to do anything.',
  `If you need help again, contact ${contact}.`,
]

/** Letters about handovers other than referrals in plain English. */
export const en: Readonly<Record<HandingNoticeKind, HandingLetter>> = {
  assignment_accepted: {
    title: 'You have a new expert',
    done: ({ contact, centre }) => [
      `Your expert is now ${contact}. You go on as a client: ${centre}.`,
      'You do not have to tell everything again. The new expert sees what has been agreed.',
    ],
    next: contactNext,
  },
  transfer_sent: {
    title: 'You are being transferred to another centre',
    done: ({ referrer, centre }) => [
      `${referrer} has asked that another centre takes you as a client. The new centre is ${centre}.`,
      'The new centre gets your data only when it takes you as a client.',
    ],
    next: (_names, day) => [
      day === null ? 'The new centre answers soon.' : `The new centre answers by ${day}.`,
      'Until then you go on as before. You will get the answer in a letter.',
    ],
  },
  transfer_accepted: {
    title: 'You are now a client of a new centre',
    done: ({ referrer, centre }) => [
      `You have been transferred. The new centre is ${centre}.`,
      `The transfer was asked for by ${referrer}. There you are no longer a client.`,
    ],
    next: contactNext,
  },
  transfer_ended: {
    title: 'You are not transferred',
    done: ({ centre }) => [
      `You are not transferred to another centre. The centre that was asked is ${centre}.`,
    ],
    next: stays,
  },
  transfer_lapsed: {
    title: 'The transfer request has ended',
    done: ({ centre }) => [
      'You are no longer a client. That is why you are not transferred to another centre.',
      `The centre that was asked is ${centre}. It did not get your data.`,
    ],
    next: over,
  },
  service_sent: {
    title: 'A service has been asked for you',
    done: ({ referrer, centre }) => [
      `${referrer} has asked for a service for you. It would be given by ${centre}.`,
      'Whoever gives the service gets your data only when the request is accepted.',
    ],
    next: (_names, day) => [
      day === null ? 'The answer comes soon.' : `The answer comes by ${day}.`,
      'You will get it in a letter. You do not have to do anything now.',
    ],
  },
  service_accepted: {
    title: 'You get the service that was asked for you',
    done: ({ referrer, centre }) => [
      `The service is given by ${centre}. It was asked for by ${referrer}.`,
      'Your own expert stays the same.',
    ],
    next: contactNext,
  },
  service_ended: {
    title: 'The service is not arranged this time',
    done: ({ centre }) => [
      `The service asked for you is not arranged. The request was to: ${centre}.`,
    ],
    next: stays,
  },
  service_lapsed: {
    title: 'The service request has ended',
    done: ({ centre }) => [
      'You are no longer a client. That is why the service asked for you is not arranged.',
      `The request was to: ${centre}. They did not get your data.`,
    ],
    next: over,
  },
  return_accepted: {
    title: 'Your matter has come back',
    done: ({ referrer, centre }) => [
      `Your matter is handled by ${centre} again. It was returned by ${referrer}.`,
    ],
    next: contactNext,
  },
}
