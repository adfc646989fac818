/** What a fault tells, in words: names, values and numbers as they stand. */
export type ToldFault = Readonly<Record<string, string>>
type Told = ToldFault

/** What may have been meant by a word that is not known, or what is known. */
const hint = ({ near, known, more }: Told) =>
  near !== undefined
    ? `ehkä tarkoitettiin "${near}"`
    : `tunnetaan ${known}${more === undefined ? '' : ` ja ${more} muuta`}`

/** What the reader of YAML found, by its code; others are told in its own words. */
const yamlErrors: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'jokin merkki puuttuu, kuten sulkeva sulje, lainausmerkki tai kaksoispiste',
  BAD_INDENT: 'rivin sisennys on väärä tai sulje jää auki',
  TAB_AS_INDENT: 'sisennyksessä on sarkain: käytä välilyöntejä',
  DUPLICATE_KEY: 'sama nimi on kahdesti',
  BLOCK_AS_IMPLICIT_KEY:
    'samalla rivillä on kaksi kaksoispistettä: kirjoita lainausmerkit tekstin ympärille',
  MULTILINE_IMPLICIT_KEY:
    'nimi jatkuu toiselle riville: kaksoispiste puuttuu tai sisennys on väärä',
  UNEXPECTED_TOKEN: 'tässä on merkki, joka ei kuulu tähän',
  BAD_SCALAR_START: 'tämä merkki ei voi aloittaa tekstiä: kirjoita lainausmerkit tekstin ympärille',
  BAD_DQ_ESCAPE: 'kenoviivaa seuraa merkki, jota ei tunneta',
  BLOCK_IN_FLOW: 'sulkeiden sisällä ei voi olla sisennettyä luetteloa',
  MULTIPLE_DOCS: 'tekstissä on useampi kuin yksi asiakirja',
}

/** A setting by its path, or the whole. */
const named = (name = '') => (name === 'the specification' ? 'asetelma' : name)

/** A place in a file, which comes in English. */
const at = (place = '') => place.replace(/^(line|row) /, 'rivi ')

