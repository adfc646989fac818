import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveredPhrases, uncheckedLibrary } from './delivered-phrases.ts'
import { clientLanguages, directionOf } from './model.language.ts'
import { fill, kindOfPhrase, type PhraseLibrary, sayPhrase, slotsOf } from './model.phrase.ts'
import { standardSentences } from './model.plan.ts'
import { type Sentence, say } from './model.sentence.ts'

const keys = Object.keys(deliveredPhrases.fi)
const anyKey = fc.constantFrom(...keys)
const anyLanguage = fc.constantFrom(...clientLanguages)
const checkedLibrary: PhraseLibrary = { ...uncheckedLibrary, isChecked: () => true }

describe('the library of phrases', () => {
  it.each(clientLanguages)('has every phrase with every open place in %s', (language) => {
    expect(Object.keys(deliveredPhrases[language]).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      const words = deliveredPhrases[language][key] ?? ''
      expect(words.trim(), key).not.toBe('')
      expect(slotsOf(words).sort(), key).toEqual(slotsOf(deliveredPhrases.fi[key] ?? '').sort())
    }
  })

  it.each(clientLanguages)('is written in the letters of %s', (language) => {
    const script = directionOf(language) === 'rtl' ? /\p{Script=Arabic}/u : undefined
    const letters =
      script ?? (/^(ru|uk)$/.test(language) ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u)
    for (const words of Object.values(deliveredPhrases[language])) expect(words).toMatch(letters)
  })

  it('has the sentences that every plan says', () => {
    for (const key of [...standardSentences.duties, ...standardSentences.rights])
      expect(keys).toContain(key)
  })
})

describe('a phrase in a language', () => {
  it('binds in the binding language, and elsewhere is as good as its translator', () => {
    fc.assert(
      fc.property(anyKey, anyLanguage, fc.constantFrom('fi', 'sv'), (key, language, binding) => {
        const unchecked = sayPhrase(uncheckedLibrary, key, {}, language, binding)
        const checked = sayPhrase(checkedLibrary, key, {}, language, binding)
        if (language === binding)
          return unchecked.standing === 'binding' && checked.standing === 'binding'
        const isDuty = kindOfPhrase(key) === 'duty'
        return (
          checked.standing === 'checked' &&
          checked.text !== null &&
          unchecked.standing === (isDuty ? 'withheld' : 'unchecked') &&
          (unchecked.text === null) === isDuty
        )
      }),
      { seed: 2026 },
    )
  })

  it('shows open places that nobody has filled, and fills the others', () => {
    expect(fill('taso {level}', {})).toBe('taso …')
    expect(fill('{count} ja {count}', { count: '4' })).toBe('4 ja 4')
    expect(fill('{level}', { level: '{count}' })).toBe('{count}')
  })
})

describe('free text', () => {
  const free: Sentence = {
    sentenceId: '0195f2a0-0000-7000-8000-000000000001' as Sentence['sentenceId'],
    phrase: null,
    text: 'Käyt kirjastossa.',
    translation: null,
  }
  const inRussian = (sentence: Sentence) => say(uncheckedLibrary, sentence, 'ru', 'fi')

  it('is never translated silently: it is missing, by hand, or written for other words', () => {
    expect(inRussian(free)).toEqual([{ text: null, standing: 'missing' }])
    const translation = { text: 'Вы ходите в библиотеку.', of: free.text }
    expect(inRussian({ ...free, translation })).toEqual([
      { text: translation.text, standing: 'by_hand' },
    ])
    expect(inRussian({ ...free, translation, text: 'Käyt torilla.' })).toEqual([
      { text: translation.text, standing: 'outdated' },
    ])
  })
})
