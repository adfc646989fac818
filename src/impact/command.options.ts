import { availableParallelism, totalmem } from 'node:os'
import { basename } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { StudyFailure } from './failure.ts'
import { defaultProtocolFolder } from './study/protocol-log.ts'
import type { Fault } from './texts/faults.ts'

/** How the engine is called here: the archive of `npm run pack:study` has a starter of its own. */
export const program =
  basename(process.argv[1] ?? '') === 'study.ts' ? './taitopolku-study' : 'npx taitopolku study'

/** Reads the words of a command; one of them may stand alone: the specification. @throws StudyFailure */
export function parseWords<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (error) {
    // What follows the first sentence is about words that begin with a minus.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw wrongUse({ code: 'options', values: { detail: sentence.replace(/\.$/, '') } })
  }
}

/** A fault of what was asked. */
export const wrongUse = (fault: Fault) => new StudyFailure(fault, true)

/** Sees that no word is left that belongs to no option. @throws StudyFailure */
export function noWord([word]: readonly string[]): void {
  if (word !== undefined) throw wrongUse({ code: 'word-stray', values: { word } })
}

/** An option that must be told. @throws StudyFailure when it is missing */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '')
    throw wrongUse({ code: 'option-missing', values: { option } })
  return value
}

/** The one word that a command works on. @throws StudyFailure when it is missing or not alone */
export function onlyWord(
  words: readonly string[],
  missing: 'name-specification' | 'name-example' | 'name-results',
): string {
  const [word, ...more] = words
  if (word === undefined) throw wrongUse({ code: missing, values: {} })
  noWord(more)
  return word
}

/** The number of threads; by default those of the machine, at most 8. */
export function threadsOf(text: string | undefined): number {
  if (text === undefined) return Math.min(8, availableParallelism())
  const threads = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (threads < 1 || threads > 64) throw wrongUse({ code: 'threads', values: {} })
  return threads
}

/** A limit of memory such as 500MB or 4GB, in bytes; by default four fifths of what the process may take. */
export function memoryOf(text: string | undefined): number {
  if (text === undefined) {
    const constrained = process.constrainedMemory()
    const limit = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
    return limit * 0.8
  }
  const match = /^(\d+(?:\.\d+)?)\s*(MB|GB)$/i.exec(text)
  if (match === null) throw wrongUse({ code: 'memory-size', values: {} })
  return Number(match[1]) * (match[2]?.toUpperCase() === 'GB' ? 1e9 : 1e6)
}

/** The folder of protocol logs. */
export const protocolsOf = (told: string | undefined): string =>
  told ?? defaultProtocolFolder(process.env, process.platform)

/** The options that every command has that reads data. */
export const readingOptions = {
  threads: { type: 'string' },
  memory: { type: 'string' },
  protocols: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Their help. */
export const readingUsage = `  --threads N       how many threads work (1-64); the results do not depend on it
  --memory SIZE     the most memory to take, such as 500MB or 4GB: the program, its arrays and the database that
                    links registers, which puts what is more on disk. Not less than some 600 MB with registers
  --protocols DIR   the folder of protocol logs; by default TAITOPOLKU_PROTOCOLS, else the user's
                    own (on Linux ~/.local/state/taitopolku/protocols). It must outlive results.
  --json            writes the summary as JSON
  --help            writes this text
`
