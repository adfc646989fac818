import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicStudy } from '../../../test/impact/public-study.ts'
import type { PublicStudy } from '../model.public.ts'
import { warningTexts } from '../texts/warnings.ts'
import * as warnings from '../warnings.ts'
import { documentOf } from './document.ts'
import { htmlOf } from './html.ts'
import { writeReport } from './write.ts'

const languages = ['fi', 'sv', 'en'] as const
const notComparable: PublicStudy = {
  ...publicStudy,
  balance: { ...publicStudy.balance, passed: false, failed: ['age'] },
}

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
  })
})
