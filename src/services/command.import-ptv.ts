import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Command, exitCode } from '../platform/server/command.ts'
import { type PtvDraft, readPtv, UnreadablePtv } from './model.ptv.ts'

const usage = `Usage: npx taitopolku import ptv FILE --dry-run [options]

Reads a Service of the national service catalogue (Palvelutietovaranto, interface version 11, JSON), and tells which draft
it becomes: what is taken over, what is left to fill in, and what has no place here.

  FILE        the document; "-" reads it from standard input
  --dry-run   writes nothing anywhere. It must be given: a draft is made through the interface (POST /api/services/ptv),
              where the rights of who makes it hold
  --json      writes the result as JSON
  --help      writes this text
`

const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

async function readText(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadablePtv(`The document is not JSON: ${(error as Error).message}.`)
  }
}

/** `import ptv`: which draft a service of the national catalogue becomes, without a server or a database. */
export const importPtvCommand: Command = {
  name: 'ptv',
  summary: 'tell which draft a service of the national catalogue becomes',
  usage,
  async run(args, { stdout, stderr }) {
    const refuse = (sentence: string) => {
      stderr.write(`${sentence} See npx taitopolku import ptv --help.\n`)
      return exitCode.usage
    }
    let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
    try {
      given = parseArgs({ args: [...args], options, allowPositionals: true })
    } catch (error) {
      return refuse((error as Error).message)
    }
    const { values, positionals } = given
    if (values.help) {
      stdout.write(usage)
      return exitCode.ok
    }
    const [file, extra] = positionals
    if (file === undefined) return refuse('Name the file.')
    if (extra !== undefined) return refuse(`"${extra}" belongs to no option.`)
    if (!values['dry-run']) return refuse('Give --dry-run; a draft is made through the interface.')
    try {
      const draft = readPtv(parsed(await readText(file)))
      stdout.write(values.json ? `${JSON.stringify(draft, null, 2)}\n` : told(draft))
      return exitCode.ok
    } catch (error) {
      const isKnown =
        error instanceof UnreadablePtv ||
        /^E[A-Z]+$/.test(String((error as { code?: string }).code))
      if (!isKnown) throw error
      stderr.write(`${(error as Error).message.replaceAll(/\s*\n\s*/g, ' ')}\n`)
      return exitCode.failed
    }
  },
}

const reasons = {
  filled_from_another_language: 'filled from another language',
  not_kept_here: 'has no place here',
  to_be_filled: 'to be filled in by a person',
  cut: 'cut to its longest length',
}

function told({ ptvId, content, notes }: PtvDraft): string {
  const lines = [
    `Draft of ${ptvId}`,
    `  ${content.name.fi} · ${content.name.sv} · ${content.name.en}`,
    `  languages ${content.languages.join(', ') || '–'} · production ${content.production}`,
    `  described in ${Object.keys(content.description).join(', ') || 'no language'}`,
    ...notes.map(({ field, reason }) => `  ${field}: ${reasons[reason]}`),
  ]
  return `${lines.join('\n')}\n`
}
