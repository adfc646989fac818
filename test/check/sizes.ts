import type { Check } from './check.ts'
import { isSource, isTest, listFiles, readText } from './files.ts'

export const limits = { median: 100, p95: 300, longest: 400, longestTest: 600 }

/** Files that may be longer, with the reason. May only get fewer. */
const exceptions: Readonly<Record<string, string>> = {}

export interface SizedFile {
  readonly path: string
  readonly lines: number
}

/** The smallest size that at least `share` of the files do not exceed; 0 for no file. */
export function quantile(sizes: readonly number[], share: number): number {
  const sorted = [...sizes].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** What is too long among the files: single ones, and all together. */
export function findOversized(
  files: readonly SizedFile[],
  excepted: Readonly<Record<string, string>> = exceptions,
): { summary: string; problems: string[] } {
  const code = files.filter(({ path }) => !isTest(path))
  const sizes = code.map((file) => file.lines)
  const median = quantile(sizes, 0.5)
  const p95 = quantile(sizes, 0.95)
  const longest = Math.max(0, ...sizes)
  const limitOf = (path: string) => (isTest(path) ? limits.longestTest : limits.longest)
  return {
    summary: `median ${median}, p95 ${p95}, longest ${longest}, of ${code.length} files and ${files.length - code.length} of tests`,
    problems: [
      ...files
        .filter(({ path, lines }) => lines > limitOf(path) && !(path in excepted))
        .map(({ path, lines }) => `${path}: ${lines} lines, at most ${limitOf(path)}`),
      ...Object.keys(excepted)
        .filter((path) => !files.some((file) => file.path === path && file.lines > limitOf(path)))
        .map(
          (path) => `${path} is no longer too long: take it off the list in test/check/sizes.ts`,
        ),
      ...(median > limits.median
        ? [`the median file has ${median} lines, at most ${limits.median}`]
        : []),
      ...(p95 > limits.p95
        ? [`5 % of the files have over ${p95} lines, at most ${limits.p95}`]
        : []),
    ],
  }
}

export const sizesCheck: Check = {
  name: 'file sizes',
  async run() {
    const paths = listFiles().filter((path) => isSource(path) || /\.mjs$/.test(path))
    return findOversized(
      paths.map((path) => ({ path, lines: readText(path).split('\n').length - 1 })),
    )
  },
}
