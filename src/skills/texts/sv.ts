import type { SkillTexts } from './fi.ts'

/** The texts of vocational skills in Swedish. */
export const sv: SkillTexts = {
  tab: 'Yrkesfärdigheter',
  title: 'Yrkeskunnande',
  lead: 'Kunnandet jämförs med kraven på yrkesskicklighet i en examensdel. Kundens egen bedömning och lärarens bedömning antecknas var för sig.',
  pick: 'Examensdel',
  qualification: 'Examen',
  unit: 'Examensdel',
  looked: 'Bedömda examensdelar',
  noUnits: 'Inga examensdelar har bedömts ännu',
  noUnitsText: 'Välj examen och examensdel så ser du vad som krävs.',
  metOf: (met, all) => `${met} / ${all} krav uppfylls`,
  credits: (points) => `${points} kompetenspoäng`,
  requirements: 'Krav på yrkesskicklighet',
  requirement: 'Krav',
  assessors: { self: 'Egen bedömning', teacher: 'Lärarens bedömning' },
  assessorOf: (assessor, requirement) => `${assessor}: ${requirement}`,
  notAssessed: 'Inte bedömt',
  levels: {
    '1-3': { not_yet: 'Inte ännu', '1': '1 nöjaktig', '2': '2 god', '3': '3 berömlig' },
    '1-5': {
      not_yet: 'Inte ännu',
      '1': '1 nöjaktig',
      '2': '2 nöjaktig',
      '3': '3 god',
      '4': '4 god',
      '5': '5 berömlig',
    },
    passed: { not_yet: 'Inte ännu', passed: 'Godkänd' },
    help: {
      not_yet: 'Inte ännu',
      helped: 'Med handledning',
      alone: 'Självständigt',
      guides: 'Handleder andra',
    },
  },
  standings: {
    met: 'Kan',
    not_met: 'Inte ännu',
    said: 'Bara egen bedömning',
    unknown: 'Inte känt',
  },
  said: (name, day) => `antecknat av ${name} ${day}`,
  observedOn: 'Dag för bedömningen',
  save: (count) =>
    count === 0
      ? 'Spara bedömningarna'
      : count === 1
        ? 'Spara 1 bedömning'
        : `Spara ${count} bedömningar`,
  saved: 'Bedömningarna sparades',
  gaps: 'Vad som saknas av examensdelen',
  noGaps: 'Alla krav uppfylls enligt lärarens bedömning.',
  gapCount: (count, all) => `${count} / ${all} krav`,
  propose: 'Föreslå i planen',
  proposed: 'Det kunnande som saknas lades till i planens utkast',
  onlyFinnish: 'Kravet finns bara på finska',
  recognition: {
    title: 'Identifiering och erkännande',
    lead: 'Identifiering konstaterar att kunnandet finns. Erkännande är utbildningsanordnarens beslut om att det räknas som en del av examen.',
    none: 'Kunnandet har inte identifierats',
    kinds: {
      identified: 'Identifierat',
      recognised: 'Erkänt',
      refused: 'Erkännande beviljades inte',
      withdrawn: 'Återtaget',
    },
    actions: {
      identified: 'Markera som identifierat',
      recognised: 'Anteckna erkännande',
      refused: 'Anteckna avslag',
      withdrawn: 'Återta anteckningen',
    },
    decidedByOthers: 'En lärare hos utbildningsanordnaren beslutar om erkännandet.',
    onDay: 'Dag',
    basis: 'Vad det grundar sig på',
    basisText: 'Till exempel arbetsprov, intyg eller beslutets nummer.',
    step: (day, name, organisation) => `${day} · ${name}, ${organisation}`,
  },
  esco: {
    title: 'Färdigheter och yrken',
    search: 'Sök färdigheter',
    searchText: 'Skriv en arbetsuppgift, en färdighet eller ett yrke, till exempel städarbete.',
    none: 'Inget hittades med sökordet. Prova ett annat ord.',
    shortText: 'Skriv minst två tecken.',
    kinds: { skill: 'färdighet', knowledge: 'kunskap', occupation: 'yrke' },
    level: (label) => `Hur väl: ${label}`,
    assessor: 'Vem bedömer',
    empty: 'Inga färdigheter har antecknats ännu.',
    notice: 'Den här tjänsten använder Europeiska kommissionens ESCO-klassificering.',
    found: (count) => (count === 1 ? '1 träff' : `${count} träffar`),
  },
  errors: {
    dayInFuture: 'Dagen kan inte vara i framtiden',
    levelNotOfScale: 'Vitsordet hör inte till examens skala. Välj vitsordet på nytt.',
    requirementUnknown: 'Kravet finns inte. Uppdatera sidan och bedöm på nytt.',
    conceptUnknown: 'Färdigheten finns inte i klassificeringen. Sök den på nytt.',
    recognitionNotSo:
      'Examensdelens läge har ändrats, så inget antecknades. Uppdatera sidan och se den senaste anteckningen.',
  },
}
