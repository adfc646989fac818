/** What is told when the command cannot go on; `isUsage` when it was called wrongly. */
export class ExportFailure extends Error {
  readonly isUsage: boolean

  constructor(sentence: string, isUsage = false) {
    super(sentence)
    this.isUsage = isUsage
  }
}
