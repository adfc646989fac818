import type { NoticeTexts } from './fi.notices.ts'

export const en: NoticeTexts = {
  title: 'Letters to the client',
  none: 'A letter is made when a referral is sent or answered.',
  kinds: {
    referral_sent: 'Referral sent',
    referral_accepted: 'Accepted as a client',
    referral_returned: 'Referral returned',
    referral_withdrawn: 'Referral withdrawn',
    assignment_accepted: 'New expert',
    transfer_sent: 'Transfer requested',
    transfer_accepted: 'Transferred',
    transfer_ended: 'Transfer did not happen',
    service_sent: 'Service requested',
    service_accepted: 'Service begins',
    service_ended: 'Service not arranged',
    return_accepted: 'Returned',
  },
  from: (sender, number) => `${sender}, referral ${number}`,
  fromHanding: (sender, number) => `${sender}, handover ${number}`,
  letterIn: {
    fi: 'Letter in Finnish (PDF)',
    sv: 'Letter in Swedish (PDF)',
    en: 'Letter in English (PDF)',
  },
  chosen: 'client’s language',
  otherLanguage: (language) =>
    `The client’s service language is ${language}. Letters are in Finnish, Swedish and English: go through the letter together, with an interpreter where needed.`,
  protectedAddress:
    'The client’s address is protected. The letter is printed without it, because you do not have the right to it.',
  unknownAddress: 'No postal address is recorded. The letter carries the name alone.',
  give: 'Mark as given',
  notGiven: 'Not given yet',
  given: {
    post: 'Sent by post',
    in_person: 'Given in person',
    read_aloud: 'Gone through aloud',
    message: 'Sent as a message',
  },
  givenBy: (way, by) => `${way}, ${by}`,
  done: 'The letter is marked as given.',
  head: {
    title: 'Contact data in letters',
    edit: 'Change the contact data',
    text: 'They stand in the organisation’s letters to clients. Letters already made stay as they are.',
    fields: {
      streetAddress: 'Address',
      postalCode: 'Postal code',
      postOffice: 'Post office',
      phone: 'Phone',
      email: 'Email',
    },
    none: 'Not recorded',
    saved: 'The contact data of letters are saved.',
  },
  errors: {
    postalCodeInvalid: 'A postal code has five digits.',
    phoneInvalid: 'Write the phone number in digits, for example 09 123 4567.',
    emailInvalid: 'Check the email address.',
    noticeAlreadyGiven: 'The letter is already marked as given. The earlier mark is kept.',
  },
}
