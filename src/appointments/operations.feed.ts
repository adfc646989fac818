import { endLink, makeLink } from '../areas/operations.link.ts'
import { FileAnswer } from '../platform/server/file-answer.ts'
import type { LinkContext } from '../platform/server/link-route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { calendarFile } from './model.ical.ts'
import type { Reading } from './operations.calendar.ts'
import { listBooked } from './queries.feed.ts'

const nowOf = ({ clock }: Pick<Reading, 'clock'>) => clock.now().toString() as Instant

/** Makes the address by which a calendar program follows the actor's bookings; an earlier one stops. */
export async function openFeed(context: Reading): Promise<{ token: string }> {
  const { tx, actor } = context
  const link = { subjectId: actor.staffId, organisationId: null, expiresAt: null }
  return { token: await makeLink(tx, actor, { kind: 'calendar_feed', ...link }, nowOf(context)) }
}

/** Stops the address by which a calendar program follows the actor's bookings. */
export async function closeFeed(context: Reading): Promise<null> {
  const { tx, actor } = context
  await endLink(tx, actor.areaId, 'calendar_feed', actor.staffId, nowOf(context))
  return null
}

/** Days that a feed tells of: before and after today. */
const days = { before: 30, after: 180 }

/** The bookings of a member of the staff as a calendar file: when, of which group, in which room; never of which client. */
export async function readFeed({ tx, link, clock }: LinkContext<unknown>): Promise<FileAnswer> {
  const now = clock.now()
  const at = (hours: number) => now.add({ hours }).toString() as Instant
  const booked = await listBooked(
    ...([tx, link.areaId, link.subjectId] as const),
    ...([at(-24 * days.before), at(24 * days.after)] as const),
  )
  const events = booked.map(({ id, startsAt, endsAt, serviceName, roomName }) => ({
    ...{ id, startsAt, endsAt, isCancelled: false, description: '' },
    summary: serviceName?.fi ?? 'Asiakastapaaminen',
    location: roomName ?? '',
  }))
  const content = calendarFile(events, 'Taitopolku', at(0))
  return new FileAnswer('taitopolku.ics', 'text/calendar; charset=utf-8', Buffer.from(content))
}