/** Why a specification or a run cannot go on, by code: the one catalogue for pages and the command line. */
export const fi = {
  codes: {
    'file-none': ({ file }: Told) => `Tiedostoa tai kansiota ${file} ei ole`,
    'file-denied': ({ file }: Told) => `Tiedostoa ${file} ei saa avata: käyttöoikeus puuttuu`,
    'file-is-folder': ({ file }: Told) => `${file} on kansio, ei tiedosto`,
    'file-no-folder': ({ file }: Told) => `Tiedostolle ${file} ei ole kansiota`,
    'file-disk-full': ({ file }: Told) =>
      `Levy täyttyi, kun tiedostoa ${file} kirjoitettiin; mitään ei jäänyt jäljelle`,
    'file-read-only': ({ file }: Told) =>
      `Tiedostoa ${file} ei voi kirjoittaa: tiedostojärjestelmä on vain luettava`,
    'file-other': ({ file, reason }: Told) => `${file}: ${reason}`,
    'folder-none': ({ file }: Told) => `Kansiota ${file} ei voi luoda: nimeä toinen`,
    'folder-other': ({ file }: Told) =>
      `Kansiossa ${file} on muutakin kuin tutkimuksen tulos: nimeä uusi kansio valinnalla --out`,
    'protocol-changed': ({ file }: Told) =>
      `Protokollalokia ${file} on muutettu käsin: palauta se kopiosta tai pidä loki muualla valinnalla --protocols`,
    'protocol-unread': ({ file }: Told) =>
      `Protokollalokia ${file} ei voi lukea: nimeä kansio valinnalla --protocols`,
    'protocol-unwritten': ({ file }: Told) =>
      `Protokollalokia ${file} ei voi kirjoittaa, eikä tuloksia lueta ilman sitä: nimeä kansio valinnalla --protocols tai muuttujalla TAITOPOLKU_PROTOCOLS`,
    yaml: ({ error = '', detail }: Told) => `teksti ei ole YAMLia (${yamlErrors[error] ?? detail})`,
    'unknown-setting': (told: Told) =>
      `asetusta "${told.key}" ei ole${told.where === '' ? '' : ` kohdassa ${told.where}`}; ${hint(told)}`,
    missing: ({ name }: Told) => `${named(name)} puuttuu`,
    'one-of': ({ name, choices, value }: Told) =>
      `${named(name)} on jokin näistä: ${choices}, ei ${value}`,
    kind: ({ name, kind, value }: Told) => `${named(name)}: tähän kuuluu ${kind}, ei ${value}`,
    condition: ({ name, condition, value }: Told) => `${name} ${condition}, nyt se on ${value}`,
    'named-twice': ({ what, column }: Told) =>
      `${what === 'outcome' ? 'tulosmuuttuja' : 'taustamuuttuja'} "${column}" on nimetty kahdesti`,
    'covariate-outcome': ({ column }: Told) =>
      `taustamuuttuja "${column}" on tulosmuuttuja: poista se taustamuuttujista`,
    'covariate-treatment': ({ column }: Told) =>
      `taustamuuttuja "${column}" on itse asiakkuus: poista se taustamuuttujista`,
    'covariate-id': ({ column }: Told) =>
      `taustamuuttuja "${column}" on tunniste: poista se taustamuuttujista`,
    'covariate-no-start': ({ column }: Told) =>
      `taustamuuttujalla "${column}" on measuredOn, mutta data.treatmentDate puuttuu: kerro, milloin asiakkuus alkoi`,
    'covariate-late': ({ column, measured, start }: Told) =>
      `taustamuuttuja "${column}" on mitattu ${measured}, asiakkuuden alun ${start} jälkeen: käytä arvoa sitä ennen`,
    'outcome-id': ({ column }: Told) => `tulosmuuttuja "${column}" on tunniste tai asiakkuus`,
    'match-and-weights': () => 'sekä match että weights on annettu: jätä toinen',
    'idle-option': ({ option, method, known }: Told) =>
      `match.${option} ei tee mitään menetelmällä ${method}: jätä se pois (${method} tuntee ${known})`,
    'match-stray': ({ setting, column }: Told) =>
      `match.${setting} nimeää sarakkeen "${column}", joka ei ole taustamuuttujissa: lisää se sinne`,
    'mahvars-score': () =>
      'match.mahvars valitsee pisteen rajoissa: distance on silloin propensity tai logit',
    'method-score': ({ method }: Told) =>
      `menetelmä ${method} käyttää pistettä: distance on silloin propensity tai logit`,
    'order-score': ({ order, distance }: Told) =>
      `order ${order} kulkee pisteen mukaan, eikä ${distance} ole piste: käytä data tai closest`,
    'order-reuse': () =>
      'order ei merkitse mitään, kun verrokkeja käytetään uudelleen: jätä se pois tai aseta replace: false',
    estimand: ({ estimand, by, expected }: Told) =>
      `estimate.estimand on ${estimand}, mutta ${by === '' ? 'kaltaistus' : by} arvioi ${expected}`,
    'se-pairs': ({ se }: Told) =>
      `estimate.se ${se} tarvitsee pareja, eikä tässä tutkimuksessa ole niitä: käytä m-estimation`,
    'se-weights': () =>
      'estimate.se m-estimation kuuluu painotukseen ja aipw-arvioon: käytä kaltaistuksen jälkeen cluster-pair',
    'se-nearest': ({ method }: Told) =>
      `estimate.se abadie-imbens tarvitsee menetelmän nearest, ei ${method}`,
    'limits-lowered': () =>
      'alle 10 henkilön rajat tai pyöristys alle 5:een vaativat rekisterinpitäjän kirjallisen päätöksen: lisää decision: { holder, day, reference }',
    'subgroup-outcome': ({ column }: Told) =>
      `osaryhmä "${column}" on tulosmuuttuja: ryhmittele sen mukaan, mikä tiedettiin ennen asiakkuutta`,
    'placebo-covariate': ({ column }: Told) =>
      `lumetulos "${column}" on taustamuuttuja, jossa ryhmät tehdään samanlaisiksi: nimeä sellainen, joka ei ole`,
    'factor-stray': ({ column }: Told) =>
      `tekijä "${column}" ei ole taustamuuttujissa: lisää se sinne`,
    'profile-stray': ({ column }: Told) =>
      `decompose.profile nimeää sarakkeen "${column}", joka ei ole tekijöissä: lisää se kohtaan decompose.factors`,
    'group-time-stray': ({ column }: Told) =>
      `groupTime.covariates nimeää sarakkeen "${column}", joka ei ole taustamuuttujissa: lisää se sinne`,
    'group-time-registers': () =>
      'groupTime vakioi aloituskuukausittaisia vaikutuksia, joita on vain rekisteritutkimuksessa: jätä se pois',
    'decompose-outcome': ({ column }: Told) =>
      `decompose.outcome "${column}" ei ole tulosmuuttujissa: lisää se sinne`,
    'months-reversed': () => 'months.from on myöhemmin kuin months.to',
    'starts-reversed': () => 'starts.from on myöhemmin kuin starts.to',
    'ages-reversed': () => 'age.from on suurempi kuin age.to',
    'history-outside': ({ history, start, first }: Told) =>
      `${history} kuukautta ennen kuukautta ${start} eivät kaikki ole aineistossa, joka alkaa ${first}: aloita myöhemmin tai pyydä lyhyempi historia`,
    'starts-outside': ({ last }: Told) =>
      `starts.to on aineiston viimeisen kuukauden ${last} jälkeen`,
    'window-outside': ({ from, history }: Told) =>
      `ikkuna alkaa ${from} kuukautta ennen alkua, mutta historiaa on ${history} kuukautta`,
    'measure-twice': ({ name }: Told) => `mitta "${name}" on nimetty kahdesti`,
    'units-twice': ({ name }: Told) =>
      `henkilöiden tauluun tulisi kaksi saraketta "${name}": anna toiselle muu nimi`,
    'outcome-studies': ({ name }: Told) => `tulosmuuttuja "${name}" tarvitsee lähteen studies`,
    'outcome-measure': ({ name, measure, measures }: Told) =>
      `tulosmuuttuja "${name}" laskee yhteen mitan "${measure}", jota mikään kuukausiaineisto ei anna (on ${measures})`,
    'outcome-reversed': ({ name }: Told) => `tulosmuuttuja "${name}" päättyy ennen kuin alkaa`,
    'file-foreign': ({ file }: Told) =>
      `"${file}" ei ole tutkimuksen tiedosto; siinä ei ole vielä yhtään: tuo sellainen`,
    'file-unknown': (told: Told) => `"${told.file}" ei ole tutkimuksen tiedosto; ${hint(told)}`,
    'column-unknown': (told: Told) =>
      `tiedostossa ${told.file} ei ole saraketta "${told.column}"; ${hint(told)}`,
    'id-twice': ({ file, place, column, id, first }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": tunniste "${id}" on jo: ${at(first)}. Jätä kullekin henkilölle yksi rivi tai anna data.id-asetukseen toinen sarake`,
    'no-rows': ({ file }: Told) =>
      `tiedostossa ${file} on otsikko mutta ei rivejä: kirjoita kullekin henkilölle rivi`,
    'treatment-value': ({ file, place, column, value }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": asiakkuus on 0 tai 1, ja tässä se ${value === 'missing' ? 'puuttuu' : `on ${value}`}: korjaa solu tai nimeä toinen sarake kohtaan data.treatment`,
    'arm-empty': ({ file, column, arm }: Told) =>
      `${file}, sarake "${column}": kenelläkään ei ole arvoa ${arm}, joten vertailtavaa ei ole: lisää sellaisia henkilöitä tai nimeä toinen sarake kohtaan data.treatment`,
    'value-late': ({ file, place, column, measured, start }: Told) =>
      `${file}, ${at(place)}: taustamuuttuja "${column}" on mitattu ${measured}, asiakkuuden alun ${start} jälkeen. Käytä arvoa sitä ennen tai jätä muuttuja pois`,
    'not-day': ({ file, place, column, value }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": "${value}" ei ole päivä: kirjoita päivät muodossa VVVV-KK-PP`,
    'person-missing': ({ file, place, column }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": henkilö puuttuu. Joka rivillä on oltava henkilö`,
    'id-missing': ({ file, place, column }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": tunniste puuttuu. Joka rivillä on oltava tunniste`,
    'outcome-empty': ({ file, column }: Told) =>
      `${file}: tulosmuuttuja "${column}" puuttuu kaikilta: nimeä toinen tai jätä se pois`,
    'levels-many': ({ file, column, levels, most }: Told) =>
      `${file}: taustamuuttujalla "${column}" on ${levels} eri tekstiä, ja enintään ${most} on mielekästä: anna karkeammat luokat`,
    'covariate-empty': ({ file, column }: Told) =>
      `${file}: taustamuuttuja "${column}" puuttuu kaikilta: jätä se pois`,
    'not-number': ({ file, place, column, value }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": "${value}" ei ole luku: kirjoita luvut, kyllä ja ei lukuina 1 ja 0`,
    'quote-open': ({ file, place, column }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": sulkevan lainausmerkin jälkeen on tekstiä. Laita koko solu lainausmerkkeihin ja kahdenna sen sisällä olevat`,
    'not-number-among': ({ file, place, column, value }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": "${value}" ei ole luku, ja muut solut ovat: korjaa solu, tai jätä se tyhjäksi, jos arvo puuttuu`,
    'number-dressed': ({ file, place, column, value }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": "${value}" on luku, jossa on erottimia tai yksikkö: kirjoita pelkät luvut, kuten 1234.5`,
    'not-number-levels': ({ file, place, column, value, levels }: Told) =>
      `${file}, ${at(place)}, sarake "${column}": "${value}" ei ole luku, ja tekstinä sarakkeessa on ${levels} eri arvoa: korjaa solu tai anna sarakkeelle karkeammat luokat`,
    'column-texts': ({ file, column }: Told) =>
      `${file}, sarake "${column}": arvot ovat tekstejä: kirjoita luvut, kyllä ja ei lukuina 1 ja 0`,
    'cells-count': ({ file, place, cells, width }: Told) =>
      `${file}, ${at(place)}: soluja on ${cells}, mutta otsikossa ${width}: pilkku tai lainausmerkki puuttuu tai on liikaa`,
    'match-nobody-caliper': ({ file }: Told) =>
      `${file}: yhdellekään asiakkaalle ei löytynyt verrokkia, koska raja ei jätä ketään: väljennä match.caliper`,
    'match-nobody-strata': ({ file }: Told) =>
      `${file}: yhdellekään asiakkaalle ei löytynyt verrokkia samasta luokasta: kaltaista harvemmilla tai karkeammilla sarakkeilla`,
    'stratum-empty': ({ file, stratum, count }: Told) =>
      `${file}: luokassa ${stratum} on asiakkaita mutta ei verrokkeja (tällaisissa luokissa on ${count} asiakasta): yhdistä match.exact-sarakkeen tasoja tai aseta match.emptyStrata: leave-out`,
    separation: ({ file, terms }: Told) =>
      `${file}: ${terms} erottaa asiakkaat verrokeista, joten pisteellä ei ole äärellistä ratkaisua: yhdistä harvinaiset tasot (levels: { mergeBelow: 10 }) tai jätä muuttuja pois`,
    'too-large': ({ file, rows, needed, limit }: Told) =>
      `tiedostossa ${file} on ${rows} riviä, joihin tutkimus tarvitsee noin ${needed} muistia, ja raja on ${limit}: nimeä vähemmän sarakkeita tai ota verrokeista otos`,
    'caliper-text': ({ column }: Told) =>
      `match.caliper.${column}: raja tarvitsee lukuja, ja ${column} on tekstiä: vaadi siinä sama arvo`,
    'cutpoints-text': ({ column }: Told) =>
      `match.cutpoints.${column}: luokkarajat tarvitsevat lukuja, ja ${column} on tekstiä, joka kaltaistetaan sellaisenaan: jätä rajat pois`,
    'caliper-score': ({ distance }: Told) =>
      `match.caliper rajaa pistettä, jota ${distance} ei ole: nimeä siinä sarakkeita, tai aseta distance: propensity ja mahvars`,
    'optimal-caliper': () =>
      'parhaat parit eivät tunne rajaa, koska pois jätettävät muuttaisivat parasta: ota menetelmä full tai nearest',
    'full-caliper': () =>
      'täysi kaltaistus pisteellä tuntee vain pisteen rajan: vaadi sarakkeessa sama arvo tai ota menetelmä nearest',
    'register-utf8': ({ file }: Told) =>
      `${file}: teksti ei ole UTF-8:aa. Tallenna tiedosto UTF-8:na tai aseta sille encoding: latin-1`,
    'register-cells': ({ file, found, expected }: Told) =>
      `${file}: arvoja on ${found}, mutta otsikossa ${expected} saraketta. Korjaa rivi tai laita erottimen sisältävät arvot lainausmerkkeihin`,
    'register-parquet': ({ file }: Told) =>
      `${file} ei ole kokonainen Parquet-tiedosto: se on katkennut tai vioittunut. Tuo se uudelleen`,
    'register-column': ({ file, column, columns }: Told) =>
      `tiedostossa ${file} ei ole saraketta "${column}": sen sarakkeet ovat ${columns}. Nimeä jokin niistä`,
    'csv-mixed': ({ file, place, character }: Told) =>
      `${file}, ${at(place)}, merkki ${character} ei ole UTF-8-tekstiä (sekoitettuja merkistöjä): tallenna tiedosto UTF-8:na`,
    'quote-unclosed': ({ file, place }: Told) =>
      `${file}, ${at(place)}: lainausmerkki avataan mutta ei suljeta: lisää puuttuva`,
    'file-empty': ({ file }: Told) => `${file} on tyhjä: siinä on oltava otsikko ja rivejä`,
    'line-ends': ({ file, place }: Told) =>
      `${file}, ${at(place)}: rivit päättyvät pelkkään vaununpalautukseen kuten vanhoissa Maceissa: tallenna rivinvaihdoin`,
    'column-twice': ({ file, column }: Told) =>
      `${file}: kahdella sarakkeella on nimi "${column}": anna toiselle muu nimi`,
    'csv-utf16': ({ file }: Told) => `${file} on UTF-16-tekstiä: tallenna tiedosto UTF-8:na`,
    'csv-zero': ({ file }: Told) =>
      `${file} ei ole CSV-tiedosto: siinä on nollatavuja. Vie se CSV:nä tai Parquetina`,
    'parquet-not': ({ file }: Told) =>
      `${file} ei ole Parquet-tiedosto, vaikka nimi sanoo niin: tee se uudelleen`,
    'parquet-cut': ({ file }: Told) =>
      `${file} on katkennut: Parquet-tiedoston lopussa on sisällysluettelo, joka puuttuu. Kopioi se uudelleen`,
    'parquet-unread': ({ file, reason }: Told) =>
      `tiedostoa ${file} ei voitu lukea Parquetina (${reason}): tee tai kopioi se uudelleen`,
    'register-empty': ({ file }: Told) =>
      `${file} on tyhjä: sen ensimmäisellä rivillä on oltava sarakkeiden nimet`,
    memory: ({ file }: Told) =>
      `${file} tarvitsee enemmän muistia kuin sallittiin: anna lisää muistia (--memory) tai vähemmän säikeitä (--threads)`,
    'disk-full': ({ file }: Told) =>
      `levy täyttyi, kun luettiin ${file}: vapauta tilaa ja aja uudelleen`,
    'register-rows': ({ file }: Told) =>
      `tiedostossa ${file} ei ole yhtään riviä, jota tutkimus kysyy: vie se uudelleen riveineen tai poista lähde kohdasta registers`,
    'register-dates': ({ file, columns, count, rows }: Told) =>
      `${file}: päivää (${columns}) ei voi lukea ${count} rivillä ${rows} rivistä: kirjoita päivät muodossa VVVV-KK-PP, p.k.vvvv tai VVVV-KK`,
    'register-numbers': ({ file, columns, count, rows }: Told) =>
      `${file}: lukua (${columns}) ei voi lukea ${count} rivillä ${rows} rivistä: kirjoita luvut muodossa 1234.5`,
    'register-unlinked': ({ file, pseudonyms }: Told) =>
      `${file}: yhtäkään sen ${pseudonyms} pseudonyymistä ei ole henkilörekisterissä: tuo samalla avaimella tehdyt tiedostot tai nimeä pseudonyymin sarake kohtaan id`,
    'cohort-clients': ({ file, from, to, reason, persons }: Told) =>
      `kukaan tiedostossa ${file} ei aloita ${from}–${to} niin, että häntä voi tutkia${reason === undefined ? '' : ` (useimmat jäävät pois syystä ${reason.replaceAll('_', ' ')}: ${persons} henkilöä)`}: väljennä kohtaa registers.cohort tai korjaa päivät`,
    'cohort-controls': ({ file }: Told) =>
      `kukaan tiedostossa ${file} ei käy aloittaneiden verrokiksi: lisää henkilöitä, joilla ei ole asiakkuutta, tai väljennä kohtaa registers.cohort`,
    'register-unread': ({ file, reason }: Told) =>
      `tiedostoa ${file} ei voi lukea (${reason}): korjaa se tai tuo se uudelleen`,
    'subclasses-many': ({ rows, arm, count }: Told) =>
      `match.subclasses: ${rows} ${arm === '1' ? 'asiakasta' : 'verrokkia'} ei riitä ${count} luokkaan: pyydä vähemmän`,
    'profile-number': ({ file, column, value }: Told) =>
      `decompose.profile: "${column}" on luku tiedostossa ${file}, ja tässä se on "${value}": anna luku`,
    'profile-nobody': (told: Told) =>
      `decompose.profile: kenelläkään tiedostossa ${told.file} sarake ${told.column} ei ole "${told.value}"; ${hint(told)}`,
    'file-changed': ({ file }: Told) =>
      `${file} muuttui, kun sitä luettiin: aja tutkimus uudelleen`,
    'spec-utf8': ({ file }: Told) => `${file} ei ole UTF-8-tekstiä: tallenna se sellaisena`,
    'se-reused': () =>
      'estimate.se: cluster-pair-cr2 ei ole määritelty, kun verrokki on usealla parilla: aseta cluster-pair tai abadie-imbens tai replace: false',
    'entropy-unreachable': ({ terms }: Told) =>
      `weights: entropy ei ratkea, koska mikään verrokkien painotus ei saavuta asiakkaiden keskiarvoa: ${terms}. Jätä se pois, yhdistä tasoja tai aseta weights: overlap`,
    'se-abadie': () =>
      'estimate.se: abadie-imbens tarvitsee pareja, kuten match.method: nearest tekee: aseta cluster-pair',
    'aipw-estimand': () =>
      'estimate.method: aipw on tarjolla kohteille att ja ate: aseta weights: ipw-att tai ipw-ate tai estimate.method: gcomputation',
    'cut-off': () =>
      'Työ katkesi: palvelin käynnistettiin uudelleen tai muisti loppui. Siitä ei jäänyt mitään; aja uudelleen',
    options: ({ detail }: Told) => `komentoa ei ymmärretty: ${detail}`,
    'word-stray': ({ word }: Told) => `"${word}" ei kuulu mihinkään valintaan`,
    'option-missing': ({ option }: Told) => `${option} puuttuu`,
    'name-specification': () => 'Nimeä tutkimusasetelma, esimerkiksi study.yaml',
    'name-example': () => 'Nimeä esimerkki',
    'name-results': () => 'Nimeä tulosten kansio',
    threads: () => '--threads on luku 1–64',
    'memory-size': () => '--memory on koko, esimerkiksi 500MB tai 4GB',
    'number-from': ({ option, least }: Told) => `${option} on kokonaisluku, vähintään ${least}`,
    'folder-there': ({ file }: Told) =>
      `${file} on jo olemassa: nimeä toinen kansio valinnalla --into`,
    'results-none': ({ file }: Told) =>
      `Kansiossa ${file} ei ole tuloksia, joilla olisi kansio public/: aja tutkimus ensin`,
    'closed-missing': ({ file }: Told) =>
      `${file} puuttuu: aja tutkimus uudelleen ilman valintaa --closed`,
    'log-changed': ({ file }: Told) => `Tiedostoa ${file} on muutettu käsin: palauta se kopiosta`,
    'list-changed': ({ file }: Told) =>
      `${file} ei ole sellaisena kuin se kirjoitettiin: rivi on muutettu, lisätty tai otettu pois. Palauta se kopiosta`,
    'list-unknown': ({ file, folder }: Told) =>
      `Kansio ${folder} ei tunne tiedostoa ${file}: nimeä valinnalla --protocols kansio, joka muistaa sen vapautukset`,
    'asked-already': ({ request, state }: Told) =>
      `Näille tuloksille on jo pyydetty vapautusta (${request}: ${state})`,
    'release-near': ({ group, release, persons }: Told) =>
      `Hylätty: ${group} poikkeaa vapautuksesta ${release} alle ${persons} henkilöllä, joten ne yhdessä kertoisivat näistä harvoista. Käytä samoja henkilöitä kuin ennen tai karkeampia ryhmiä`,
    'release-unknown': () =>
      'Tälle public/-kansion sisällölle ei ole pyydetty vapautusta: pyydä uudelleen valinnalla --purpose',
    'release-decided': () => 'Tästä on jo päätetty, eikä päätöstä muuteta',
    'release-refused': () => 'Se poikkeaa liian vähän aiemmin vapautetusta, eikä sitä voi hyväksyä',
    'release-own': () => 'Pyytäjä ei voi itse vapauttaa tuloksia: toinen henkilö päättää',
    'release-one': () => 'Anna yksi näistä: --purpose, --accept tai --decline',
    'example-none': (told: Told) => `esimerkkiä "${told.name}" ei ole; ${hint(told)}`,
    'registers-none': ({ file }: Told) =>
      `${file} ei nimeä rekistereitä: lisää osa registers tai aja tutkimus sen taulukosta`,
    'program-fault': () =>
      'Ohjelma epäonnistui tässä ajossa, ja sen lokissa lukee, mitä tapahtui. Ajosta ei jäänyt mitään; kerro palvelimen ylläpidolle',
  },
  kinds: {
    string: 'teksti',
    number: 'luku',
    int: 'kokonaisluku',
    boolean: 'true tai false',
    array: 'luettelo',
    object: 'joukko asetuksia',
    pair: 'kaksi lukua',
  },
  /** Conditions of the schema by their English words, in which the command line tells them. */
  conditions: {
    'is empty': 'on tyhjä',
    'takes a day YYYY-MM-DD': 'on päivä VVVV-KK-PP',
    'takes a month YYYY-MM': 'on kuukausi VVVV-KK',
    'takes a number above 0': 'on suurempi kuin 0',
    'takes a whole number': 'on kokonaisluku',
    'takes 0 or more': 'on vähintään 0',
    'takes 1 or more': 'on vähintään 1',
    'takes 2 or more': 'on vähintään 2',
    'takes at most 1': 'on enintään 1',
    'names no outcome': 'nimeää ainakin yhden tulosmuuttujan',
    'names no covariate': 'nimeää ainakin yhden taustamuuttujan',
    'names no value': 'nimeää ainakin yhden arvon',
  },
}
export type FaultTexts = typeof fi
export type FaultCode = keyof FaultTexts['codes']
