import { type Command, exitCode } from '../platform/server/command.ts'
import {
  memoryOf,
  onlyWord,
  parseWords,
  program,
  protocolsOf,
  readingOptions,
  readingUsage,
  threadsOf,
} from './command.options.ts'
import { checkStudyData, type StudyCheck } from './study/check.ts'
import { toJson } from './study/json-file.ts'
import { besideDatabase } from './study/memory.ts'
import { inWorkFolder } from './study/work-folder.ts'

const usage = `Usage: ${program} check STUDY.yaml [options]

Checks a specification and its data, matches where that takes no longer than reading (not by Mahalanobis
distance), and estimates time and memory. Reads no outcome.

${readingUsage}`

function summaryOf({ study, cohort, demand, warnings, ...rest }: StudyCheck) {
  const [flow] = cohort.flow
  return {
    title: study.title,
    rows: cohort.units.rows,
    treated: flow?.treated,
    control: flow?.control,
    missing: cohort.missing,
    demand: { seconds: demand.seconds, memory: demand.memory },
    ...rest,
    warnings: warnings.map(({ code, text }) => ({ code, text })),
    spec: study,
  }
}

function textOf(check: StudyCheck): string {
  const { title, rows, treated, control, demand, earlierSpecifications, warnings } =
    summaryOf(check)
  const defaulted = Object.values(check.study.origin).filter((one) => one === 'defaulted').length
  return [
    `${title}: the specification and the data fit together; no outcome was read.`,
    `Persons: ${rows}, of whom ${treated} treated and ${control} controls.`,
    `Settings by default: ${defaulted}; --json tells them all.`,
    `A run takes about ${demand.seconds.toFixed(1)} s and ${Math.ceil(demand.memory / 1e6)} MB.`,
    ...(check.databaseMB === null
      ? []
      : [
          `While registers are linked, the database keeps to ${check.databaseMB} MB and puts what is more on disk; the process takes some ${besideDatabase / 1e6} MB beside it.`,
        ]),
    `Specifications frozen on these data before: ${earlierSpecifications}.`,
    ...warnings.map(({ text }) => `Note: ${text}`),
    '',
  ].join('\n')
}

/** `study check`: sees that a study can be run. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check a specification and its data; reads no outcome',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, readingOptions)
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    const check = await inWorkFolder((work) =>
      checkStudyData({
        work,
        specPath: onlyWord(positionals, 'name-specification'),
        threads: threadsOf(values.threads),
        memory: memoryOf(values.memory),
        protocols: protocolsOf(values.protocols),
      }),
    )
    io.stdout.write(values.json === true ? `${toJson(summaryOf(check))}\n` : textOf(check))
    return exitCode.ok
  },
}
