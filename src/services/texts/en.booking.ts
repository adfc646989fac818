import type { BookingTexts } from './fi.booking.ts'

/** What is said of who and what is taken in English. */
export const en: BookingTexts = {
  clash: {
    session: (name, time, service) => `${name} is booked ${time}: ${service}`,
    appointment: (name, time) => `${name}: an appointment at ${time}`,
    absence: (name) => `${name} is away`,
    closed: (name) => `${name} is no longer in use`,
  },
  errors: {
    noticeAlreadyGiven: 'The notice has already been marked as given.',
    timeInvalid: 'Write the time in the form 9:15',
    addressInvalid: 'Write an address that begins with https://',
    seriesTooLong: 'The series is too long: at most about a year. Split it.',
    timesOverlap: 'The times of the same day overlap',
    tooManyDays: 'The time is too long. Choose a shorter one.',
    sessionNotPlanned:
      'The session has already been held or cancelled and can no longer be changed. Reload the page.',
    alreadyTaken:
      'Something else is on at the same time. Nothing was saved. Check the overlaps and choose another time or another room.',
  },
}
