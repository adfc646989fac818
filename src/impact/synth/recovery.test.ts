import { appendFileSync, readFileSync, renameSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../platform/server/clock.ts'
import { exampleCommand } from '../command.study.example.ts'
import { columnOf, type Frame, type NumberColumn } from '../frame/model.frame.ts'
import { readParquet } from '../frame/parquet.ts'
import type { EffectRow } from '../model.result.ts'
import { runHere } from '../stats/blocks.ts'
import { designOf } from '../stats/design.ts'
import { heteroskedasticCovariance } from '../stats/heteroskedastic.ts'
import { covariateModel } from '../stats/linear-model.ts'
import { at } from '../stats/matrix.ts'
import { addValue, type MeanRow, meanRowOf, noMoments } from '../stats/moments.ts'
import { fitWls } from '../stats/wls.ts'
import { runStudy } from '../study/run.ts'
import { truth } from './model.truth.ts'

interface Result {
  readonly comparable: boolean
  readonly effects: readonly EffectRow[]
  readonly match: { readonly weights: readonly { readonly id: string }[] }
  readonly profiles: {
    readonly measures: readonly {
      readonly measure: string
      readonly phases: readonly {
        readonly at: string
        readonly treated: MeanRow
        readonly control: MeanRow
        readonly change: { readonly estimate: number; readonly se: number }
      }[]
    }[]
    readonly groupTime: readonly {
      readonly measure: string
      readonly placebo: { readonly att: number; readonly se: number }
    }[]
  }
}

const covers = ([low, high]: readonly [number, number], value: number) =>
  low <= value && value <= high
const around = ({ mean, se }: Pick<MeanRow, 'mean' | 'se'>): [number, number] => [
  mean - 1.96 * se,
  mean + 1.96 * se,
]

describe('the shipped example on a register whose truth is known', () => {
  let root: string
  let result: Result
  let matched: Frame

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'taitopolku-recovery-'))
    const folder = join(root, 'example')
    const told: string[] = []
    const io = {
      stdout: { write: () => true },
      stderr: { write: (text: string) => told.push(text) },
    }
    expect(await exampleCommand.run(['skills-centre', '--into', folder], io)).toBe(0)
    const spec = join(folder, 'study.yaml')
    const out = join(folder, 'result')
    // Ten other ways to match the same people take as long as all the rest, and say nothing of the truth here.
    appendFileSync(spec, '\nsensitivity: { curve: false }\n')
    const units = join(root, 'units.parquet')
    await runStudy({
      ...{ specPath: spec, out, publishes: true, work: join(root, 'work') },
      ...{ threads: 2, memory: 2e9, protocols: join(folder, 'protocols'), clock: systemClock },
      progress: {
        // The persons whom the run linked are kept before it clears up: linking them again takes as long as all else.
        begin: (stage) =>
          stage === 'disclosure' && renameSync(join(root, 'work', 'units.parquet'), units),
        end: () => undefined,
      },
    })
    result = JSON.parse(readFileSync(join(out, 'closed', 'result.json'), 'utf8'))
    matched = await matchedUnits(units)
  }, 600_000)

  afterAll(() => rm(root, { recursive: true, force: true }))

  /** The units of the match with what the tests look at. */
  async function matchedUnits(path: string): Promise<Frame> {
    const columns = [
      ...[
        'client',
        'completed',
        'dropped_out',
        'income',
        'sex',
        'degree',
        'language',
        'origin',
        'age',
      ],
      ...['earnings_24_13', 'earnings_12_7', 'earnings_6_4', 'earnings_3_1'],
    ]
    const table = await readParquet(
      path,
      { id: 'unit', columns, mustBeNumbers: [], run: runHere },
      2,
    )
    const used = new Set(result.match.weights.map(({ id }) => id))
    const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
      used.has(table.ids?.at(row) ?? ''),
    )
    return {
      rows: rows.length,
      columns: table.columns.map((column) =>
        column.kind === 'number'
          ? { ...column, values: Float64Array.from(rows, (row) => column.values[row] as number) }
          : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] as number) },
      ),
    }
  }

  const effect = (outcome: string) => {
    const found = result.effects.find((row) => row.outcome === outcome)
    if (found === undefined) throw new Error(`No effect on ${outcome}`)
    return found
  }
  const numbers = (name: string) => (columnOf(matched, name) as NumberColumn).values

  test('makes groups that are comparable', () => {
    expect(result.comparable).toBe(true)
    expect(effect('income').nTreated).toBeGreaterThan(900)
  })

  test.each([
    ['completed', truth.completed],
    ['dropped_out', truth.droppedOut],
  ] as const)(
    'recovers the shares of %s among clients and without the service',
    (outcome, shares) => {
      const { ci95, meanTreated, meanControl, nTreated, nControl } = effect(outcome)
      const share = (mean: number, n: number) =>
        around({ mean, se: Math.sqrt((mean * (1 - mean)) / n) })
      expect(covers(share(meanTreated, nTreated), shares.withService)).toBe(true)
      expect(covers(share(meanControl, nControl), shares.without)).toBe(true)
      expect(covers(ci95, shares.withService - shares.without)).toBe(true)
    },
  )

  test('recovers what the service adds to the income of a year, and tells it from nothing', () => {
    const { ci95 } = effect('income')
    expect(covers(ci95, truth.serviceEffect)).toBe(true)
    expect(ci95[0]).toBeGreaterThan(0)
  })

  test('a comparison of before and after does not: it credits recovery, or blames the years between', () => {
    const income = numbers('income')
    const sum = (row: number, months: readonly (readonly [string, number])[]) =>
      months.reduce((total, [name, count]) => total + count * (numbers(name)[row] as number), 0)
    const yearBefore = [
      ['earnings_12_7', 6],
      ['earnings_6_4', 3],
      ['earnings_3_1', 3],
    ] as const
    for (const before of [yearBefore, [['earnings_24_13', 12]] as const]) {
      const moments = noMoments()
      for (let row = 0; row < matched.rows; row++)
        if (numbers('client')[row] === 1 && !Number.isNaN(income[row]))
          addValue(moments, (income[row] as number) - sum(row, before))
      expect(covers(around(meanRowOf(moments)), truth.serviceEffect)).toBe(false)
    }
  })

  test('recovers what completing and interrupting are worth', () => {
    const names = ['completed', 'dropped_out', 'sex', 'degree', 'language', 'origin', 'age']
    const columns = names.map((name) => columnOf(matched, name))
    const rows = Int32Array.from(
      [...numbers('income').keys()].filter((row) => !Number.isNaN(numbers('income')[row])),
    )
    const model = covariateModel(designOf({ rows: matched.rows, columns }), rows)
    const y = Float64Array.from(rows, (row) => numbers('income')[row] as number)
    const fit = fitWls(model, y, new Float64Array(rows.length).fill(1))
    if (fit === undefined) throw new Error('Nobody has an income')
    const covariance = heteroskedasticCovariance(fit, 'HC1')
    const interval = (term: string) => {
      const place = model.terms.indexOf(term)
      const kept = fit.kept.indexOf(place)
      return around({ mean: fit.coef[place] as number, se: Math.sqrt(at(covariance, kept, kept)) })
    }
    expect(covers(interval('completed'), truth.worthOfCompletion)).toBe(true)
    expect(covers(interval('dropped_out'), truth.worthOfDroppingOut)).toBe(true)
  })

  test('shows the fall before the start in both curves, and nothing where nothing happened yet', () => {
    const earnings = result.profiles.measures.find(({ measure }) => measure === 'earnings')
    const phase = (name: string) => {
      const found = earnings?.phases.find((one) => one.at === name)
      if (found === undefined) throw new Error(`No phase ${name}`)
      return found
    }
    for (const arm of ['treated', 'control'] as const) {
      expect(phase('before_6_1')[arm].mean).toBeLessThan(0.5 * phase('before_24_13')[arm].mean)
      expect(phase('after_13_24')[arm].mean).toBeGreaterThan(2 * phase('before_6_1')[arm].mean)
    }
    const { estimate, se } = phase('before_6_1').change
    expect(Math.abs(estimate)).toBeLessThan(1.96 * se)
    const placebo = result.profiles.groupTime.find(({ measure }) => measure === 'earnings')?.placebo
    expect(Math.abs(placebo?.att ?? Number.NaN)).toBeLessThan(1.96 * (placebo?.se ?? Number.NaN))
  })
})
