import { plural } from '../../platform/shared/texts.ts'
import type { WorkListTexts } from './fi.work-list.ts'

/** The texts of the work list in English. */
export const en: WorkListTexts = {
  title: 'My clients',
  titleCentre: 'Clientships',
  label: 'Clientships',
  scope: 'Whose clientships',
  scopes: { mine: 'Mine', centre: 'The whole centre' },
  state: 'State',
  states: {
    open: 'Open',
    waiting: 'Waiting to begin',
    active: 'Active',
    paused: 'Paused',
    ended: 'Ended',
  },
  attention: 'Needs attention',
  attentions: {
    overdue: 'Step overdue',
    noNextStep: 'No next step',
    contact30: 'No contact for 30 days',
    contact90: 'No contact for 90 days',
  },
  language: 'Service language',
  responsible: 'Responsible expert',
  centre: 'Skills centre',
  clear: 'Clear the filters',
  export: 'Export to Excel',
  exportText:
    'The file has the same rows in the same order as the screen. Protected people are left out.',
  columns: {
    name: 'Name',
    age: 'Age',
    state: 'State',
    nextStep: 'Next step',
    due: 'When',
    contact: 'Last contact',
    responsible: 'Responsible expert',
    language: 'Service language',
    centre: 'Skills centre',
    started: 'Began',
    number: 'Number',
  },
  overdue: (days) => plural('en', days, { one: '1 day overdue', other: `${days} days overdue` }),
  today: 'today',
  none: 'You have no open clientships',
  noneText:
    'A client comes here when a referral is accepted and you are chosen as the responsible expert.',
  showCentre: 'Show the whole centre',
  noneCentre: 'There are no clientships',
  noneCentreText: 'Clientships come here when the skills centre accepts referrals.',
  noneFound: 'No clientships match the filters',
  noneFoundText: 'Change the filters or clear them.',
  pausedUntil: (day) => `until ${day}`,
  caseload: 'Clientships by responsible expert',
}
