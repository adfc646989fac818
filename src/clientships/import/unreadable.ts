/** A file that cannot be taken: a text key says why. */
export class UnreadableFile extends Error {
  readonly code: 'fileUnreadable' | 'fileTooLarge' | 'fileEmpty' | 'tooManyRows' | 'fileOldFormat'

  constructor(code: UnreadableFile['code']) {
    super(code)
    this.code = code
  }
}
