import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ShownMark } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'

type Said = Pick<ShownMark, 'kind' | 'minutes' | 'reason'>

/** Marks in words of the language of the interface. */
export function useMarkWords() {
  const t = useTexts(attendanceTexts)
  const format = useFormat()
  const said = ({ kind, minutes, reason }: Said): string => {
    if (kind === null) return t.sheet.takenBack
    const more = minutes !== null ? t.minutes(minutes) : reason !== null ? t.reasons[reason] : null
    return more === null ? t.kinds[kind] : `${t.kinds[kind]}, ${more}`
  }
  const checkedIn = (at: string) => t.byClient(format.time(at))
  return {
    said,
    checkedIn,
    /** With who made it, and when. */
    withMaker(mark: ShownMark): string {
      const maker =
        mark.by === null
          ? mark.origin === 'client'
            ? checkedIn(mark.madeAt)
            : format.time(mark.madeAt)
          : t.by(mark.by, format.time(mark.madeAt))
      return `${said(mark)} · ${maker}`
    },
  }
}
