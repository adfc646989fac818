import { expect, test } from 'vitest'
import { countLastLine, countVitest } from './counts.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((status, index) => ({ fullName: `test ${index}`, status })),
})
const whole = { code: 0, isSelection: false }

test('passed and failed tests are counted over all files', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed', 'failed', 'passed')] }
  expect(countVitest(report, { code: 1, isSelection: false })).toEqual({
    passed: 2,
    failed: 1,
    remarks: [],
  })
})

test('a skipped test is a failure that is named, unless a selection was asked for', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped')] }
  expect(countVitest(report, whole)).toEqual({
    passed: 1,
    failed: 1,
    remarks: ['Skipped, which counts as failed: a.test.ts: test 1'],
  })
  expect(countVitest(report, { code: 0, isSelection: true })).toMatchObject({ failed: 0 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countVitest({ testResults: [file('failed')] }, { code: 1, isSelection: false })).toEqual({
    passed: 0,
    failed: 1,
    remarks: ['Failed outside its tests: a.test.ts'],
  })
})

test('no test at all, no report, and an error outside every test are failures', () => {
  expect(countVitest({ testResults: [] }, whole).failed).toBe(1)
  expect(countVitest(undefined, { code: null, isSelection: false }).failed).toBe(1)
  const report = { testResults: [file('passed', 'passed')] }
  expect(countVitest(report, { code: 1, isSelection: false })).toMatchObject({
    passed: 1,
    failed: 1,
  })
})

test('the last line of a runner counts only with a fitting exit code', () => {
  expect(countLastLine('check', 'ok\n9 passed, 0 failed\n', 0)).toEqual({
    passed: 9,
    failed: 0,
    remarks: [],
  })
  expect(countLastLine('check', '8 passed, 1 failed\n', 1)).toMatchObject({ passed: 8, failed: 1 })
  expect(countLastLine('check', '9 passed, 0 failed\n', 1).failed).toBe(1)
  expect(countLastLine('check', 'Error: no such file\n', 1).failed).toBe(1)
  expect(countLastLine('check', '0 passed, 0 failed\n', 0).failed).toBe(1)
})
