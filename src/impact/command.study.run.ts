import { join } from 'node:path'
import { systemClock } from '../platform/server/clock.ts'
import { type Command, exitCode } from '../platform/server/command.ts'
import {
  memoryOf,
  needed,
  onlyWord,
  parseWords,
  program,
  protocolsOf,
  readingOptions,
  readingUsage,
  threadsOf,
} from './command.options.ts'
import { discardable } from './discard.ts'
import type { StudySummary } from './study/analyse.ts'
import { toJson } from './study/json-file.ts'
import { beginOutput } from './study/output.ts'
import { silent, terminalProgress } from './study/progress.ts'
import { runStudy } from './study/run.ts'

const usage = `Usage: ${program} run STUDY.yaml --out DIR [options]

Runs a study: matches or weights, shows the balance, freezes the protocol, reads the outcomes and
estimates effects. DIR appears when all is done: closed/ stays inside, public/ may be checked for release.

  --out DIR         the folder of the results; an older result there is replaced
  --closed          writes closed/ alone: no tables, figures and report
${readingUsage}`

const options = { ...readingOptions, out: { type: 'string' }, closed: { type: 'boolean' } } as const

const rounded = (value: number) =>
  Number.isFinite(value) ? value.toPrecision(6).replace(/\.?0+$/, '') : 'not defined'

function textOf(summary: StudySummary, out: string): string {
  const { title, comparable, effects, protocol, warnings } = summary
  const lines = effects.map(
    ({ outcome, method, estimate, se, ci95: [low, high], nTreated, nControl }) =>
      `${outcome} (${method}): ${rounded(estimate)}, standard error ${rounded(se)}, 95 % ${rounded(low)} to ${rounded(high)}; ${nTreated} treated, ${nControl} controls.`,
  )
  return [
    `${title}: ${comparable ? 'the groups are comparable' : 'the groups are NOT comparable, and the differences must not be read as effects'}.`,
    ...lines,
    `Specifications run on these outcomes before: ${protocol.earlierSpecifications}.`,
    ...warnings.map(({ text }) => `Note: ${text}`),
    `Results: ${out}`,
    '',
  ].join('\n')
}

/** `study run`: from a specification to results. */
export const runCommand: Command = {
  name: 'run',
  summary: 'run a study',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, options)
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    const specPath = onlyWord(positionals, 'name-specification')
    const out = needed(values.out, '--out')
    const order = {
      specPath,
      threads: threadsOf(values.threads),
      memory: memoryOf(values.memory),
      protocols: protocolsOf(values.protocols),
      clock: systemClock,
      publishes: values.closed !== true,
    }
    const { made: output, off } = discardable(() => beginOutput(out))
    const isTerminal = values.json !== true && io.stderr === process.stderr && process.stderr.isTTY
    const progress = isTerminal ? terminalProgress(io.stderr, () => performance.now()) : silent
    try {
      const summary = await runStudy({
        ...order,
        out: output.path,
        work: join(output.path, 'work'),
        progress,
      })
      output.commit()
      progress.end()
      const json = () => `${toJson({ ...summary, out })}\n`
      io.stdout.write(values.json === true ? json() : textOf(summary, out))
      return exitCode.ok
    } catch (error) {
      progress.end()
      output.discard()
      throw error
    } finally {
      off()
    }
  },
}
