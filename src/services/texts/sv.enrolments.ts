import { plural } from '../../platform/shared/texts.ts'
import type { EnrolmentTexts } from './fi.enrolments.ts'

/** The texts of enrolments, groups and queues in Swedish. */
export const sv: EnrolmentTexts = {
  title: 'Grupp',
  lead: (organisation, from, until) => `${organisation}, ${from}–${until}`,
  inGroup: 'I gruppen',
  queue: 'I kö',
  past: 'Inte längre med',
  nobody: 'Ingen är ännu i gruppen',
  nobodySeen: 'I gruppen finns ingen vars uppgifter du får se',
  nobodyText: 'Anmäl kunder med listan nedan eller på kundens egen sida.',
  states: {
    queued: 'I kö',
    offered: 'Plats erbjuden',
    accepted: 'Plats bokad',
    lapsed: 'Erbjudandet förföll',
    declined: 'Avböjde',
    started: 'Har börjat',
    completed: 'Har slutfört',
    interrupted: 'Har avbrutit',
    cancelled: 'Avbokad',
  },
  offeredUntil: (day) => `Erbjuden, svar senast ${day}`,
  placeOf: (place) => `I kö, plats ${place}`,
  joined: (day) => `anmäld ${day}`,
  grounds: {
    integration_plan: 'integrationsplan i kraft',
    legal_deadline: 'planens slutdag',
  },
  planEnds: (day) => `planen slutar ${day}`,
  head: {
    free: 'Lediga platser',
    of: (taken, capacity) => `${taken}/${capacity} bokade`,
    waiting: 'I kö',
    atOnce: 'En ledig plats ges genast.',
    offered: (days) =>
      plural('sv', days, {
        one: 'En ledig plats erbjuds: svarstiden är en arbetsdag.',
        other: `En ledig plats erbjuds: svarstiden är ${days} arbetsdagar.`,
      }),
    byJoining: 'Kön går i anmälningsordning.',
    byRule: (grounds) => `Köns ordning: ${grounds}, sedan anmälningsdagen.`,
    hidden: (count) =>
      plural('sv', count, {
        one: 'Dessutom en vars uppgifter du inte ser här.',
        other: `Dessutom ${count} vars uppgifter du inte ser här.`,
      }),
  },
  mark: (name) => `Välj ${name}`,
  menuOf: (name) => `Åtgärder: ${name}`,
  actions: {
    accept: 'Ta emot platsen',
    decline: 'Avböj platsen',
    cancel: 'Avboka anmälan',
    start: 'Markera som börjat',
    complete: 'Markera som slutfört',
    interrupt: 'Markera avbrott',
  },
  done: {
    accept: 'Platsen är mottagen',
    decline: 'Platsen är avböjd',
    cancel: 'Anmälan är avbokad',
    start: 'Starten är markerad',
    complete: 'Slutförandet är markerat',
    interrupt: 'Avbrottet är markerat',
  },
  reason: 'Orsak',
  seatPasses: 'En plats som blir ledig går genast till nästa i kön.',
  reasons: {
    own_wish: 'Eget önskemål',
    did_not_arrive: 'Kom inte',
    entered_by_mistake: 'Anmäld av misstag',
  },
  bar: {
    title: 'Valda kunder',
    marked: (count) => plural('sv', count, { one: '1 vald', other: `${count} valda` }),
    arrive: 'Markera som anlända',
    arrived: (count) =>
      plural('sv', count, {
        one: '1 markerad som anländ',
        other: `${count} markerade som anlända`,
      }),
    to: 'Grupp att flytta till',
    option: (day, free) =>
      plural('sv', free, {
        one: `${day}, 1 ledig`,
        other: `${day}, ${free} lediga`,
      }),
    move: 'Flytta till gruppen',
    moved: (count) => plural('sv', count, { one: '1 flyttad', other: `${count} flyttade` }),
    unmark: 'Ta bort valen',
  },
  intake: {
    title: 'Intag från en lista',
    list: 'Kunder, en per rad',
    listText: (most) =>
      `Kundnummer, personbeteckning eller namn och födelsedatum, till exempel Kaya Maria 1.2.1990. Högst ${most} rader.`,
    tooMany: (most) => `Raderna är för många: högst ${most}. Dela listan.`,
    file: 'Hämta ur fil',
    left: (count) =>
      plural('sv', count, {
        one: '1 rad blev kvar i filen: hämta den för sig',
        other: `${count} rader blev kvar i filen: hämta dem för sig`,
      }),
    why: 'Hela motiveringen',
    check: 'Kontrollera listan',
    found: 'Kunder på listan',
    nobody: 'Ingen kund hittades för raden. Kontrollera numret eller namnet.',
    several: (line) => `Flera passar raden ”${line}”`,
    already: 'Redan i gruppen',
    notYours: 'Du kan inte anmäla den här kunden',
    noVerdict: 'Kriterierna kan inte bedömas',
    verdicts: { met: 'Uppfylls', not_met: 'Uppfylls inte', unknown: 'Bör utredas' },
    discuss: 'Bör diskuteras med kunden',
    enrol: (count) => plural('sv', count, { one: 'Anmäl 1 vald', other: `Anmäl ${count} valda` }),
    joined: (count) =>
      plural('sv', count, { one: '1 kund anmäld', other: `${count} kunder anmälda` }),
  },
  rules: {
    seats: 'Ändra hur platser ges',
    queue: 'Ändra köns ordning',
    days: 'Svarstid i arbetsdagar',
    daysText: '1–60. Tom: en ledig plats ges genast. Gjorda erbjudanden behåller sin dag.',
    queueText:
      'Ordningen gäller genast organisationens alla köer. Platser som har getts står kvar.',
    priorities: 'Grunder före anmälningsdagen',
    prioritiesText: 'Välj den viktigaste först. Utan grunder avgör anmälningsdagen.',
    joiningAlone: 'bara anmälningsdagen',
    saved: 'Ändringen är sparad',
  },
  client: {
    title: 'Tjänster',
    none: 'Kunden är inte anmäld till någon grupp.',
    told: {
      seat_offered: 'En plats erbjöds',
      seat_given: 'En plats gavs',
      seat_lapsed: 'Erbjudandet förföll',
      seat_cancelled: 'Anmälan avbokades',
    },
    notYetSent: 'Väntar på att skickas',
    notSent: 'Inte skickat: inget nummer och ingen adress, eller saken hade redan ändrats',
    earlier: (count) =>
      plural('sv', count, {
        one: '1 tidigare meddelande',
        other: `${count} tidigare meddelanden`,
      }),
  },
  errors: {
    fileUnreadable:
      'Filen kan inte läsas. Kontrollera att den är en hel Excel- (xlsx) eller CSV-fil.',
    fileTooLarge: 'Filen är för stor. Dela listan.',
    fileEmpty: 'Filen har inga rader.',
    fileOldFormat:
      'Filen är i det gamla Excel-formatet (xls). Spara den som xlsx och hämta den på nytt.',
    alreadyInGroup: 'Kunden är redan i gruppen eller i dess kö. Ingenting ändrades.',
    offeringNotOpen: 'Det går inte att anmäla sig: gruppen är inte öppen. Välj en annan grupp.',
    providerWithoutAccess:
      'Den som ordnar gruppen ser inte kundens uppgifter. Be först om servicen av anordnaren.',
    enrolmentNotSo: 'Det går inte i anmälans nuvarande läge. Kontrollera läget.',
    otherService: 'Man kan bara flytta till en annan grupp i samma service. Välj en annan grupp.',
    chosenTwice: 'Samma anmälan är vald två gånger.',
    priorityTwice: 'Samma grund är vald två gånger.',
  },
}
