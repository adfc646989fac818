import { describe, expect, test } from 'vitest'
import { registersSpec } from '../../../test/registers.ts'
import { englishOf } from '../failure.ts'
import { monthNumber, monthText, type RegistersSpec } from './model.registers.ts'
import { registerFaults } from './normalise.ts'
import { registersSchema } from './schema.ts'

const starts = { from: '2020-01', to: '2020-12' }
const income = { sum: 'earnings', from: 13, to: 24 } as const

const faultsOf = (spec: RegistersSpec) =>
  [...registerFaults(spec)].map(({ told }) => englishOf(told)).join(' ')

describe('the section of registers', () => {
  test('expands its defaults', () => {
    const { clientships, cohort, monthly } = registersSpec({ cohort: { starts } })
    expect(clientships).toMatchObject({ id: 'person', encoding: 'utf-8', only: {} })
    expect(cohort).toEqual({
      starts,
      age: { from: 18, to: 63 },
      history: 24,
      followUp: 24,
      laterStart: 'keep',
    })
    expect(monthly[0]?.work).toMatchObject({ above: 0, expert: ['2', '3'] })
  })

  test.each([
    [
      'a history that the months do not cover',
      { cohort: { starts, history: 36 } },
      /36 months before 2020-01/,
    ],
    [
      'starts after the last month',
      { cohort: { starts: { from: '2020-01', to: '2024-01' } } },
      /after the last month 2022-12/,
    ],
    [
      'starts that end before they begin',
      { cohort: { starts: { from: '2020-12', to: '2020-01' } } },
      /starts.from is after/,
    ],
    [
      'ages the wrong way round',
      { cohort: { starts, age: { from: 60, to: 20 } } },
      /age.from is above/,
    ],
    [
      'a window before the history',
      { windows: [[-30, -1]] as [number, number][] },
      /the history is 12 months/,
    ],
    [
      'an outcome of a measure that nobody gives',
      { outcomes: { income: { ...income, sum: 'wage' } } },
      /sums "wage", which no monthly source gives \(there are earnings, worked, expert_work, benefit\)/,
    ],
    [
      'an outcome that ends before it begins',
      { outcomes: { income: { ...income, from: 30 } } },
      /ends before it begins/,
    ],
    ['an outcome named like another column', { outcomes: { age: income } }, /two columns "age"/],
  ])('refuses %s', (_what, parts, sentence) => {
    expect(faultsOf(registersSpec(parts))).toMatch(sentence)
  })

  test('refuses an outcome of studies without the source', () => {
    const { studies: _, ...rest } = { studies: undefined }
    const spec = registersSpec({ ...rest, studies: undefined })
    expect(faultsOf(spec)).toMatch(/needs the source studies/)
  })

  test('knows no window that looks past the start, and no key that it does not list', () => {
    const windows = registersSchema.shape.windows
    expect(windows.safeParse([[-3, 1]]).error?.issues[0]?.message).toMatch(
      /measured later is no covariate/,
    )
    expect(registersSchema.shape.cohort.safeParse({ starts, years: 3 }).success).toBe(false)
  })
})

test('months are numbers without gaps', () => {
  expect(monthNumber('2020-01') - monthNumber('2019-12')).toBe(1)
  for (const month of ['1999-12', '2020-01', '2020-10'])
    expect(monthText(monthNumber(month))).toBe(month)
})
