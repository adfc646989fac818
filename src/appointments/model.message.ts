import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { ClientLanguage } from '../clients/model.client-language.ts'
import { type PhraseLibrary, type Slots, sayPhrase } from '../plans/model.phrase.ts'
import { timeZone } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'

/** What a message tells of. */
export interface Told {
  readonly kind: 'booked' | 'reminder' | 'moved' | 'cancelled'
  readonly startsAt: Instant
  readonly mode: 'on_site' | 'phone' | 'video'
  readonly staffName: string
  readonly place: string | null
  readonly phoneToCall: string | null
}

/** A day and a time of day as a language writes them, in the time of Finland. */
function whenIn(language: ClientLanguage, startsAt: Instant): { day: string; time: string } {
  const instant = Temporal.Instant.from(startsAt)
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...style, timeZone }).format(instant)
  return {
    day: format({ weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' }),
    time: format({ hour: 'numeric', minute: '2-digit', hour12: false }),
  }
}

/**
 * What a client is told of an appointment: in their language, and below it in Finnish, which holds where a translation has not
 * been checked. Nothing of who the client is.
 */
export function messageOf(library: PhraseLibrary, language: ClientLanguage, told: Told): string {
  const inOne = (one: ClientLanguage): string => {
    const say = (key: string, slots: Slots = {}) =>
      sayPhrase(library, key, slots, one, 'fi').text ?? ''
    const away = told.mode === 'phone' ? say('visit.by_phone') : say('visit.by_video')
    const place = told.mode === 'on_site' ? (told.place ?? '') : away
    const slots = { ...whenIn(one, told.startsAt), place, name: told.staffName }
    const call =
      told.kind === 'cancelled' || told.phoneToCall === null
        ? []
        : [say('message.cannot_come', { phone: told.phoneToCall })]
    return [say(`message.${told.kind}`, slots), ...call].join(' ')
  }
  return language === 'fi' ? inOne('fi') : `${inOne(language)}\n\n${inOne('fi')}`
}

/** A telephone number with its country, as a gateway wants it; null where it is none. */
export const numberFor = (phone: string | null): string | null =>
  phone === null ? null : (parsePhoneNumberFromString(phone, 'FI')?.number ?? null)
