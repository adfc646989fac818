import { plural } from '../../platform/shared/texts.ts'
import type { TaskTexts } from './fi.tasks.ts'

/** The texts of tasks and of one's day in English. */
export const en: TaskTexts = {
  title: 'My day',
  add: 'Add a task',
  overdue: 'Overdue',
  today: 'Today',
  week: 'The next seven days',
  news: 'News',
  newsSince: (day) => `What others have changed from ${day} on`,
  noNews: 'No changes',
  nothing: 'Nothing waiting',
  nothingText: 'Tasks come here from the next steps, plans and handovers of clients.',
  nothingToday: 'Nothing is waiting today.',
  own: 'Without a client',
  noName: 'Sent to you',
  more: 'The list is long: these are the most urgent.',
  due: (day) => `by ${day}`,
  kinds: {
    task: 'Task',
    next_step: 'Next step',
    first_meeting: 'Initial interview, a time limit of the law',
    pause: 'The pause ends',
    plan_step: 'Step of the plan',
    plan_review: 'Review the plan',
    handover: 'A handover waits for your answer',
    question: 'The receiver asks you',
  },
  changes: {
    new_client: 'Your new client',
    answered: 'The handover was answered',
    facts: 'Facts were recorded',
    plan_accepted: 'The plan was accepted',
  },
  facts: (count) =>
    plural('en', count, { one: '1 fact was recorded', other: `${count} facts were recorded` }),
  accepted: 'The handover was accepted',
  declined: 'The handover was declined',
  openHandover: 'Open the handover',
  done: 'Mark as done',
  doneOf: (title) => `Mark as done: ${title}`,
  isDone: 'The task is done',
  ofClient: {
    title: 'Tasks',
    none: 'There are no open tasks.',
    done: (count) => plural('en', count, { one: '1 done', other: `${count} done` }),
    responsible: (name) => `Responsible expert: ${name}`,
    nobody: 'nobody',
    states: { done: (day) => `done ${day}`, dropped: (day) => `left undone ${day}` },
    reopen: 'Open again',
    reopenOf: (title) => `Open again: ${title}`,
  },
  dialog: {
    title: 'New task',
    words: 'What is to be done',
    day: 'By',
    whose: 'For whom',
    mine: 'For myself',
    responsibleAt: (organisation) =>
      `For the responsible expert (${organisation}); goes with the client`,
    saved: 'The task is added',
  },
  errors: {
    nobodyResponsible: 'The client has no responsible expert in this organisation',
    dayPast: 'Choose this day or a later one',
  },
}
