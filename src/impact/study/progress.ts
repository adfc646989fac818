/** The stages of a run, in order, with the share of the time that each takes of a large study. */
const stages = [
  ['normalise', 1],
  ['link', 2],
  ['cohort', 18],
  ['describe', 2],
  ['match', 42],
  ['balance', 14],
  ['freeze', 3],
  ['estimate', 8],
  ['profile', 1],
  ['sensitivity', 3],
  ['decompose', 1],
  ['disclosure', 1],
  ['report', 4],
] as const

export type Stage = (typeof stages)[number][0]

/** Hears which stage begins. */
export interface Progress {
  begin(stage: Stage): void
  /** Ends what was shown, whether the run went well or not. */
  end(): void
}

export const silent: Progress = { begin: () => undefined, end: () => undefined }

const total = stages.reduce((sum, [, share]) => sum + share, 0)

/** How much of a run is done when a stage begins, from 0 to 1. */
export function shareBefore(stage: Stage): number {
  const at = stages.findIndex(([name]) => name === stage)
  return stages.slice(0, at).reduce((sum, [, share]) => sum + share, 0) / total
}

/**
 * Shows the stage and the time that is left on one line of a terminal, which is cleared at the end.
 * @param milliseconds the time since some moment
 */
export function terminalProgress(
  terminal: { write(text: string): unknown },
  milliseconds: () => number,
): Progress {
  const start = milliseconds()
  return {
    begin(stage) {
      const at = stages.findIndex(([name]) => name === stage)
      const done = shareBefore(stage)
      const elapsed = milliseconds() - start
      const left =
        done < 0.1 ? '' : `, about ${Math.ceil((elapsed * (1 - done)) / done / 1000)} s left`
      terminal.write(`\r\u001b[K[${at + 1}/${stages.length}] ${stage}${left}`)
    },
    end: () => void terminal.write('\r\u001b[K'),
  }
}
