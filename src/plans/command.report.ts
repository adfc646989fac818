import { parseArgs } from 'node:util'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, type CommandIo, exitCode } from '../platform/server/command.ts'
import { openDb } from '../platform/server/db.ts'
import { makePdf } from '../platform/server/documents.ts'
import { writeWhole } from '../platform/server/whole-file.ts'
import { uncheckedLibrary } from './delivered-phrases.ts'
import { demoPlan } from './documents/demo-plan.ts'
import { planDocument } from './documents/plan-document.ts'
import { clientLanguages } from './model.language.ts'
import { printOfClientship, type WantedPrint } from './operations.report.ts'

const planUsage = `Usage: npx taitopolku report plan (--demo | --clientship ID [--by EMAIL]) --language CODE --out FILE.pdf

Writes a plan as an accessible PDF (PDF/UA-1): the binding language, and the client's beside it.

  --demo            a full plan of the demo area, of an artificial person; needs no database
  --clientship ID   the plan in force of a clientship's client at its centre, or the draft while there is none; from the
                    database of DATABASE_URL (as its owner), else from the embedded one of DATA_DIR
  --by EMAIL        the member of staff who prints it, with whose rights it is read and who stands in the access log;
                    without it the responsible expert of the clientship
  --language CODE   beside the binding language: ${clientLanguages.join(', ')}
  --out FILE.pdf    appears when all is written
  --json            writes what was made as JSON
  --help            writes this text
`

const options = {
  demo: { type: 'boolean' },
  clientship: { type: 'string' },
  by: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Opens the database that a command works on. */
export type OpenDatabase = (
  env: NodeJS.ProcessEnv,
  warn: (sentence: string) => void,
) => Promise<{ readonly url: string; close(): Promise<void> }>

/**
 * `taitopolku report`: documents without a browser.
 * @param others documents of other domains, each a command of its own
 */
export function reportCommand(
  openDatabase: OpenDatabase,
  clock: Clock = systemClock,
  others: readonly Command[] = [],
): Command {
  const more = others.map(({ name, summary }) => `  report ${name} --help   ${summary}\n`).join('')
  const usage = more === '' ? planUsage : `${planUsage}\nOther documents:\n${more}`
  return {
    name: 'report',
    summary: 'write a document, such as a plan, as an accessible PDF',
    usage,
    async run(args, io) {
      const { stdout, stderr } = io
      const refuse = (sentence: string) => {
        stderr.write(`${sentence}\n\n${usage}`)
        return exitCode.usage
      }
      const [what, ...rest] = args
      if (what === '--help' || what === undefined) {
        if (what === undefined)
          return refuse(
            `Say what to write: ${['plan', ...others.map(({ name }) => name)].join(', ')}.`,
          )
        stdout.write(usage)
        return exitCode.ok
      }
      const other = others.find(({ name }) => name === what)
      if (other !== undefined) return await other.run(rest, io)
      if (what !== 'plan') return refuse(`There is no report "${what}".`)
      let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
      try {
        given = parseArgs({ args: [...rest], options }).values
      } catch (error) {
        return refuse((error as Error).message)
      }
      if (given.help) {
        stdout.write(usage)
        return exitCode.ok
      }
      const { demo, clientship, by, language: code, out } = given
      const language = clientLanguages.find((one) => one === code)
      if (language === undefined)
        return refuse(`--language takes one of ${clientLanguages.join(', ')}.`)
      if (!out) return refuse('--out is missing.')
      if ((demo === true) === (clientship !== undefined))
        return refuse('Give --demo or --clientship.')
      if (clientship !== undefined && !uuid.test(clientship))
        return refuse('--clientship takes the id of a clientship.')
      try {
        const pdf =
          clientship === undefined
            ? await makePdf(
                planDocument(uncheckedLibrary, demoPlan(language, clock.today()), language),
              )
            : await fromDatabase(openDatabase, { clientship, by, language, clock }, stderr)
        await writeWhole(out, pdf)
        stdout.write(
          given.json
            ? `${JSON.stringify({ file: out, language, bytes: pdf.length })}\n`
            : `Written: ${out}\n`,
        )
        return exitCode.ok
      } catch (error) {
        stderr.write(`Nothing was written to ${out}: ${(error as Error).message}\n`)
        return exitCode.failed
      }
    },
  }
}

async function fromDatabase(
  openDatabase: OpenDatabase,
  wanted: WantedPrint,
  stderr: CommandIo['stderr'],
): Promise<Buffer> {
  const database = await openDatabase(process.env, (sentence) => stderr.write(`${sentence}\n`))
  const [owner, app] = [openDb(database.url, 'owner', 1), openDb(database.url, 'taitopolku_app', 1)]
  try {
    return await printOfClientship(owner.kysely, app.kysely, wanted)
  } finally {
    await Promise.all([owner.close(), app.close()])
    await database.close()
  }
}
