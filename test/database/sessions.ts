import { randomUUID } from 'node:crypto'
import type { TestApp } from './test-app.ts'

/** Makes a session of a group, two hours long when it is not said; gives its id. */
export async function addGroupSession(
  test: TestApp,
  offeringId: string,
  startsAt: string,
  { minutes = 120, state = 'planned', mode = 'on_site' } = {},
): Promise<string> {
  const sessionId = randomUUID()
  await test.owner.query(
    `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, state,
                          cancel_reason)
     select area_id, $1, offering_id, organisation_id, $2::timestamptz, $2::timestamptz + $3 * interval '1 minute', $4, $4, $5,
            case when $5 = 'cancelled' then 'other' end
       from offering where offering_id = $6`,
    [sessionId, startsAt, minutes, mode, state, offeringId],
  )
  return sessionId
}
