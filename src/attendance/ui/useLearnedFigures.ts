import { useQuery } from '@tanstack/react-query'
import { factWords } from '../../clients/texts/fact-words.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { OfferingId } from '../../services/model.offering.ts'
import type { Learned } from '../model.level-test.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { levelTestsQuery } from './queries.attendance.ts'

/** What is told of a language that a group learned: how many rose, and by how much, unless they are too few to be told of. */
export function useLearnedWords(): (learned: Learned) => {
  readonly change: string
  readonly counts: string
} {
  const t = useTexts(attendanceTexts).tests
  const format = useFormat()
  return ({ atStart, atEnd, both, rose, medianRise }) => {
    const rise =
      medianRise === null ? [] : [t.rise(format.number(medianRise, medianRise % 1 === 0 ? 0 : 1))]
    return {
      change: both === null ? t.few : rose === null ? t.both(both) : t.learned(rose, both),
      counts: [t.counts(atStart, atEnd), ...rise].join(' · '),
    }
  }
}

/**
 * What a group learned of languages, as figures: of those tested at the beginning and the end, how many rose.
 * @param mayRead whether the person may read tests of groups at all
 */
export function useLearnedFigures(offeringId: OfferingId, mayRead: boolean) {
  const t = useTexts(attendanceTexts).tests
  const { locale } = useLocale()
  const wordsOf = useLearnedWords()
  const { data } = useQuery({ ...levelTestsQuery(offeringId), enabled: mayRead })
  const names = factWords(locale)
  return (data?.learned ?? none).map((learned) => {
    const { key, both, rose } = learned
    const { change, counts } = wordsOf(learned)
    return {
      term: t.risen(names.name(key)),
      value: both === null || rose === null ? '–' : `${rose}/${both}`,
      note: `${change} · ${counts}`,
    }
  })
}
const none: readonly Learned[] = []
