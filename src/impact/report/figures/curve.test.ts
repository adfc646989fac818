import { expect, it } from 'vitest'
import { publicStudy } from '../../../../test/impact/public-study.ts'
import { type pageSize, phoneSize } from './base.ts'
import { curveDrawing } from './curve.ts'

const words = { format: String, choice: (value: string) => value }
const rowHeightOf = (size: typeof pageSize, groups: readonly string[]) => {
  const points = groups.map((name, at) => ({
    ...{ outcome: 'income', choices: { groups: name }, estimate: at, ci95: [0, 1] as const },
    ...{ balanced: true, chosen: false },
  }))
  const { grid } = curveDrawing(size, points, words).option as { grid: { height: number }[] }
  return (grid[1]?.height ?? 0) / groups.length
}

it('gives the names of choices on a phone as many lines as their parts need', () => {
  expect(rowHeightOf(phoneSize, ['a', 'b, c'])).toBeGreaterThan(2 * 13)
  expect(rowHeightOf(phoneSize, ['a', 'a, two each, caliper 0.2 SD, limits'])).toBeGreaterThan(
    4 * 13,
  )
  const long = 'inverse probability weights of everybody (ATT)'
  expect(rowHeightOf(phoneSize, ['a', long])).toBeGreaterThan(2 * 13)
})

it('has a height where the specifications differ in nothing', () => {
  expect(curveDrawing(phoneSize, publicStudy.curve.slice(0, 1), words).height).toBeGreaterThan(0)
})
