import type { LetterTexts } from './fi.ts'

export const en: LetterTexts = {
  number: (number) => `Referral ${number}`,
  handing: (number) => `Handover ${number}`,
  referrer: (name, organisation) => `${name} (${organisation})`,
  phone: (phone) => `Phone ${phone}`,
  done: 'What has been done',
  next: 'What happens next',
  why: 'Why',
  forward: 'How to go on',
  ask: 'Ask us',
  own: 'Your data',
  sent: {
    title: 'You have been referred to a skills centre',
    done: ({ referrer, centre }) => [
      `${referrer} has referred you to a skills centre. The skills centre is ${centre}.`,
      'The skills centre helps you to show and improve your skills and to find work or training.',
    ],
    next: (day) => [
      day === null
        ? 'The skills centre considers whether its service suits you.'
        : `The skills centre considers whether its service suits you. It answers by ${day}.`,
      'You will get the answer in a letter. You do not have to do anything now.',
    ],
  },
  accepted: {
    title: 'You are now a client of the skills centre',
    done: ({ referrer, centre }) => [
      `You are now a client of a skills centre. The skills centre is ${centre}.`,
      `You were referred by ${referrer}.`,
    ],
    next: ({ contact }) => [
      `Your own expert is ${contact}.`,
      'The expert will contact you and agree on a first meeting. There you will talk about your skills and your goals.',
      'If you need an interpreter, tell the expert.',
    ],
  },
  returned: {
    title: 'The skills centre cannot take you as a client now',
    alreadyTitle: 'You are already a client of the skills centre',
    done: ({ referrer, centre }) => [
      `${referrer} referred you to a skills centre. The skills centre is ${centre}.`,
      'The skills centre has now returned the referral.',
    ],
    reasons: {
      criteria_not_met: ['At present you do not meet the conditions of the skills centre.'],
      other_centre_fits: ['Another skills centre suits you better. You can be referred to it.'],
      facts_missing: [
        'The skills centre needs more information before it can take you as a client.',
      ],
      already_client: [
        'You are already a client of the skills centre. No new referral is needed, and you go on as a client.',
      ],
      not_reached: [
        'The skills centre has tried to contact you but has not reached you.',
        'If you still want to be a client, contact us.',
      ],
      declined_by_person: [
        'You have said that you do not want to be a client of the skills centre now.',
      ],
      other: [
        'The reason has been told to the person who referred you. We will tell you too when you ask.',
      ],
    },
    changes: 'A condition that is not met:',
    missing: 'What we do not know:',
    services: 'These services may help you:',
    again:
      'You can be referred again when your situation changes. Talk about it with your own officer.',
    reconsider: 'If you do not agree, ask that the matter is gone through again with you.',
  },
  withdrawn: {
    title: 'Your referral to the skills centre has been withdrawn',
    done: ({ referrer, centre }) => [
      `${referrer} has withdrawn the referral to a skills centre. The skills centre is ${centre}.`,
      'The skills centre no longer handles your matter and does not see your data because of this referral.',
    ],
    next: ['If you still want to be a client of the skills centre, tell the contact person.'],
  },
  lapsed:
    'These service requests lapsed when you were transferred. Your new contact person can ask for the service again:',
  ownData: [
    'You have the right to see what has been recorded of you and who has looked at it. You can ask for a mistake to be corrected.',
    'The contact person tells you how to ask.',
  ],
}
