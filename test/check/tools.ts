import type { Check } from './check.ts'
import { runProgram } from './command.ts'

/** The type checker over the server's and the browser's half of the tree. */
export const typesCheck: Check = {
  name: 'types',
  async run() {
    const projects = ['tsconfig.json', 'tsconfig.web.json']
    const problems: string[] = []
    for (const project of projects) {
      const { code, lines } = await runProgram('tsc', ['--project', project, '--pretty', 'false'])
      if (code !== 0) problems.push(...(lines.length > 0 ? lines : [`tsc ended with ${code}`]))
    }
    return { summary: `${projects.length} projects`, problems }
  },
}

/** Biome: lint and format. */
export const lintCheck: Check = {
  name: 'lint and format',
  async run() {
    const { code, lines } = await runProgram('biome', [
      ...[
        'ci',
        '--colors=off',
        '--reporter=concise',
        '--max-diagnostics=200',
        '--error-on-warnings',
      ],
    ])
    const checked = lines.find((line) => line.startsWith('Checked')) ?? lines.at(-1) ?? ''
    return {
      summary: /\d+ files/.exec(checked)?.[0] ?? 'biome',
      problems: code === 0 ? [] : lines.filter((line) => line !== checked),
    }
  },
}
