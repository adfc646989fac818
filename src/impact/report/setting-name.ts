import { findText } from '../../platform/shared/texts.ts'
import type { Language } from '../model.spec.ts'
import { settingTexts } from '../texts/texts.ts'

/** Settings below which the analyst names things: columns, measures. */
const named = new Set(['covariates', 'subgroups', 'values', 'only', 'profile', 'columns'])

/**
 * A setting of a specification as a reader calls it: "match.caliper.distance" is "Matching: widest difference: distance". What
 * the analyst named keeps its name.
 * @param columnName how the report calls a column
 */
export function settingName(
  path: string,
  language: Language,
  columnName: (column: string) => string,
): string {
  const { words } = settingTexts[language]
  const parts: string[] = []
  const own = path.split('.')
  for (const [at, part] of own.entries()) {
    const above = own[at - 1] ?? ''
    const isNamed = named.has(above) || (above === 'outcomes' && own[0] !== 'registers')
    if (/^\d+$/.test(part)) parts.push(`${parts.pop() ?? ''} ${Number(part) + 1}`.trim())
    else parts.push((isNamed ? undefined : findText(words, part)) ?? columnName(part))
  }
  const name = parts.join(': ')
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}`
}
