import { plural } from '../../platform/shared/texts.ts'
import type { EnrolmentTexts } from './fi.enrolments.ts'

/** The texts of enrolments, groups and queues in English. */
export const en: EnrolmentTexts = {
  title: 'Group',
  lead: (organisation, from, until) => `${organisation}, ${from}–${until}`,
  inGroup: 'In the group',
  queue: 'Waiting',
  past: 'No longer in it',
  nobody: 'Nobody is in the group yet',
  nobodySeen: 'Nobody in the group whom you may see',
  nobodyText: 'Enrol clients with the list below or on the page of the client.',
  states: {
    queued: 'Waiting',
    offered: 'Seat offered',
    accepted: 'Seat booked',
    lapsed: 'Offer lapsed',
    declined: 'Declined',
    started: 'Began',
    completed: 'Completed',
    interrupted: 'Broke off',
    cancelled: 'Cancelled',
  },
  offeredUntil: (day) => `Offered, answer by ${day}`,
  placeOf: (place) => `Waiting, place ${place}`,
  joined: (day) => `enrolled ${day}`,
  grounds: {
    integration_plan: 'integration plan in force',
    legal_deadline: 'last day of the plan',
  },
  planEnds: (day) => `the plan ends ${day}`,
  head: {
    free: 'Free seats',
    of: (taken, capacity) => `${taken}/${capacity} taken`,
    waiting: 'Waiting',
    atOnce: 'A free seat is given at once.',
    offered: (days) =>
      plural('en', days, {
        one: 'A free seat is offered: one working day to answer.',
        other: `A free seat is offered: ${days} working days to answer.`,
      }),
    byJoining: 'The queue is in the order of joining.',
    byRule: (grounds) => `Order of the queue: ${grounds}, then the day of joining.`,
    hidden: (count) =>
      plural('en', count, {
        one: 'There is one more, whom you do not see here.',
        other: `There are ${count} more, whom you do not see here.`,
      }),
  },
  mark: (name) => `Choose ${name}`,
  menuOf: (name) => `Actions: ${name}`,
  actions: {
    accept: 'Accept the seat',
    decline: 'Decline the seat',
    cancel: 'Cancel the enrolment',
    start: 'Mark as begun',
    complete: 'Mark as completed',
    interrupt: 'Mark an interruption',
  },
  done: {
    accept: 'The seat is accepted',
    decline: 'The seat is declined',
    cancel: 'The enrolment is cancelled',
    start: 'The beginning is marked',
    complete: 'The completion is marked',
    interrupt: 'The interruption is marked',
  },
  reason: 'Reason',
  seatPasses: 'A seat that falls free passes to the next in the queue at once.',
  reasons: {
    own_wish: 'Own wish',
    did_not_arrive: 'Did not arrive',
    entered_by_mistake: 'Enrolled by mistake',
  },
  bar: {
    title: 'Chosen clients',
    marked: (count) => plural('en', count, { one: '1 chosen', other: `${count} chosen` }),
    arrive: 'Mark as arrived',
    arrived: (count) =>
      plural('en', count, { one: '1 marked as arrived', other: `${count} marked as arrived` }),
    to: 'Group to move to',
    option: (day, free) =>
      plural('en', free, {
        one: `${day}, 1 free`,
        other: `${day}, ${free} free`,
      }),
    move: 'Move to the group',
    moved: (count) => plural('en', count, { one: '1 moved', other: `${count} moved` }),
    unmark: 'Clear the choice',
  },
  intake: {
    title: 'Intake from a list',
    list: 'Clients, one a line',
    listText: (most) =>
      `Client number, identity code, or name and birth date, such as Kaya Maria 1.2.1990. At most ${most} lines.`,
    tooMany: (most) => `There are too many lines: at most ${most}. Divide the list.`,
    file: 'Bring from a file',
    left: (count) =>
      plural('en', count, {
        one: '1 line was left in the file: bring it separately',
        other: `${count} lines were left in the file: bring them separately`,
      }),
    why: 'The whole reasoning',
    check: 'Check the list',
    found: 'Clients of the list',
    nobody: 'No client was found for the line. Check the number or the name.',
    several: (line) => `Several fit the line “${line}”`,
    already: 'Already in the group',
    notYours: 'You cannot enrol this client',
    noVerdict: 'The criteria cannot be judged',
    verdicts: { met: 'Met', not_met: 'Not met', unknown: 'To be clarified' },
    discuss: 'To be discussed with the client',
    enrol: (count) =>
      plural('en', count, { one: 'Enrol 1 chosen', other: `Enrol ${count} chosen` }),
    joined: (count) =>
      plural('en', count, { one: '1 client enrolled', other: `${count} clients enrolled` }),
  },
  rules: {
    seats: 'Change how seats are given',
    queue: 'Change the order of the queue',
    days: 'Working days to answer',
    daysText: '1–60. Empty: a free seat is given at once. Offers that were made keep their day.',
    queueText:
      'The order holds for all queues of the organisation at once. Seats that were given stay given.',
    priorities: 'Grounds before the day of joining',
    prioritiesText: 'Choose the weightiest first. Without grounds the day of joining decides.',
    joiningAlone: 'the day of joining alone',
    saved: 'The change is saved',
  },
  client: {
    title: 'Services',
    none: 'The client is not enrolled in any group.',
    told: {
      seat_offered: 'A seat was offered',
      seat_given: 'A seat was given',
      seat_lapsed: 'The offer lapsed',
      seat_cancelled: 'The enrolment was cancelled',
    },
    notYetSent: 'Waiting to be sent',
    notSent: 'Not sent: no number and no address, or it had changed already',
    earlier: (count) =>
      plural('en', count, { one: '1 earlier message', other: `${count} earlier messages` }),
  },
  errors: {
    fileUnreadable:
      'The file cannot be read. Check that it is an undamaged Excel (xlsx) or CSV file.',
    fileTooLarge: 'The file is too large. Divide the list.',
    fileEmpty: 'The file has no rows.',
    fileOldFormat: 'The file is in the old Excel format (xls). Save it as xlsx and bring it again.',
    alreadyInGroup: 'The client is already in this group or its queue. Nothing was changed.',
    offeringNotOpen: 'Nobody can join the group: it is not open. Choose another group.',
    providerWithoutAccess:
      'Whoever runs the group does not see the client. Request the service from them first.',
    enrolmentNotSo: 'This cannot be done in the present state of the enrolment. Check the state.',
    otherService: 'A move goes to another group of the same service only. Choose another group.',
    chosenTwice: 'The same enrolment is chosen twice.',
    priorityTwice: 'The same ground is chosen twice.',
  },
}
