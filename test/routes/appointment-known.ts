import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Known } from './sample.ts'

/**
 * Adds a number of the drop-in queue at an office of a client's area and an appointment of the client, each of a version that no
 * request has seen.
 */
export async function addAppointmentRows(
  owner: pg.Pool,
  clientId: string,
  staffId: string,
): Promise<Known> {
  const [dropInTicketId, appointmentId] = [randomUUID(), randomUUID()]
  const { rows } = await owner.query<{ office_id: string }>(
    `insert into drop_in_ticket (area_id, drop_in_ticket_id, office_id, on_day, number, topic, came_at, version)
     select o.area_id, $1, o.office_id, '2026-11-21', 900, 'advice', '2026-11-21T07:00:00Z', 9
       from client c join office o on o.area_id = c.area_id where c.client_id = $2 order by o.office_id limit 1
     returning office_id`,
    [dropInTicketId, clientId],
  )
  await owner.query(
    `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                              version, visible_to)
     select area_id, $1, client_id, visible_to[1], 'known', '2026-12-02T08:00:00Z', '2026-12-02T08:30:00Z', 'phone', $2, 9,
            visible_to
       from client where client_id = $3`,
    [appointmentId, staffId, clientId],
  )
  return { dropInTicketId, appointmentId, officeId: rows[0]?.office_id }
}
