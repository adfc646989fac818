import type { Check } from './check.ts'
import { isSource, isTest, listFiles, readText } from './files.ts'

/** A thing that is counted over the sources, with how often it may stand and where. May only fall. */
interface Counted {
  readonly name: string
  readonly pattern: RegExp
  /** Path of a file and how many it may hold, with the reason. */
  readonly allowed: Readonly<Record<string, readonly [number, reason: string]>>
}

// Written so that this file does not count itself.
const counted: readonly Counted[] = [
  {
    name: 'suppressions',
    pattern: /@ts-(?:ignore|expect-error|nocheck)|biome-(?:ignore)|eslint-(?:disable)/g,
    allowed: {
      'src/clientships/ui/ImportColumns.tsx': [1, 'a column of a file has no key but its place'],
      'src/clientships/ui/ImportFile.tsx': [
        1,
        'dropping a file is for the mouse beside its button',
      ],
      'src/clientships/ui/InboxBulkDialog.tsx': [1, 'a list that scrolls is reached by keyboard'],
      'src/eligibility/ui/CriteriaEditLine.tsx': [
        1,
        'the keys of a row come from the controls within it',
      ],
      'src/eligibility/ui/CriteriaLineFields.tsx': [
        1,
        'a fieldset would lay its legend over the sentence',
      ],
      'src/platform/browser/Async.tsx': [1, 'bars of a skeleton have no key but their place'],
      'src/platform/browser/table/TableCards.tsx': [1, 'the keyboard opens a card by its link'],
      'src/platform/browser/table/useRowKeys.ts': [
        1,
        'an effect runs when the rendered rows change',
      ],
    },
  },
  {
    name: 'casts through unknown',
    pattern: /\bas unknown as\b/g,
    allowed: {
      'src/clientships/import/read-xlsx.ts': [1, 'the library declares a Buffer of its own'],
      'src/routes.ts': [1, 'the registry forgets the kinds of input of each route'],
      'src/platform/shared/days.ts': [1, 'a schema makes the branded type'],
      'src/platform/shared/ids.ts': [1, 'a schema makes the branded type'],
      'src/eligibility/queries.criteria.ts': [1, 'a stored tree was checked when it was written'],
    },
  },
]

const runtimeBudget = 45

/** Counts over sources given by path; text inside strings counts too, which errs on the safe side. */
export function count(
  sources: ReadonlyMap<string, string>,
  things: readonly Counted[] = counted,
): { totals: string[]; problems: string[] } {
  const totals: string[] = []
  const problems: string[] = []
  for (const { name, pattern, allowed } of things) {
    let total = 0
    for (const [path, text] of sources) {
      const found = text.match(pattern)?.length ?? 0
      const budget = allowed[path]?.[0] ?? 0
      total += found
      if (found > budget) problems.push(`${path}: ${name} ${found}, at most ${budget}`)
      if (found < budget)
        problems.push(`${path}: ${name} fell to ${found}; lower its budget in test/check/counts.ts`)
    }
    totals.push(`${name} ${total}`)
  }
  return { totals, problems }
}

export const countsCheck: Check = {
  name: 'counts',
  async run() {
    const paths = listFiles().filter((path) => isSource(path) && !isTest(path))
    const { totals, problems } = count(new Map(paths.map((path) => [path, readText(path)])))
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: object }
    const runtime = Object.entries(dependencies)
    return {
      summary: [...totals, `runtime dependencies ${runtime.length} of ${runtimeBudget}`].join(', '),
      problems: [
        ...problems,
        ...(runtime.length > runtimeBudget
          ? [`package.json: ${runtime.length} runtime dependencies, at most ${runtimeBudget}`]
          : []),
        ...runtime
          .filter(([, version]) => !/^\d+\.\d+\.\d+([-.][\w.]+)?$/.test(String(version)))
          .map(([name, version]) => `package.json: ${name} ${version} is not an exact version`),
      ],
    }
  },
}
