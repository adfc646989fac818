/** The texts of the work list as a file in Finnish, the source of the other languages. */
export const fi = {
  fileName: 'asiakkuudet',
  sheet: 'Asiakkuudet',
  scopes: { mine: 'Omat asiakkuudet', centre: 'Koko keskuksen asiakkuudet' },
  scope: 'Kenen asiakkuudet',
  centre: 'Osaamiskeskus',
  state: 'Tila',
  overdue: 'Vain ne, joiden seuraava askel on myöhässä',
  noNextStep: 'Vain ne, joilta seuraavan askeleen päivä puuttuu',
  noContact: (days: number) => `Vain ne, joihin ei ole oltu yhteydessä ${days} päivään`,
  language: 'Asiointikieli',
  responsible: 'Vastuuasiantuntija',
  orders: {
    due: 'Seuraavan askeleen päivä, eniten myöhässä oleva ensin',
    name: 'Nimi',
    started: 'Alkamispäivä',
    contact: 'Viimeisin yhteys, pisimpään ilman yhteyttä ollut ensin',
  },
  overdueDays: 'Myöhässä, pv',
  meanings: {
    number: 'Asiakasnumero tässä järjestelmässä',
    age: 'Täysiä vuosia tilanteen päivänä; tyhjä, kun syntymäaikaa ei tiedetä',
    state: 'Odottaa alkua ensimmäiseen tapaamiseen asti, sitten käynnissä tai tauolla',
    started: 'Päivä, jona lähete otettiin vastaan',
    contact: 'Viimeisin tapaaminen, puhelu, videotapaaminen tai viesti, jossa asiakas tavoitettiin',
    nextStep: 'Mitä asiakkaan kanssa tehdään seuraavaksi',
    due: 'Päivä, jolloin seuraava askel on määrä tehdä',
    overdueDays: 'Päiviä seuraavan askeleen päivästä tilanteen päivään; 0, kun se ei ole myöhässä',
    responsible: 'Asiantuntija, joka vastaa asiakkuudesta',
  },
}
export type WorkListFileTexts = typeof fi
