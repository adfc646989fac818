import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { FactKey } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { Criteria } from '../model.criteria.ts'
import { compileCriteria } from '../model.evaluate.ts'
import type { BlockResult, ScreenSetting, Tally } from './block.ts'
import { ofFile } from './failure.ts'
import { type Header, readHeader } from './header.ts'
import { createMerger, errorsHeader } from './merge.ts'
import { type Block, type BlockReader, openBlocks } from './read-blocks.ts'
import { type Screener, screenHere, screenInThreads } from './threads.ts'
import { openWholeFile, type WholeFile } from './write-file.ts'

export interface ScreenRun {
  readonly people: string
  readonly out: string
  readonly errors: string | undefined
  readonly criteria: readonly Criteria[]
  readonly on: Day
  readonly trace: boolean
  /** How many threads screen; by default one for a small file, else as many as the machine runs at once, at most four. */
  readonly threads: number | undefined
  /** Bytes read at a time. */
  readonly blockSize?: number
}

export interface ScreenSummary {
  readonly people: number
  readonly rejected: number
  readonly results: Readonly<Record<string, Tally>>
}

const usualBlockSize = 1 << 20
/** Below this size a file is done before threads have started. */
const smallFile = 1 << 24
const mostThreads = 4

async function threadsFor({ people, threads }: ScreenRun): Promise<number> {
  if (threads !== undefined) return threads
  const { size } = await ofFile(people, () => stat(people))
  return size < smallFile ? 1 : Math.min(mostThreads, availableParallelism())
}

function settingOf(run: ScreenRun, { names, idAt, facts }: Header): ScreenSetting {
  const { criteria, on, trace } = run
  return { criteria, on, trace, header: names, idAt, facts }
}

interface Files {
  readonly out: WholeFile
  readonly errors: WholeFile | undefined
}

/**
 * Screens block after block: while some are screened the next is read and the last is written,
 * with at most two blocks a thread in memory.
 */
async function screenBlocks(
  reader: BlockReader,
  first: Block,
  screener: Screener,
  threads: number,
  merger: ReturnType<typeof createMerger>,
  files: Files,
): Promise<void> {
  const waiting: Promise<BlockResult>[] = []
  let writing: Promise<void> = Promise.resolve()
  const finishOne = async () => {
    const result = await waiting.shift()
    if (result === undefined) return
    const { output, errors } = merger.merge(result)
    await writing
    writing = (async () => {
      await files.out.write(output)
      if (errors !== '') await files.errors?.write(Buffer.from(errors))
    })()
    // Its failure is met where it is awaited.
    writing.catch(() => undefined)
    reader.recycle(result.block)
  }
  for (let block: Block | undefined = first; block !== undefined; ) {
    // The next block is on its way from the disk while this one is screened.
    const next = reader.next()
    next.catch(() => undefined)
    const result = screener.screen(block)
    result.catch(() => undefined)
    waiting.push(result)
    block = await next
    while (waiting.length > threads * 2 - 1) await finishOne()
  }
  while (waiting.length > 0) await finishOne()
  await writing
}

/**
 * Screens a file of people: CSV in, one line of JSON a person out, unusable rows to the errors
 * file. The files appear when all is done.
 * @throws ScreenFailure when it cannot go on
 */
export async function screenFile(run: ScreenRun): Promise<ScreenSummary> {
  const threads = await threadsFor(run)
  const codes = run.criteria.map((criteria) => criteria.code)
  const asked = new Set<FactKey>(run.criteria.flatMap((one) => compileCriteria(one, run.on).facts))
  const reader = await openBlocks(run.people, run.blockSize ?? usualBlockSize)
  const opened: WholeFile[] = []
  const openFile = async (path: string) => {
    const file = await openWholeFile(path)
    opened.push(file)
    return file
  }
  let screener: Screener | undefined
  try {
    const block = await reader.next()
    const header = readHeader(run.people, block, asked)
    const files: Files = {
      out: await openFile(run.out),
      errors: run.errors === undefined ? undefined : await openFile(run.errors),
    }
    await files.errors?.write(Buffer.from(errorsHeader))
    const merger = createMerger(codes, header.lines + 1)
    const setting = settingOf(run, header)
    screener = threads > 1 ? screenInThreads(setting, threads) : screenHere(setting)
    if (block !== undefined) {
      const { buffer, length } = block
      buffer.copyWithin(0, header.end, length)
      const first = { buffer, length: length - header.end }
      await screenBlocks(reader, first, screener, threads, merger, files)
    }
    await files.errors?.commit()
    await files.out.commit()
    const { people, rejected, tallies } = merger.counts
    const results = Object.fromEntries(
      codes.map((code, index) => [code, tallies[index] ?? { met: 0, not_met: 0, unknown: 0 }]),
    )
    return { people, rejected, results }
  } finally {
    await screener?.close()
    await reader.close()
    for (const file of opened) await file.discard()
  }
}
