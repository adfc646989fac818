import { readdirSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import type { Check } from './check.ts'
import { dependencyRules } from './dependency-rules.ts'
import { unlistedFolders } from './domains.ts'
import { root } from './files.ts'

/** One broken rule: its name and which import breaks it. */
export interface Fault {
  readonly rule: string
  readonly where: string
}

/**
 * Looks for imports that break a rule.
 * @param baseDir the folder whose `src/` is looked at
 * @returns the faults, and how many modules were looked at
 */
export async function findFaults(baseDir: string): Promise<{ faults: Fault[]; modules: number }> {
  const { output } = await cruise(['src'], {
    baseDir,
    ruleSet: { forbidden: [...dependencyRules] },
    validate: true,
    // The parser that understands TypeScript without TypeScript's own API, which version 7 has not.
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '\\.test\\.tsx?$' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  })
  const { summary, modules } = output as ICruiseResult
  return {
    faults: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      where: cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`,
    })),
    modules: modules.length,
  }
}

export const dependencyCheck: Check = {
  name: 'dependency rules',
  async run() {
    const folders = readdirSync(`${root}src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    const { faults, modules } = await findFaults(root)
    return {
      summary: `${modules} modules, ${dependencyRules.length} rules`,
      problems: [
        ...unlistedFolders(folders).map(
          (name) => `src/${name} is missing in test/check/domains.ts`,
        ),
        ...faults.map(({ rule, where }) => `${rule}: ${where}`),
      ],
    }
  },
}
