import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearness, readSearch, typingErrors } from './model.search.ts'

describe('what is typed to find a person', () => {
  it.each([
    ['Amina Abdi', { words: ['amina', 'abdi'] }],
    ['abdi, 1.2.1990', { words: ['abdi'], birthDate: '1990-02-01' }],
    ['1990-02-01', { birthDate: '1990-02-01' }],
    ['100123', { clientNumber: 100123 }],
    ['010594y9032', { hetu: '010594Y9032' }],
    ['Щербаков', { words: ['shcherbakov'] }],
    ['31.2.1990', { words: ['31', '2', '1990'] }],
    ['  ', {}],
  ])('%j is understood', (text, expected) => {
    expect(readSearch(text)).toEqual({
      words: [],
      birthDate: undefined,
      clientNumber: undefined,
      hetu: undefined,
      ...expected,
    })
  })
})

describe('typing errors', () => {
  it.each([
    ['ahmed', 'ahmed', 0],
    ['amhed', 'ahmed', 1],
    ['ahmd', 'ahmed', 1],
    ['muhamed', 'mohammed', 2],
    ['', 'ali', 3],
    ['ali', '', 3],
  ])('%j for %j are %i', (typed, word, errors) => {
    expect(typingErrors(typed, word)).toBe(errors)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ö'), maxLength: 8 })
  it('are as many one way as the other, none for the same word, never more than the longer word has letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const errors = typingErrors(a, b)
        expect(errors).toBe(typingErrors(b, a))
        expect(errors === 0).toBe(a === b)
        expect(errors).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
      { seed: 2026 },
    )
  })

  it('one letter left out or changed over is one', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (letters, at) => {
        fc.pre(at < letters.length)
        expect(typingErrors(letters.slice(0, at) + letters.slice(at + 1), letters)).toBe(1)
        const swapped =
          letters.slice(0, at) +
          letters.slice(at + 1, at + 2) +
          letters.charAt(at) +
          letters.slice(at + 2)
        expect(typingErrors(swapped, letters)).toBeLessThanOrEqual(1)
      }),
      { seed: 2026 },
    )
  })
})

describe('how near a word is', () => {
  it('the same, then its beginning, then an error; else it is another word', () => {
    expect(nearness('amina', 'amina')).toBe(0)
    expect(nearness('ami', 'amina')).toBe(0.5)
    expect(nearness('amnia', 'amina')).toBe(1)
    expect(nearness('ali', 'aly')).toBe(1)
    expect(nearness('al', 'ai')).toBeUndefined()
    expect(nearness('amina', 'fatima')).toBeUndefined()
  })
})
