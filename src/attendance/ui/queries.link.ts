import { createCall } from '../../platform/browser/api.ts'
import type { checkInLinkRoutes } from '../routes.check-in.ts'

const call = createCall<typeof checkInLinkRoutes>()

/** The code on the wall that a link shows. */
export const fetchCode = (token: string, signal: AbortSignal) =>
  call('POST /api/links/session-code', { body: { token } }, { signal })

/** What a client's own link tells. */
export const fetchCheckIn = (token: string, signal: AbortSignal) =>
  call('POST /api/links/check-in-state', { body: { token } }, { signal })

/** Sends the code that a client typed. */
export const sendCode = (token: string, code: string) =>
  call('POST /api/links/check-in', { body: { token, code } })
