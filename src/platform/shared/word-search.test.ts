import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findByWords } from './word-search.ts'

const finnish = JSON.parse(
  readFileSync(new URL('../../../data/phrases/fi.json', import.meta.url), 'utf8'),
) as Record<string, string>
const phrases = Object.entries(finnish)
  .filter(([key]) => key.startsWith('step.'))
  .map(([key, words]) => ({ key, words }))
const keys = (search: string) => findByWords(phrases, search).map(({ key }) => key)

describe('the search of phrases', () => {
  it('finds the beginning of a word, a part of a compound, and a word with a slip', () => {
    expect(keys('työkok')[0]).toBe('step.work_tryout')
    expect(keys('tyokokeilu')[0]).toBe('step.work_tryout')
    expect(keys('koulutus')).toContain('step.integration_training')
    expect(keys('ansoiluettelo')[0]).toBe('step.cv')
    expect(keys('kielipjassa')[0]).toBe('step.language_workshop')
  })

  it('finds nothing where a word is in no phrase, and all where nothing is written', () => {
    expect(keys('lentokone')).toEqual([])
    expect(keys('')).toHaveLength(phrases.length)
  })

  it('finds a phrase by any of its words, and by one with two neighbouring letters swapped', () => {
    const someWord = fc.constantFrom(
      ...phrases.flatMap(({ key, words }) =>
        words
          .replace(/[.,()]/g, '')
          .split(' ')
          .filter((word) => word.length > 4)
          .map((word) => ({ key, word })),
      ),
    )
    fc.assert(
      fc.property(someWord, fc.nat(), ({ key, word }, seed) => {
        const at = seed % (word.length - 1)
        const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
        expect(keys(word)).toContain(key)
        expect(keys(swapped)).toContain(key)
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})
