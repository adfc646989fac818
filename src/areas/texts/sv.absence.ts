import { plural } from '../../platform/shared/texts.ts'
import type { AbsenceTexts } from './fi.absence.ts'

/** The texts of absences and deputies in Swedish. */
export const sv: AbsenceTexts = {
  title: 'Frånvaro och vikarier',
  lead: 'Under din frånvaro har vikarien samma rätt till dina kunder som till sina egna. Rätten börjar den första dagen och slutar efter den sista. Du förblir ansvarig sakkunnig, och det vikarien gör loggas i vikariens namn.',
  section: 'Frånvaro',
  add: 'Lägg till frånvaro',
  addTitle: (name) => `Frånvaro: ${name}`,
  editTitle: 'Ändra frånvaron',
  organisation: 'Organisation',
  firstDay: 'Första dag',
  lastDay: 'Sista dag',
  deputy: 'Vikarie',
  deputyHint:
    'Bara den som arbetar i samma organisation kan vara vikarie. Ingen orsak efterfrågas.',
  noDeputy: 'Ingen vikarie',
  deputyIs: (name) => `Vikarie ${name}`,
  state: { current: 'Frånvarande nu', future: 'Har inte börjat' },
  namedBy: (name, when) => `Antecknat av ${name} ${when}`,
  none: 'Ingen frånvaro.',
  noneText: 'Utse en vikarie när du ska vara borta, så blir dina kunder inte väntande.',
  change: 'Ändra',
  endNow: 'Avsluta genast',
  endQuestion: 'Ska frånvaron avslutas genast?',
  endText: (deputy) => `${deputy} ser inte längre kunderna som vikarie.`,
  endTextNobody: 'Frånvaron slutar genast.',
  ended: 'Frånvaron avslutad',
  past: (count, number) =>
    plural('sv', count, {
      one: '1 avslutad frånvaro',
      other: `${number} avslutade frånvaroperioder`,
    }),
  standingIn: 'Du vikarierar',
  standsIn: (name, organisation, until) => `${name}, ${organisation}, till ${until}`,
}
