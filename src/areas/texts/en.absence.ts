import { plural } from '../../platform/shared/texts.ts'
import type { AbsenceTexts } from './fi.absence.ts'

/** The texts of absences and deputies in English. */
export const en: AbsenceTexts = {
  title: 'Absences and deputies',
  lead: 'While you are away, your deputy has the same rights to your clients as to their own. The rights begin on the first day and end with the last. You stay the responsible expert, and what the deputy does is logged as theirs.',
  section: 'Absences',
  add: 'Add an absence',
  addTitle: (name) => `Absence: ${name}`,
  editTitle: 'Change the absence',
  organisation: 'Organisation',
  firstDay: 'First day',
  lastDay: 'Last day',
  deputy: 'Deputy',
  deputyHint:
    'Only somebody who works in the same organisation can be the deputy. No reason is asked.',
  noDeputy: 'No deputy',
  deputyIs: (name) => `Deputy ${name}`,
  state: { current: 'Away now', future: 'Not begun yet' },
  namedBy: (name, when) => `Recorded by ${name} ${when}`,
  none: 'No absences.',
  noneText:
    'Name a deputy when you are going to be away, so that your clients are not left waiting.',
  change: 'Change',
  endNow: 'End now',
  endQuestion: 'End the absence now?',
  endText: (deputy) => `${deputy} no longer sees the clients as a deputy.`,
  endTextNobody: 'The absence ends at once.',
  ended: 'Absence ended',
  past: (count, number) =>
    plural('en', count, { one: '1 past absence', other: `${number} past absences` }),
  standingIn: 'You stand in',
  standsIn: (name, organisation, until) => `${name}, ${organisation}, until ${until}`,
}
