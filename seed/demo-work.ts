import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import { addDemoAuthority } from './authority.ts'
import { addDemoEnrolments } from './enrolments.ts'
import { addDemoGaps } from './gaps.ts'
import { addDemoHandings } from './handings.ts'
import { addDemoRecordRequests } from './record-requests.ts'
import { addDemoSessions } from './sessions.ts'
import { addDemoSkills } from './skills.ts'
import { addDemoAttendance } from './turnout.ts'

/** What the groups of an area fill. */
const groupTables = ['offering', 'enrolment', 'session', 'booking', 'attendance', 'attendance_mark']

/** What is done with the people of a demo area, so that every screen has content; each changes nothing when it is done again. */
export async function addDemoWork(client: pg.ClientBase, areaId: string, on: Day): Promise<void> {
  await addDemoHandings(client, areaId, on)
  await addDemoSkills(client, areaId, on)
  await addDemoEnrolments(client, areaId, on)
  await addDemoSessions(client, areaId, on)
  await addDemoAuthority(client, areaId, on)
  await addDemoRecordRequests(client, areaId, on)
  await addDemoGaps(client, areaId, on)
  await addDemoAttendance(client, areaId, on)
  // An area that the planner has never seen is to it one row, which it joins to all others one by one.
  await client.query(`analyze ${groupTables}`)
}
