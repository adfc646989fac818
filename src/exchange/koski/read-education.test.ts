import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shownEducation, shownUnknown } from './model.education.ts'
import { readEducation } from './read-file.ts'

const folder = new URL('../../../test/koski/', import.meta.url)
const bytesOf = (name: string) => readFileSync(new URL(`examples/${name}`, folder))
const read = (document: unknown) => readEducation(Buffer.from(JSON.stringify(document)))

const code = (koodiarvo: string, koodistoUri: string) => ({ koodiarvo, koodistoUri })
const period = (alku: string, tila: string) => ({
  alku,
  tila: code(tila, 'koskiopiskeluoikeudentila'),
})
/** A study right of a type, with the states of its periods and its main attainments. */
const right = (type: string, periods: object[], suoritukset: object[] = [], more: object = {}) => ({
  oid: '1.2.246.562.15.1',
  tyyppi: code(type, 'opiskeluoikeudentyyppi'),
  oppilaitos: { oid: '1.2.246.562.10.1', nimi: { sv: 'Skolan', fi: 'Koulu' } },
  tila: { opiskeluoikeusjaksot: periods },
  suoritukset,
  ...more,
})
const attainment = (type: string, tunniste: object, confirmedOn?: string, more: object = {}) => ({
  tyyppi: code(type, 'suorituksentyyppi'),
  koulutusmoduuli: { tunniste },
  ...(confirmedOn === undefined ? {} : { vahvistus: { päivä: confirmedOn } }),
  ...more,
})
const started = period('2020-08-01', 'lasna')

describe('the examples', () => {
  it.each(readdirSync(new URL('examples', folder)))('%s', (name) => {
    const expected = new URL(`expected/${name.replace(/\.\w+$/, '.json')}`, folder)
    const education = shownEducation(readEducation(bytesOf(name)))
    expect(education).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    const text = JSON.stringify(education)
    expect(text).not.toContain('952L')
    expect(education.studies.length + education.languageTests.length).toBeGreaterThan(0)
  })
})

describe('a study', () => {
  it.each([
    ['lasna', 'present'],
    ['loma', 'present'],
    ['valiaikaisestikeskeytynyt', 'present'],
    ['valmistunut', 'finished'],
    ['hyvaksytystisuoritettu', 'finished'],
    ['eronnut', 'interrupted'],
    ['katsotaaneronneeksi', 'interrupted'],
    ['keskeytynyt', 'interrupted'],
    ['peruutettu', 'interrupted'],
    ['paattynyt', 'interrupted'],
  ])('whose last state is %s is %s', (last, state) => {
    const document = { opiskeluoikeudet: [right('luva', [started, period('2021-05-31', last)])] }
    const { studies, unknown } = read(document)
    expect(unknown).toEqual([])
    expect(studies).toMatchObject([
      { state, start: '2020-08-01', end: state === 'present' ? null : '2021-05-31' },
    ])
  })

  it('that ended is finished when an attainment of it was confirmed', () => {
    const done = attainment(
      'taiteenperusopetuksenlaajanoppimaaranperusopinnot',
      code('999907', 'koulutus'),
      '2021-05-30',
    )
    const document = right(
      'taiteenperusopetus',
      [started, period('2021-05-31', 'paattynyt')],
      [done],
    )
    expect(read(document).studies).toMatchObject([
      {
        state: 'finished',
        title: 'Taiteen perusopetus',
        institution: 'Koulu',
        confirmedOn: '2021-05-30',
      },
    ])
  })

  it('that was annulled is told and not brought', () => {
    const { studies, degrees, unknown } = read([
      right(
        'lukiokoulutus',
        [started, period('2021-01-01', 'mitatoity')],
        [attainment('lukionoppimaara', code('309902', 'koulutus'), '2020-12-01')],
      ),
    ])
    expect({ studies, degrees }).toEqual({ studies: [], degrees: [] })
    expect(unknown).toMatchObject([{ path: '[0]', reason: 'annulled' }])
  })

  it('without a state is null and said so', () => {
    const { studies, unknown } = read(right('perusopetus', []))
    expect(studies).toMatchObject([{ state: null, title: 'Perusopetus', start: null, end: null }])
    expect(unknown).toMatchObject([{ path: '$', reason: 'no_state' }])
  })

  it('of loose attainments of higher education is named by them', () => {
    const course = (name: string) =>
      attainment('korkeakoulunopintojakso', { koodiarvo: name, nimi: { en: name } }, '2020-01-02')
    const { studies, degrees } = read(
      right('korkeakoulutus', [], ['A', 'B', 'C', 'D', 'E'].map(course)),
    )
    expect(degrees).toEqual([])
    expect(studies).toMatchObject([
      { title: 'A; B; C (+2)', state: 'finished', confirmedOn: '2020-01-02' },
    ])
  })

  it('of years of a school is named by its type', () => {
    const year = attainment(
      'perusopetuksenvuosiluokka',
      code('7', 'perusopetuksenluokkaaste'),
      '2021-05-30',
    )
    const { studies, degrees } = read(right('perusopetus', [started], [year]))
    expect(degrees).toEqual([])
    expect(studies).toMatchObject([{ title: 'Perusopetus', state: 'present', confirmedOn: null }])
  })
})

