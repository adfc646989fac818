/** Plain short texts of made-up records, in Finnish as staff write them; nothing of health, faith or origin. */

export const referralMessages = [
  'Etsii kokoaikatyötä ja toivoo tukea työnhakuun. Valmis aloittamaan heti.',
  'On hakenut työtä itse puoli vuotta tuloksetta. Hyötyisi ansioluettelon ja haastattelujen harjoittelusta.',
  'Haluaa oman alan työtä, mutta ei tunne alan työnantajia Suomessa.',
  'Haluaa ammatin Suomessa ja on kiinnostunut tutkinto-opinnoista.',
  'Suomen kieli riittää arkeen, työelämän sanasto puuttuu vielä.',
  'Aiempi kokemus alalta on vahva. Tarvitsee apua osaamisen sanoittamiseen.',
  'Valmistui äskettäin ja etsii ensimmäistä oman alan työpaikkaa.',
  'Motivoitunut, hoitanut sovitut tapaamiset ja tehtävät ajallaan.',
  'Toivoo työkokeilua, jotta näkee, sopiiko ala.',
  'Kiinnostunut oppisopimuksesta. Työnantaja on vielä etsittävä.',
  'Pohtii yrityksen perustamista ja tarvitsee ohjausta siihen.',
  'Palannut työmarkkinoille kotona vietettyjen vuosien jälkeen.',
]

export const questions = [
  'Mikä on suomen kielen taso, ja milloin se on viimeksi arvioitu?',
  'Onko tutkinnosta todistus, ja minä vuonna se on suoritettu?',
  'Tavoittaako henkilön parhaiten puhelimella vai viestillä?',
  'Onko henkilöllä samaan aikaan muita palveluja?',
  'Milloin henkilö voisi aloittaa kokopäiväisen työnhaun?',
]
export const answers = [
  'Tieto on nyt lisätty.',
  'Kysyin asiasta ja täydensin tiedot.',
  'Puhelimella tavoittaa parhaiten iltapäivisin.',
  'Muita palveluja ei ole. Voi aloittaa heti.',
  'Voi aloittaa ensi kuun alusta.',
]

export const acceptedAgainst = [
  'Taitotaso on todellisuudessa kirjattua parempi, todettu keskustelussa.',
  'Kriteeri täyttyy lähiviikkoina, ja henkilö hyötyy palvelusta jo nyt.',
  'Tilanne on muuttunut lähettämisen jälkeen.',
  'Henkilöllä on työtarjous tiedossa, ja hän tarvitsee tuen lyhyeksi ajaksi.',
]

export const returnWords = {
  criteria_not_met: [
    'Kielitaito ei vielä riitä. Suosittelemme kielikoulutusta ja uutta lähetettä sen jälkeen.',
    'Tutkinnosta tai oman alan työstä on kulunut yli viisi vuotta.',
    'Henkilö ei tällä hetkellä hae kokoaikatyötä.',
  ],
  other_centre_fits: [
    'Toisen osaamiskeskuksen palvelut sopivat tilanteeseen paremmin.',
    'Tavoitteena on tutkinto, johon toinen keskus ohjaa.',
  ],
  facts_missing: [
    'Kielitaito ja tutkinnon vuosi puuttuvat. Lähetä uudelleen, kun ne on selvitetty.',
    'Työllisyystilanne on vanhentunut. Tarkistakaa se ja lähettäkää uudelleen.',
  ],
  already_client: ['Henkilö on jo keskuksen asiakas.'],
  not_reached: ['Henkilöä ei tavoitettu kolmella yrityksellä eri päivinä.'],
  declined_by_person: ['Henkilö kertoi, ettei halua palvelua nyt.'],
  other: ['Henkilö on muuttamassa toiselle paikkakunnalle.'],
} as const

export const withdrawnWords = [
  'Henkilö sai työpaikan ennen päätöstä.',
  'Henkilö perui itse.',
  'Lähetetty väärään keskukseen.',
]

