/** What a run noticed, by the codes of `warnings.ts`. Numbers come as they may be shown. */
export const fi = {
  /** Names, and how many more there are. */
  andMore: (names: string, count: number) => `${names} ja ${count} muuta`,
  codes: {
    aliased: ({ terms }: Told) =>
      `Pisteytysmallista jätettiin pois, koska muut taustatiedot selittävät ne kokonaan: ${terms}.`,
    separation: ({ terms }: Told) =>
      `Taustatiedot erottavat asiakkaat muista, joten pisteytysmallilla ei ole äärellistä ratkaisua: ${terms}.`,
    unmatched: ({ count, treated }: Told) =>
      `Osalle asiakkaista ei löytynyt sopivaa verrokkia (${count} / ${treated}): tulos koskee niitä, joille löytyi.`,
    'strata-left-out': ({ columns, treated, control }: Told) =>
      `Osa jätettiin pois ennen vertailua (asiakkaita ${treated}, verrokkeja ${control}), koska heidän luokassaan (${columns}) ei ole ketään toisesta ryhmästä: tulos koskee muita.`,
    'ratio-not-reached': ({ count, ratio }: Told) =>
      `Osalla asiakkaista (${count}) on vähemmän kuin ${ratio} verrokkia.`,
    'tied-scores': ({ treated }: Told) =>
      `Osalla asiakkaista (${treated}) oli yhtä hyviä verrokkeja: valinta seuraa tutkimuksen kuvaamaa järjestystä.`,
    'fewer-subclasses': ({ asked, made }: Told) =>
      `Pyydetyistä ${asked} luokasta muodostui ${made}.`,
    'missing-covariate': ({ column, count, rows }: Told) =>
      `${column} puuttuu osalta (${count} / ${rows}): puuttuva luku sai sarakkeen keskiarvon ja oman merkintänsä, puuttuva teksti on oma tasonsa.`,
    'missing-in-one-arm': ({ column }: Told) =>
      `${column} puuttuu vain toisesta ryhmästä: puuttuvalle ei tehty omaa merkintää, koska se yksin erottaisi ryhmät.`,
    'missing-outcome': ({ outcome, treated, control }: Told) =>
      `${outcome} puuttuu osalta analysoiduista (asiakkaita ${treated}, verrokkeja ${control}): heidät jätettiin pois sen vaikutuksesta.`,
    'not-comparable': ({ terms }: Told) =>
      `Ryhmät eivät ole vertailukelpoiset: ${terms}. Eroa ei pidä lukea vaikutuksena.`,
    'products-differ': ({ products, terms }: Told) =>
      `Taustatietojen neliöistä ja tuloista ${products} eroaa ryhmien välillä enemmän kuin yksittäinen tieto saisi, eniten: ${terms}.`,
    'subgroup-not-comparable': ({ group, terms }: Told) =>
      `Osaryhmässä ${group} ryhmät eivät ole vertailukelpoiset: ${terms}. Eroa siinä ei pidä lukea vaikutuksena.`,
    'merged-levels': ({ column, least }: Told) =>
      `Sarakkeen ${column} tasot, joilla on alle ${least} asiakasta, yhdistettiin yhdeksi.`,
    'constant-covariate': ({ column }: Told) =>
      `${column} on kaikilla sama, joten se jätettiin pois pisteytysmallista.`,
    'unread-rows': ({ source, count, rows }: Told) =>
      `${source}: osaa riveistä (${count} / ${rows}) ei voitu lukea, ja ne jätettiin pois: mitä niissä on, sitä ei lasketa.`,
    'empty-months': ({ source, months, first }: Told) =>
      `Aineistossa ${source} ei ole tietoja ${months} tutkimuksen kuukaudelta (ensimmäinen ${first}): ne lasketaan kaikilla nollaksi.`,
    'group-time-untold': ({ measure, starts, clients }: Told) =>
      `${measure}: aloituskuukausittaisista vaikutuksista jäi pois ${starts} kuukautta (asiakkaita ${clients}), koska aineisto ei ulotu vuotta ja kuukautta niiden taakse tai verrokkeja oli liian vähän tai he olivat liian erilaisia.`,
  },
}

/** What a warning tells, in words: shown numbers and names. */
export type Told = Readonly<Record<string, string>>
export type WarningTexts = typeof fi
