import { convertToLatin } from '@natlibfi/sfs-4900'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hasCyrillic, romaniseCyrillic } from './model.romanisation.ts'

describe('romaniseCyrillic', () => {
  test.each([
    ['Щербаков', 'štšerbakov', 'shcherbakov'],
    ['Егорьевск', 'jegorjevsk', 'egorevsk'],
    ['Горбачёв', 'gorbatšov', 'gorbachev'],
    ['Королёв', 'koroljov', 'korolev'],
    ['Чайковский', 'tšaikovski', 'chaikovskii'],
    ['Валдайский', 'valdaiski', 'valdaiskii'],
    ['Йошкар-Ола', 'joškar-ola', 'ioshkar-ola'],
    ['Юлия', 'julija', 'iuliia'],
    ['Хмельницький Юрій', 'hmelnytskyi juri', 'khmelnytskyi iurii'],
    ['Григорій', 'hryhori', 'hryhorii'],
    ['Łukasz Иванов', 'Łukasz ivanov', 'Łukasz ivanov'],
  ])('%s', (name, sfs, passport) => {
    expect(romaniseCyrillic(name, 'sfs')).toBe(sfs)
    expect(romaniseCyrillic(name, 'passport')).toBe(passport)
  })

  test('takes the language that is given before the one that the letters tell', () => {
    expect(romaniseCyrillic('Олег', 'passport', 'uk')).toBe('oleh')
    expect(romaniseCyrillic('Олег', 'passport')).toBe('oleg')
  })

  test('leaves no Cyrillic letter of the alphabets in use and touches no other script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!hasCyrillic(text)) expect(romaniseCyrillic(text, 'passport')).toBe(text)
      }),
      { seed: 2026 },
    )
    const alphabets = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїўјљњћђџѓќѕәғқңөұүһ'
    expect(hasCyrillic(romaniseCyrillic(alphabets, 'sfs'))).toBe(false)
    expect(hasCyrillic(romaniseCyrillic(alphabets.toUpperCase(), 'passport'))).toBe(false)
  })
})

/** The National Library's implementation of SFS 4900; it writes to the console on each call. */
describe('agrees with the library for SFS 4900', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })

  const words = (letters: string) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })

  test.each([
    ['ru', 'rus', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
    ['uk', 'ukr', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
  ] as const)('%s', (language, theirs, letters) => {
    fc.assert(
      fc.property(words(letters), (word) => {
        // Their Ukrainian х carries a half apostrophe, which a search form has not.
        const expected = convertToLatin(word, theirs).result.replaceAll("'", '')
        expect(romaniseCyrillic(word, 'sfs', language)).toBe(expected)
      }),
      { seed: 2026, numRuns: 3000 },
    )
  })
})