/** By the kind of a note. */
export const noteTexts = {
  first: [
    'Ensitapaaminen. Käytiin läpi tilanne, tavoitteet ja keskuksen palvelut. Sovittiin seuraavat askeleet.',
    'Ensimmäinen tapaaminen. Kartoitettiin koulutus ja työkokemus. Asiakas kertoi toiveistaan.',
    'Ensitapaaminen asiointikielellä. Tavoitteeksi kirjattiin oman alan työ.',
    'Ensitapaaminen. Tavoite tarkentuu, kun osaaminen on kartoitettu.',
  ],
  meeting: [
    'Päivitettiin ansioluettelo ja valittiin kaksi avointa paikkaa haettavaksi.',
    'Käytiin läpi haastattelukysymyksiä ja harjoiteltiin vastauksia.',
    'Tehtiin työhakemus yhdessä. Asiakas lähettää sen tänään.',
    'Keskusteltiin koulutusvaihtoehdoista ja hakuajoista.',
    'Osaamiskartoituksen palaute. Vahvuuksina käytännön taidot ja tarkkuus.',
    'Sovittiin, että asiakas osallistuu työnhaun ryhmään.',
    'Käytiin läpi työsopimuksen ehdot ja palkka.',
    'Tarkistettiin, miten edellisessä tapaamisessa sovitut asiat etenivät.',
    'Laadittiin lista työnantajista, joihin asiakas ottaa itse yhteyttä.',
    'Keskusteltiin kielitaidon kehittämisestä työn ohella.',
  ],
  call: [
    'Puhelu. Asiakas on saanut haastattelukutsun, valmistautumisesta sovittiin aika.',
    'Puhelu. Työnhaku etenee suunnitellusti.',
    'Puhelu. Muistutettiin hakuajan päättymisestä.',
    'Puhelu. Asiakas kertoi, ettei tullut valituksi. Sovittiin uusista hakukohteista.',
  ],
  video: [
    'Etätapaaminen. Käytiin läpi LinkedIn-profiili.',
    'Etätapaaminen. Valittiin verkkokursseja täydentämään osaamista.',
    'Etätapaaminen. Harjoiteltiin videohaastattelua.',
  ],
  message: [
    'Lähetetty linkki avoimeen työpaikkaan, asiakas kuittasi.',
    'Asiakas lähetti päivitetyn ansioluettelon.',
    'Sovittu viestillä uusi tapaamisaika.',
  ],
  call_attempt: ['Soitettu, ei vastattu. Jätetty viesti.', 'Soitettu kahdesti, ei vastausta.'],
  no_show: ['Ei saapunut sovittuun tapaamiseen. Lähetetty uusi aika.'],
  employer_contact: [
    'Työnantaja kiinnostunut, pyysi ansioluettelon.',
    'Sovittu työnantajan kanssa tutustumiskäynnistä.',
    'Työnantaja valitsi toisen hakijan, pitää yhteystiedot.',
  ],
  network: [
    'Neuvoteltu koulutuksen järjestäjän kanssa aloituspaikasta.',
    'Yhteispalaveri työllisyyspalvelujen kanssa, työnjaosta sovittiin.',
  ],
} as const
export type NoteTextKind = keyof typeof noteTexts

export const firstSteps = ['Ensitapaaminen']
export const nextSteps = [
  'Seuraava tapaaminen',
  'Asiakas lähettää hakemukset, soitto perään',
  'Ansioluettelon läpikäynti',
  'Haastatteluharjoitus',
  'Yhteydenotto työnantajaan',
  'Koulutushaun tarkistus',
  'Osaamiskartoituksen palaute',
  'Työnhaun ryhmä alkaa',
]

export const endWords = {
  employed_open: ['Aloitti työssä. Toivotettiin onnea ja sovittiin seurannasta.'],
  employed_subsidised: ['Aloitti palkkatuetussa työssä.'],
  apprenticeship: ['Oppisopimus alkoi.'],
  entrepreneur: ['Yritys on perustettu ja toiminta alkanut.'],
  degree_study: ['Aloitti tutkinto-opinnot.'],
  other_study: ['Aloitti opinnot.'],
  goal_not_reached: ['Jatkaa työnhakua työllisyyspalveluissa.'],
  no_contact: ['Ei tavoitettu useista yrityksistä huolimatta.'],
} as const
