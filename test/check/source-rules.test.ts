import { describe, expect, test } from 'vitest'
import { findBreaches } from './source-rules.ts'
import { parseSource } from './syntax.ts'

const page = 'src/clients/ui/ClientPage.tsx'
const breaches = (code: string, path = page) =>
  findBreaches(parseSource(path, code)).map((line) => line.split(': ').slice(0, 2).join(' '))

describe('our own rules report', () => {
  test.each([
    ['no ambient time', 'const n = new Date()'],
    ['no ambient time', 'const n = Date.now()'],
    ['no ambient time', 'let n: Date'],
    ['no ambient time', 'const n = globalThis.Date.now()'],
    ['no ambient time', 'const n = Temporal.Now.instant()'],
    ['no unseeded chance', 'const n = Math.random()'],
    ['no unseeded chance', 'const n = [1].sort(() => Math.random() - 0.5)'],
    ['no text in components', 'const n = <p>Hei</p>'],
    ['no text in components', 'const n = <p>{flag ? "Hei" : other}</p>'],
    ['no text in components', 'const n = <p>{flag && "Hei"}</p>'],
    ['no text in components', `const n = <p>{\`Hei \${name}\`}</p>`],
    ['no text in components', 'const n = <p aria-label="Hei" />'],
    ['no text in components', 'const n = <p title={name ?? "Hei"} />'],
    ['no empty list for absent data', 'const n = query.data ?? []'],
    ['no empty list for absent data', 'const n = data?.rows ?? []'],
    ['no empty list for absent data', 'const n = (query.data?.rows.filter(Boolean)) || []'],
    ['no empty list for absent data', 'const n = data ?? {}'],
    ['no any', 'const n: any = 1'],
    ['no any', 'const n = f<Record<string, any>>(x as any[])'],
  ])('%s: %s', (rule, code) => {
    expect(breaches(`\n// ä\n${code}\n`)).toContain(`${page}:3 ${rule}`)
  })
})

describe('our own rules leave alone', () => {
  test.each([
    'const n = Temporal.PlainDate.from(day)',
    'const n = { Date: 1 }.Date',
    `const n = <p className="card" data-qa={\`row-\${id}\`}>{format("fi-FI")} · {name === "fi" ? a : b}</p>`,
    'const n = <Text size="sm">{texts.title}</Text>',
    'const n = names.get(id) ?? []',
    '// any of these: any',
    'const n = Math.round(1)',
  ])('%s', (code) => expect(breaches(code)).toEqual([]))

  test('text and empty lists outside components', () => {
    expect(
      breaches('const n = query.data ?? []; const t = "Hei"', 'src/clients/queries.ts'),
    ).toEqual([])
  })

  test('the clock itself', () => {
    expect(breaches('const n = Temporal.Now.instant()', 'src/platform/server/clock.ts')).toEqual([])
  })
})