describe('a degree', () => {
  it.each([
    ['lukiokoulutus', 'lukionoppimaara', '309902', 'Lukion oppimäärä'],
    ['perusopetus', 'perusopetuksenoppimaara', '201101', 'Perusopetus'],
    ['ahvenanmaanperusopetus', 'ahvenanmaanperusopetuksenoppimaara', '201101', 'Perusopetus'],
    ['ibtutkinto', 'ibtutkinto', '301102', 'IB-tutkinto (International Baccalaureate)'],
    ['ebtutkinto', 'ebtutkinto', '301104', 'EB-tutkinto (European Baccalaureate)'],
    ['diatutkinto', 'diatutkintovaihe', '301103', 'Deutsche Internationale Abitur; Reifeprüfung'],
    ['ammatillinenkoulutus', 'ammatillinentutkinto', '351301', 'Autoalan perustutkinto'],
    ['korkeakoulutus', 'korkeakoulututkinto', '671112', 'Fysioterapeutti (AMK)'],
  ])('of %s is a confirmed %s', (type, attained, educationCode, title) => {
    const of = (day?: string) =>
      right(type, [started], [attainment(attained, code(educationCode, 'koulutus'), day)])
    expect(read(of('2021-06-05')).degrees).toMatchObject([
      { type: attained, title, confirmedOn: '2021-06-05', educationCode },
    ])
    expect(read(of()).degrees).toEqual([])
  })

  it.each([
    ['ammatillinenkoulutus', 'ammatillinentutkintoosittainen', '351301'],
    ['ammatillinenkoulutus', 'telma', '999903'],
    ['tuva', 'tuvakoulutuksensuoritus', '999908'],
    ['luva', 'luva', '999906'],
    ['lukiokoulutus', 'lukionoppiaineenoppimaara', 'HI'],
    ['diatutkinto', 'diavalmistavavaihe', 'diavalmistavavaihe'],
    ['ibtutkinto', 'preiboppimaara', 'preiboppimaara'],
    ['perusopetukseenvalmistavaopetus', 'perusopetukseenvalmistavaopetus', '999905'],
    ['perusopetuksenlisaopetus', 'perusopetuksenlisaopetus', '020075'],
    ['esiopetus', 'esiopetuksensuoritus', '001101'],
    ['muukuinsaanneltykoulutus', 'muukuinsaanneltykoulutus', '999951'],
    ['vapaansivistystyonkoulutus', 'vstvapaatavoitteinenkoulutus', '099999'],
    ['internationalschool', 'internationalschoolmypvuosiluokka', '8'],
    ['europeanschoolofhelsinki', 'europeanschoolofhelsinkivuosiluokkaprimary', 'P3'],
  ])('is none in %s: %s', (type, attained, identifier) => {
    const { studies, degrees, unknown } = read(
      right(
        type,
        [started, period('2021-06-01', 'valmistunut')],
        [attainment(attained, code(identifier, 'koulutus'), '2021-06-01')],
      ),
    )
    expect({ degrees, unknown }).toEqual({ degrees: [], unknown: [] })
    expect(studies).toMatchObject([{ type, state: 'finished', end: '2021-06-01' }])
  })

  it('of an older document is told by its state and its last assessment', () => {
    const old = attainment('korkeakoulututkinto', code('671112', 'koulutus'), undefined, {
      tila: code('VALMIS', 'suorituksentila'),
      arviointi: [{ päivä: '2015-05-29' }, { päivä: '2015-05-01' }],
    })
    const states = [{ alku: '2011-08-01', tila: code('3', 'virtaopiskeluoikeudentila') }]
    expect(read(right('korkeakoulutus', states, [old]))).toMatchObject({
      studies: [{ state: 'finished' }],
      degrees: [{ confirmedOn: '2015-05-29', title: 'Fysioterapeutti (AMK)' }],
    })
  })
})

