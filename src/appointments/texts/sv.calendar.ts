import { plural } from '../../platform/shared/texts.ts'
import type { CalendarTexts } from './fi.calendar.ts'

const minutes = (count: string) => `${count} min`

export const sv: CalendarTexts = {
  title: 'Min kalender',
  lead: 'Enligt dessa vanor hittas lediga tider för kunderna. En ändring gäller nya tider, inte dem som redan är bokade.',
  whose: 'Vems kalender',
  own: (name) => `${name} (min egen)`,
  centre: 'Centrets gemensamma kalender',
  sources: {
    own: 'Kalendern har egna inställningar.',
    centre: 'Kalendern följer centrets gemensamma inställningar tills egna sparas.',
    proposed: 'Kalendern följer systemets standard tills inställningar sparas.',
  },
  centreText: 'De här inställningarna gäller alla som inte har egna.',
  hours: 'När tider ges',
  hoursText: 'Tider ges på vardagar bara inom dessa klockslag. På helgdagar ges inga.',
  noHours: 'Inga tider ges alls.',
  protected: 'Skyddad tid',
  protectedText: 'Här ges inga möten: lunch, dokumentering, teamets möte.',
  noProtected: 'Det finns ingen skyddad tid.',
  weekdays: 'Veckodagar',
  from: 'Börjar',
  until: 'Slutar',
  add: 'Lägg till en tid',
  remove: 'Ta bort tiden',
  lengths: 'Mötets längd',
  lengthsText: 'Minuter, utan dokumentering och tolk.',
  limits: 'Paus, tolk, antal och flyttning',
  usual: (value) => `Vanligen ${value}.`,
  habits: {
    buffer: 'Paus efter mötet, min',
    interpreterExtra: 'Tilläggstid med tolk, min',
    weeklyCap: 'Möten i veckan, högst',
    toleranceDays: 'Hur långt ett möte kan flyttas, dagar',
  },
  habitTexts: {
    buffer: 'Efter varje möte lämnas så lång tid för dokumentering: den kan inte bokas.',
    interpreterExtra: 'Ett tolkat möte är så mycket längre.',
    weeklyCap: 'När veckan har så många möten visas dess övriga tider inte som lediga.',
    toleranceDays:
      'Så många dagar kan ett möte flyttas framåt. Flyttas det längre frågas efter orsaken.',
  },
  minutes,
  days: (count) => plural('sv', count, { one: '1 dag', other: `${count} dagar` }),
  restore: 'Fyll i de vanliga',
  saved: 'Kalenderns inställningar har sparats.',
  preview: 'Följande lediga tider',
  previewText: (days) =>
    `Dessa tider skulle kunden se med de här inställningarna under de följande ${days} dagarna, när det som redan är bokat har beaktats.`,
  previewLength: (count) => `Mötet tar ${count} minuter.`,
  previewNone: 'Med de här inställningarna finns ingen ledig tid.',
  previewInvalid: 'Tiderna visas när allt är rätt ifyllt.',
  settings: 'Kalenderns inställningar',
  withInterpreter: 'Med tolk',
}
