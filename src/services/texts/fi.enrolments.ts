import { plural } from '../../platform/shared/texts.ts'
import type { SeatMessageKind } from '../model.group-message.ts'

/** The texts of enrolments, groups and queues in Finnish, the source. */
export const fi = {
  title: 'Ryhmä',
  lead: (organisation: string, from: string, until: string) => `${organisation}, ${from}–${until}`,
  inGroup: 'Ryhmässä',
  queue: 'Jonossa',
  past: 'Eivät enää mukana',
  nobody: 'Ryhmässä ei ole vielä ketään',
  nobodySeen: 'Ryhmässä ei ole ketään, jonka tiedot saat nähdä',
  nobodyText: 'Ilmoita asiakkaita alla olevalla listalla tai asiakkaan omalta sivulta.',
  states: {
    queued: 'Jonossa',
    offered: 'Paikka tarjottu',
    accepted: 'Paikka varattu',
    lapsed: 'Tarjous raukesi',
    declined: 'Kieltäytyi',
    started: 'Aloittanut',
    completed: 'Suorittanut',
    interrupted: 'Keskeyttänyt',
    cancelled: 'Peruttu',
  },
  offeredUntil: (day: string) => `Tarjottu, vastattava viimeistään ${day}`,
  placeOf: (place: number) => `Jonossa ${place}.`,
  joined: (day: string) => `ilmoitettu ${day}`,
  grounds: {
    integration_plan: 'kotoutumissuunnitelma voimassa',
    legal_deadline: 'suunnitelman päättymispäivä',
  },
  planEnds: (day: string) => `suunnitelma päättyy ${day}`,
  head: {
    free: 'Vapaita paikkoja',
    of: (taken: number, capacity: number) => `${taken}/${capacity} varattu`,
    waiting: 'Jonossa',
    atOnce: 'Vapaa paikka annetaan heti.',
    offered: (days: number) =>
      plural('fi', days, {
        one: 'Vapaa paikka tarjotaan: vastausaikaa on yksi arkipäivä.',
        other: `Vapaa paikka tarjotaan: vastausaikaa on ${days} arkipäivää.`,
      }),
    byJoining: 'Jonon järjestys on ilmoittautumisjärjestys.',
    byRule: (grounds: string) => `Jonon järjestys: ${grounds}, sitten ilmoittautumispäivä.`,
    hidden: (count: number) =>
      plural('fi', count, {
        one: 'Lisäksi yksi, jonka tietoja et näe tässä.',
        other: `Lisäksi ${count}, joiden tietoja et näe tässä.`,
      }),
  },
  mark: (name: string) => `Valitse ${name}`,
  menuOf: (name: string) => `Toiminnot: ${name}`,
  actions: {
    accept: 'Ota paikka vastaan',
    decline: 'Kieltäydy paikasta',
    cancel: 'Peru ilmoittautuminen',
    start: 'Merkitse aloittaneeksi',
    complete: 'Merkitse suorittaneeksi',
    interrupt: 'Merkitse keskeytys',
  },
  done: {
    accept: 'Paikka on otettu vastaan',
    decline: 'Paikasta on kieltäydytty',
    cancel: 'Ilmoittautuminen on peruttu',
    start: 'Aloitus on merkitty',
    complete: 'Suoritus on merkitty',
    interrupt: 'Keskeytys on merkitty',
  },
  reason: 'Syy',
  seatPasses: 'Vapautuva paikka siirtyy heti jonon seuraavalle.',
  reasons: {
    own_wish: 'Oma toive',
    did_not_arrive: 'Ei saapunut',
    entered_by_mistake: 'Ilmoitettu vahingossa',
  },
  bar: {
    title: 'Valitut asiakkaat',
    marked: (count: number) => plural('fi', count, { one: '1 valittu', other: `${count} valittu` }),
    arrive: 'Merkitse saapuneiksi',
    arrived: (count: number) =>
      plural('fi', count, {
        one: '1 merkitty saapuneeksi',
        other: `${count} merkitty saapuneiksi`,
      }),
    to: 'Ryhmä, johon siirretään',
    option: (day: string, free: number) =>
      plural('fi', free, {
        one: `${day}, 1 vapaa`,
        other: `${day}, ${free} vapaata`,
      }),
    move: 'Siirrä ryhmään',
    moved: (count: number) =>
      plural('fi', count, { one: '1 siirretty', other: `${count} siirretty` }),
    unmark: 'Poista valinnat',
  },
  intake: {
    title: 'Sisäänotto listasta',
    list: 'Asiakkaat, yksi riviä kohti',
    listText: (most: number) =>
      `Asiakasnumero, henkilötunnus tai nimi ja syntymäaika, esimerkiksi Kaya Maria 1.2.1990. Enintään ${most} riviä.`,
    tooMany: (most: number) => `Rivejä on liikaa: enintään ${most}. Jaa lista osiin.`,
    file: 'Tuo tiedostosta',
    left: (count: number) =>
      plural('fi', count, {
        one: '1 rivi jäi tiedostoon: tuo se erikseen',
        other: `${count} riviä jäi tiedostoon: tuo ne erikseen`,
      }),
    why: 'Koko perustelu',
    check: 'Tarkista lista',
    found: 'Listan asiakkaat',
    nobody: 'Riviltä ei löytynyt asiakasta. Tarkista numero tai nimi.',
    several: (line: string) => `Riville ”${line}” sopii useampi`,
    already: 'On jo ryhmässä',
    notYours: 'Et voi ilmoittaa tätä asiakasta',
    noVerdict: 'Kriteerejä ei voi arvioida',
    verdicts: { met: 'Täyttyy', not_met: 'Ei täyty', unknown: 'Selvitettävä' },
    discuss: 'Keskusteltava asiakkaan kanssa',
    enrol: (count: number) =>
      plural('fi', count, { one: 'Ilmoita 1 valittu', other: `Ilmoita ${count} valittua` }),
    joined: (count: number) =>
      plural('fi', count, { one: '1 asiakas ilmoitettu', other: `${count} asiakasta ilmoitettu` }),
  },
  rules: {
    seats: 'Muuta paikkojen antamista',
    queue: 'Muuta jonon järjestystä',
    days: 'Vastausaika arkipäivinä',
    daysText: '1–60. Tyhjä: vapaa paikka annetaan heti. Jo tehdyt tarjoukset pitävät päivänsä.',
    queueText: 'Järjestys koskee kaikkia organisaation jonoja heti. Jo annetut paikat pysyvät.',
    priorities: 'Perusteet ennen ilmoittautumispäivää',
    prioritiesText: 'Valitse painavin ensin. Ilman perusteita ratkaisee ilmoittautumispäivä.',
    joiningAlone: 'vain ilmoittautumispäivä',
    saved: 'Muutos on tallennettu',
  },
  client: {
    title: 'Palvelut',
    none: 'Asiakasta ei ole ilmoitettu mihinkään ryhmään.',
    told: {
      seat_offered: 'Paikka tarjottiin',
      seat_given: 'Paikka annettiin',
      seat_lapsed: 'Tarjous raukesi',
      seat_cancelled: 'Ilmoittautuminen peruttiin',
    } satisfies Record<SeatMessageKind, string>,
    notYetSent: 'Odottaa lähettämistä',
    notSent: 'Ei lähetetty: ei numeroa eikä osoitetta, tai asia oli jo muuttunut',
    earlier: (count: number) =>
      plural('fi', count, { one: '1 aiempi viesti', other: `${count} aiempaa viestiä` }),
  },
  errors: {
    fileUnreadable:
      'Tiedostoa ei voi lukea. Tarkista, että se on ehjä Excel- (xlsx) tai CSV-tiedosto.',
    fileTooLarge: 'Tiedosto on liian suuri. Jaa lista osiin.',
    fileEmpty: 'Tiedostossa ei ole rivejä.',
    fileOldFormat:
      'Tiedosto on vanhaa Excel-muotoa (xls). Tallenna se muodossa xlsx ja tuo uudelleen.',
    alreadyInGroup: 'Asiakas on jo tässä ryhmässä tai sen jonossa. Mitään ei muutettu.',
    offeringNotOpen: 'Ryhmään ei voi ilmoittautua: se ei ole avoinna. Valitse toinen ryhmä.',
    providerWithoutAccess:
      'Ryhmän järjestäjä ei näe asiakkaan tietoja. Pyydä palvelua ensin järjestäjältä.',
    enrolmentNotSo: 'Tätä ei voi tehdä ilmoittautumisen nykyisessä tilassa. Tarkista tila.',
    otherService: 'Siirto käy vain saman palvelun toiseen ryhmään. Valitse toinen ryhmä.',
    chosenTwice: 'Sama ilmoittautuminen on valittu kahdesti.',
    priorityTwice: 'Sama peruste on valittu kahdesti.',
  },
}
export type EnrolmentTexts = typeof fi
