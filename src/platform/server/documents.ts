import { Worker } from 'node:worker_threads'
import type { Day } from '../shared/days.ts'
import type { Locale } from '../shared/locale.ts'
import { declareAccessible } from './documents.accessible.ts'

/** What a document is made of. */
export interface DocumentSource {
  /** A Typst source; it reads the data as `json(bytes(sys.inputs.data))`, so that no value is ever taken for markup. */
  readonly template: string
  readonly data: { readonly language: Locale; readonly title: string; readonly day: Day } & Record<
    string,
    unknown
  >
}

/** What goes to the thread and comes back. */
export interface DocumentTask {
  readonly id: number
  readonly template: string
  readonly data: string
}
export type DocumentAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

interface Waiting {
  readonly done: (pdf: Buffer) => void
  readonly failed: (error: Error) => void
}

/** The compiler in its thread, with what it still owes. */
interface Compiler {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  /** Documents that it was asked for. */
  asked: number
}

/** The compiler remembers all that it was asked, a megabyte a document, and cannot forget: another takes its place. */
const documentsPerCompiler = 100
/** How many documents before its last one the next compiler begins to read the fonts, so that nobody waits for that. */
const documentsAhead = 30
/** Both scripts and nothing else: the first document of a compiler takes a second, so it is nobody's. */
const firstDocument: DocumentTask = {
  id: 0,
  template: '#set text(font: ("Noto Sans", "Noto Sans Arabic"))\n= a ا\n*a* a',
  data: '{}',
}

let compiler: Compiler | undefined
let next: Compiler | undefined
let lastId = 0

/** Ends the compiler: what waits for it fails, the next document begins a new one. */
function giveUp(failed: Compiler, error: Error): void {
  if (compiler === failed) compiler = undefined
  if (next === failed) next = undefined
  for (const one of failed.waiting.values()) one.failed(error)
  failed.waiting.clear()
}

function begin(): Compiler {
  const worker = new Worker(new URL('./documents.thread.ts', import.meta.url))
  // It waits for work for ever; that alone keeps no process alive.
  worker.unref()
  const begun: Compiler = { worker, waiting: new Map(), asked: 0 }
  worker.on('message', (answer: DocumentAnswer) => {
    const one = begun.waiting.get(answer.id)
    begun.waiting.delete(answer.id)
    if (begun.waiting.size === 0) worker.unref()
    const isDone = begun.waiting.size === 0 && begun !== compiler && begun !== next
    if (isDone) void worker.terminate()
    if ('pdf' in answer) one?.done(Buffer.from(answer.pdf))
    else one?.failed(new Error(answer.fault))
  })
  worker.on('error', (error) => giveUp(begun, error as Error))
  worker.on('exit', (code) => giveUp(begun, new Error(`The thread of documents ended: ${code}`)))
  return begun
}

/** A compiler that has read its fonts and made its first document before anybody asks it. */
function beginAhead(): Compiler {
  const begun = begin()
  begun.worker.postMessage(firstDocument)
  return begun
}

/** Begins the compiler of documents before anybody waits for one. */
export function warmDocuments(): void {
  if (compiler === undefined) next ??= beginAhead()
}

/**
 * Makes an accessible PDF (PDF/UA-1: tagged, with language and title). The compiler is one thread that stays, so a
 * document costs 20 to 100 ms, and nobody else waits for it. The same source gives the same bytes.
 * @throws Error when the template does not compile
 */
export async function makePdf({ template, data }: DocumentSource): Promise<Buffer> {
  if (compiler === undefined) {
    compiler = next ?? begin()
    next = undefined
  }
  const { worker, waiting } = compiler
  compiler.asked += 1
  if (compiler.asked >= documentsPerCompiler - documentsAhead) next ??= beginAhead()
  // Its last document: what it owes it still delivers.
  if (compiler.asked >= documentsPerCompiler) compiler = undefined
  lastId += 1
  const task: DocumentTask = { id: lastId, template, data: JSON.stringify(data) }
  const pdf = await new Promise<Buffer>((done, failed) => {
    waiting.set(task.id, { done, failed })
    worker.ref()
    worker.postMessage(task)
  })
  return declareAccessible(pdf)
}
