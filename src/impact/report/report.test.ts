import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicStudy } from '../../../test/impact/public-study.ts'
import type { PublicStudy } from '../model.public.ts'
import { warningTexts } from '../texts/warnings.ts'
import * as warnings from '../warnings.ts'
import { contextOf } from './context.ts'
import { documentOf } from './document.ts'
import { htmlOf } from './html.ts'
import { groupTimeSection } from './sections/group-time.ts'
import { settingName } from './setting-name.ts'
import { specLines } from './spec-lines.ts'
import { writeReport } from './write.ts'

const languages = ['fi', 'sv', 'en'] as const
const notComparable: PublicStudy = {
  ...publicStudy,
  balance: { ...publicStudy.balance, passed: false, failed: ['age'] },
}

describe('group-time effects', () => {
  const sectionOf = (study: PublicStudy, language: (typeof languages)[number]) =>
    JSON.stringify(groupTimeSection(contextOf(study, language)))
  const single = { ...publicStudy, groupTime: publicStudy.groupTime.slice(0, 1) }

  it.each([
    ['fi', 'regression', /vakioitu: Ikä, Tulot vuotta ennen\. .*regressiomall/],
    ['sv', 'ipw', /justerats för: Ikä, Tulot vuotta ennen\. .*viktas/],
    ['en', 'doubly-robust', /adjusted for: Ikä, Tulot vuotta ennen\. .*doubly robust/],
  ] as const)(
    'say what they were adjusted for and how, and what could not be told for it: %s, %s',
    (language, adjustment, said) => {
      const groupTime = { covariates: ['age', 'income_before'], adjustment }
      const text = sectionOf(
        {
          ...single,
          spec: { ...single.spec, groupTime },
          warnings: [warnings.groupTimeUntold('income', 2, 11)],
        },
        language,
      )
      expect(text).toMatch(said)
      expect(text).toMatch(/"items":\["[^"]*\b2 [^"]*\b11\b/)
    },
  )

  it('speak of no adjustment where there was none', () => {
    expect(sectionOf(single, 'en')).not.toMatch(/adjusted for/)
  })
})

describe('the first page', () => {
  it('answers in two sentences, percentage points first and the relative difference second', () => {
    const { answer, tone } = documentOf(publicStudy, 'en')
    expect(answer[0]).toBe(
      'Ammatillinen tutkinto kahdessa vuodessa: the estimated effect of the service is +11.0\u00a0percentage points (+41% in relative terms), with 38.0% among clients and 27.0% in the comparison group.',
    )
    expect(answer[1]).toContain('confidence interval +7.3 to +14.7')
    expect(answer[1]).toContain('assumes that')
    expect(tone).toBe('effect')
  })

  it('speaks of no effect when the groups are not comparable, in any language', () => {
    const effectWords = { fi: /vaikutus on/i, sv: /effekt är/i, en: /effect (of the service )?is/i }
    for (const language of languages) {
      const { answer, tone, sections, facts, headline } = documentOf(notComparable, language)
      expect(tone).toBe('not-comparable')
      const effects = sections.find(({ id }) => id === 'effects')
      const said = [
        ...answer,
        effects?.heading,
        headline?.subtitle,
        ...facts.map(({ name }) => name),
      ]
      for (const text of said) expect(text).not.toMatch(effectWords[language])
    }
    expect(documentOf(notComparable, 'en').answer[1]).toContain('associated with')
  })

  it('speaks of no effect when an outcome that cannot have moved has moved', () => {
    const { answer, tone, verdict, facts } = documentOf(
      { ...publicStudy, placebosPassed: false },
      'en',
    )
    expect([tone, verdict]).toEqual(['not-comparable', expect.stringContaining('not measured')])
    expect(answer[0]).toContain('cannot have moved')
    expect(answer[1]).toContain('associated with')
    // The groups are alike in what was measured all the same.
    expect(facts.at(-1)?.value).toBe('yes')
  })

  it('says that a study allows larger differences than usual, where its verdict stands', () => {
    const { spec } = publicStudy
    const loose = { ...spec, balance: { ...spec.balance, varianceRatio: [0.3, 3] as const } }
    const textOf = (study: PublicStudy) => {
      const { facts, sections } = documentOf(study, 'en')
      return JSON.stringify([facts, sections.find(({ id }) => id === 'balance')])
    }
    const said = textOf({ ...publicStudy, spec: loose })
    expect(said).toMatch(/the limits are loosened/)
    expect(said).toMatch(/a ratio of variances of 0\.30 to 3\.00/)
    expect(textOf(publicStudy)).not.toMatch(/loosened|larger differences than usual/)
  })

  it('does not call an effect what chance explains', () => {
    const [first, ...others] = publicStudy.outcomes
    const [effect] = first?.effects ?? []
    if (first === undefined || effect === undefined) throw new Error('The example has an effect')
    const weak = { ...effect, estimate: 0.01, ci95: [-0.03, 0.05] as const }
    const study = { ...publicStudy, outcomes: [{ ...first, effects: [weak] }, ...others] }
    const { answer, tone } = documentOf(study, 'en')
    expect(tone).toBe('unclear')
    expect(answer[0]).toContain('cannot be told from chance')
  })
})

describe('the sections that look closer', () => {
  const sectionOf = (study: PublicStudy, id: string) =>
    documentOf(study, 'en').sections.find((section) => section.id === id)
  const titles = (study: PublicStudy, id: string) =>
    sectionOf(study, id)?.blocks.flatMap((block) => (block.kind === 'figure' ? block.title : []))

  it('call a monthly curve an effect only when its own tests are passed', () => {
    const [earnings, worked] = titles(publicStudy, 'group-time') ?? []
    expect(earnings).toContain('estimated effect')
    expect(worked).toContain('difference between the changes')
    const notices = sectionOf(publicStudy, 'group-time')?.blocks.filter(
      ({ kind }) => kind === 'notice',
    )
    expect(notices).toHaveLength(1)
    for (const title of titles(notComparable, 'group-time') ?? [])
      expect(title).not.toContain('effect')
  })

  it('ask whether groups differ before they show any, and hide what would tell of a hidden one', () => {
    const tables = sectionOf(publicStudy, 'subgroups')?.blocks.filter(
      ({ kind }) => kind === 'table',
    )
    const [tests] = tables ?? []
    if (tests?.kind !== 'table') throw new Error('Expected the table of tests')
    expect(tests.rows.map((row) => row.at(-1))).toEqual([
      'the difference between the groups cannot be told from chance',
      'not shown',
    ])
    expect(titles(publicStudy, 'subgroups')?.[0]).toContain('cannot be told from chance')
  })

  it('say whose sum of factors it is, and call none of it an effect', () => {
    const section = sectionOf(publicStudy, 'decomposition')
    const text = section?.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
      .join(' ')
    expect(text).toContain('Sukupuoli female, Ikä 34.2, Tulot vuotta ennen not shown')
    expect(text).toContain('Chosen in the protocol: Sukupuoli')
    expect(text).toContain('It is not an effect')
    expect(text).toContain('-2,180')
    expect(titles(publicStudy, 'decomposition')).toHaveLength(3)
  })

  it('tell how many outcomes are missing, those too few to tell aside, and what weighting changes', () => {
    const table = sectionOf(publicStudy, 'effects')?.blocks.find(
      (block) => block.kind === 'table' && block.id === 'missing-outcomes',
    )
    if (table?.kind !== 'table') throw new Error('Expected the table of missing outcomes')
    expect(table.rows[0]?.slice(1, 3)).toEqual(['25 (2.0%)', 'too few'])
    expect(table.data.rows[0]).toEqual(['income', 1240, 1240, 25, null, 1700, 410, 1722, 412])
  })

  it('number the checklist as TARGET, STROBE and RECORD do, and leave none of their items out', () => {
    const [, table, record] = sectionOf(publicStudy, 'checklist')?.blocks ?? []
    if (table?.kind !== 'table' || record?.kind !== 'table')
      throw new Error('Expected the checklists')
    const named = (column: number) =>
      table.data.rows.flatMap((row) => `${row[column]}`.split(', ')).filter((one) => one !== '')
    const upTo = (last: number) => Array.from({ length: last }, (_, at) => `${at + 1}`)
    const target = upTo(21).flatMap((item) =>
      item === '1'
        ? ['1a', '1b', '1c']
        : item === '6' || item === '7'
          ? 'abcdefgh'.split('').map((letter) => `${item}${letter}`)
          : [item],
    )
    const numbers = named(0).map((one) => one.replace('(i–ii)', ''))
    expect(numbers.toSorted()).toEqual(target.toSorted())
    const strobe = new Set(named(3).map((one) => `${Number.parseInt(one, 10)}`))
    expect([...strobe].toSorted()).toEqual(upTo(22).toSorted())
    expect(record.data.rows.map(([item]) => item)).toEqual(
      '1.1 1.2 1.3 6.1 6.2 6.3 7.1 12.1 12.2 12.3 13.1 19.1 22.1'.split(' '),
    )
  })

  it('name the settings of the protocol in the language of the report', () => {
    const name = (path: string) => settingName(path, 'en', (column) => `<${column}>`)
    expect(name('match.caliper.distance')).toBe('Matching: widest difference: distance')
    expect(name('registers.monthly.1.values.month')).toBe(
      'Registers: monthly data 2: measures: <month>',
    )
    expect(name('covariates.age')).toBe('Characteristics: <age>')
    for (const { path } of specLines(publicStudy.spec))
      expect(name(path)).not.toMatch(/[.]|\b[a-z]+[A-Z]/)
  })

  it('mark a report that must stay inside, above everything', () => {
    const closed = { ...publicStudy, policy: { ...publicStudy.policy, hides: false, rounding: 1 } }
    const html = htmlOf(documentOf(closed, 'en'))
    expect(html).toMatch(/<body><aside class="closed"><strong>Closed: not for release/)
    expect(html).not.toContain('(rounded)')
    expect(htmlOf(documentOf(publicStudy, 'en'))).not.toContain('class="closed"')
  })
})

describe('the page', () => {
  it('is one file that fetches nothing and runs nothing', () => {
    const html = htmlOf(documentOf(publicStudy, 'fi'))
    expect(html).not.toMatch(/<script|<link|<img|<iframe/)
    const addresses = [...html.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(
      ([, at]) => at,
    )
    for (const address of addresses) expect(address).toMatch(/^(#|data:font)/)
    expect(html).toContain('<html lang="fi">')
  })

  it('names each part once, so that references within it lead somewhere', () => {
    const html = htmlOf(documentOf(publicStudy, 'sv'))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('names each table that scrolls apart from the others, for several outcomes too', () => {
    const curve = publicStudy.outcomes.flatMap(({ column: outcome }) =>
      publicStudy.curve.map((point) => ({ ...point, outcome })),
    )
    const html = htmlOf(documentOf({ ...publicStudy, curve }, 'en'))
    const names = [...html.matchAll(/role="region" tabindex="0" aria-label="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names.filter((name) => name?.startsWith('Specifications')).length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
  })

  it('takes no text of a study for markup', () => {
    const spec = { ...publicStudy.spec, title: '<b>1 & 2</b>', question: 'a < b "c"?' }
    const html = htmlOf(documentOf({ ...publicStudy, spec }, 'fi'))
    expect(html).toContain('&lt;b&gt;1 &amp; 2&lt;/b&gt;')
    expect(html).not.toContain('<b>1')
  })
})

it('has words for every warning, in each language', () => {
  const told = new Proxy({}, { get: () => 'x' }) as Record<string, string>
  const codes = Object.values(warnings).map((warn) => {
    const anything = warn as unknown as (...given: unknown[]) => { code: string }
    return anything(...Array.from({ length: 9 }, () => ['x'])).code
  })
  expect(codes.length).toBeGreaterThan(5)
  for (const language of languages)
    for (const code of codes) {
      const say = (
        warningTexts[language].codes as Record<string, (told: Record<string, string>) => string>
      )[code]
      expect(say?.(told), `${language} ${code}`).toBeTruthy()
    }
})

describe('the files of a report', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taitopolku-report-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are a page, a tagged PDF, tables and figures, the same for the same study', async () => {
    const paths = await writeReport(publicStudy, folder, 'fi')
    const first = await Promise.all(paths.map((path) => readFile(join(folder, path))))
    expect(await writeReport(publicStudy, folder, 'fi')).toEqual(paths)
    const second = await Promise.all(paths.map((path) => readFile(join(folder, path))))
    for (const [at, content] of first.entries())
      expect(content.equals(second[at] as Buffer), paths[at]).toBe(true)
    const pdf = first[paths.indexOf('report.pdf')]?.toString('latin1') ?? ''
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(/\/S \/Figure/)
    expect(pdf).toMatch(/\/Alt /)
    expect(pdf).toMatch(/\/S \/TH\b/)
    const balance = first[paths.indexOf(join('tables', 'balance.csv'))]?.toString() ?? ''
    expect(balance.split('\n')[0]).toContain('before_treated')
    expect(balance).toContain('sexfemale,share,0.58')
  }, 120_000)
})
