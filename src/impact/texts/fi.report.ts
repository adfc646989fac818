/** To what numbers of persons are rounded. */
const toBase = (base: number) => (base === 5 ? 'viiteen' : `lukuun ${base}`)

/** Words of the report of a study, in Finnish, the source of the other languages. */
export const fi = {
  numbers: {
    hidden: 'ei näytetä',
    fewPersons: 'liian vähän',
    undefined: '–',
    percent: (number: string) => `${number}\u00a0%`,
    points: (number: string) => `${number}\u00a0prosenttiyksikköä`,
    pointsShort: (number: string) => `${number}\u00a0%\u2011yks.`,
    range: (low: string, high: string) => `${low}\u00a0…\u00a0${high}`,
    about: (number: string) => `noin ${number}`,
  },
  arms: { treated: 'Asiakkaat', control: 'Verrokit' },
  units: {
    points: 'prosenttiyksikköä',
    own: 'tuloksen omassa yksikössä',
    shares: 'Osuuksien erot ovat prosenttiyksikköinä.',
  },
  front: {
    kicker: (day: string) => `Vaikuttavuustutkimus · ${day}`,
    question: (outcome: string) => `Mikä on palvelun vaikutus: ${outcome}?`,
    verdict: {
      effect: 'Ryhmät ovat vertailukelpoiset',
      unclear: 'Vaikutusta ei voi erottaa sattumasta',
      notComparable: 'Ei vertailukelpoinen: vaikutusta ei voi arvioida',
      hidden: 'Tulosta ei näytetä',
    },
    effect: (outcome: string, difference: string, treated: string, control: string) =>
      `${outcome}: palvelun arvioitu vaikutus on ${difference}, asiakkailla ${treated} ja verrokeilla ${control}.`,
    relative: (difference: string, share: string) => `${difference} (suhteellisesti ${share})`,
    unclear: (outcome: string, difference: string, treated: string, control: string) =>
      `${outcome}: palvelun vaikutusta ei voi erottaa sattumasta; arvio on ${difference} (asiakkailla ${treated}, verrokeilla ${control}).`,
    certainty: {
      clear: (interval: string) =>
        `Pelkkä sattuma tuskin selittää näin suurta eroa (95 %:n luottamusväli ${interval})`,
      likely: (interval: string) =>
        `Pelkkä sattuma selittäisi näin suuren eron harvoin, mutta vaikutuksen suuruus on epävarma (95 %:n luottamusväli ${interval})`,
      unclear: (interval: string) =>
        `Aineisto sopii sekä siihen, että vaikutusta on, että siihen, ettei sitä ole (95 %:n luottamusväli ${interval})`,
    },
    assumption: (certainty: string) =>
      `${certainty}, ja arvio olettaa, että asiakkaat ja verrokit eivät eroa toisistaan muussa kuin siinä, mitä heistä tiedettiin.`,
    notComparable:
      'Asiakkaat ja verrokit eroavat toisistaan jo ennen palvelua niin paljon, ettei tämä vertailu kerro palvelun vaikutuksesta.',
    associated: (outcome: string, difference: string, interval: string) =>
      `${outcome}: ryhmien ero on ${difference} (95 %:n luottamusväli ${interval}), mutta se liittyy myös siihen, keitä ryhmissä oli.`,
    hidden: 'Tulosta ei voi näyttää: vertailtavissa ryhmissä on liian vähän henkilöitä.',
    hiddenWhy: 'Tietosuojan säännöt on kerrottu luvussa ”Tietosuoja”.',
    headlineArms: (outcome: string) => `${outcome}: asiakkaat ja heidän verrokkinsa`,
    headlineDifference: (name: string, difference: string, interval: string) =>
      `${name} ${difference} (95 %:n luottamusväli ${interval})`,
    facts: {
      treated: 'Asiakkaita',
      control: 'Verrokkeja',
      effect: 'Arvioitu vaikutus',
      difference: 'Ryhmien ero',
      interval: (interval: string) => `95 %:n luottamusväli ${interval}`,
      balance: 'Vertailukelpoisuus',
      passed: 'kyllä',
      failed: 'ei',
      rounded: (base: number) => (base === 1 ? 'tarkka määrä' : `pyöristetty ${toBase(base)}`),
      gate: (limit: string, isLoosened: boolean) =>
        `jokainen taustatieto enintään ${limit} keskihajonnan päässä${isLoosened ? '; rajoja on väljennetty' : ''}`,
    },
    contents: 'Sisällys',
    foot: (code: string, hash: string) =>
      `Taitopolku ${code} · tutkimussuunnitelman tunniste ${hash}`,
  },
  figures: {
    zero: 'ei eroa',
    start: 'alku',
    months: 'kuukautta palvelun alusta',
    note: (persons: string, day: string) => `${persons}. Laskettu ${day}.`,
    persons: (treated: string, control: string, base: number) =>
      `Asiakkaita ${treated}, verrokkeja ${control}${base === 1 ? '' : ' (pyöristetty)'}`,
    wholeTable: (file: string) => `Koko taulukko on tiedostossa ${file}.`,
    estimator: (method: string, se: string) => `${method}: keskivirhe ${se}.`,
  },
  population: {
    heading: 'Keitä tutkittiin',
    intro: (treated: string, control: string) =>
      `Analyysissa on ${treated} asiakasta ja ${control} verrokkia. Kuvio näyttää, miten heihin päädyttiin; jokaisesta pois jääneestä kerrotaan syy.`,
    figure: 'Perusjoukosta analyysiin',
    counted: (base: number) =>
      base === 1 ? 'Henkilöitä' : `Henkilöitä, pyöristettyinä ${toBase(base)}`,
    people: (treated: string, control: string) => `asiakkaita ${treated}, muita ${control}`,
    all: (count: string) => `henkilöitä ${count}`,
    expanded: 'Verrokiksi kelpaava on mukana jokaisena alkukuukautena, josta hän voisi alkaa',
    reasons: {
      unmatched: 'Ei sopivaa verrokkia, tai ei valittu verrokiksi',
      differing_rows: 'Ristiriitaiset perustiedot',
      no_birth_month: 'Syntymäkuukausi puuttuu',
      impossible_dates: 'Mahdottomat päivämäärät',
      started_before: 'Asiakkuus alkoi ennen tutkimusta',
      client_outside_age: 'Asiakas ikärajojen ulkopuolella',
      client_short_history: 'Asiakkaan taustatiedot liian lyhyeltä ajalta',
      client_not_there: 'Asiakas ei ollut alueella',
      outside_age: 'Ikärajojen ulkopuolella',
      not_there: 'Ei ollut alueella',
      no_start_month: 'Ei sopivaa alkukuukautta',
      'in-data': 'Yhdistetyt henkilöt ja alkukuukaudet',
      'one-sided-strata': 'Luokassa vain asiakkaita tai vain verrokkeja',
    },
    steps: {
      population: 'Aineistossa',
      analysed: 'Analyysissa',
      remaining: 'Jäljellä',
    },
    repeated: (persons: string, times: string) =>
      `${persons} henkilöä on verrokkina yhteensä ${times} kertaa, koska sama henkilö voi olla verrokkina usealla alkukuukaudella. Luottamusvälit ottavat sen huomioon.`,
    effective: (treated: string, control: string) =>
      `Painotuksen jälkeen aineisto vastaa tarkkuudeltaan ${treated} asiakasta ja ${control} verrokkia.`,
    sources: 'Aineistot ja niiden yhdistyminen',
    source: 'Aineisto',
    rows: 'Rivejä',
    linked: 'Yhdistyi henkilöön',
    unmatched: (count: string) =>
      `Verrokkia ei löytynyt ${count} asiakkaalle: tulos koskee niitä, joille löytyi.`,
  },
  balance: {
    heading: 'Ovatko ryhmät vertailukelpoiset',
    loosened: (own: string, usual: string) =>
      `Tutkimus sallii tavallista suuremmat erot: ${own}. Tavallisesti: ${usual}.`,
    limits: (smd: string, before: string, low: string, high: string) =>
      `keskiarvojen ero enintään ${smd} keskihajontaa (aiemmassa tuloksessa ${before}), varianssisuhde ${low}–${high}`,
    passed: (limit: string) =>
      `Kyllä: jokaisessa taustatiedossa ryhmien ero on vertailussa enintään ${limit} keskihajontaa.`,
    failed: (limit: string, terms: string) =>
      `Eivät: ero on yli ${limit} keskihajontaa tai hajonnat eroavat liikaa ainakin näissä: ${terms}. Tuloksia ei siksi sanota vaikutuksiksi.`,
    failedHidden: (limit: string) =>
      `Eivät: ero on yli ${limit} keskihajontaa taustatiedossa, jota ei voi näyttää. Tuloksia ei siksi sanota vaikutuksiksi.`,
    love: 'Ryhmien erot ennen vertailun rajaamista ja sen jälkeen',
    loveCounted: (limit: string) =>
      `Standardoitu keskiarvojen ero. Harmaa alue (±${limit}) on sallittu; ontto piste on kaikki, täysi vertailuun otetut.`,
    before: 'ennen',
    after: 'jälkeen',
    overlap: 'Kuinka samanlaisia asiakkaat ja muut olivat ennen vertailua',
    overlapCounted:
      'Osuus ryhmästä asiakkuuden laskennallisen todennäköisyyden mukaan (kahdeskymmenesosaa kohti)',
    overlapAxis: 'asiakkuuden todennäköisyys taustatietojen perusteella',
    table: 'Taustatiedot ryhmittäin',
    term: 'Taustatieto',
    columns: {
      treatedBefore: 'Asiakkaat, kaikki',
      controlBefore: 'Muut, kaikki',
      smdBefore: 'Ero (SD)',
      treatedAfter: 'Asiakkaat, vertailussa',
      controlAfter: 'Verrokit, vertailussa',
      smdAfter: 'Ero (SD)',
      varianceRatio: 'Varianssisuhde',
    },
    note: (limit: string, base: number) =>
      `Ero on keskiarvojen erotus jaettuna asiakkaiden keskihajonnalla ennen vertailua. Raja ${limit}.${base === 1 ? '' : ` Osuudet on laskettu ${toBase(base)} pyöristetyistä määristä.`}`,
    hiddenTerms: (count: number) =>
      count === 1
        ? 'Yhtä taustatietoa ei näytetä, koska siinä on liian pieniä ryhmiä.'
        : `${count} taustatietoa ei näytetä, koska niissä on liian pieniä ryhmiä.`,
    score: 'Asiakkuuden todennäköisyys',
    level: (column: string, level: string) => `${column}: ${level}`,
  },
  effects: {
    heading: { effect: 'Vaikutukset', difference: 'Ryhmien erot' },
    intro: {
      effect:
        'Vaikutus on asiakkaiden ja heidän verrokkiensa ero. Jana on 95 %:n luottamusväli: jos se ylittää nollan, eroa ei voi erottaa sattumasta.',
      difference:
        'Luvut ovat ryhmien eroja, eivät vaikutuksia, koska ryhmiä ei voi pitää vertailukelpoisina. Jana on 95 %:n luottamusväli.',
    },
    figure: {
      effect: (outcome: string) => `Arvioitu vaikutus: ${outcome}`,
      difference: (outcome: string) => `Ryhmien ero: ${outcome}`,
    },
    counted: (unit: string) => `Arvio ja 95 %:n luottamusväli, ${unit}`,
    hidden: (outcome: string) =>
      `${outcome}: ei näytetä, koska ryhmissä on liian vähän henkilöitä tai yksittäinen henkilö erottuisi.`,
    means: 'Tulokset ryhmittäin',
    table: 'Arviot ja niiden tarkkuus',
    outcome: 'Tulos',
    method: 'Menetelmä',
    estimate: 'Arvio',
    relative: 'Suhteellinen ero',
    interval: '95 %:n luottamusväli',
    p: 'p-arvo',
    persons: 'Asiakkaita / verrokkeja',
    se: 'Keskivirhe',
    note: (estimand: string, base: number) =>
      `Kohde: ${estimand}.${base === 1 ? '' : ` Henkilömäärät on pyöristetty ${toBase(base)}; osuudet on laskettu pyöristetyistä määristä.`}`,
    placebo: 'Tulos, johon palvelu ei ole voinut vaikuttaa',
    placeboNote:
      'Jos tässä näkyy ero, ryhmät eroavat jossain, mitä ei mitattu. Läpäisty koe ei todista, ettei eroa ole.',
  },
  methods: {
    difference: 'keskiarvojen ero',
    regression: 'regressio',
    gcomputation: 'g-laskenta',
    ipcw: 'erotus, puuttuvat tulokset painotettu',
    aipw: 'kaksoisrobusti (AIPW)',
    entropy: 'entropiapaino',
    nearest: 'lähimmät verrokit',
    optimal: 'pienin yhteisetäisyys',
    full: 'täysi kaltaistaminen',
    subclass: 'luokat todennäköisyyden mukaan',
    cem: 'täsmäkaltaistaminen karkeistettuna',
    exact: 'täsmäkaltaistaminen',
    propensity: 'asiakkuuden todennäköisyys',
    logit: 'asiakkuuden todennäköisyys (logit)',
    mahalanobis: 'Mahalanobiksen etäisyys',
    'robust-mahalanobis': 'vankka Mahalanobiksen etäisyys',
    'ipw-att': 'käänteiset todennäköisyyspainot (ATT)',
    'ipw-ate': 'käänteiset todennäköisyyspainot (ATE)',
    overlap: 'päällekkäisyyspainot',
    'with replacement': 'sama usealle',
  },
  ses: {
    'cluster-pair': 'pareittain ryvästetty (CR1)',
    'cluster-pair-cr2': 'pareittain ryvästetty pienille aineistoille (CR2)',
    hc1: 'heteroskedastisuuden salliva (HC1)',
    hc3: 'heteroskedastisuuden salliva (HC3)',
    'abadie-imbens': 'Abadien ja Imbensin',
    'm-estimation': 'pisteytyksen arvioinnin huomioon ottava (M-estimointi)',
    'CR1 by pair and person': 'pareittain ja henkilöittäin ryvästetty (CR1)',
    'CR1 by cluster': 'ryppäittäin (CR1)',
    'CR2 by cluster': 'ryppäittäin pienille aineistoille (CR2)',
    'M-estimation': 'pisteytyksen arvioinnin huomioon ottava (M-estimointi)',
  },
  estimands: {
    att: 'vaikutus asiakkaisiin (ATT)',
    ate: 'vaikutus koko joukkoon (ATE)',
    ato: 'vaikutus niihin, jotka voisivat olla kummassa ryhmässä tahansa (ATO)',
  },
  profiles: {
    heading: 'Ennen, aikana ja jälkeen',
    intro:
      'Asiakkaan oma muutos ei ole vaikutus: moni tulee palveluun juuri, kun tilanne on heikoimmillaan, ja toipuisi muutenkin. Siksi verrokin käyrä kulkee vieressä samasta alkukuukaudesta.',
    figure: (outcome: string) => `${outcome} ennen palvelua, sen aikana ja sen jälkeen`,
    counted: 'Keskiarvo kuukaudessa ja sen 95 %:n luottamusväli henkilöiden kesken',
    table: (outcome: string) => `${outcome} vaiheittain`,
    phase: 'Vaihe',
    change: 'Ero muutoksissa',
    gap: 'Kuukausista, joita ei näytetä, kertoo taulukko vaiheittain.',
    changeNote:
      'Ero muutoksissa: kuinka paljon enemmän asiakkaat muuttuivat kuin verrokit, verrattuna kuukausiin 24–13 ennen alkua.',
    units: { earnings: '€/kk', benefit: '€/kk' },
    measures: {
      earnings: 'Työtulo (€/kk)',
      worked: 'Työssä (osuus henkilöistä)',
      expert_work: 'Asiantuntijatyössä (osuus henkilöistä)',
      benefit: 'Työttömyysetuudet (€/kk)',
    },
    phases: {
      before_24_13: 'Ennen: 24–13\u00a0kk',
      before_12_7: 'Ennen: 12–7\u00a0kk',
      before_6_1: 'Ennen: 6–1\u00a0kk',
      during: 'Palvelun aikana',
      after_1_6: 'Jälkeen: 1–6\u00a0kk',
      after_7_12: 'Jälkeen: 7–12\u00a0kk',
      after_13_24: 'Jälkeen: 13–24\u00a0kk',
    },
  },
  subgroups: {
    heading: 'Keihin vaikutus kohdistuu',
    differenceHeading: 'Osaryhmien erot',
    intro:
      'Osaryhmien erot ovat usein sattumaa. Kutistettu arvio vetää pienten ryhmien tulosta kohti yhteistä, ja p-arvot on korjattu ryhmien määrän mukaan.',
    prespecified: 'Osaryhmät on nimetty ennen tulosten lukemista (Holmin korjaus).',
    exploratory: 'Osaryhmät ovat tutkivia (Benjaminin ja Hochbergin korjaus).',
    figure: (outcome: string, column: string) => `${outcome}: ${column}`,
    counted: (unit: string) =>
      `Täysi piste on arvio ja sen 95 %:n luottamusväli, ontto kutistettu arvio, ${unit}`,
    group: 'Osaryhmä',
    shrunken: 'Kutistettu arvio',
    unalike:
      '* Ryhmät eivät ole vertailukelpoiset tässä osaryhmässä: eroa ei pidä lukea vaikutuksena.',
    pAdjusted: 'Korjattu p',
  },
  sensitivity: {
    heading: 'Kuinka herkkä tulos on',
    intro:
      'Verrokit on valittu sen perusteella, mitä heistä tiedettiin. Luvut kertovat, kuinka vahva tuntemattoman tekijän pitäisi olla, jotta se selittäisi tuloksen.',
    eValue: (value: string, limit: string) =>
      `E-arvo ${value} (luottamusvälin rajalle ${limit}): tuntemattoman tekijän pitäisi olla näin monta kertaa yleisempi asiakkailla ja lisätä tulosta yhtä moninkertaisesti.`,
    rosenbaum: (gamma: string) =>
      `Rosenbaumin Γ ${gamma}: jos tuntematon tekijä muuttaisi parin jäsenten vedonlyöntisuhdetta tulla palveluun tätä enemmän, tulos voisi olla sattumaa.`,
    robustness: (value: string) =>
      `Robustiusarvo ${value}: tuntemattoman tekijän pitäisi selittää näin suuri osa sekä asiakkuuden että tuloksen jäännösvaihtelusta.`,
    benchmark: (name: string, value: string) =>
      `Vahvin mitattu taustatieto (${name}) selittää niistä ${value}.`,
    curve: 'Sama kysymys kaikilla suunnitelmilla',
    curveCounted: (balanced: number, all: number) =>
      `Arvio ja 95 %:n luottamusväli jokaisella tavalla valita verrokit: ${balanced} tavalla ${all}:sta ryhmät olivat vertailukelpoiset, muut ovat haaleita`,
    curveNone: (all: number) =>
      `Mikään ${all} suunnitelmasta ei tuottanut vertailukelpoisia ryhmiä; kaikki ovat siksi haaleita`,
    curveTable: 'Suunnitelmat ja arviot',
    chosen: 'tämä tutkimus',
    balanced: 'Vertailukelpoinen',
    yes: 'kyllä',
    no: 'ei',
    choices: {
      groups: 'Verrokit',
      estimate: 'Arviointi',
    },
    common: (settings: string) => `Kaikissa kaltaistamisissa: ${settings}`,
    choice: {
      caliper: (width: string) => `raja ${width} SD`,
      ratio: (count: string) => `${count} verrokkia`,
      exact: (names: string) => `sama: ${names}`,
    },
    /** In place of each caliper on a column. */
    calipers: 'taustarajat',
  },
  decomposition: {
    heading: 'Mistä tulos koostuu',
    figure: (outcome: string) => `${outcome} tekijöiden summana`,
    counted:
      'Mallin mukainen odotusarvo lähtötasosta alkaen; palkit liittyvät tekijään, eivät ole vaikutuksia',
    base: 'Lähtötaso',
    total: 'Yhteensä',
    factor: 'Tekijä',
    contribution: 'Liittyy tulokseen',
    importance: 'Osuus selitysasteesta (LMG)',
  },
  limits: {
    heading: 'Mitä tästä ei voi päätellä',
    unmeasured:
      'Jos asiakkaat erosivat verrokeista jossain, mitä ei mitattu (esimerkiksi motivaatiossa), osa erosta johtuu siitä.',
    population:
      'Tulos koskee analysoituja asiakkaita. Muualla ja muulloin vaikutus voi olla toinen.',
    spillover: 'Vertailu olettaa, ettei yhden asiakkuus vaikuta toisen tulokseen.',
    outcome: 'Mittarit kertovat vain sen, mitä rekistereihin kirjataan.',
    notComparable: 'Ryhmät eivät ole vertailukelpoiset: lukuja ei pidä siteerata vaikutuksina.',
    warnings: 'Ajon huomautukset',
  },
  protocol: {
    heading: 'Tutkimussuunnitelma ja poikkeamat',
    intro: (instant: string) =>
      `Suunnitelma lukittiin ${instant} ennen kuin yhtään tulosta luettiin. Taulukko näyttää jokaisen valinnan ja sen, mitkä ovat ohjelman oletuksia.`,
    runsBefore: (count: number) =>
      count === 0
        ? 'Samoista tuloksista ei ole ajettu muita suunnitelmia ennen tätä.'
        : count === 1
          ? 'Samoista tuloksista on ajettu yksi muu suunnitelma ennen tätä.'
          : `Samoista tuloksista on ajettu ${count} muuta suunnitelmaa ennen tätä.`,
    deviations: 'Poikkeamat ensin lukitusta suunnitelmasta',
    noDeviations: 'Poikkeamia ensin lukitusta suunnitelmasta ei ole.',
    deviation: (path: string, from: string, to: string) => `${path}: oli ${from}, nyt ${to}`,
    table: 'Suunnitelma kokonaisuudessaan',
    path: 'Kohta',
    value: 'Arvo',
    origin: 'Peruste',
    origins: { chosen: 'valittu', defaulted: 'oletus' },
    hashes: 'Tunnisteet',
    hash: { spec: 'Suunnitelma', data: 'Aineisto', code: 'Ohjelma' },
    item: 'Kohde',
    identifier: 'Tunniste (SHA-256)',
  },
  disclosure: {
    heading: 'Tietosuoja',
    threshold: (threshold: number) =>
      `Mikään luku ei perustu alle ${threshold} henkilöön kummassakaan ryhmässä, nollat mukaan lukien.`,
    rounding: (rounding: number) =>
      `Henkilömäärät on pyöristetty ${rounding}:n kerrannaisiin, ja osuudet on laskettu pyöristetyistä määristä.`,
    secondary:
      'Piilotettua määrää ei voi laskea muista luvuista: sen rinnalta on piilotettu muita niin, että jäljelle jää vähintään viisi mahdollista arvoa.',
    money: (share: string, ratio: string) =>
      `Summaa tai keskiarvoa ei näytetä, jos kaksi suurinta muodostavat siitä ${share} tai enemmän, tai jos muiden osuus on alle ${ratio} suurimmasta.`,
    others:
      'Pienimpiä ja suurimpia arvoja, henkilökohtaisia pisteitä, painoja, pareja ja jäännöksiä ei julkaista.',
    decision: (holder: string, day: string, reference: string) =>
      `Rekisterinpitäjä on päättänyt lievemmistä säännöistä: ${holder}, ${day}, ${reference}.`,
    table: 'Mitä piilotettiin tai yhdistettiin',
    rule: 'Sääntö',
    count: 'Kohtia',
    rules: {
      'few-persons': 'liian vähän henkilöitä',
      secondary: 'suojaa toista piilotettua lukua',
      'group-disclosure': 'kaikilla tai ei kenelläkään',
      dominance: 'kaksi suurinta hallitsee summaa',
      'p-ratio': 'suurin olisi arvioitavissa summasta',
      'degrees-of-freedom': 'liian vähän vapausasteita',
      saturated: 'malli kuvaa yksittäiset henkilöt',
      'few-clients-of-level': 'tasolla liian vähän asiakkaita',
      'month-merged': 'kuukausi yhdistetty vaiheeseensa',
      'phase-dropped': 'vaihe jätetty pois',
      'bins-merged': 'luokkia yhdistetty',
      'levels-joined': 'pieniä luokkia yhdistetty',
      'not-measured': 'keskittymistä ei ollut mitattu',
    },
    none: 'Mitään ei tarvinnut piilottaa.',
  },
}

export type ReportTexts = typeof fi
