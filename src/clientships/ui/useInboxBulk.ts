import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { HandoverId } from '../model.handover.ts'
import type { InboxRow } from '../model.referral.ts'
import { refreshReferrals } from './queries.referrals.ts'

/** How it went with one of several. */
export interface BulkResult {
  readonly row: InboxRow
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** Why it was not done. */
  readonly error?: unknown
}

/**
 * Does the same with several referrals, one after the other: each is done as a whole or not at all, and what fails
 * holds nothing up. Refreshes, when all are through: the lists and the people.
 */
export function useInboxBulk() {
  const queryClient = useQueryClient()
  const [results, setResults] = useState<readonly BulkResult[]>([])
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)

  const tell = (handoverId: HandoverId, state: BulkResult['state'], error?: unknown) =>
    setResults((now) =>
      now.map((one) => (one.row.handoverId === handoverId ? { ...one, state, error } : one)),
    )

  return {
    results,
    running,
    async run(rows: readonly InboxRow[], act: (row: InboxRow) => Promise<unknown>): Promise<void> {
      stopped.current = false
      setRunning(true)
      setResults(rows.map((row) => ({ row, state: 'waiting' })))
      for (const row of rows) {
        if (stopped.current) break
        tell(row.handoverId, 'running')
        try {
          await act(row)
          tell(row.handoverId, 'done')
        } catch (error) {
          tell(row.handoverId, 'failed', error)
        }
      }
      setRunning(false)
      await refreshReferrals(queryClient)
    },
    /** Stops after the one that is being done. */
    stop() {
      stopped.current = true
    },
    clear: () => setResults([]),
  }
}

export type InboxBulk = ReturnType<typeof useInboxBulk>
