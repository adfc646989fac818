/**
 * One measured figure. A bench is a file `bench/<name>.ts` (a part of one: `<name>.<part>.ts`) that
 * exports `measure: Measure`; `npm run bench -- <name>` runs it in a process of its own.
 */
export interface BenchResult {
  readonly name: string
  readonly value: number
  /** Of value and peer: `s`, `ms`, `MB`, `rows/s`. */
  readonly unit: string
  /** What the figure is held against, measured in the same run: a peer or a physical limit. */
  readonly peer?: { readonly name: string; readonly value: number }
  /** value / peer.value */
  readonly ratio?: number
  /** How it was measured, and the target. */
  readonly note: string
}

/** Measures; `say` takes progress for a person. Throws when something cannot be measured. */
export type Measure = (say: (sentence: string) => void) => Promise<readonly BenchResult[]>
