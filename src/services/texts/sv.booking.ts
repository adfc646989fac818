import type { BookingTexts } from './fi.booking.ts'

/** What is said of who and what is taken in Swedish. */
export const sv: BookingTexts = {
  clash: {
    session: (name, time, service) => `${name} är bokad ${time}: ${service}`,
    appointment: (name, time) => `${name}: kundmöte kl. ${time}`,
    absence: (name) => `${name} är borta`,
    closed: (name) => `${name} är inte längre i bruk`,
  },
  errors: {
    noticeAlreadyGiven: 'Meddelandet har redan antecknats som givet.',
    timeInvalid: 'Skriv klockslaget i formen 9.15',
    addressInvalid: 'Skriv en adress som börjar med https://',
    seriesTooLong: 'Serien är för lång: högst ungefär ett år. Dela upp den.',
    timesOverlap: 'Tiderna samma dag överlappar varandra',
    tooManyDays: 'Tiden är för lång. Välj en kortare.',
    sessionNotPlanned:
      'Träffen har redan hållits eller ställts in och kan inte längre ändras. Ladda om sidan.',
    alreadyTaken:
      'Det finns redan annat vid samma tid. Ingenting sparades. Kontrollera överlappningarna och välj en annan tid eller en annan lokal.',
  },
}
