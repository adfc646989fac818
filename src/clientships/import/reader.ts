import { Worker } from 'node:worker_threads'
import type { Day } from '../../platform/shared/days.ts'
import type { ImportField, ImportSettings, SheetOutline } from '../model.import.ts'
import type { CentreInForce } from './judge.ts'
import type { PreparedRow } from './prepared-row.ts'
import { UnreadableFile } from './unreadable.ts'

type Names = readonly (readonly [string, string])[]

/** What a thread reads: the outline of a file, its rows by what the columns mean, or whom it lists. */
export interface ReadingTask {
  readonly file: Uint8Array
  readonly isOfPeople?: boolean
  readonly reading?: {
    readonly sheet: string
    readonly columns: readonly (ImportField | null)[]
    readonly settings: ImportSettings
    readonly today: Day
    readonly municipalities: Names
    readonly centres: Names
    readonly organisations: Names
    readonly criteria: readonly CentreInForce[]
  }
}

export type ThreadMessage =
  | { readonly kind: 'outlines'; readonly outlines: SheetOutline[] }
  | { readonly kind: 'rows'; readonly rows: PreparedRow[] }
  | { readonly kind: 'people'; readonly lines: string[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly code: UnreadableFile['code'] }

/** What reading may take: a file that needs more is not a list of people. */
const mostMegabytes = 768
const mostMilliseconds = 60_000

/**
 * Reads in a thread of its own, so that nobody else waits and a file made to harm ends with the thread.
 * @throws UnreadableFile
 */
export async function* readInThread(task: ReadingTask): AsyncGenerator<ThreadMessage> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const waiting: ThreadMessage[] = []
  let failure: unknown
  let isOver = false
  let wake = () => {}
  worker.on('message', (message: ThreadMessage) => {
    waiting.push(message)
    wake()
  })
  const end = (error?: unknown) => {
    failure ??= error
    isOver = true
    wake()
  }
  worker.on('error', (error: Error & { code?: string }) =>
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableFile('fileTooLarge') : error),
  )
  worker.on('exit', () => end())
  const timer = setTimeout(() => {
    end(new UnreadableFile('fileTooLarge'))
    void worker.terminate()
  }, mostMilliseconds)
  try {
    for (;;) {
      const message = waiting.shift()
      if (message === undefined) {
        if (failure !== undefined) throw failure
        if (isOver) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if (message.kind === 'unreadable') throw new UnreadableFile(message.code)
      else yield message
    }
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/**
 * What the sheets of a file are.
 * @throws UnreadableFile
 */
export async function readOutlines(file: Buffer): Promise<SheetOutline[]> {
  for await (const message of readInThread({ file }))
    if (message.kind === 'outlines') return message.outlines
  throw new UnreadableFile('fileUnreadable')
}

/**
 * Whom a file lists, one a line.
 * @throws UnreadableFile
 */
export async function readPeopleLines(file: Buffer): Promise<string[]> {
  for await (const message of readInThread({ file, isOfPeople: true }))
    if (message.kind === 'people') return message.lines
  throw new UnreadableFile('fileUnreadable')
}
