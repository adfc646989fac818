import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { Problem } from '../../platform/browser/problem.ts'
import { forgetDraft, keepDraft, readDraft } from '../../platform/browser/sealed-drafts.ts'
import type { Mark } from '../model.mark.ts'
import { joined, type Pending, pendingSchema, withMarks, withoutMarks } from '../model.pending.ts'
import type { SessionId } from '../model.sheet.ts'
import { sendMarks, sheetQuery } from './queries.attendance.ts'

/** Milliseconds after a mark: then it is sent, with those made meanwhile. */
const pause = 400
/** Milliseconds after which marks that found no server are tried again. */
const again = 5_000
/** The name under which what waits is kept, sealed. */
const draftName = 'attendance marks'

/** Marks that are not with the server yet, and how their sending stands. */
export interface MarkQueue {
  readonly pending: Pending
  readonly standing: 'idle' | 'sending' | 'away'
  /** Sessions whose marks the server refused, with why; they wait until somebody tries again or lets them go. */
  readonly failed: ReadonlyMap<SessionId, unknown>
}

let queue: MarkQueue = { pending: [], standing: 'idle', failed: new Map() }
let owner: string | undefined
let queries: QueryClient | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined
const listeners = new Set<() => void>()

function put(change: Partial<MarkQueue>): void {
  queue = { ...queue, ...change }
  if (change.pending !== undefined && owner !== undefined) {
    if (queue.pending.length > 0) void keepDraft(owner, draftName, queue.pending)
    else void forgetDraft(draftName)
  }
  for (const tell of listeners) tell()
}

const isAway = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 500)

function later(milliseconds: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), milliseconds)
}

/** Sends the marks of one session; true when the server has them, or has said why not. */
async function sendOne(sessionId: SessionId, marks: readonly Mark[]): Promise<boolean> {
  try {
    const { sheet, refused } = await sendMarks(sessionId, marks)
    // Whose marks are refused is seen on the sheet, which shows them unmarked again; the rest is there.
    const failed = new Map(queue.failed)
    if (refused.length > 0)
      failed.set(sessionId, new Problem({ status: 403, errorCode: 'forbidden' }))
    const kept = withoutMarks(
      queue.pending,
      sessionId,
      marks.filter((mark) => !refused.includes(mark.markId)),
    )
    put({ pending: kept, failed })
    queries?.setQueryData(sheetQuery(sessionId).queryKey, sheet)
    void queries?.invalidateQueries({ queryKey: ['attendance'], refetchType: 'none' })
    return true
  } catch (error) {
    if (isAway(error)) return false
    put({ failed: new Map(queue.failed).set(sessionId, error) })
    return true
  }
}

/** Sends what waits, one session after the other; without a connection it is tried again. */
async function flush(): Promise<void> {
  clearTimeout(timer)
  running ??= (async () => {
    for (;;) {
      const next = queue.pending.find((one) => !queue.failed.has(one.sessionId))
      if (next === undefined) return put({ standing: 'idle' })
      put({ standing: 'sending' })
      if (await sendOne(next.sessionId, next.marks)) continue
      put({ standing: 'away' })
      return later(again)
    }
  })().finally(() => {
    running = undefined
  })
  await running
}

/** Takes up marks; they are kept on the device, sealed, until the server has them. */
export function addMarks(sessionId: SessionId, marks: readonly Mark[]): void {
  put({ pending: withMarks(queue.pending, sessionId, marks) })
  if (queue.standing !== 'away') later(pause)
}

/** Sends the refused marks of a session once more. */
export function sendAgain(sessionId: SessionId): void {
  const failed = new Map(queue.failed)
  failed.delete(sessionId)
  put({ failed })
  void flush()
}

/** Lets the refused marks of a session go. */
export function discardMarks(sessionId: SessionId): void {
  const failed = new Map(queue.failed)
  failed.delete(sessionId)
  put({ failed, pending: queue.pending.filter((one) => one.sessionId !== sessionId) })
}

/**
 * Keeps the marks of a person in one session moving, on whatever page they are: what was left on the device is taken up,
 * and sent as soon as there is a connection.
 */
export function useSendingMarks(draftOwner: string, client: QueryClient): void {
  useEffect(() => {
    if (owner !== draftOwner) {
      owner = draftOwner
      queue = { pending: [], standing: 'idle', failed: new Map() }
    }
    queries = client
    void readDraft(draftOwner, draftName).then((kept) => {
      const found = pendingSchema.safeParse(kept).data
      if (found === undefined || owner !== draftOwner) return
      put({ pending: joined(found, queue.pending) })
      void flush()
    })
    const send = () => void flush()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [draftOwner, client])
}

/** The marks that wait. */
export const useMarkQueue = (): MarkQueue =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => queue,
  )
