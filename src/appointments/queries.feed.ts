import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'

/** What somebody is booked for, without of whom it is. */
export interface Booked {
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The service of a group; null of an appointment. */
  readonly serviceName: LocalisedName | null
  readonly roomName: string | null
}

/** The bookings of a member of the staff between two instants, in their order: of the area's table, which knows no client. */
export async function listBooked(
  db: Read,
  areaId: string,
  staffId: string,
  from: Instant,
  until: Instant,
): Promise<Booked[]> {
  const { rows } = await sql<Booked>`
    select coalesce(b.session_id, b.appointment_id) as id, b.starts_at, b.ends_at, r.name as room_name,
           case when v.service_id is not null
                then json_build_object('fi', v.name_fi, 'sv', v.name_sv, 'en', v.name_en) end as service_name
      from booking b
      left join session s on s.area_id = b.area_id and s.session_id = b.session_id
      left join offering o on o.area_id = s.area_id and o.offering_id = s.offering_id
      left join service v on v.area_id = o.area_id and v.service_id = o.service_id
      left join booking w on w.area_id = b.area_id and w.room_id is not null and w.starts_at = b.starts_at
                         and (w.session_id = b.session_id or w.appointment_id = b.appointment_id)
      left join room r on r.area_id = w.area_id and r.room_id = w.room_id
     where b.area_id = ${areaId} and b.staff_id = ${staffId}
       and b.starts_at >= ${from}::timestamptz and b.starts_at < ${until}::timestamptz
     order by b.starts_at, b.booking_id limit 2000`.execute(db)
  return rows
}
