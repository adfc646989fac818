import type { BreakGlassTexts } from './fi.break-glass.ts'

/** The texts of opening a record outside one's access in English. */
export const en: BreakGlassTexts = {
  action: 'Open with a reason',
  title: 'Open a client’s record with a reason',
  text: 'When a client needs help at once and their expert cannot be reached, you may read the record for some hours; above it you see until when. Contact data under address protection are not shown. The data-protection officer and the manager are told of the opening and its reason at once.',
  who: 'Client number or personal identity code',
  reason: 'Reason',
  reasonHint: 'Why does the record have to be seen now? Write nothing about health.',
  opened: 'Record opened',
  open: (until) => `You opened this record with a reason. You may read it until ${until}.`,
  left: (hours, minutes) =>
    hours === 0 ? `${minutes} min left` : `${hours} h ${minutes} min left`,
  close: 'Close the record',
  closed: 'Record closed',
  list: {
    title: 'Opened with a reason',
    lead: 'Who has opened a client’s record outside their access, and why. Of clients only the number is shown.',
    label: 'Openings',
    columns: {
      openedAt: 'Opened',
      staff: 'Opened by',
      client: 'Client',
      reason: 'Reason',
      state: 'Review',
    },
    states: { open: 'Not reviewed', all: 'All' },
    show: 'Show',
    until: (time) => `until ${time}`,
    review: 'Mark as reviewed',
    reviewTitle: 'Mark the opening as reviewed',
    remark: 'Remark',
    remarkHint: 'Optional. Write no data of the client.',
    reviewed: 'Marked as reviewed',
    reviewedBy: (name, day) => `Reviewed by ${name} ${day}`,
    none: 'Nothing to review',
    noneText: 'When somebody opens a record with a reason, it appears here at once.',
    noneAll: 'No record has been opened with a reason',
    cut: 'The newest 200 are shown.',
    badge: (count) => `${count} not reviewed`,
  },
  errors: {
    glassReasonShort: 'Write a reason of at least ten characters.',
    glassNotFound:
      'Your own organisation has no such client. Check the number or code. If the person may be a client of another organisation, request data under Record requests.',
    glassOpen: 'The record is open to you already.',
    glassNotNeeded: 'You work with this client. Open the record as usual.',
    glassReviewed: 'The opening has been reviewed already. The list is up to date now.',
    whoInvalid: 'Write a client number or a whole personal identity code.',
  },
}
