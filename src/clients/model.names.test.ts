import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameTokens, searchForm, searchTokens } from './model.names.ts'

describe('searchForm', () => {
  test.each([
    ['Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Çağlayan Işık İbrahim', 'caglayan isik ibrahim'],
    ['Əliyev', 'eliyev'],
    ['Måns Väinö Øst', 'mans vaino ost'],
    ['Strauß', 'strauss'],
    ['O’Neil', 'oneil'],
    ["N'Diaye", 'ndiaye'],
    ['Sa‘id ʿAbd al-Raḥmān', 'said abd al rahman'],
    ['Юсуф-Али  Абдулла́ев', 'jusuf ali abdullajev'],
    ['محمّد عَلي', 'محمد علي'],
    ['علی', 'علي'],
    ['王小明', '王小明'],
    ['김철수', '김철수'],
    [' - ', ''],
    ['', ''],
  ])('%s', (name, expected) => {
    expect(searchForm(name)).toBe(expected)
  })
})

const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'Þórdís Ægisdóttir',
    'Łucja Śmigły-Rydz',
    'Ерофей Щёголев',
    'Hồ Xuân Hương',
    'Saïd Ould-Cheikh',
    'عبد الرحمن',
    'José María Núñez de la O',
    'ʻAbdallāh',
  ),
)

describe('the plain form, for any text', () => {
  const hold = (property: (name: string) => void) =>
    fc.assert(fc.property(names, property), { seed: 2026, numRuns: 2000 })

  test('is its own plain form', () => {
    hold((name) => {
      expect(searchForm(searchForm(name))).toBe(searchForm(name))
    })
  })

  test('does not depend on composed or decomposed marks or on what stands around', () => {
    hold((name) => {
      const form = searchForm(name)
      expect(searchForm(name.normalize('NFD'))).toBe(form)
      expect(searchForm(name.normalize('NFC'))).toBe(form)
      expect(searchForm(`  ${name} - `)).toBe(form)
    })
  })

  test('is written in capitals and small letters alike for names of the alphabets in use', () => {
    const alphabet =
      'abcdefghijklmnopqrstuvwxyzåäöøæœßđðþłħŧŋəáàâãçéèêëíìîïñóòôõúùûüýÿžščřěůőűāēīūġķļņğşțș'
    const cyrillic = 'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя'
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...alphabet, ...cyrillic, ' ', '-', '’'),
          maxLength: 30,
        }),
        (name) => {
          expect(searchForm(name.toUpperCase())).toBe(searchForm(name))
          for (const token of searchForm(name).split(' ')) expect(token).toMatch(/^[a-z]*$/)
        },
      ),
      { seed: 2026, numRuns: 2000 },
    )
  })

  test('has tokens without spaces, marks or capitals, each once, and all of them among the name tokens', () => {
    hold((name) => {
      const tokens = nameTokens(name)
      expect(new Set(tokens).size).toBe(tokens.length)
      for (const token of tokens) {
        expect(token).not.toMatch(/[\s'’-]/)
        expect(token).not.toBe('')
        expect(token).toBe(token.toLowerCase())
      }
      const form = searchForm(name)
      for (const part of form === '' ? [] : form.split(' ')) expect(tokens).toContain(part)
      for (const token of searchTokens(name)) expect(tokens).toContain(token)
    })
  })
})

describe('a person is found', () => {
  test('by each part of the names, once', () => {
    expect(nameTokens('Mohammed Ali', 'al-Hassan', 'Ali')).toEqual([
      'mohammed',
      'ali',
      'al',
      'hassan',
    ])
  })

  test('in Cyrillic when recorded in Latin letters of a passport, and the other way round', () => {
    expect(searchTokens('Щербаков')).toEqual(nameTokens('Shcherbakov'))
    expect(nameTokens('Юлия')).toEqual(['julija', 'iuliia'])
  })
})
