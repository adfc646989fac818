import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Command, exitCode } from '../platform/server/command.ts'
import {
  type Education,
  type EducationRow,
  shownEducation,
  shownUnknown,
} from './koski/model.education.ts'
import { isInstitutionCode } from './koski/model.institution-code.ts'
import { readEducation } from './koski/read-file.ts'
import { UnreadableDocument } from './koski/unreadable-document.ts'

const usage = `Usage: npx taitopolku import koski FILE --dry-run [options]

Reads what a person exported of their studies from Koski (JSON) or VIRTA (XML), and tells what it says: studies, degrees,
language tests, and the parts that were not understood. Names and identity codes are not told.

  FILE        the exported document; "-" reads it from standard input
  --dry-run   writes nothing anywhere. It must be given: into a client's record a document goes on the client's page,
              where a person looks at it first
  --json      writes the result as JSON
  --help      writes this text
`

const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

class WrongUse extends Error {}

function readSettings(args: readonly string[]): { file: string; json: boolean } | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help) return 'help'
  const [what, file, extra] = positionals
  if (what !== 'koski') throw new WrongUse('Name what is imported: koski.')
  if (file === undefined) throw new WrongUse('Name the file.')
  if (extra !== undefined) throw new WrongUse(`"${extra}" belongs to no option.`)
  if (!values['dry-run'])
    throw new WrongUse('Give --dry-run; into a record a document goes on the client’s page.')
  return { file, json: values.json ?? false }
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file)
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * `import`: what a document says, without a server or a database; by itself of studies (`import koski`).
 * @param others documents of other domains, each a command of its own
 */
export function importCommand(others: readonly Command[] = []): Command {
  const more = others.map(({ name, summary }) => `  import ${name} --help   ${summary}\n`).join('')
  const wholeUsage = more === '' ? usage : `${usage}\nOther documents:\n${more}`
  return {
    name: 'import',
    summary: 'tell what an exported document of studies (Koski, VIRTA) or of a service says',
    usage: wholeUsage,
    async run(args, io) {
      const { stdout, stderr } = io
      const other = others.find(({ name }) => name === args[0])
      if (other !== undefined) return await other.run(args.slice(1), io)
      try {
        const settings = readSettings(args)
        if (settings === 'help') {
          stdout.write(wholeUsage)
          return exitCode.ok
        }
        const education = readEducation(await readBytes(settings.file))
        const shown = shownEducation(education)
        stdout.write(settings.json ? `${JSON.stringify(shown, null, 2)}\n` : told(education))
        return exitCode.ok
      } catch (error) {
        const code = String((error as NodeJS.ErrnoException).code)
        const isUsage = error instanceof WrongUse || code.startsWith('ERR_PARSE_ARGS')
        const isKnown = isUsage || error instanceof UnreadableDocument || /^E[A-Z]+$/.test(code)
        if (!isKnown) throw error
        const hint = isUsage ? ' See npx taitopolku import --help.' : ''
        stderr.write(`${(error as Error).message.replaceAll(/\s*\n\s*/g, ' ')}${hint}\n`)
        return isUsage ? exitCode.usage : exitCode.failed
      }
    },
  }
}

const line = ({ title, institution, start, end, state, confirmedOn }: EducationRow): string =>
  [
    `  ${title}`,
    institution !== null && isInstitutionCode(institution)
      ? `institution ${institution}`
      : institution,
    `${start ?? '?'} – ${end ?? ''}`.trim(),
    state ?? 'state unknown',
    confirmedOn === null ? null : `confirmed ${confirmedOn}`,
  ]
    .filter((text) => text !== null)
    .join(' · ')

function told({ studies, degrees, languageTests, unknown }: Education): string {
  const lines = [
    `Studies: ${studies.length}`,
    ...studies.map(line),
    `Degrees: ${degrees.length}`,
    ...degrees.map(line),
    `Language tests: ${languageTests.length}`,
    ...languageTests.flatMap((test) => [
      line(test),
      ...test.skills.map(({ skill, grade, cefr }) => `    ${skill}: ${grade} (${cefr ?? '–'})`),
    ]),
    `Not understood: ${unknown.length}`,
    ...unknown
      .map(shownUnknown)
      .map(({ path, reason, value }) => `  ${path}: ${reason}  ${value}`.trimEnd()),
  ]
  return `${lines.join('\n')}\n`
}
