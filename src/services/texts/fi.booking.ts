/** What is said of who and what is taken in Finnish, the source. */
export const fi = {
  clash: {
    session: (name: string, time: string, service: string) =>
      `${name} on varattu ${time}: ${service}`,
    appointment: (name: string, time: string) => `${name}: asiakastapaaminen klo ${time}`,
    absence: (name: string) => `${name} on poissa`,
    closed: (name: string) => `${name} ei ole enää käytössä`,
  },
  errors: {
    noticeAlreadyGiven: 'Tiedote on jo merkitty annetuksi.',
    timeInvalid: 'Kirjoita kellonaika muodossa 9.15',
    addressInvalid: 'Kirjoita osoite, joka alkaa https://',
    seriesTooLong: 'Sarja on liian pitkä: enintään noin vuosi. Jaa se osiin.',
    timesOverlap: 'Saman päivän ajat menevät päällekkäin',
    tooManyDays: 'Aika on liian pitkä. Valitse lyhyempi.',
    sessionNotPlanned:
      'Tapaaminen on jo pidetty tai peruttu, eikä sitä voi enää muuttaa. Lataa sivu uudelleen.',
    alreadyTaken:
      'Samaan aikaan on jo muuta. Mitään ei tallennettu. Tarkista päällekkäisyydet ja valitse toinen aika tai toinen tila.',
  },
}
export type BookingTexts = typeof fi
