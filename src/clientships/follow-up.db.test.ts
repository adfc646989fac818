import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { type Day, toDay } from '../platform/shared/days.ts'
import { endFollowUps } from './operations.follow-up.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('the follow-up of an ended clientship', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let expert: TestStaff
  let db: Db

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
  })
  afterAll(() => db?.close())

  async function ended(endedOn: string | null) {
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske, oske] })
    const id = await start({ clientId, organisationId: koske, responsible: expert })
    await test.owner.query(
      `update client_access set period = daterange('2020-01-01', null) where client_id = $1`,
      [clientId],
    )
    await test.owner.query(
      `update client_relation set period = daterange('2020-01-01', null) where client_id = $1`,
      [clientId],
    )
    if (endedOn !== null)
      await test.owner.query(
        `update clientship set started_on = '2020-02-01', state = 'ended', ended_on = $2, end_reason = 'moved'
          where clientship_id = $1`,
        [id, endedOn],
      )
    return { clientId, id }
  }
  const organisations = async (clientId: string) =>
    (
      await test.owner.query<{ organisation_id: string }>(
        'select organisation_id from client_access where client_id = $1 and upper_inf(period)',
        [clientId],
      )
    ).rows.map((row) => row.organisation_id)
  const run = (today: Day) =>
    db.kysely.transaction().execute(async (tx) => {
      await enterWholeArea(tx, espoo)
      return endFollowUps(tx, espoo, today)
    })

  it('lasts 24 months and 30 days; then the centre no longer sees the person, others do', async () => {
    const over = await ended('2024-10-21')
    const lately = await ended('2024-10-22')
    const open = await ended(null)
    expect(await run(toDay('2026-11-20'))).toBe(0)
    expect(await run(toDay('2026-11-21'))).toBe(1)
    expect(await run(toDay('2026-11-21'))).toBe(0)
    expect(await organisations(over.clientId)).toEqual([oske])
    expect((await organisations(lately.clientId)).toSorted()).toEqual([koske, oske].toSorted())
    expect((await organisations(open.clientId)).toSorted()).toEqual([koske, oske].toSorted())
    const { rows } = await test.owner.query(
      'select visible_to from clientship_figure where clientship_id = $1',
      [over.id],
    )
    expect(rows).toEqual([{ visible_to: [oske] }])
    const gone = await test.as(expert.email)(`GET /api/clients/${over.clientId}/notes`)
    expect(gone.status).toBe(403)
  })

  it('goes on while somebody of the centre works with the person again', async () => {
    const { clientId } = await ended('2024-01-01')
    await test.owner.query(
      `update client_relation set period = daterange('2026-01-01', null) where client_id = $1`,
      [clientId],
    )
    expect(await run(toDay('2026-11-21'))).toBe(0)
  })
})