describe('a language test', () => {
  const part = (name: string, set: string, arvosana: object, osasuoritukset?: object[]) => ({
    tyyppi: code(
      osasuoritukset ? 'valtionhallinnonkielitaito' : 'valtionhallinnonkielitutkinnonosakoe',
      'suorituksentyyppi',
    ),
    koulutusmoduuli: { tunniste: code(name, set) },
    arviointi: [{ arvosana, päivä: '2024-03-01' }],
    ...(osasuoritukset ? { osasuoritukset } : {}),
  })

  it('of the state keeps its grades, of the skills and of their parts, without a level that nobody published', () => {
    const grade = code('hyva', 'vktarvosana')
    const test = {
      tyyppi: code('valtionhallinnonkielitutkinto', 'suorituksentyyppi'),
      koulutusmoduuli: {
        tunniste: code('hyvajatyydyttava', 'vkttutkintotaso'),
        kieli: code('SV', 'kieli'),
      },
      vahvistus: { päivä: '2024-03-02' },
      osasuoritukset: [
        part('suullinen', 'vktkielitaito', grade, [part('puhuminen', 'vktosakoe', grade)]),
      ],
    }
    const { languageTests, studies, unknown } = read(
      right('kielitutkinto', [started, period('2024-03-02', 'hyvaksytystisuoritettu')], [test]),
    )
    expect({ studies, unknown }).toEqual({ studies: [], unknown: [] })
    expect(languageTests).toMatchObject([
      {
        language: 'SV',
        confirmedOn: '2024-03-02',
        state: 'finished',
        skills: [
          { skill: 'suullinen', grade: 'hyva', cefr: null, day: '2024-03-01' },
          { skill: 'suullinen: speaking', grade: 'hyva', cefr: null },
        ],
      },
    ])
  })

  it('right without a test that is known is said', () => {
    const { unknown } = read(right('kielitutkinto', [started, period('2024-03-02', 'paattynyt')]))
    expect(unknown).toMatchObject([{ reason: 'test_without_attainment' }])
  })
})

describe('what is not known', () => {
  it('is told with its place, and without who the person is', () => {
    const document = {
      henkilö: { hetu: '010280-952L', etunimet: 'Minna', sukunimi: 'Mallinen' },
      uusi: { henkilö: 'Minna', hetu: '010280-952L', tunnus: 'x 010280-952L', määrä: 3 },
      opiskeluoikeudet: [
        right('avaruuskoulutus', [started]),
        right(
          'luva',
          [started, period('2020-09-01', 'leijuu')],
          [attainment('leijunta', code('1', 'x'))],
          {
            päättymispäivä: 42,
            väri: 'sininen',
            virtaVirheet: [{ virheKoodi: 'duplikaatti' }],
          },
        ),
      ],
    }
    const { unknown, studies, identityCodes, people } = read(document)
    expect({ identityCodes, people }).toEqual({ identityCodes: ['010280-952L'], people: 1 })
    expect(studies).toMatchObject([{ type: 'luva', state: null, end: null }])
    expect(unknown.map(shownUnknown).map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'opiskeluoikeudet[0]: a study right of a type that is not known: avaruuskoulutus',
      'opiskeluoikeudet[1].tila.opiskeluoikeusjaksot[1]: a state of a study right that is not known',
      'opiskeluoikeudet[1].suoritukset[0]: an attainment of a type that is not known: leijunta',
      'opiskeluoikeudet[1]: nothing tells how the study stands',
      'opiskeluoikeudet[1].päättymispäivä: not a day',
      'opiskeluoikeudet[1].virtaVirheet: faults in the source register',
      'opiskeluoikeudet[1].väri: a key that is not known',
      'uusi: a key that is not known',
    ])
    expect(unknown.at(-1)?.value).toBe('{"henkilö":…,"hetu":…,"tunnus":"x …","määrä":3}')
    expect(JSON.stringify(unknown)).not.toMatch(/Minna|952L/)
  })

  it('is told of a document that holds no studies at all', () => {
    expect(read({ a: 1 }).unknown).toMatchObject([{ path: '$', value: '{"a":1}' }])
    expect(read([]).unknown).toEqual([])
  })
})

describe('around the study rights', () => {
  const one = right('luva', [started])
  it.each([
    ['a person', { henkilö: {}, opiskeluoikeudet: [one] }, 'opiskeluoikeudet[0]'],
    ['several people', [{ opiskeluoikeudet: [one] }], '[0].opiskeluoikeudet[0]'],
    ['a study right', one, ''],
    ['study rights', [one], '[0]'],
    ['an answer', { oppija: { opiskeluoikeudet: [one] } }, 'oppija.opiskeluoikeudet[0]'],
    ['a page of results', { items: [{ opiskeluoikeudet: [one] }] }, 'items[0].opiskeluoikeudet[0]'],
  ])('%s may stand', (_name, document, path) => {
    const { studies, unknown } = read(document)
    expect(unknown).toEqual([])
    expect(studies).toMatchObject([{ path, type: 'luva' }])
  })
})
