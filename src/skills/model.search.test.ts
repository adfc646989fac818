import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearcher } from './model.search.ts'
import { changesBetween, wordsOf } from './model.search-words.ts'

const texts = [
  ...['siivooja', 'siivousalan ammatit', 'siivoustekniikat', 'tehdä ulkotilojen siivoustöitä'],
  ...[
    'johtaa siivousta',
    'siivoustyöntekijä',
    'lastenhoitaja',
    'lastensuojelu',
    'vanhustenhoitaja',
  ],
  ...['hevostenhoitaja', 'rakennustyöntekijä', 'rakennusalan ammatit', 'rakennustekniikat'],
  ...[
    'varastotyöntekijä',
    'varastoalan laitteet',
    'myydä tuotteita',
    'myyntityö',
    'myyntitekniikat',
  ],
  ...['kuljettaa tavaraa', 'trukinkuljettaja', 'linja-autonkuljettaja', 'neuvoa asiakkaita'],
  ...['städare', 'städteknik', 'leda städpersonal', 'planera verkstadsarbete', 'stadsplanerare'],
  ...[
    'barnskötare',
    'barnvård',
    'arbete',
    'lagerarbete',
    'byggarbete',
    'lagerteknik',
    'byggteknik',
  ],
]
const { search } = createSearcher(
  texts.map((text, concept) => ({ concept, text, isPreferred: true })),
)
const found = (typed: string) => search(typed, 5).map(({ label }) => label)

describe('the search of labels', () => {
  it('finds bent words and compounds that are no label, by their parts', () => {
    expect(found('siivoustyö')[0]).toMatch(/siivoust/)
    expect(found('siivoustöissä')).toContain('tehdä ulkotilojen siivoustöitä')
    expect(found('siivoushommat').join()).toMatch(/siivous/)
    expect(found('rakennustyö').join()).toMatch(/rakennus/)
    expect(found('städarbete').slice(0, 2).join()).toMatch(/städ/)
    expect(found('barnskötarjobb')).toContain('barnskötare')
  })

  it('forgives typing errors and a keyboard without å, ä and ö, and tells apart what they tell apart', () => {
    expect(found('lastehoitaja')[0]).toBe('lastenhoitaja')
    expect(found('trukinkuljetaja')[0]).toBe('trukinkuljettaja')
    expect(found('siivoustoita')).toContain('tehdä ulkotilojen siivoustöitä')
    expect(found('stadare')).toContain('städare')
    expect(found('städare')[0]).toBe('städare')
    expect(found('städ')).not.toContain('stadsplanerare')
  })

  it('finds every label by itself, and by itself with one letter left out', () => {
    const place = fc.nat({ max: texts.length - 1 })
    fc.assert(
      fc.property(place, fc.nat(), (at, letter) => {
        const text = texts[at] ?? ''
        expect(found(text)[0]).toBe(text)
        const cut = letter % text.length
        const typed = text.slice(0, cut) + text.slice(cut + 1)
        expect(found(typed)).toContain(text)
      }),
      { seed: 2026, numRuns: 200 },
    )
  })

  it('gives nothing for nothing', () => {
    expect(found('')).toEqual([])
    expect(found('--- !')).toEqual([])
    expect(found('qqqqqq')).toEqual([])
    expect(createSearcher([]).search('siivous', 5)).toEqual([])
  })
})

it('words are in lower case, without marks but those of the letters of the languages', () => {
  expect(wordsOf('Crème-brûlée, ÅÄÖ; éà')).toEqual(['creme', 'brulee', 'åäö', 'ea'])
  expect(wordsOf('siivoustöitä siivoustyön töissä')).toEqual(['siivoustyö', 'siivoustyö', 'työ'])
})

it('changes of letters are counted, a swap as one', () => {
  expect(changesBetween('kokki', 'kokki', 2)).toBe(0)
  expect(changesBetween('kokki', 'kokik', 2)).toBe(1)
  expect(changesBetween('kokki', 'koki', 2)).toBe(1)
  expect(changesBetween('kokki', 'myyjä', 2)).toBeGreaterThan(2)
})
