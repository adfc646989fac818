import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Command, exitCode } from '../platform/server/command.ts'
import { memoryOf, needed, onlyWord, parseWords, program, threadsOf } from './command.options.ts'
import { discardOnSignal } from './discard.ts'
import { StudyFailure } from './failure.ts'
import { type Prepared, prepareRegisters, workFolderOf } from './panel/prepare.ts'
import { databaseMegabytes } from './study/memory.ts'
import { normalise } from './study/normalise.ts'

const usage = `Usage: ${program} panel STUDY.yaml --out DIR [options]

Links the registers of a specification and writes what a study is made of, without comparing anybody:
panel.parquet (a row for a person and month), units.parquet (the risk sets), event-time.csv (starts and ends),
codebook.csv and linkage.json (linkage by source, and the flow from population to analysed persons).

  --out DIR         the folder of the files
  --threads N       how many threads work (1-64); the files do not depend on it
  --memory SIZE     the most memory to take, such as 700MB or 4GB: the program and the database, which puts what is
                    more on disk. Not less than some 600 MB
  --json            writes linkage and flow as JSON
  --help            writes this text
`

/** `study panel`: from registers to the person-month panel. */
export const panelCommand: Command = {
  name: 'panel',
  summary: 'link registers into a person-month panel',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, {
      out: { type: 'string' },
      threads: { type: 'string' },
      memory: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    })
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    const path = onlyWord(positionals, 'name-specification')
    const out = needed(values.out, '--out')
    const { registers } = await normalise(path)
    if (registers === null)
      throw new StudyFailure({ code: 'registers-none', values: { file: path } })
    // A folder that was not there goes as a whole; of one that was, only what is in the making.
    const making = existsSync(out) ? workFolderOf(out) : out
    // The database may still be writing there: what it makes meanwhile is removed too.
    const off = discardOnSignal(() =>
      rmSync(making, { recursive: true, force: true, maxRetries: 5 }),
    )
    try {
      const prepared = await prepareRegisters(registers, {
        specFolder: dirname(path),
        out,
        memoryMB: databaseMegabytes(memoryOf(values.memory)),
        threads: threadsOf(values.threads),
        say: (step) => io.stderr.write(`${step}\n`),
      })
      io.stdout.write(values.json === true ? `${JSON.stringify(prepared)}\n` : told(prepared))
      return exitCode.ok
    } finally {
      off()
    }
  },
}

function told({ linkage, personMonths, riskSets }: Prepared): string {
  const { sources, flow } = linkage
  const lines = [
    ...sources.map(
      ({ source, rows, linked, pseudonyms, linkageRate }) =>
        `${source}: ${rows} rows, ${linked} of ${pseudonyms} pseudonyms linked (${(100 * linkageRate).toFixed(1)} %)`,
    ),
    `Population: ${flow.population} persons`,
    ...flow.lines
      .filter(({ persons }) => persons > 0)
      .map(
        ({ reason, persons, left }) => `  ${reason.replaceAll('_', ' ')}: ${persons}, left ${left}`,
      ),
    `Analysed: ${flow.clients} clients and ${flow.pool} possible controls`,
    `Panel: ${personMonths} person-months; risk sets: ${riskSets.clients} clients, ${riskSets.controls} rows of ${riskSets.controlPersons} controls`,
  ]
  return `${lines.join('\n')}\n`
}
