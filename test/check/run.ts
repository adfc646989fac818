import type { Check } from './check.ts'
import { countsCheck } from './counts.ts'
import { dependencyCheck } from './dependencies.ts'
import { generatedCheck } from './generated.ts'
import { sizesCheck } from './sizes.ts'
import { sourceRulesCheck } from './source-rules.ts'
import { textsCheck } from './texts.ts'
import { lintCheck, typesCheck } from './tools.ts'
import { wordsCheck } from './words.ts'

/** The parts of `npm run check`, in the order in which they are run. */
export const checks: readonly Check[] = [
  typesCheck,
  lintCheck,
  dependencyCheck,
  sourceRulesCheck,
  textsCheck,
  sizesCheck,
  countsCheck,
  wordsCheck,
  generatedCheck,
]

export interface CheckResult {
  readonly name: string
  readonly ok: boolean
  /** In a few words what was looked at, or one line for each problem. */
  readonly detail: string
  readonly seconds: number
}

/**
 * Runs the parts one after another, because each is busy on all cores.
 * @param onResult told of each part as it ends
 * @param chosen names of the parts to run; all without it
 */
export async function runChecks(
  onResult: (result: CheckResult) => void = () => {},
  chosen: readonly string[] = [],
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    if (chosen.length > 0 && !chosen.includes(check.name)) continue
    const start = performance.now()
    const { summary, problems } = await check.run().catch((error: unknown) => ({
      summary: '',
      problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }))
    const result = {
      name: check.name,
      ok: problems.length === 0,
      detail: problems.length === 0 ? summary : problems.join('\n'),
      seconds: (performance.now() - start) / 1000,
    }
    results.push(result)
    onResult(result)
  }
  return results
}

if (import.meta.main) {
  const unknown = process.argv.slice(2).filter((name) => !checks.some((c) => c.name === name))
  if (unknown.length > 0) {
    console.error(
      `No such part: ${unknown.join(', ')}. Parts: ${checks.map((c) => c.name).join(', ')}`,
    )
    process.exit(2)
  }
  const results = await runChecks(({ name, ok, detail, seconds }) => {
    const head = `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(5)} s`
    console.log(ok ? `${head}  ${detail}` : `${head}\n${detail.replace(/^/gm, '      ')}`)
  }, process.argv.slice(2))
  const failed = results.filter((result) => !result.ok).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
