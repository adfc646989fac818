import { Problem } from '../../platform/browser/problem.ts'
import { staffTexts } from '../texts/texts.ts'

/** What a step of the sign-in leads to. */
export type SignInStep = 'signed_in' | 'second_factor'

interface Answer {
  readonly errorCode?: string
  /** The library's own code. */
  readonly code?: string
  readonly twoFactorRedirect?: boolean
}

/**
 * Posts to the sign-in library, whose answers are not those of our routes.
 * @param refused the code for 400 and 401: what was written is wrong
 * @throws Problem with `refused`, `userLocked`, `accountLocked`, `tooManyRequests`, `internal` or `networkFailed`
 */
async function post(path: string, body: unknown, refused: string): Promise<Answer> {
  const fail = (status: number, errorCode: string) =>
    new Problem({ status, errorCode, texts: staffTexts })
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
  } catch {
    throw fail(0, 'networkFailed')
  }
  const answer = ((await response.json().catch(() => null)) ?? {}) as Answer
  if (response.ok) return answer
  if (response.status === 400 || response.status === 401) throw fail(response.status, refused)
  if (answer.code === 'USER_LOCKED') throw fail(response.status, 'userLocked')
  throw fail(response.status, answer.errorCode ?? codeOf(response.status))
}

function codeOf(status: number): string {
  if (status === 429) return 'tooManyRequests'
  return status >= 502 ? 'serverAway' : 'internal'
}

/** Signs in by e-mail and password; tells whether a second factor is still asked for. */
export async function signIn(email: string, password: string): Promise<SignInStep> {
  const answer = await post('sign-in/email', { email, password }, 'wrongCredentials')
  return answer.twoFactorRedirect === true ? 'second_factor' : 'signed_in'
}

/** Confirms the sign-in by the code of an authenticator app. */
export async function confirmByCode(code: string): Promise<void> {
  await post('two-factor/verify-totp', { code }, 'wrongCode')
}

/** Sets the password of whom an invitation belongs to; it works once. */
export async function setPassword(token: string, newPassword: string): Promise<void> {
  await post('reset-password', { token, newPassword }, 'invitationUsed')
}

/** Ends the session and loads the sign-in page anew, so that nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  await post('sign-out', {}, 'unauthenticated').catch(() => undefined)
  window.location.assign('/sign-in')
}
