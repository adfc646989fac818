/** What a part of `npm run check` found. */
export interface Findings {
  /** What was looked at, in a few words: `126 files`. */
  readonly summary: string
  /** What is wrong, one line each; empty when all is well. */
  readonly problems: readonly string[]
}

/** A part of `npm run check`. */
export interface Check {
  readonly name: string
  /** Looks at the repository; a part that cannot look throws, which counts as a failure. */
  run(): Promise<Findings>
}
