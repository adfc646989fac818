import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type {
  EnrolmentReason,
  Group,
  GroupRow,
  QueueRuleChange,
  seatRuleSchema,
} from '../model.enrolment.ts'
import type { OfferingId } from '../model.offering.ts'
import type { enrolmentRoutes } from '../routes.enrolments.ts'
import type { intakeRoutes } from '../routes.intake.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'

const call = createCall<typeof enrolmentRoutes>(enrolmentTexts)
const callIntake = createCall<typeof intakeRoutes>(enrolmentTexts)

/** A group with its people and its queue. */
export const groupQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['groups', offeringId],
    queryFn: ({ signal }) =>
      call('GET /api/offerings/:offeringId/enrolments', { params: { offeringId } }, { signal }),
  })

/** The groups of a client. */
export const clientEnrolmentsQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['clients', clientId, 'enrolments'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/enrolments', { params: { clientId } }, { signal }),
  })

/** The whole trace behind the verdict on a client of a list. */
export const intakeTraceQuery = (offeringId: OfferingId, clientId: ClientId) =>
  queryOptions({
    queryKey: ['groups', offeringId, 'traces', clientId],
    queryFn: ({ signal }) =>
      callIntake(
        'GET /api/offerings/:offeringId/intake-traces/:clientId',
        { params: { offeringId, clientId } },
        { signal },
      ),
  })

/** Commands that need nothing but the enrolment. */
export type PlainCommand = 'accept' | 'decline' | 'start' | 'complete'
/** Commands that ask for a reason. */
export type ReasonedCommand = 'cancel' | 'interrupt'

type Row = Pick<GroupRow, 'enrolmentId' | 'version'>

/** The commands on a group. Refreshes: every group, because seats pass on, and the enrolments of clients. */
export function useGroupCommands(offeringId: OfferingId) {
  const client = useQueryClient()
  const refreshing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } finally {
      await client.invalidateQueries({ queryKey: ['groups'] })
      void client.invalidateQueries({ queryKey: ['clients'] })
    }
  }
  const chosen = (rows: readonly Row[]) =>
    rows.map(({ enrolmentId, version }) => ({ enrolmentId, version }))
  return {
    join: (clientId: ClientId) =>
      refreshing(
        call('POST /api/offerings/:offeringId/enrolments', {
          params: { offeringId },
          body: { clientId },
        }),
      ),
    act: (command: PlainCommand, { enrolmentId, version }: Row) =>
      refreshing(
        call(`POST /api/enrolments/:enrolmentId/${command}`, {
          params: { enrolmentId },
          body: { version },
        }),
      ),
    leave: (command: ReasonedCommand, { enrolmentId, version }: Row, reason: EnrolmentReason) =>
      refreshing(
        call(`POST /api/enrolments/:enrolmentId/${command}`, {
          params: { enrolmentId },
          body: { version, reason },
        }),
      ),
    arrive: (rows: readonly Row[]) =>
      refreshing(
        call('POST /api/offerings/:offeringId/arrivals', {
          params: { offeringId },
          body: { enrolments: chosen(rows) },
        }),
      ),
    move: (rows: readonly Row[], to: OfferingId) =>
      refreshing(
        call('POST /api/offerings/:offeringId/moves', {
          params: { offeringId },
          body: { enrolments: chosen(rows), offeringId: to },
        }),
      ),
    check: (lines: readonly string[]) =>
      callIntake('POST /api/offerings/:offeringId/intake-checks', {
        params: { offeringId },
        body: { lines: [...lines] },
      }),
    readFile: (content: string) =>
      callIntake('POST /api/offerings/:offeringId/intake-files', {
        params: { offeringId },
        body: { content },
      }),
  }
}

/** What comes before the day of joining at an organisation. */
export const queueRuleQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['queue-rules', organisationId],
    queryFn: ({ signal }) =>
      call(
        'GET /api/organisations/:organisationId/queue-rule',
        { params: { organisationId } },
        { signal },
      ),
  })

/** Sets the rules by which seats are given. Refreshes: every group, and the rule. */
export function useGroupRules({ offeringId, organisation: { organisationId } }: Group) {
  const client = useQueryClient()
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['groups'] })
    await client.invalidateQueries({ queryKey: ['queue-rules'] })
  }
  return {
    async setSeats(body: z.infer<typeof seatRuleSchema>) {
      await call('PUT /api/offerings/:offeringId/seat-rule', { params: { offeringId }, body })
      await refresh()
    },
    async setQueue(body: QueueRuleChange) {
      await call('PUT /api/organisations/:organisationId/queue-rule', {
        params: { organisationId },
        body,
      })
      await refresh()
    },
  }
}
