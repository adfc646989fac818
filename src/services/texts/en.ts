import type { ServiceTexts } from './fi.ts'

export const en: ServiceTexts = {
  errors: {
    levelMissing: 'Choose the level that is learned in the service',
    levelWithoutLanguage: 'Only a language has a level. Choose a language or remove the level.',
    endBeforeStart: 'The last day is before the first',
    startBeforeIntake: 'The first day is before the intake',
    draftClosed: 'A draft cannot end. Publish the service or clear the day on which it ends.',
    minimumAboveSeats: 'The minimum is larger than the number of seats',
    serviceNotOffered:
      'The service is a draft or has ended by the day of the intake. The offering was not saved.',
    offeringCancelled: 'The offering is cancelled and cannot be changed. Make a new one.',
    seatsInUse: 'More seats than that are taken. Lower the number once seats have become free.',
    stateNotReachable:
      'The state of the offering has changed meanwhile. Reload the page and check the state.',
    seatsStillTaken:
      'There are people in the offering, so it cannot be cancelled. Move them to another one first.',
  },
}
