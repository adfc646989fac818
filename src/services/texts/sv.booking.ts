import type { BookingTexts } from './fi.booking.ts'

/** What is said of who and what is taken in Swedish. */
export const sv: BookingTexts = {
  errors: {
    alreadyTaken:
      'Det finns redan annat vid samma tid. Ingenting sparades. Kontrollera överlappningarna och välj en annan tid eller en annan lokal.',
  },
}
