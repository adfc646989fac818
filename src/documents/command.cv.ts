import { parseArgs } from 'node:util'
import { clientIdSchema } from '../clients/model.access.ts'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, exitCode } from '../platform/server/command.ts'
import type { Secrets } from '../platform/server/config.ts'
import { openDb } from '../platform/server/db.ts'
import { makePdf } from '../platform/server/documents.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { writeWhole } from '../platform/server/whole-file.ts'
import { locales } from '../platform/shared/locale.ts'
import { cvContent } from './cv/cv-content.ts'
import { cvDocument } from './cv/cv-document.ts'
import { demoCvPerson } from './cv/demo-cv.ts'
import { usualSections } from './model.cv.ts'
import type { CvExtra } from './operations.cv.ts'
import { printCvOf, type WantedCv } from './operations.cv-report.ts'

const usage = `Usage: npx taitopolku report cv (--demo | --client ID [--by EMAIL]) --language CODE --out FILE.pdf

Writes the CV of a client as an accessible PDF (PDF/UA-1), of recorded facts: no identity code, birth date, support needs or
residence permit, and no way to reach a person under non-disclosure.

  --demo            of an artificial person; needs no database
  --client ID       from the database of DATABASE_URL (as its owner), else from the embedded one of DATA_DIR
  --by EMAIL        the member of staff who prints it, with whose rights it is read and who stands in the access log;
                    without it whoever works with the client
  --language CODE   ${locales.join(', ')}
  --out FILE.pdf    appears when all is written
  --json            writes what was made as JSON
  --help            writes this text
`

const options = {
  demo: { type: 'boolean' },
  client: { type: 'string' },
  by: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Opens the database that a command works on, with its keys. */
type OpenDatabase = (
  env: NodeJS.ProcessEnv,
  warn: (sentence: string) => void,
) => Promise<{ readonly url: string; readonly secrets: Secrets; close(): Promise<void> }>

/**
 * `taitopolku report cv`.
 * @param extras what higher domains add
 */
export function cvCommand(
  openDatabase: OpenDatabase,
  clock: Clock = systemClock,
  extras: readonly CvExtra[] = [],
): Command {
  return {
    name: 'cv',
    summary: 'write the CV of a client as an accessible PDF',
    usage,
    async run(args, { stdout, stderr }) {
      const refuse = (sentence: string) => {
        stderr.write(`${sentence}\n\n${usage}`)
        return exitCode.usage
      }
      let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
      try {
        given = parseArgs({ args: [...args], options }).values
      } catch (error) {
        return refuse((error as Error).message)
      }
      if (given.help) {
        stdout.write(usage)
        return exitCode.ok
      }
      const { demo, client, by, out } = given
      const language = locales.find((one) => one === given.language)
      if (language === undefined) return refuse(`--language takes one of ${locales.join(', ')}.`)
      if (!out) return refuse('--out is missing.')
      if ((demo === true) === (client !== undefined)) return refuse('Give --demo or --client.')
      const { data: clientId } = clientIdSchema.safeParse(client)
      if (client !== undefined && clientId === undefined)
        return refuse('--client takes the id of a client.')
      try {
        const pdf =
          clientId === undefined
            ? await makePdf(
                cvDocument(cvContent(demoCvPerson, language, usualSections), clock.today()),
              )
            : await fromDatabase(
                openDatabase,
                { clientId, by, language, clock, extras },
                (sentence) => stderr.write(`${sentence}\n`),
              )
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
  wanted: Omit<WantedCv, 'sealer'>,
  warn: (sentence: string) => void,
): Promise<Buffer> {
  const database = await openDatabase(process.env, warn)
  const [owner, app] = [openDb(database.url, 'owner', 1), openDb(database.url, 'taitopolku_app', 1)]
  try {
    const sealer = createSealer(database.secrets.sealing)
    return await printCvOf(owner.kysely, app.kysely, { ...wanted, sealer })
  } finally {
    await Promise.all([owner.close(), app.close()])
    await database.close()
  }
}
