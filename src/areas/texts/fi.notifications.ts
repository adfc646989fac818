import { plural } from '../../platform/shared/texts.ts'
import type { MailChoice, NotificationKind } from '../model.notification.ts'

/** The texts of notifications in Finnish, the source. */
export const fi = {
  title: 'Ilmoitukset',
  open: (unread: number) =>
    unread === 0
      ? 'Ilmoitukset'
      : plural('fi', unread, {
          one: 'Ilmoitukset, 1 lukematon',
          other: `Ilmoitukset, ${unread} lukematonta`,
        }),
  none: 'Ei ilmoituksia',
  markRead: 'Merkitse luetuiksi',
  unread: 'Lukematon',
  kinds: {
    handing_arrived: 'Siirto odottaa vastaustasi',
    handing_asked: 'Siirtosi vastaanottaja kysyy sinulta',
    handing_answered: 'Kysymykseesi siirrosta vastattiin',
    handing_accepted: 'Siirtosi otettiin vastaan',
    handing_declined: 'Siirtoasi ei otettu vastaan',
    handing_escalated: 'Siirto odottaa yli määräpäivän',
    referral_asked: 'Keskus kysyy lähetteestäsi',
    referral_accepted: 'Lähetteesi otettiin vastaan',
    referral_returned: 'Lähetteesi palautettiin',
    referral_escalated: 'Lähete odottaa päätöstä yli määräpäivän',
    glass_opened: 'Asiakkaan tiedot on avattu perusteella',
    record_asked: 'Asiakkaan tietoja pyydetään',
    record_granted: 'Pyytämiäsi tietoja on myönnetty',
    deputy_named: 'Sinut on nimetty sijaiseksi',
    deputy_changed: 'Aikaa, jonka olet sijaisena, on muutettu',
    gap_found: 'Asiakkaaltasi puuttuu jotakin',
    review_due: 'Suunnitelma on tarkistettava kahden viikon sisällä',
    drop_out_feared: 'Asiakkaasi on vaarassa jättää ryhmän kesken',
    seat_offered: 'Asiakkaallesi on tarjottu paikka ryhmässä',
    seat_given: 'Asiakkaasi sai paikan ryhmässä',
    seat_lapsed: 'Asiakkaasi paikkatarjous raukesi',
  } satisfies Record<NotificationKind, string>,
  mail: {
    label: 'Sähköposti, kun on uutta',
    note: 'Sähköpostissa on vain ilmoitusten määrä ja linkki.',
    choices: {
      off: 'Ei sähköpostia',
      at_once: 'Heti',
      daily: 'Kerran päivässä',
    } satisfies Record<MailChoice, string>,
  },
}
export type NotificationTexts = typeof fi
