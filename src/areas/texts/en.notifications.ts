import { plural } from '../../platform/shared/texts.ts'
import type { NotificationTexts } from './fi.notifications.ts'

/** The texts of notifications in English. */
export const en: NotificationTexts = {
  title: 'Notices',
  open: (unread) =>
    unread === 0
      ? 'Notices'
      : plural('en', unread, { one: 'Notices, 1 unread', other: `Notices, ${unread} unread` }),
  none: 'No notices',
  markRead: 'Mark as read',
  unread: 'Unread',
  kinds: {
    handing_arrived: 'A handover waits for your answer',
    handing_asked: 'The receiver of your handover asks you',
    handing_answered: 'Your question about a handover was answered',
    handing_accepted: 'Your handover was accepted',
    handing_declined: 'Your handover was declined',
    handing_escalated: 'A handover waits past its day',
    referral_asked: 'The centre asks about your referral',
    referral_accepted: 'Your referral was accepted',
    referral_returned: 'Your referral was returned',
    referral_escalated: 'A referral waits for a decision past its day',
    glass_opened: 'A client’s record was opened with a reason',
    record_asked: 'Data of a client are requested',
    record_granted: 'Data that you requested are granted',
    deputy_named: 'You have been named as a deputy',
    deputy_changed: 'The time for which you are a deputy has changed',
    gap_found: 'Something is missing with a client of yours',
    review_due: 'A plan is to be reviewed within two weeks',
    drop_out_feared: 'A client of yours may be about to drop out of a group',
    seat_offered: 'A seat in a group is offered to your client',
    seat_given: 'Your client got a seat in a group',
    seat_lapsed: 'The offer of a seat to your client has lapsed',
  },
  mail: {
    label: 'Email when there is something new',
    note: 'The email has the number of notices and a link, nothing else.',
    choices: { off: 'No email', at_once: 'At once', daily: 'Once a day' },
  },
}
