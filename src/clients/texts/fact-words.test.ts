import { describe, expect, it } from 'vitest'
import { locales } from '../../platform/shared/locale.ts'
import { levels } from '../model.facts.levels.ts'
import { factDefinition, factKeys, factSources } from '../model.facts.ts'
import { factWords } from './fact-words.ts'

describe('the words of facts', () => {
  it.each(locales)('name every fact, every code and every source in %s', (locale) => {
    const words = factWords(locale)
    const nameless = factKeys.filter((key) => words.name(key) === key)
    expect(nameless).toEqual([])
    for (const key of factKeys) {
      const { domain } = factDefinition(key)
      if (domain.kind !== 'code') continue
      expect(domain.values.filter((value) => words.value(key, value) === value)).toEqual([])
    }
    expect(factSources.every((source) => words.source(source).length > 1)).toBe(true)
  })

  it('are different for each fact', () => {
    const words = factWords('fi')
    expect(new Set(factKeys.map((key) => words.name(key))).size).toBe(factKeys.length)
  })

  it('write a level as the scale does, a day as the language does, and the words of a day', () => {
    expect(levels.map((level) => factWords('sv').value('finnish', level))).toContain('B1.1')
    expect(factWords('fi').value('finnish_speaking', '0')).toBe('Alle A1.1')
    expect(factWords('fi').value('degree_completed_on', '2024-02-01')).toBe('1.2.2024')
    expect(factWords('en').value('own_field_experience_ended_on', 'ongoing')).toBe('Continues')
    expect(factWords('en').name('swedish_reading')).toBe('Swedish, reading')
  })
})
