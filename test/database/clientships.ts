import { afterAll } from 'vitest'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { ClientshipId } from '../../src/clientships/model.clientship.ts'
import { startClientship } from '../../src/clientships/operations.start.ts'
import { type Db, openDb } from '../../src/platform/server/db.ts'
import { addDays, type Day } from '../../src/platform/shared/days.ts'
import { espoo, type TestStaff } from './factories.ts'
import { testDay } from './template.ts'
import type { TestApp } from './test-app.ts'

/** A clientship that a test begins with. */
export interface GivenClientship {
  readonly areaId?: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly responsible: TestStaff
  /** Sixty days ago when it is not said. */
  readonly startedOn?: Day
}

/** Begins clientships as the acceptance of a referral does, as the owner of the database. */
export function useClientships(test: TestApp) {
  let db: Db | undefined
  afterAll(() => db?.close())
  return async function startOne(given: GivenClientship): Promise<ClientshipId> {
    const { areaId = espoo, clientId, organisationId, responsible } = given
    const { rows } = await test.owner.query<{ visible: string[]; now: string[] }>(
      `select visible_to as visible,
              array(select organisation_id from client_access a
                     where a.area_id = c.area_id and a.client_id = c.client_id and upper_inf(a.period)) as now
         from client c where area_id = $1 and client_id = $2`,
      [areaId, clientId],
    )
    db ??= openDb(test.databaseUrl, 'owner', 2)
    const id = await db.kysely.transaction().execute((tx) =>
      startClientship(tx, {
        ...{ areaId, clientId, organisationId, handoverId: null },
        responsibleId: responsible.staffId,
        by: { staffId: responsible.staffId, words: null },
        today: given.startedOn ?? addDays(testDay, -60),
        organisations: rows[0]?.now ?? [],
        visibleTo: rows[0]?.visible ?? [],
      }),
    )
    return id as ClientshipId
  }
}
