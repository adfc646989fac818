import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { traceWords } from '../../eligibility/texts/trace-words.ts'
import { type Localised, locales } from '../../platform/shared/locale.ts'
import type { WordsInEach } from '../model.notice.ts'

/** What a letter tells of a trace: what would meet the criteria, and what is not known. */
export interface ReturnWords {
  readonly changes: WordsInEach
  readonly missing: WordsInEach
}

const inEach = (write: (locale: keyof WordsInEach) => string[]): WordsInEach => {
  const each: Localised<string[]> = { fi: write('fi'), sv: write('sv'), en: write('en') }
  return Object.fromEntries(
    locales.map((locale) => [locale, [...new Set(each[locale])]]),
  ) as WordsInEach
}

/**
 * A trace without support needs in plain words of each language, a condition a line.
 * @param trace as `findOpenTrace` gives it: its hidden conditions are unknown, and are not told
 */
export function returnWords(trace: Trace | undefined): ReturnWords {
  if (trace === undefined) return { changes: inEach(() => []), missing: inEach(() => []) }
  const asked = trace.clarify.filter((position) => trace.slots[position]?.fact != null)
  return {
    changes: inEach((locale) =>
      trace.outcome === 'not_met' ? [...traceWords(locale).reasons(trace)] : [],
    ),
    missing: inEach((locale) =>
      trace.outcome === 'unknown'
        ? asked.map((position) => traceWords(locale).slotName(trace, position))
        : [],
    ),
  }
}
