import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { resultTexts } from '../texts/texts.ts'

/** The name of a group of a dimension: of a phase, a sex, an age band or a language. */
export function useGroupName(): (dimension: string, group: string) => string {
  const t = useTexts(resultTexts).splits
  const format = useFormat()
  return (dimension, group) => {
    if (group === 'unknown') return t.unknown
    if (group === 'other') return t.other
    if (dimension === 'language') return format.language(group)
    const names = dimension === 'phase' ? t.phases : dimension === 'sex' ? t.sexes : t.ages
    return findText(names, group) ?? group
  }
}
