/** What a field of a request got wrong: where (a dotted path) and a text key. */
export interface FieldError {
  readonly path: string
  readonly code: string
}

export interface ProblemDetails {
  readonly fields?: readonly FieldError[]
  /** For `versionConflict`: the version that is stored now. */
  readonly current?: unknown
}

/**
 * An error that the caller of the API is told about, by a code that the interface translates.
 * Anything else that is thrown becomes a 500 whose text nobody outside sees.
 */
export class ApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 429 | 503
  readonly errorCode: string
  readonly details: ProblemDetails

  constructor(status: ApiError['status'], errorCode: string, details: ProblemDetails = {}) {
    super(errorCode)
    this.status = status
    this.errorCode = errorCode
    this.details = details
  }
}

/** The request cannot be understood or breaks a rule; says which fields. */
export const badRequest = (errorCode: string, fields: readonly FieldError[] = []) =>
  new ApiError(400, errorCode, fields.length > 0 ? { fields } : {})
/** Nobody is signed in. */
export const unauthenticated = () => new ApiError(401, 'unauthenticated')
/** The person's role never allows this. */
export const forbidden = () => new ApiError(403, 'forbidden')
/** There is no such thing, or the person may not know of it: the two are never told apart. */
export const notFound = (errorCode = 'notFound') => new ApiError(404, errorCode)
/** What was asked does not fit the present state; for a stale version, with the present one. */
export const conflict = (errorCode: string, current?: unknown) =>
  new ApiError(409, errorCode, current === undefined ? {} : { current })
/** Asked too often. */
export const tooManyRequests = () => new ApiError(429, 'tooManyRequests')
