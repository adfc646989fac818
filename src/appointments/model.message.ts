import { type ClientLanguage, directionOf } from '../clients/model.client-language.ts'
import { dayForClient, timeForClient, withFinnish } from '../clients/model.reach.ts'
import { type PhraseLibrary, type Slots, sayPhrase } from '../plans/model.phrase.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { apart } from '../services/model.notice-words.ts'

/** What a message tells of. */
export interface Told {
  readonly kind: 'booked' | 'reminder' | 'moved' | 'cancelled'
  readonly startsAt: Instant
  readonly mode: 'on_site' | 'phone' | 'video'
  readonly staffName: string
  readonly place: string | null
  readonly phoneToCall: string | null
}

/** Figures in groups run the other way in a line from right to left; elsewhere a mark would only make a message longer. */
const phoneIn = (language: ClientLanguage, phone: string): string =>
  directionOf(language) === 'rtl' ? apart(phone) : phone

/**
 * What a client is told of an appointment: in their language, and below it in Finnish, which holds where a translation has not
 * been checked. Nothing of who the client is.
 */
export function messageOf(library: PhraseLibrary, language: ClientLanguage, told: Told): string {
  return withFinnish(language, (one) => {
    const say = (key: string, slots: Slots = {}) =>
      sayPhrase(library, key, slots, one, 'fi').text ?? ''
    const away = told.mode === 'phone' ? say('visit.by_phone') : say('visit.by_video')
    // The message ends what it says of the place by a full stop of its own.
    const place = told.mode === 'on_site' ? (told.place ?? '') : away.replace(/\.$/, '')
    const { startsAt, staffName: name } = told
    const when = { day: dayForClient(one, startsAt), time: timeForClient(one, startsAt) }
    const slots = { ...when, place, name }
    const call =
      told.kind === 'cancelled' || told.phoneToCall === null
        ? []
        : [say('message.cannot_come', { phone: phoneIn(one, told.phoneToCall) })]
    return [say(`message.${told.kind}`, slots), ...call].join(' ')
  })
}

/** What a client is sent with the link by which they choose a time: the words of both languages, the link once, and from whom. */
export function choiceOf(
  library: PhraseLibrary,
  language: ClientLanguage,
  {
    link,
    staffName,
    organisation,
  }: { readonly link: string; readonly staffName: string; readonly organisation: string },
): string {
  const words = [...new Set([language, 'fi' as const])].map(
    (one) => sayPhrase(library, 'message.choose', {}, one, 'fi').text ?? '',
  )
  return [...words, link, `${staffName}, ${organisation}`].join('\n')
}
