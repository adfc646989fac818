import { Worker } from 'node:worker_threads'
import type { Locale } from '../platform/shared/locale.ts'
import type { ConceptHit } from './model.concept.ts'

/** What goes to the thread and comes back. */
export interface SearchTask {
  readonly id: number
  readonly language: Locale
  readonly text: string
  readonly most: number
}
export interface SearchAnswer {
  readonly id: number
  readonly hits: ConceptHit[]
}

interface Waiting {
  readonly done: (hits: ConceptHit[]) => void
  readonly failed: (error: Error) => void
}

let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined
let lastId = 0

function begin(): NonNullable<typeof thread> {
  const worker = new Worker(new URL('./search.thread.ts', import.meta.url))
  // It waits for work for ever; that alone keeps no process alive.
  worker.unref()
  const begun = { worker, waiting: new Map<number, Waiting>() }
  const giveUp = (error: Error) => {
    if (thread === begun) thread = undefined
    for (const one of begun.waiting.values()) one.failed(error)
    begun.waiting.clear()
  }
  worker.on('message', ({ id, hits }: SearchAnswer) => {
    const one = begun.waiting.get(id)
    begun.waiting.delete(id)
    if (begun.waiting.size === 0) worker.unref()
    one?.done(hits)
  })
  worker.on('error', (error) => giveUp(error as Error))
  worker.on('exit', (code) => giveUp(new Error(`The thread of searches ended: ${code}`)))
  return begun
}

/**
 * Skills and occupations of ESCO like what was typed, the best first. A thread of its own holds the index, so that
 * nobody waits while it is made (about a second, in English with its many other labels two, at the first search in a language).
 */
export function searchConcepts(
  language: Locale,
  text: string,
  most: number,
): Promise<ConceptHit[]> {
  thread ??= begin()
  const { worker, waiting } = thread
  lastId += 1
  const task: SearchTask = { id: lastId, language, text, most }
  return new Promise((done, failed) => {
    waiting.set(task.id, { done, failed })
    worker.ref()
    worker.postMessage(task)
  })
}
