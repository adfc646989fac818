/** How many tests of a part of the run passed and failed, with what a person must know beside. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly remarks: readonly string[]
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/**
 * Counts vitest's report. A file that could not be loaded, a test that was skipped and a run that
 * ended with a fault outside any test are failures: nothing may stay away silently. Without a report
 * the runner itself crashed. `isSelection` (names or paths were given) lets the rest be skipped.
 */
export function countVitest(
  report: VitestReport | undefined,
  exit: { readonly code: number | null; readonly isSelection: boolean },
): Counts {
  if (report === undefined) {
    return { passed: 0, failed: 1, remarks: [`vitest ended (${exit.code}) without a report.`] }
  }
  const remarks: string[] = []
  let passed = 0
  let failed = 0
  for (const { name, status, assertionResults } of report.testResults) {
    const before = failed
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') failed += 1
      else if (!exit.isSelection) {
        failed += 1
        remarks.push(`Skipped, which counts as failed: ${name}: ${test.fullName}`)
      }
    }
    if (status === 'failed' && failed === before) {
      failed += 1
      remarks.push(`Failed outside its tests: ${name}`)
    }
  }
  if (passed + failed === 0) {
    failed += 1
    remarks.push('No test was run, which counts as failed.')
  }
  if (exit.code !== 0 && failed === 0) {
    failed += 1
    remarks.push(
      `vitest ended with ${exit.code} although every test passed (see its errors above).`,
    )
  }
  return { passed, failed, remarks }
}

/** Counts a runner that ends with a line "N passed, N failed"; without the line it crashed. */
export function countLastLine(name: string, output: string, code: number | null): Counts {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  const passed = Number(last?.[1] ?? 0)
  const failed = Number(last?.[2] ?? 0)
  const isSound = last !== undefined && passed + failed > 0 && (code === 0) === (failed === 0)
  if (isSound) return { passed, failed, remarks: [] }
  return { passed, failed: failed + 1, remarks: [`${name} ended with ${code} before it was done.`] }
}
