import { wipeDrafts } from '../../platform/browser/sealed-drafts.ts'
import { postSignIn } from './library.ts'

/** What a step of the sign-in leads to. */
export type SignInStep = 'signed_in' | 'second_factor'

/** Signs in by e-mail and password; tells whether a second factor is still asked for. */
export async function signIn(email: string, password: string): Promise<SignInStep> {
  const answer = await postSignIn<{ twoFactorRedirect?: boolean }>(
    'sign-in/email',
    { email, password },
    'wrongCredentials',
  )
  return answer.twoFactorRedirect === true ? 'second_factor' : 'signed_in'
}

/** Confirms the sign-in by the code of an authenticator app. */
export async function confirmByCode(code: string): Promise<void> {
  await postSignIn('two-factor/verify-totp', { code }, 'wrongCode')
}

/** Confirms the sign-in by one of the codes for when the app is lost; each works once. */
export async function confirmByBackupCode(code: string): Promise<void> {
  await postSignIn('two-factor/verify-backup-code', { code }, 'wrongBackupCode')
}

/** Goes to the organisation's own sign-in, which leads back to an address of ours. */
export async function signInAtOrganisation(returnTo: string): Promise<void> {
  const { url } = await postSignIn<{ url: string }>(
    'sign-in/social',
    { callbackURL: returnTo },
    'internal',
  )
  window.location.assign(url)
}

/** Sets the password of whom an invitation belongs to; it works once. */
export async function setPassword(token: string, newPassword: string): Promise<void> {
  await postSignIn('reset-password', { token, newPassword }, 'invitationUsed')
}

/** Ends the session and loads the sign-in page anew, so that nothing of the person stays in memory or in the browser. */
export async function signOut(): Promise<void> {
  await wipeDrafts()
  await postSignIn('sign-out', {}, 'unauthenticated').catch(() => undefined)
  window.location.assign('/sign-in')
}
