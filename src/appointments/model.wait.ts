/** When somebody came and when their number was called, in seconds since any one instant. */
export interface Call {
  readonly cameAt: number
  readonly calledAt: number
}

/** Calls of the last hours tell how fast the queue moves; of fewer than so many nothing is told. */
export const paceHours = 3
const fewestCalls = 3

/**
 * Seconds between two calls while somebody waits: from the call before, or from when the called person came when nobody
 * had been waiting, to the call; the mean over the calls. Times in which nobody waited say nothing of how fast the desks are.
 * @param calls of the last hours, in any order
 * @returns undefined of too few calls
 */
export function paceOf(calls: readonly Call[]): number | undefined {
  if (calls.length < fewestCalls) return undefined
  const inOrder = calls.toSorted((a, b) => a.calledAt - b.calledAt)
  const waited = inOrder.map(({ cameAt, calledAt }, index) => {
    const before = inOrder[index - 1]?.calledAt ?? cameAt
    return Math.max(0, calledAt - Math.max(before, cameAt))
  })
  return waited.reduce((sum, one) => sum + one, 0) / waited.length
}

/**
 * Minutes until somebody is called who has so many before them, rounded up to five, for nobody plans by the minute.
 * @param pace seconds between two calls, of `paceOf`
 */
export const minutesUntil = (ahead: number, pace: number): number =>
  Math.ceil(((ahead + 1) * pace) / 60 / 5) * 5
