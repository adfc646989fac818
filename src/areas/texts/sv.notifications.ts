import { plural } from '../../platform/shared/texts.ts'
import type { NotificationTexts } from './fi.notifications.ts'

/** The texts of notifications in Swedish. */
export const sv: NotificationTexts = {
  title: 'Aviseringar',
  open: (unread) =>
    unread === 0
      ? 'Aviseringar'
      : plural('sv', unread, {
          one: 'Aviseringar, 1 oläst',
          other: `Aviseringar, ${unread} olästa`,
        }),
  none: 'Inga aviseringar',
  markRead: 'Märk som lästa',
  unread: 'Oläst',
  kinds: {
    handing_arrived: 'En överlåtelse väntar på ditt svar',
    handing_asked: 'Mottagaren av din överlåtelse frågar dig',
    handing_answered: 'Din fråga om överlåtelsen besvarades',
    handing_accepted: 'Din överlåtelse togs emot',
    handing_declined: 'Din överlåtelse togs inte emot',
    handing_escalated: 'En överlåtelse väntar efter sista dagen',
    referral_asked: 'Centret frågar om din remiss',
    referral_accepted: 'Din remiss togs emot',
    referral_returned: 'Din remiss returnerades',
    referral_escalated: 'En remiss väntar på beslut efter sista dagen',
    glass_opened: 'Uppgifterna om en kund har öppnats med motivering',
    record_asked: 'Uppgifter om en kund begärs',
    record_granted: 'Uppgifter som du begärde har beviljats',
    deputy_named: 'Du har utsetts till ersättare',
    deputy_changed: 'Tiden då du är ersättare har ändrats',
    gap_found: 'Något saknas hos en kund till dig',
    review_due: 'En plan ska ses över inom två veckor',
    drop_out_feared: 'En kund till dig riskerar att avbryta i en grupp',
    seat_offered: 'Din kund har erbjudits en plats i en grupp',
    seat_given: 'Din kund fick en plats i en grupp',
    seat_lapsed: 'Erbjudandet om plats till din kund förföll',
  },
  mail: {
    label: 'E-post när det finns något nytt',
    note: 'I e-posten står bara antalet aviseringar och en länk.',
    choices: { off: 'Ingen e-post', at_once: 'Genast', daily: 'En gång om dagen' },
  },
}
