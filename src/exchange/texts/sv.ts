import { formatNumber } from '../../platform/shared/format.ts'
import { plural } from '../../platform/shared/texts.ts'
import type { ExportTexts } from './fi.ts'

const number = (value: number) => formatNumber(value, 'sv')
const persons = (count: number) =>
  plural('sv', count, { one: '1 person', other: `${number(count)} personer` })

export const sv: ExportTexts = {
  title: 'Det egna centrets register',
  lead: 'Centrets kundrelationer och resultat som pseudonymer: inga namn, beteckningar eller texter. För alla vars uppgifter tas ut görs en anteckning i användningsloggen. Nyckeln till pseudonymerna blir hos den personuppgiftsansvarige och kan inte hämtas här.',
  noRegister: 'Registret kan tas till en studie vars organisation är ett kompetenscentrum.',
  ask: 'Ta registret som material',
  decision: 'Den personuppgiftsansvariges beslut',
  decisionHint: 'Nummer och dag. Antecknas i användningsloggen.',
  dates: 'Dagar i materialet',
  dateModes: {
    month: 'Som månader, födelsetiden som år',
    shift: 'Flyttade: alla lika många dagar, som forskaren inte känner till',
    keep: 'Som de är',
  },
  dateNames: { month: 'Som månader', shift: 'Flyttade', keep: 'Som de är' },
  startedFrom: 'Kundrelationen började tidigast',
  startedTo: 'Kundrelationen började senast',
  allDays: 'Tomt: ingen gräns.',
  send: 'Ta ut materialet',
  sent: 'Materialet sammanställs',
  percent: (percent) => `Materialet sammanställs: ${percent} %`,
  states: { queued: 'I kö', running: 'Sammanställs', done: 'Klart', failed: 'Misslyckades' },
  counts: (count, clientships, outcomes) =>
    `${persons(count)}, ${number(clientships)} kundrelationer, ${number(outcomes)} resultat`,
  protectedPersons: (count) => `På grund av spärrmarkering lämnades ${persons(count)} utanför.`,
  by: (name, at) => `${name}, ${at}`,
  of: (decision, dates) => `Beslut: ${decision}. Dagar: ${dates}.`,
  span: (from, to) => `Kundrelationer som började ${from}–${to}.`,
  errors: {
    exportDaysReversed: 'Den sista dagen är före den första.',
    exportNoCentre:
      'Studiens organisation är inget kompetenscentrum och har därför inget register.',
    exportAtWork: 'Material sammanställs redan till denna studie. Vänta tills det är klart.',
    exportNamesTaken:
      'Studien har redan material ur registret. Ta bort filerna register-persons.csv, register-clientships.csv och register-outcomes.csv och ta ut materialet på nytt.',
    exportNoPerson: 'Den som bad om materialet arbetar inte längre i området. Inget togs ut.',
    exportNoRight:
      'Den som bad om materialet har inte längre rätt att ta ut det hos detta center. Inget togs ut; försöket antecknades i användningsloggen.',
    exportEmpty: 'Ingen kundrelation motsvarar avgränsningen. Ändra dagarna och försök på nytt.',
    exportBroken:
      'Programmet misslyckades och inget togs ut. Försök på nytt; berätta för dem som sköter servern om det upprepas.',
    studyForgotten: 'Studiens material har tagits bort och nytt kan inte längre tas ut.',
  },
}
