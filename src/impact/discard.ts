/**
 * Removes what is in the making when a command is broken off, and ends as the signal asks.
 * @returns takes the watch off
 */
export function discardOnSignal(discard: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      discard()
      process.exit(code)
    }
    process.once(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => {
    for (const off of handlers) off()
  }
}

/** Makes what is discarded on a signal. It is heard before: a signal that nobody hears ends the process and would leave it. */
export function discardable<T extends { discard(): void }>(make: () => T) {
  let made: T | undefined
  const off = discardOnSignal(() => made?.discard())
  try {
    made = make()
    return { made, off }
  } catch (error) {
    off()
    throw error
  }
}
