import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Clash } from '../model.booking.ts'
import { bookingTexts } from '../texts/booking.ts'

/** A clash as a sentence: who or what is taken, when and by what. */
export function useClashWords(): (clash: Clash) => string {
  const t = useTexts(bookingTexts).clash
  const format = useFormat()
  return ({ name, startsAt, endsAt, by }) => {
    if (by.kind === 'absence') return t.absence(name)
    if (by.kind === 'closed') return t.closed(name)
    const time = `${format.time(startsAt)}–${format.time(endsAt)}`
    if (by.kind === 'appointment') return t.appointment(name, time)
    return t.session(name, time, format.name(by.serviceName))
  }
}
