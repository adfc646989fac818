import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { timeZone } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { ClientLanguage } from './model.client-language.ts'

/** By which ways a client was told something. */
export const messageWays = ['sms', 'email'] as const
export type MessageWay = (typeof messageWays)[number]

/** A telephone number with its country, as a gateway wants it; null where it is none. */
export const numberFor = (phone: string | null): string | null =>
  phone === null ? null : (parsePhoneNumberFromString(phone, 'FI')?.number ?? null)

/** What a client is told, in their language and below it in Finnish, which holds where a translation has not been checked. */
export const withFinnish = (
  language: ClientLanguage,
  say: (language: ClientLanguage) => string,
): string => (language === 'fi' ? say('fi') : `${say(language)}\n\n${say('fi')}`)

const inWords = (language: ClientLanguage, style: Intl.DateTimeFormatOptions) =>
  // Days by the calendar of Finland and its digits, whatever the language has.
  new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone })

/**
 * A day as a client reads it: the weekday in their language, and the day first, as it stands on every paper in Finland. Some
 * languages write the month first, and 12/1 would be read as the twelfth of January.
 */
export function dayForClient(language: ClientLanguage, at: Instant): string {
  const { day, month, year, epochMilliseconds } =
    Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const style = { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' } as const
  const parts = inWords(language, style).formatToParts(epochMilliseconds)
  const weekday = parts.find(({ type }) => type === 'weekday')?.value ?? ''
  return `${weekday} ${day}.${month}.${year}`
}

/** A time of day as a client reads it. */
export const timeForClient = (language: ClientLanguage, at: Instant): string =>
  inWords(language, { hour: 'numeric', minute: '2-digit', hour12: false }).format(
    Temporal.Instant.from(at).epochMilliseconds,
  )

/** The hours of the day, by the clocks of Finland, in which nobody is woken by a message. */
const decentHours = { from: 8, until: 20 }

/** Whether a message that can wait is sent now. */
export function isDecentHour(now: Temporal.Instant): boolean {
  const { hour } = now.toZonedDateTimeISO(timeZone)
  return hour >= decentHours.from && hour < decentHours.until
}
