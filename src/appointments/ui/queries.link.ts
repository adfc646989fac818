import { createCall } from '../../platform/browser/api.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { Offered } from '../model.appointment.ts'
import type { Wall } from '../model.drop-in.ts'
import type { appointmentLinkRoutes } from '../routes.appointments.ts'
import type { dropInLinkRoutes } from '../routes.drop-in.ts'

type Routes = readonly [...typeof dropInLinkRoutes, ...typeof appointmentLinkRoutes]
const call = createCall<Routes>()

/** The numbers of the drop-in queue that a link shows. */
export const fetchWall = (token: string, signal: AbortSignal): Promise<Wall> =>
  call('POST /api/links/wall', { body: { token } }, { signal })

/** The times that a link offers. */
export const fetchOffered = (token: string, signal?: AbortSignal): Promise<Offered> =>
  call('POST /api/links/times', { body: { token } }, { signal })

/** Books one of them. */
export const chooseTime = (token: string, startsAt: Instant): Promise<Offered> =>
  call('POST /api/links/times/choice', { body: { token, startsAt } })
