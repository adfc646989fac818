/** The catalogue of services and their offerings in Finnish, the source of the other languages. */
export const fi = {
  errors: {
    levelMissing: 'Valitse taso, joka palvelussa opitaan',
    levelWithoutLanguage: 'Tason voi valita vain kielitaidolle. Valitse kieli tai poista taso.',
    endBeforeStart: 'Viimeinen päivä on ennen ensimmäistä',
    startBeforeIntake: 'Ensimmäinen päivä on ennen sisäänottoa',
    draftClosed: 'Luonnos ei voi päättyä. Julkaise palvelu tai tyhjennä päättymispäivä.',
    minimumAboveSeats: 'Vähimmäismäärä on suurempi kuin paikkojen määrä',
    serviceNotOffered:
      'Palvelu on luonnos tai päättynyt sisäänottopäivään mennessä. Toteutusta ei tallennettu.',
    offeringCancelled: 'Toteutus on peruttu, eikä sitä voi enää muuttaa. Tee uusi toteutus.',
    seatsInUse:
      'Paikkoja on jo täytetty enemmän. Pienennä määrää vasta, kun paikkoja on vapautunut.',
    stateNotReachable: 'Toteutuksen tila on jo muuttunut. Lataa sivu uudelleen ja tarkista tila.',
    seatsStillTaken:
      'Toteutuksessa on ihmisiä, joten sitä ei voi perua. Siirrä heidät ensin toiseen toteutukseen.',
  },
}
export type ServiceTexts = typeof fi
