import { cp, readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Command, exitCode } from '../platform/server/command.ts'
import { onlyWord, parseWords, program, wrongUse } from './command.options.ts'
import { fileFailure, makeNamedFolder, StudyFailure } from './failure.ts'
import { hintFor } from './spec/faults.ts'

const folder = fileURLToPath(new URL('../../data/studies/', import.meta.url))

const usage = `Usage: ${program} example NAME [--into DIR]

Copies an example study, its specification and data, into a new folder (by default NAME);
registers of made-up persons are made there. Without NAME it lists the examples.
`

async function listExamples(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** By this file an example says which made-up register it wants. */
const registerFile = 'register.json'
const registerSchema = z.strictObject({ persons: z.int(), seed: z.int() })

/** Makes the register of an example that has one. */
async function makeRegister(into: string): Promise<void> {
  const text = await readFile(join(into, registerFile), 'utf8').catch(() => undefined)
  if (text === undefined) return
  const { writeRegister } = await import('./synth/write-register.ts')
  const wanted = registerSchema.parse(JSON.parse(text))
  await writeRegister({ ...wanted, folder: into, say: () => undefined })
}

async function copyExample(name: string, into: string): Promise<void> {
  makeNamedFolder(dirname(resolve(into)), into)
  try {
    await cp(join(folder, name), into, { recursive: true, errorOnExist: true, force: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_FS_CP_EEXIST')
      throw new StudyFailure({ code: 'folder-there', values: { file: into } })
    throw fileFailure(error, into)
  }
}

/** `study example`: a study to look at and to begin from. */
export const exampleCommand: Command = {
  name: 'example',
  summary: 'copy an example study, with its data',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, {
      into: { type: 'string' },
      help: { type: 'boolean' },
    })
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    const names = await listExamples()
    if (positionals.length === 0) {
      io.stdout.write(`Examples: ${names.join(', ')}.\n`)
      return exitCode.ok
    }
    const name = onlyWord(positionals, 'name-example')
    if (!names.includes(name))
      throw wrongUse({ code: 'example-none', values: { name, ...hintFor(name, names) } })
    const into = values.into ?? name
    await copyExample(name, into)
    await makeRegister(into)
    io.stdout.write(
      `The example is in ${into}. Run it: ${program} run ${join(into, 'study.yaml')} --out ${join(into, 'result')}\n`,
    )
    return exitCode.ok
  },
}
