import type { BookingTexts } from './fi.booking.ts'

/** What is said of who and what is taken in English. */
export const en: BookingTexts = {
  errors: {
    alreadyTaken:
      'Something else is on at the same time. Nothing was saved. Check the overlaps and choose another time or another room.',
  },
}
