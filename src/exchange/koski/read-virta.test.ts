import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownUnknown } from './model.education.ts'
import { readEducation } from './read-file.ts'
import { UnreadableDocument } from './unreadable-document.ts'

const example = readFileSync(
  new URL('../../../test/koski/examples/virta.xml', import.meta.url),
  'utf8',
)
const read = (xml: string) => readEducation(Buffer.from(xml))
const student = (inner: string) => read(`<Virta><Opiskelija>${inner}</Opiskelija></Virta>`)
const right = (states: string, more = '') =>
  `<Opiskeluoikeudet><Opiskeluoikeus avain="1"><AlkuPvm>2020-08-01</AlkuPvm>${states}<Tyyppi>4</Tyyppi><Myontaja>01901</Myontaja>${more}</Opiskeluoikeus></Opiskeluoikeudet>`
const state = (code: string, from = '2020-08-01') =>
  `<Tila><AlkuPvm>${from}</AlkuPvm><Koodi>${code}</Koodi></Tila>`
const attainment = (kind: string, more = '', of = 'opiskeluoikeusAvain="1"') =>
  `<Opintosuoritukset><Opintosuoritus ${of} avain="9"><SuoritusPvm>2023-05-31</SuoritusPvm><Laji>${kind}</Laji><Nimi kieli="en">Thing</Nimi>${more}</Opintosuoritus></Opintosuoritukset>`

describe('a study right of the register of higher education', () => {
  it.each([
    ['1', 'present'],
    ['2', 'present'],
    ['3', 'finished'],
    ['4', 'interrupted'],
    ['5', 'interrupted'],
    ['6', 'interrupted'],
  ])('whose last state is %s is %s', (code, expected) => {
    const { studies, unknown } = student(right(state(code, '2023-01-01') + state('1')))
    expect(unknown).toEqual([])
    expect(studies).toMatchObject([
      {
        state: expected,
        start: '2020-08-01',
        end: null,
        title: 'Ylempi korkeakoulututkinto',
        id: 'virta 1',
      },
    ])
  })

  it('that ended with a degree is finished; the degree is one', () => {
    const { studies, degrees } = student(
      right(state('6'), '<Jakso><Koulutuskoodi>772101</Koulutuskoodi></Jakso>') + attainment('1'),
    )
    expect(studies).toMatchObject([
      { state: 'finished', confirmedOn: '2023-05-31', title: 'Lääketieteen lisensiaatti' },
    ])
    expect(degrees).toMatchObject([
      { confirmedOn: '2023-05-31', title: 'Thing', type: 'korkeakoulututkinto' },
    ])
  })

  it('may be missing: attainments then make a study of their institution', () => {
    const { studies, degrees } = student(
      attainment('2', '<Myontaja><Koodi>01901</Koodi></Myontaja>', ''),
    )
    expect(degrees).toEqual([])
    expect(studies).toMatchObject([
      { title: 'Thing', start: '2023-05-31', end: '2023-05-31', state: 'finished' },
    ])
  })

  it('tells what of it is not known', () => {
    const { unknown } = student(
      right(state('77'), '<Uusi><Sisus>x</Sisus></Uusi>') +
        attainment('5', '<Outo/>') +
        '<LoppuPvm/>',
    )
    expect(unknown.map(shownUnknown).map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'Virta[0].Opiskelija[0].LoppuPvm[0]: an element that is not known',
      'Virta[0].Opiskelija[0].Opintosuoritukset[0].Opintosuoritus[0].Outo[0]: an element that is not known',
      'Virta[0].Opiskelija[0].Opiskeluoikeudet[0].Opiskeluoikeus[0].Uusi[0]: an element that is not known',
      'Virta[0].Opiskelija[0].Opiskeluoikeudet[0].Opiskeluoikeus[0].Tila[0]: a state of a study right that is not known',
      'Virta[0].Opiskelija[0].Opiskeluoikeudet[0].Opiskeluoikeus[0]: nothing tells how the study stands',
      'Virta[0].Opiskelija[0].Opintosuoritukset[0].Opintosuoritus[0]: an attainment of a kind that is not known',
    ])
  })
})

describe('an XML file', () => {
  it.each([
    [
      'an entity of its own',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      /line 1, column \d+: an entity/,
    ],
    [
      'an entity from a file',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      /an entity/,
    ],
    ['an end that is missing', example.slice(0, 9000), /line \d+, column \d+: unclosed tag/],
    ['two roots', '<a/><b/>', /line 1/],
    ['deep nesting', '<a>'.repeat(5000), /deeper than 100/],
  ])('with %s is refused in one line', (_name, xml, message) => {
    expect(() => read(xml)).toThrow(UnreadableDocument)
    expect(() => read(xml)).toThrow(message)
  })

  it('of another kind is told as unknown', () => {
    expect(read('<html><body>Moi</body></html>').unknown).toMatchObject([{ path: 'html[0]' }])
  })

  it('in the encoding that it declares is read', () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><Virta><Opiskelija>${right(state('1'), '<Nimi kieli="fi">Tähtiä</Nimi>').replace('<Tyyppi>4</Tyyppi>', '')}</Opiskelija></Virta>`
    expect(readEducation(Buffer.from(xml, 'latin1')).studies).toMatchObject([{ title: 'Tähtiä' }])
  })

  it('cut or changed anywhere is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.nat(example.length), fc.nat(40), fc.string(), (at, length, text) => {
        const xml = example.slice(0, at) + text + example.slice(at + length)
        try {
          read(xml)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDocument)
          expect((error as Error).message).not.toMatch(/\n|952L/)
        }
      }),
      { seed: 2026, numRuns: 150 },
    )
  })
})
