import type { EnrolmentTexts } from './fi.enrolments.ts'

/** The texts of enrolments, groups and queues in English. */
export const en: EnrolmentTexts = {
  errors: {
    alreadyInGroup: 'The client is already in this group or its queue. Nothing was changed.',
    offeringNotOpen: 'Nobody can join the group: it is not open. Choose another group.',
    providerWithoutAccess:
      'Whoever runs the group does not see the client. Request the service from them first.',
    enrolmentNotSo: 'This cannot be done in the present state of the enrolment. Check the state.',
    otherService: 'A move goes to another group of the same service only. Choose another group.',
    chosenTwice: 'The same enrolment is chosen twice.',
    priorityTwice: 'The same ground is chosen twice.',
  },
}
