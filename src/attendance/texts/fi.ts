import { plural } from '../../platform/shared/texts.ts'
import type { AttendanceKind, ShownReason } from '../model.mark.ts'
import type { AlarmKind } from '../model.progress.ts'

/** The texts of attendance in Finnish, the source. */
export const fi = {
  title: 'Läsnäolo',
  at: (day: string, from: string, until: string) => `${day} klo ${from}–${until}`,
  protectedPerson: (number: number) => `Asiakas ${number}, turvakielto`,
  kinds: {
    present: 'Paikalla',
    late: 'Myöhässä',
    partly: 'Osan ajasta',
    online: 'Etänä',
    absent: 'Poissa',
  } satisfies Record<AttendanceKind, string>,
  reasons: {
    unannounced: 'ei ilmoittanut',
    illness: 'sairaus',
    family: 'perhe tai lapsen hoito',
    work: 'työ tai työhaastattelu',
    appointment: 'viranomaisen tai hoidon aika',
    other_service: 'toinen palvelu',
    other: 'muu syy',
    announced: 'ilmoitettu poissaolo',
  } satisfies Record<ShownReason, string>,
  minutes: (count: number) => `${count} min`,
  notMarked: 'Ei merkitty',
  by: (name: string, time: string) => `${name} klo ${time}`,
  byClient: (time: string) => `ilmoittautui itse klo ${time}`,
  sheet: {
    present: (name: string) => `Paikalla: ${name}`,
    absent: (name: string) => `Poissa: ${name}`,
    more: (name: string) => `Muut merkinnät: ${name}`,
    late: 'Kuinka paljon myöhässä',
    partly: 'Kuinka kauan paikalla',
    reason: 'Poissa, syy',
    otherwise: 'Muuten',
    takeBack: 'Poista merkintä',
    history: 'Aiemmat merkinnät',
    takenBack: 'merkintä poistettu',
    all: 'Kaikki paikalla',
    rest: (count: number) =>
      plural('fi', count, {
        one: 'Merkitse viimeinenkin paikalle',
        other: `Merkitse loput ${count} paikalle`,
      }),
    marked: (marked: number, total: number) => `${marked}/${total} merkitty`,
    nobody: 'Ryhmässä ei ole vielä ketään',
    nobodyText: 'Tähän tulevat ne, joilla on paikka ryhmässä ja joiden läsnäolon saat nähdä.',
    hidden: (count: number) =>
      plural('fi', count, {
        one: 'Lisäksi yksi, jonka tietoja et näe tässä.',
        other: `Lisäksi ${count}, joiden tietoja et näe tässä.`,
      }),
    early: 'Tapaaminen on vasta tulossa: merkitse nyt ne, jotka ovat ilmoittaneet olevansa poissa.',
    cancelled: 'Tapaaminen on peruttu, eikä läsnäoloa merkitä.',
    group: 'Ryhmän läsnäolot',
    saved: 'Tallennettu',
    sending: 'Tallennetaan',
    away: (count: number) =>
      plural('fi', count, {
        one: 'Ei yhteyttä: 1 merkintä odottaa tällä laitteella',
        other: `Ei yhteyttä: ${count} merkintää odottaa tällä laitteella`,
      }),
    failed: (count: number) =>
      plural('fi', count, {
        one: '1 merkintää ei voitu tallentaa',
        other: `${count} merkintää ei voitu tallentaa`,
      }),
    again: 'Yritä uudelleen',
    discard: 'Hylkää ne',
  },
  group: {
    title: 'Ryhmän läsnäolot',
    lead: (service: string, organisation: string, from: string, until: string) =>
      `${service}, ${organisation}, ${from}–${until}`,
    rate: 'Läsnäolo',
    rateText: 'Osuus pidettyjen tapaamisten ajasta, kaikki ryhmän merkinnät.',
    noRate: 'Ei vielä kerrottavaa',
    people: 'Osallistujat',
    person: 'Osallistuja',
    hours: 'Tunnit',
    hoursOf: (attended: string, held: string) => `${attended}/${held} h`,
    absences: 'Poissa peräkkäin',
    unannounced: 'Ilmoittamatta',
    state: 'Huomio',
    sessions: 'Tapaamiset',
    marksOf: (attended: number, marked: number) => `${attended} paikalla ${marked} merkitystä`,
    none: 'Tapaamisia ei ole vielä',
    noneText: 'Tapaamiset tehdään ryhmän toistosta tai lisätään yksitellen.',
    nobody: 'Ryhmässä ei ole ketään, jonka läsnäolon saat nähdä',
    nobodyText: 'Osallistujat tulevat tähän, kun heillä on paikka ryhmässä.',
    cancelled: 'Peruttu',
    rule: 'Keskeyttämishälytys',
  },
  alarm: {
    kinds: {
      absences: (count: number) => `Poissa ${count} kertaa peräkkäin`,
      falling: (before: string, now: string) => `Läsnäolo laskenut: ${before} → ${now}`,
      low: (now: string) => `Läsnäolo vähäistä: ${now}`,
    },
    steps: {
      absences: 'Ota yhteyttä tänään: kysy, mikä estää tulemasta, ja sovi seuraavasta kerrasta.',
      falling: 'Sovi tapaaminen: mikä on muuttunut, ja tarvitaanko toinen aika tai tuki.',
      low: 'Arvioi yhdessä, onko ryhmä oikea: taso, aika, paikka tai verkko-osallistuminen.',
    } satisfies Record<AlarmKind, string>,
    groupSteps: {
      falling: 'Kysy ryhmältä, mikä on muuttunut: aika, paikka, taso vai ohjelma.',
      low: 'Tarkista ryhmän aika, taso ja kokoonpano ennen seuraavaa jaksoa.',
    },
    since: (day: string) => `Hälytys ${day}`,
    handled: 'Hoidettu',
    handle: 'Merkitse hoidetuksi',
    done: 'Merkitty hoidetuksi. Hälytys palaa, jos tilanne pahenee.',
  },
  client: {
    title: 'Läsnäolo ryhmissä',
    none: 'Läsnäoloja ei ole vielä merkitty.',
    line: (attended: string, held: string, rate: string) =>
      `${attended}/${held} tuntia, läsnäolo ${rate}`,
    certificate: 'Todistus osallistumisesta (PDF)',
  },
  rule: {
    title: 'Milloin joku on vaarassa keskeyttää',
    text: 'Tyhjä kohta ei hälytä. Muutos näkyy seuraavasta merkinnästä tai seuraavana aamuna.',
    absences: 'Poissaoloja peräkkäin',
    sessions: 'Montako viimeistä tapaamista katsotaan',
    rate: 'Osallistujan läsnäolo alle, prosenttia',
    fall: 'Osallistujan läsnäolo laskenut, prosenttiyksikköä',
    groupRate: 'Ryhmän läsnäolo alle, prosenttia',
    groupFall: 'Ryhmän läsnäolo laskenut, prosenttiyksikköä',
    saved: 'Hälytyksen sääntö tallennettiin.',
  },
  tests: {
    title: 'Kielitaito ryhmän alussa ja lopussa',
    none: 'Tasotestejä ei ole vielä kirjattu.',
    counts: (start: number, end: number) => `${start} testattu alussa, ${end} lopussa`,
    learned: (rose: number, both: number) =>
      `${rose} kahdesti testatusta ${both} nousi ainakin yhden askelen`,
    both: (both: number) => `${both} testattu kahdesti`,
    few: 'Alle viisi testattu kahdesti: muutosta ei kerrota.',
    rise: (steps: string) => `Keskimmäinen nousu ${steps} askelta taitotasoasteikolla.`,
    record: 'Kirjaa tasotesti',
    moment: 'Milloin',
    moments: { start: 'Ryhmän alussa', end: 'Ryhmän lopussa' },
    key: 'Mitä testattiin',
    on: 'Testipäivä',
    level: (name: string) => `Taso: ${name}`,
    notTested: 'Ei testattu',
    text: 'Tulokset kirjataan asiakkaiden tietoihin lähteenä testi. Tyhjäksi jätettyä ei kirjata.',
    nobody: 'Valitse taso ainakin yhdelle.',
    saved: (count: number) =>
      plural('fi', count, { one: '1 tulos kirjattiin.', other: `${count} tulosta kirjattiin.` }),
  },
  errors: {
    nothingAttended: 'Todistuksen saa, kun läsnäoloja on merkitty.',
    notInGroup: 'Joku ei ole ollut ryhmässä.',
    clientTwice: 'Sama asiakas on listalla kahdesti.',
    sessionCancelled: 'Tapaaminen on peruttu, eikä läsnäoloa voi merkitä.',
    markInvalid: 'Merkintä on vajaa.',
  },
}
export type AttendanceTexts = typeof fi
