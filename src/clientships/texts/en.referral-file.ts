import type { ReferralFileTexts } from './fi.referral-file.ts'

/** The texts of the inbox and of one's own referrals as files in English. */
export const en: ReferralFileTexts = {
  born: 'Year of birth',
  due: 'Decision by',
  lateDays: 'Days late',
  reason: 'Reason',
  language: 'Service language',
  number: 'Referral number',
  unit: 'Referring unit',
  sender: 'Sender',
  open: 'A question waits for an answer',
  yes: 'yes',
  whichFacts: 'Not met or to be clarified',
  decided: 'Decided',
  returned: 'Reason for returning',
  drafted: 'Draft begun',
  inbox: {
    fileName: 'incoming-referrals',
    orders: { due: 'Day by which to decide', sent: 'Day of arrival', name: 'Name' },
    meanings: {
      verdict:
        'What the criteria of the centre say on the day of the list about the facts that you may see',
      lateDays: 'Days from the deadline to the day of the list; 0 when the referral is not late',
    },
  },
  sent: {
    fileName: 'my-referrals',
    order: 'Questions that wait for an answer, then drafts, then the latest sent first',
    person: 'Empty when you no longer see the person’s information',
  },
}
