import { Problem } from '../../platform/browser/problem.ts'
import { securityTexts, staffTexts } from '../texts/texts.ts'

interface Failure {
  readonly errorCode?: string
  /** The library's own code. */
  readonly code?: string
}

/** The texts of what a step can be refused with. */
const texts = {
  fi: { errors: { ...staffTexts.fi.errors, ...securityTexts.fi.errors } },
  sv: { errors: { ...staffTexts.sv.errors, ...securityTexts.sv.errors } },
  en: { errors: { ...staffTexts.en.errors, ...securityTexts.en.errors } },
}

/** A failure of signing in, told in its own texts. */
export const signInProblem = (status: number, errorCode: string): Problem =>
  new Problem({ status, errorCode, texts })

function codeOf(status: number): string {
  if (status === 429) return 'tooManyRequests'
  return status >= 502 ? 'serverAway' : 'internal'
}

async function ask<Answer>(
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
  refused: string,
): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      },
      credentials: 'same-origin',
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
  } catch {
    throw signInProblem(0, 'networkFailed')
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  const { status } = response
  const failure = (answer ?? {}) as Failure
  if (failure.code === 'USER_LOCKED') throw signInProblem(status, 'userLocked')
  if (failure.code === 'ACCOUNT_TEMPORARILY_LOCKED') throw signInProblem(status, 'codeLocked')
  if (status === 400 || status === 401) throw signInProblem(status, refused)
  throw signInProblem(status, failure.errorCode ?? codeOf(status))
}

/**
 * Posts to the sign-in library, whose answers are not those of our routes.
 * @param refused the code for 400 and 401: what was written is wrong
 * @throws Problem with `refused`, `userLocked`, `accountLocked`, `tooManyRequests`, `internal` or `networkFailed`
 */
export const postSignIn = <Answer = unknown>(path: string, body: unknown, refused: string) =>
  ask<Answer>('POST', path, body, refused)

/** Like `postSignIn`, for what is only asked. */
export const getSignIn = <Answer>(path: string, refused: string) =>
  ask<Answer>('GET', path, undefined, refused)
