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
  markRead: 'Markera som lästa',
  unread: 'Oläst',
  kinds: {
    handing_arrived: 'En överföring väntar på ditt svar',
    handing_asked: 'Mottagaren av din överföring frågar dig',
    handing_answered: 'Din fråga om överföringen besvarades',
    handing_accepted: 'Din överföring togs emot',
    handing_declined: 'Din överföring togs inte emot',
    handing_escalated: 'En överföring väntar efter sista dagen',
    referral_asked: 'Centret frågar om din hänvisning',
    referral_accepted: 'Din hänvisning togs emot',
    referral_returned: 'Din hänvisning returnerades',
    referral_escalated: 'En hänvisning väntar på beslut efter sista dagen',
    glass_opened: 'Uppgifterna om en kund har öppnats med motivering',
    record_asked: 'Uppgifter om en kund begärs',
    record_granted: 'Uppgifter som du begärde har beviljats',
    deputy_named: 'Du har utsetts till vikarie',
    deputy_changed: 'Tiden då du är vikarie har ändrats',
    gap_found: 'Något saknas hos en kund till dig',
    review_due: 'En plan ska ses över inom två veckor',
    drop_out_feared: 'En av dina kunder riskerar att hoppa av en grupp',
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
