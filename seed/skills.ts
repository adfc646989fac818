import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import { inTransaction } from './transaction.ts'

/** The unit that people of the demo were assessed against: customer service, of 7 requirements on the scale 1–3. */
const unit = ['59/011/2014', '100359']
/** So many people of an area, those of the people who sign in first. */
const people = 60

const ofWhom = `
  select k.area_id, k.client_id, k.organisation_id, k.responsible_id,
         row_number() over (order by m.email like '%@demo.test' desc, k.client_id)::integer as place,
         coalesce((select array_agg(a.organisation_id) from client_access a
                    where a.area_id = k.area_id and a.client_id = k.client_id and a.period @> $2::date),
                  array[k.organisation_id]) as visible_to
    from clientship k join staff_member m on m.area_id = k.area_id and m.staff_id = k.responsible_id
   where k.area_id = $1 and k.state = 'active'
   order by place limit ${people}`

/** Adds what some clients and their teachers said of a unit, and for a few what a teacher
 * of the centre decided, to an area that has none yet. */
export async function addDemoSkills(client: pg.ClientBase, areaId: string, on: Day): Promise<void> {
  const { rows } = await client.query('select from skill_assessment where area_id = $1 limit 1', [
    areaId,
  ])
  if (rows.length > 0) return
  await inTransaction(client, async () => {
    await client.query(
      `insert into skill_assessment (area_id, skill_assessment_id, client_id, organisation_id, qualification, unit,
                                     requirement, level, assessor, observed_on, recorded_by, recorded_at, visible_to)
       select w.area_id, md5(w.client_id || a.assessor || n)::uuid, w.client_id, w.organisation_id, $3, $4, n,
              (array['not_yet', '1', '2', '3'])[1 + (w.place + n * a.pace) % 4], a.assessor, $2::date - a.days_ago,
              w.responsible_id, ($2::date - a.days_ago) + time '10:00', w.visible_to
         from (${ofWhom}) w
        cross join (values ('self', 40, 1, 5), ('teacher', 20, 3, 3)) as a (assessor, days_ago, pace, asked)
        cross join generate_series(1, 5) as n
        where n <= a.asked`,
      [areaId, on, ...unit],
    )
    await client.query(
      `insert into recognition_step (area_id, recognition_step_id, client_id, organisation_id, qualification, unit, kind,
                                     on_day, basis, recorded_by, recorded_at, visible_to)
       select w.area_id, md5(w.client_id || s.kind)::uuid, w.client_id, w.organisation_id, $3, $4, s.kind,
              $2::date - s.days_ago, s.basis, coalesce(t.staff_id, w.responsible_id),
              ($2::date - s.days_ago) + time '11:00', w.visible_to
         from (${ofWhom}) w
         join (values ('identified', 15, 'Työnäyte', 4), ('recognised', 5, 'Päätös 12/2026', 8)) as s (kind, days_ago, basis, each)
           on w.place % s.each = 0
         left join lateral (
           select r.staff_id from role_assignment r
            where s.kind = 'recognised' and r.area_id = w.area_id and r.organisation_id = w.organisation_id
              and r.role = 'teacher' and r.valid @> $2::date
            order by r.staff_id limit 1) t on true
        where s.kind <> 'recognised' or t.staff_id is not null`,
      [areaId, on, ...unit],
    )
  })
}
