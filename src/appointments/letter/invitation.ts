import { readFileSync } from 'node:fs'
import { type ClientLanguage, directionOf } from '../../clients/model.client-language.ts'
import { dayForClient, timeForClient } from '../../clients/model.reach.ts'
import type { BindingLanguage } from '../../plans/model.language.ts'
import { type PhraseLibrary, type Slots, sayPhrase } from '../../plans/model.phrase.ts'
import type { DocumentSource } from '../../platform/server/documents.ts'
import type { Day } from '../../platform/shared/days.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import { apart } from '../../services/model.notice-words.ts'
import type { Appointment } from '../model.appointment.ts'

const template = readFileSync(new URL('./invitation.typ', import.meta.url), 'utf8')

/** What an invitation tells: who meets when, where and with whom. */
export interface Invitation {
  /** The day of the print. */
  readonly day: Day
  readonly person: string
  /** Lines of the address to which it is sent; none where the reader may not have it. */
  readonly addressLines: readonly string[]
  readonly organisation: LocalisedName
  readonly senderLines: readonly string[]
  readonly startsAt: Instant
  readonly minutes: number
  readonly mode: Appointment['mode']
  readonly place: LocalisedName | null
  readonly roomName: string | null
  readonly staffName: string
  /** Who else comes: colleagues by name, others in the words of who booked. */
  readonly also: readonly string[]
  readonly interpreter: { readonly name: string; readonly language: string } | null
  readonly phone: string | null
  /** Whether not coming can cost the client a benefit: the invitation of an employment authority. */
  readonly isDuty: boolean
}

interface Row {
  readonly label: string
  readonly value: string
}
interface Words {
  readonly title: string
  readonly rows: readonly Row[]
  readonly cannotCome: string | null
  readonly absent: string | null
  /** What follows from not coming; in a language only where a translator has checked it, else a note. */
  readonly consequence: { readonly text: string; readonly isNote: boolean } | null
  readonly isChecked: boolean
}

/** Names that are data are there in three languages: Finnish, the words on the door, stands in for the others. */
const nameIn = (name: LocalisedName, language: ClientLanguage): string =>
  language === 'sv' || language === 'en' ? name[language] : name.fi

function wordsIn(
  library: PhraseLibrary,
  one: Invitation,
  language: ClientLanguage,
  binding: BindingLanguage,
): Words {
  let isChecked = true
  const say = (key: string, slots: Slots = {}): string => {
    const { text, standing } = sayPhrase(library, key, slots, language, binding)
    isChecked &&= standing === 'binding' || standing === 'checked'
    return text ?? ''
  }
  const row = (key: string, value: string): Row => ({ label: say(key), value })
  const { place, roomName, interpreter, also, phone } = one
  const where = [place === null ? null : nameIn(place, language), roomName].filter(
    (part) => part !== null,
  )
  const rows = [
    row(
      'invite.when',
      say('invite.at', {
        day: dayForClient(language, one.startsAt),
        time: timeForClient(language, one.startsAt),
      }),
    ),
    row(
      'visit.place',
      one.mode === 'on_site'
        ? where.join(', ')
        : say(one.mode === 'phone' ? 'visit.by_phone' : 'visit.by_video'),
    ),
    row('visit.you_meet', one.staffName),
    ...(also.length === 0 ? [] : [row('invite.also', also.join(', '))]),
    ...(interpreter === null
      ? []
      : [
          row(
            'invite.interpreter',
            `${interpreter.name} (${new Intl.DisplayNames(language, { type: 'language' }).of(interpreter.language)})`,
          ),
        ]),
  ]
  const minutes = say('visit.minutes', { count: String(one.minutes) })
  const duty = sayPhrase(library, 'duty.consequence', {}, language, binding)
  const consequence =
    duty.text === null
      ? { text: say(`note.only_original.${binding}`), isNote: true }
      : { text: duty.text, isNote: false }
  return {
    title: say('invite.title'),
    rows: [...rows, { label: '', value: minutes }],
    cannotCome:
      phone === null
        ? null
        : say('message.cannot_come', { phone: apart(phone.replaceAll(' ', '\u00a0')) }),
    absent: one.isDuty ? say('invite.absent') : null,
    consequence: one.isDuty ? consequence : null,
    isChecked,
  }
}

/**
 * An invitation as an accessible PDF: the binding language, the client's beside it line by line.
 * @param language beside the binding one; null or the binding language itself: one language alone
 */
export function invitationDocument(
  library: PhraseLibrary,
  one: Invitation,
  binding: BindingLanguage,
  language: ClientLanguage | null,
): DocumentSource {
  const beside = language === null || language === binding ? null : language
  const other = beside === null ? null : wordsIn(library, one, beside, binding)
  const own = wordsIn(library, one, binding, binding)
  return {
    template,
    data: {
      ...{ language: binding, title: `${own.title}: ${one.person}`, day: one.day },
      head: [one.organisation[binding], ...one.senderLines],
      on: formatDay(one.day, binding),
      recipient: [one.person, ...one.addressLines],
      own,
      beside:
        beside === null
          ? null
          : { ...other, lang: beside.split('-')[0], rtl: directionOf(beside) === 'rtl' },
      note:
        other === null || other.isChecked
          ? null
          : sayPhrase(library, `note.not_checked.${binding}`, {}, binding, binding).text,
    },
  }
}
