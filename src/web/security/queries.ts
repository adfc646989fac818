import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { meRoutes } from '../../areas/routes.me.ts'
import { createCall } from '../../platform/browser/api.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { postSignIn } from '../sign-in/library.ts'
import { removePasskey } from '../sign-in/passkeys.ts'

const call = createCall<typeof meRoutes>()

/** By which ways the person signs in. */
export const mySignInQuery = queryOptions({
  queryKey: ['me', 'sign-in'],
  queryFn: ({ signal }) => call('GET /api/me/sign-in', {}, { signal }),
})

/** Fetches anew by which ways the person signs in. */
export function useRefreshSignIn(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: mySignInQuery.queryKey })
}

/** Changes the password and ends the other sessions. Refreshes: nothing that is shown. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  postSignIn(
    'change-password',
    { currentPassword, newPassword, revokeOtherSessions: true },
    'wrongPassword',
  )

/** What the authenticator app is told, and the codes for when it is lost. */
export interface NewFactor {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** Makes a key for the authenticator app; it is asked for only when a code of it was confirmed. */
export const beginFactor = (password: string) =>
  postSignIn<NewFactor>('two-factor/enable', { password }, 'wrongPassword')

/** Refreshes: by which ways the person signs in. */
export const endFactor = (password: string) =>
  postSignIn('two-factor/disable', { password }, 'wrongPassword')

/** Makes new codes; the old ones work no more. */
export const makeBackupCodes = async (password: string): Promise<readonly string[]> => {
  const { backupCodes } = await postSignIn<NewFactor>(
    'two-factor/generate-backup-codes',
    { password },
    'wrongPassword',
  )
  return backupCodes
}

/** Removes a passkey. Refreshes: by which ways the person signs in. */
export function useRemovePasskey(done: string) {
  const refresh = useRefreshSignIn()
  return useMutation({
    mutationFn: removePasskey,
    onSuccess: async () => {
      await refresh()
      toastDone(done)
    },
    onError: toastFailed,
  })
}
