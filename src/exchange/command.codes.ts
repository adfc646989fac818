import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, exitCode } from '../platform/server/command.ts'
import { environmentSecrets, localSecrets } from '../platform/server/config.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { ExportFailure } from './export-failure.ts'

const usage = `Usage: npx taitopolku study codes SEALED --out FILE

Opens the table of pseudonyms and client numbers that an export of the application left for the data holder:
studies/AREA/codes/STUDY/EXPORT.sealed in the folder of files. It needs the key of the installation (SEALING_KEY, or
DATA_DIR), which researchers do not have. Keep FILE apart from the data.

  --out FILE   where the table goes; it must not be there yet
  --help       writes this text
`

const options = { out: { type: 'string' }, help: { type: 'boolean' } } as const

async function openCodes(sealed: string, out: string): Promise<void> {
  const bytes = await readFile(sealed).catch(() => {
    throw new ExportFailure(`${sealed} cannot be read.`)
  })
  const { env } = process
  const dataDir = resolve(env.DATA_DIR || 'data')
  // A key that is made now would open nothing, and stay behind.
  if (!env.SEALING_KEY && !existsSync(join(dataDir, 'keys', 'sealing')))
    throw new ExportFailure(
      `${sealed} is sealed, and ${dataDir} has no key to open it: name the DATA_DIR of the installation, or its SEALING_KEY and SESSION_KEY.`,
    )
  const secrets = env.SEALING_KEY ? environmentSecrets(env) : await localSecrets(dataDir)
  let text: string
  try {
    text = createSealer(secrets.sealing).open(bytes)
  } catch {
    throw new ExportFailure(
      `${sealed} is sealed and does not open: ${env.SEALING_KEY ? 'SEALING_KEY' : `the key in ${dataDir}`} is not that of the installation that sealed it, or the file was changed. Name its ${env.SEALING_KEY ? 'SEALING_KEY' : 'DATA_DIR, or SEALING_KEY'}.`,
    )
  }
  await writeFile(out, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'is there already' : 'cannot be written'
    throw new ExportFailure(`${out} ${why}: name another --out.`)
  })
}

/** `study codes`: the sealed table of codes of an export, for the data holder. */
export const codesCommand: Command = {
  name: 'codes',
  summary: 'open the sealed table of codes of an export',
  usage,
  async run(args, { stdout, stderr }) {
    try {
      const { values, positionals } = parseArgs({
        ...{ args: [...args], options, allowPositionals: true },
      })
      if (values.help) {
        stdout.write(usage)
        return exitCode.ok
      }
      const [sealed] = positionals
      if (sealed === undefined) throw new ExportFailure('Name the sealed table.', true)
      if (!values.out) throw new ExportFailure('--out is missing.', true)
      await openCodes(sealed, values.out)
      stdout.write(`The table of codes is in ${values.out}. Keep it apart from the data.\n`)
      return exitCode.ok
    } catch (error) {
      const isUsage =
        (error instanceof ExportFailure && error.isUsage) ||
        String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
      const hint = isUsage ? ' See npx taitopolku study codes --help.' : ''
      stderr.write(`${(error as Error).message}${hint}\n`)
      return isUsage ? exitCode.usage : exitCode.failed
    }
  },
}
