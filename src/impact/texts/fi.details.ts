/** Words of the parts of a report that look closer: months, occupations, missing outcomes, sums of factors, and what stays inside. */
export const fi = {
  closed: {
    title: 'Suljettu: ei luovutettavaksi',
    text: 'Tässä raportissa mitään ei ole piilotettu eikä pyöristetty. Se ei saa poistua suljetusta ympäristöstä. Luovutettava raportti on kansiossa public.',
    rules: 'Tietosuojan sääntöjä ei ole sovellettu tähän raporttiin: kaikki luvut ovat tarkkoja.',
  },
  data: 'Luvut taulukkona',
  groupTime: {
    heading: {
      effect: 'Vaikutus kuukausi kuukaudelta',
      difference: 'Ryhmien ero kuukausi kuukaudelta',
    },
    intro: (months: string) =>
      `Samana kuukautena aloittaneita verrataan niihin verrokkeihin, joita seurataan samasta kuukaudesta, ja alkukuukausien erot yhdistetään. Muutosta verrataan kuukauteen ${months} ennen alkua, jolloin tilanne ei vielä ollut heikentynyt. Menetelmä on Callawayn ja Sant’Annan (2021).`,
    adjusted: {
      regression: (names: string) =>
        `Erot on lisäksi vakioitu: ${names}. Verrokkien muutosta ennustetaan näillä tiedoilla regressiomallilla.`,
      ipw: (names: string) =>
        `Erot on lisäksi vakioitu: ${names}. Verrokkeja painotetaan sen mukaan, kuinka todennäköisesti heidän kaltaisensa aloittavat.`,
      'doubly-robust': (names: string) =>
        `Erot on lisäksi vakioitu: ${names}. Vakiointi on kaksinkertaisesti varmistettu: tulos pätee, jos joko verrokkien muutoksen tai aloittamisen malli on oikea.`,
    },
    figure: {
      effect: (measure: string) => `${measure}: arvioitu vaikutus palvelun alusta`,
      difference: (measure: string) => `${measure}: asiakkaiden ja verrokkien muutosten ero`,
    },
    counted: (unit: string) =>
      `Kuinka paljon enemmän asiakkaat muuttuivat kuin verrokit, ${unit}. Tumma alue on kuukauden 95 %:n luottamusväli; vaalea kattaa koko käyrän 95 %:n varmuudella`,
    before: 'ennen alkua',
    after: 'alun jälkeen',
    tests: 'Voiko vertailuun luottaa',
    testsIntro:
      'Ennen alkua palvelu ei ole voinut vaikuttaa, joten käyrän pitäisi silloin kulkea nollan tuntumassa. Samoin eron pitäisi olla lähellä nollaa, kun alku siirretään kokeeksi aiemmaksi. Läpäisty testi ei todista vertailua oikeaksi: pienessä aineistossa ero jää helposti löytymättä.',
    passed: (measure: string, p: string, months: number) =>
      `${measure}: ryhmät muuttuivat ennen alkua samaan tahtiin (${months} kuukauden yhteistesti, p = ${p}).`,
    failed: (measure: string) =>
      `${measure}: ryhmät erosivat jo ennen alkua tai kokeeksi siirretystä alusta. Käyrä ei siksi kerro vaikutuksesta.`,
    detectable: (trend: string) =>
      `Testi olisi löytänyt joka toisella kerralla eron, joka kasvaa kuukaudessa ${trend}.`,
    table: 'Keskimäärin alusta lähtien, ja testit',
    measure: 'Mittari',
    average: { effect: 'Vaikutus keskimäärin', difference: 'Ero keskimäärin' },
    preTrend: 'Ennen alkua, p',
    placebo: (months: number) => `Alku ${months} kk aiemmin`,
    month: 'Kuukausi',
    band: 'Koko käyrän väli',
    starts: (measure: string) => `${measure} alkukuukauden mukaan`,
    startsCounted: (unit: string) =>
      `Keskimäärin alusta lähtien, ${unit}. Alkukuukaudet, joissa on tarpeeksi henkilöitä`,
    start: 'Alkukuukausi',
  },
  occupations: {
    heading: 'Ammattien osuus työssäolokuukausista',
    intro: (codes: string) =>
      `Asiantuntijatyötä ovat ammattiluokituksen pääryhmät ${codes}, muuta työtä kaikki muut. Osuus lasketaan työssäolokuukausista, joten se ei kerro, kuinka moni on työssä.`,
    figure: 'Asiantuntijatyön osuus työssäolokuukausista',
    counted: 'Prosenttia vaiheen työssäolokuukausista; loput ovat muuta työtä',
    table: 'Asiantuntijatyö ja muu työ vaiheittain',
    expert: 'asiantuntijatyö',
    other: 'muu työ',
    difference: 'Ero',
    persons: 'Työssä olleita: asiakkaita / verrokkeja',
  },
  censoring: {
    heading: 'Puuttuvat tulokset',
    registers: (isCensored: boolean) =>
      `Tulos puuttuu, kun henkilön kaikkia kuukausia ei voitu seurata: hän kuoli tai muutti pois, rekisterit päättyivät${isCensored ? ' tai verrokista tuli itse asiakas' : ''}. Puuttuvaa ei ole korvattu nollalla.`,
    file: 'Tulos puuttuu osalta aineistossa. Puuttuvaa ei ole korvattu nollalla.',
    how: 'Ensimmäinen arvio on niistä, joiden tulos tunnetaan. Toisessa heitä on painotettu niin, että he edustavat myös samanlaisia henkilöitä, joiden tulos puuttuu. Jos arviot ovat lähellä toisiaan, puuttuminen ei mitatuilla taustatiedoilla selitä tulosta.',
    table: 'Keneltä tulos puuttuu, ja mitä se muuttaa',
    missing: (arm: string) => `Puuttuu: ${arm}`,
    known: 'Tunnetut tulokset',
    weighted: 'Painotettu (IPCW)',
    note: 'Puuttuvien määrät on pyöristetty, ja liian pieniä ei näytetä. Viiva: painotusta ei voitu laskea.',
  },
  interaction: {
    title: 'Eroaako vaikutus ryhmien välillä',
    differenceTitle: 'Eroaako ero ryhmien välillä',
    intro:
      'Ennen kuin yhtäkään osaryhmää katsotaan erikseen, testataan, eroavatko ryhmät toisistaan lainkaan. Jos eivät, yhtä ryhmää ei pidä nostaa muiden edelle.',
    differs: 'ryhmät eroavat toisistaan',
    same: 'ryhmien eroa ei voi erottaa sattumasta',
    unknown: 'ei voitu testata',
    column: 'Taustatieto',
    statistic: 'F (vapausasteet)',
    p: 'p',
    pAdjusted: 'Korjattu p',
    conclusion: 'Päätelmä',
  },
  sum: {
    profile: (parts: string) =>
      `Kuvio kertoo odotetun tuloksen henkilölle, jonka tiedot ovat: ${parts}.`,
    chosen: 'Tiedot on valittu tutkimussuunnitelmassa.',
    typical: 'Tiedot ovat tyypillisen asiakkaan: tekstien yleisin luokka ja lukujen keskiarvo.',
    both: (names: string) =>
      `Tutkimussuunnitelmassa on valittu: ${names}. Muut ovat tyypillisen asiakkaan.`,
    base: (references: string) =>
      `Lähtötaso on laskennan alkupiste (luvut nollassa${references === '' ? '' : `, tekstit perusluokissa ${references}`}), eikä se kuvaa ketään.`,
    association:
      'Palkki kertoo, paljonko tekijä liittyy tulokseen, kun muut tekijät pysyvät ennallaan. Se ei ole vaikutus.',
    reference: 'perusluokka',
    importance: 'Mikä henkilöiden eroja selittää',
    importanceCounted: (fit: string) =>
      `Tekijät selittävät yhdessä ${fit} tuloksen vaihtelusta; osuus jakautuu näin (LMG)`,
    gap: 'Asiakkaiden ja muiden ero ennen vertailun rajaamista',
    gapIntro: (difference: string, explained: string, unexplained: string) =>
      `Kaikkien asiakkaiden ja kaikkien muiden keskiarvojen ero on ${difference}. Erilaisiin taustoihin liittyy siitä ${explained}, ja selittämättä jää ${unexplained}. Selittämätön osa ei ole palvelun vaikutus: siinä on mukana kaikki, mitä ei mitattu (Oaxaca ja Blinder; vertailutasona muiden kertoimet).`,
    gapCounted: 'Taustojen osuus erosta tekijöittäin, selittämätön osa ja ero yhteensä',
    unexplained: 'Selittämättä jäävä',
    difference: 'Ero yhteensä',
    explained: 'Selitetty yhteensä',
  },
  joined: (column: string, levels: number) =>
    `${column}: ${levels} pientä luokkaa on yhdistetty, koska yksinään niissä on liian vähän henkilöitä.`,
  joinedLevel: 'pienet luokat yhdessä',
  placebo: {
    verdict: 'Ryhmät eroavat tavalla, jota ei mitattu: vaikutusta ei voi arvioida',
    answer:
      'Asiakkaat ja verrokit eroavat myös tuloksessa, johon palvelu ei ole voinut vaikuttaa. Siksi tämä vertailu ei kerro palvelun vaikutuksesta.',
  },
}

export type DetailTexts = typeof fi
