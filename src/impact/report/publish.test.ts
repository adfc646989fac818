import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../command.study.run.ts'

const lalonde = readFileSync(
  new URL('../../../test/cases/impact/lalonde.csv', import.meta.url),
  'utf8',
)
const study = `title: LaLonde
data: { units: units.csv, id: id, treatment: treat }
outcomes: [re78]
covariates: [age, educ, race, married, nodegree, re74, re75]
match: { method: nearest, distance: propensity, caliper: 0.2, exact: [race] }
subgroups: [race]
`

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taitopolku-publish-'))
  writeFileSync(join(folder, 'units.csv'), lalonde)
  writeFileSync(join(folder, 'study.yaml'), study)
  const silent = { write: () => true }
  const code = await runCommand.run(
    [
      join(folder, 'study.yaml'),
      ...['--out', join(folder, 'out'), '--protocols', join(folder, 'protocols'), '--json'],
    ],
    { stdout: silent, stderr: silent },
  )
  expect(code).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (...path: string[]) => readFileSync(join(folder, 'out', ...path), 'utf8')

describe('what leaves the closed environment of a run', () => {
  it('holds no exact count: 113 pairs of 185 treated and 429 controls are told by fives', () => {
    const tables = readdirSync(join(folder, 'out', 'public', 'tables'))
    const exact = /(^|[^\d.\w-])(113|429|614|72)([^\d.\w-]|$)/m
    for (const name of tables.filter((one) => !/identifiers|protocol/.test(one)))
      expect(read('public', 'tables', name), name).not.toMatch(exact)
    expect(read('public', 'tables', 'effects.csv')).toMatch(/,115,115,/)
    const words = read('public', 'report.html').replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ' ')
    // In words, what stands after a decimal comma or the space of thousands is part of a longer number.
    expect(words).not.toMatch(/(?<![\d.,\w-])(?<!\d\s)(113|429|614|72)(?![\d.\w-])/)
  })

  it('holds no person: neither scores, nor weights, nor pairs', () => {
    const { match } = JSON.parse(read('closed', 'result.json')) as {
      match: { pairs: readonly unknown[] }
    }
    expect(match.pairs.length).toBe(185)
    const names = readdirSync(join(folder, 'out', 'public'), { recursive: true }).map(String)
    expect(names.filter((name) => /json|score|weight|pair/.test(name))).toEqual([])
  })

  it('is the report of closed/ without its marks, which shows exact counts and must stay inside', () => {
    const words = (part: string) =>
      read(part, 'report.html').replaceAll(
        /<svg[\s\S]*?<\/svg>|<style[\s\S]*?<\/style>|<[^>]*>/g,
        ' ',
      )
    const exact = /(?<![\d.,\w-])(?<!\d\s)113(?![\d.\w-])/
    expect(words('closed')).toMatch(exact)
    expect(words('closed')).toContain('Suljettu: ei luovutettavaksi')
    expect(words('public')).not.toContain('Suljettu: ei luovutettavaksi')
    const names = (part: string) =>
      readdirSync(join(folder, 'out', part), { recursive: true }).map(String)
    // Every table and figure of public/ is in closed/ too, but for the one of what was hidden.
    expect(names('closed')).toEqual(
      expect.arrayContaining(names('public').filter((name) => name !== 'tables/hidden.csv')),
    )
    const effects = (part: string) => read(part, 'tables', 'subgroups-re78-race.csv')
    expect(effects('public')).toMatch(/hispan,10,10,/)
    expect(effects('closed')).toMatch(/hispan,11,11,/)
  })

  it('shows nothing of the ten Hispanic pairs that could be worked out, and says why inside', () => {
    const findings = read('closed', 'findings.csv')
    expect(findings.split('\n')[0]).toBe('table,cell,action,rule,detail')
    const counts = JSON.parse(read('closed', 'groups.json')) as { id: string; persons: number }[]
    for (const { id, persons } of counts) expect(persons, id).toBeGreaterThanOrEqual(10)
  })
})
