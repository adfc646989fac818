/** The texts of documents in Finnish, the source of the other languages. */
export const fi = {
  tab: 'Asiakirjat',
  title: 'Asiakirjat',
  lead: 'Todistukset, sopimukset ja testitulokset, jotka asiakas on tuonut. Tieto voi viitata siihen asiakirjaan, josta se on luettu.',
  none: 'Asiakirjoja ei ole vielä tuotu',
  noneText: 'Lisää todistus tiedostona tai kuvaa se puhelimella.',
  nothingToRead: 'Sinulle näkyviä asiakirjoja ei ole',
  kinds: {
    diploma: 'Tutkintotodistus',
    certificate: 'Muu todistus',
    language_test: 'Kielitestin tulos',
    contract: 'Työsopimus',
    other: 'Muu asiakirja',
  },
  add: 'Lisää asiakirja',
  choose: 'Valitse tiedosto',
  photograph: 'Ota kuva',
  drop: 'tai pudota tiedosto tähän',
  accepted: 'PDF, JPEG, PNG, WebP tai HEIC, enintään 10 megatavua',
  chosen: (name: string, size: string) => `${name} · ${size}`,
  fields: {
    kind: 'Mikä asiakirja on',
    title: 'Tarkenne',
    titleText: 'Esimerkiksi tutkinto ja oppilaitos. Ei henkilötunnusta.',
    datedOn: 'Asiakirjan päiväys',
  },
  save: 'Tallenna asiakirja',
  sending: 'Lähetetään tiedostoa',
  saved: 'Asiakirja tallennettiin',
  datedOn: (day: string) => `Päivätty ${day}`,
  brought: (name: string, at: string) => `Tuonut ${name} ${at}`,
  size: (megabytes: string) => `${megabytes} Mt`,
  scans: { clean: 'Virustarkistettu', not_scanned: 'Ei virustarkistettu' },
  cited: (count: number) =>
    count === 1 ? 'Yksi tieto perustuu tähän' : `${count} tietoa perustuu tähän`,
  look: 'Katso',
  saveCopy: 'Lataa',
  preview: (name: string) => `Esikatselu: ${name}`,
  notShown: 'Selain ei näytä HEIC-kuvia. Lataa tiedosto ja avaa se kuvaohjelmalla.',
  remove: 'Poista asiakirja',
  removeText:
    'Asiakirja poistetaan pysyvästi, eikä kukaan voi sen jälkeen avata sitä. Tiedot, jotka perustuvat siihen, säilyvät.',
  removed: 'Asiakirja poistettiin',
  removedOn: (day: string) => `Poistettu ${day}`,
  citation: 'Perustuu asiakirjaan',
  citationHidden: 'Perustuu asiakirjaan, jota et näe',
  errors: {
    documentTypeUnknown:
      'Tiedosto ei ole PDF, JPEG, PNG, WebP eikä HEIC. Mitään ei tallennettu. Valitse toinen tiedosto tai kuvaa asiakirja.',
    documentTooLarge:
      'Tiedosto on liian suuri. Enimmäiskoko on 10 megatavua. Skannaa se pienemmällä tarkkuudella tai jaa se osiin.',
    documentInfected:
      'Tiedostosta löytyi haittaohjelma. Mitään ei tallennettu. Pyydä asiakkaalta toinen kopio.',
    documentBroken:
      'Kuvatiedosto on rikki, joten siitä ei voi poistaa kuvauspaikkaa ja muita lisätietoja. Mitään ei tallennettu. Kuvaa asiakirja uudelleen.',
    documentRemoved: 'Asiakirja on poistettu.',
    documentFileLost:
      'Asiakirjan tiedostoa ei voi avata. Ilmoita siitä järjestelmän ylläpitoon ja pyydä asiakkaalta uusi kopio.',
    scannerAway:
      'Virustarkistus ei juuri nyt toimi, joten mitään ei tallennettu. Yritä hetken päästä uudelleen.',
    dayInFuture: 'Päivä ei voi olla tulevaisuudessa',
  },
}
export type DocumentTexts = typeof fi
