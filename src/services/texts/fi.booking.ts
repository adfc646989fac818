/** What is said of who and what is taken in Finnish, the source. */
export const fi = {
  errors: {
    alreadyTaken:
      'Samaan aikaan on jo muuta. Mitään ei tallennettu. Tarkista päällekkäisyydet ja valitse toinen aika tai toinen tila.',
  },
}
export type BookingTexts = typeof fi
