import { plural } from '../../platform/shared/texts.ts'
import type { TaskTexts } from './fi.tasks.ts'

/** The texts of tasks and of one's day in Swedish. */
export const sv: TaskTexts = {
  title: 'Min dag',
  add: 'Lägg till uppgift',
  overdue: 'Försenat',
  today: 'I dag',
  week: 'De följande sju dagarna',
  news: 'Nytt',
  newsSince: (day) => `Andras ändringar från ${day}`,
  noNews: 'Inga ändringar',
  nothing: 'Ingenting väntar',
  nothingText: 'Uppgifterna kommer från kundernas nästa steg, planer och överlåtelser.',
  nothingToday: 'Ingenting väntar i dag.',
  own: 'Utan kund',
  noName: 'Skickat till dig',
  more: 'Listan är lång: här är det mest brådskande.',
  due: (day) => `senast ${day}`,
  kinds: {
    task: 'Uppgift',
    next_step: 'Nästa steg',
    first_meeting: 'Inledande intervju, lagstadgad tid',
    pause: 'Pausen slutar',
    plan_step: 'Åtgärd i planen',
    plan_review: 'Se över planen',
    handover: 'En överlåtelse väntar på ditt svar',
    question: 'Mottagaren frågar dig',
  },
  changes: {
    new_client: 'Din nya kund',
    answered: 'Överlåtelsen besvarades',
    facts: 'Uppgifter registrerades',
    plan_accepted: 'Planen godkändes',
  },
  facts: (count) =>
    plural('sv', count, {
      one: '1 uppgift registrerades',
      other: `${count} uppgifter registrerades`,
    }),
  accepted: 'Överlåtelsen togs emot',
  declined: 'Överlåtelsen togs inte emot',
  openHandover: 'Öppna överlåtelsen',
  done: 'Märk som gjord',
  doneOf: (title) => `Märk som gjord: ${title}`,
  isDone: 'Uppgiften är gjord',
  dialog: {
    title: 'Ny uppgift',
    words: 'Vad ska göras',
    day: 'Senast',
    saved: 'Uppgiften har lagts till',
  },
  errors: {
    nobodyResponsible: 'Kunden har ingen ansvarig sakkunnig i den här organisationen',
    dayPast: 'Välj den här dagen eller en senare',
  },
}
