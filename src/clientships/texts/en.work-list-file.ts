import type { WorkListFileTexts } from './fi.work-list-file.ts'

/** The texts of the work list as a file in English. */
export const en: WorkListFileTexts = {
  fileName: 'clientships',
  sheet: 'Clientships',
  scopes: { mine: 'Own clientships', centre: 'Clientships of the whole centre' },
  scope: 'Whose clientships',
  centre: 'Skills centre',
  state: 'State',
  overdue: 'Only those whose next step is late',
  noNextStep: 'Only those without a day for the next step',
  noContact: (days) => `Only those not reached for ${days} days`,
  language: 'Service language',
  responsible: 'Responsible expert',
  orders: {
    due: 'Day of the next step, the latest overdue first',
    name: 'Name',
    started: 'First day',
    contact: 'Last contact, the longest without contact first',
  },
  overdueDays: 'Days late',
  meanings: {
    number: 'Client number in this system',
    age: 'Whole years on the day of the list; empty where the birth date is not known',
    state: 'Waiting until the first meeting, then active or paused',
    started: 'The day on which the referral was accepted',
    contact: 'Last meeting, call, video meeting or message in which the client was reached',
    nextStep: 'What is done next with the client',
    due: 'The day on which the next step is to be done',
    overdueDays: 'Days from the day of the next step to the day of the list; 0 when it is not late',
    responsible: 'The expert who is responsible for the clientship',
  },
}
