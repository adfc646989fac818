import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Role, roles } from '../../src/areas/model.rights.ts'
import { makeSession } from '../database/test-app.ts'

/** A person of a test who works in one role at one centre. */
export interface TestActor {
  readonly role: Role
  readonly staffId: string
  /** The header by which they are signed in. */
  readonly cookie: string
}

/** Adds a person who works in a role at a centre, given by its code, and signs them in. */
export async function addActor(
  owner: pg.Pool,
  centreCode: string,
  role: Role,
  email = `${role}.${centreCode}@roles.test`,
): Promise<TestActor> {
  const [userId, staffId] = [randomUUID(), randomUUID()]
  await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $2, true)`,
    [userId, email],
  )
  await owner.query(
    `insert into staff_member (area_id, staff_id, user_id, name, email)
     select area_id, $2, $3, $4, $4 from centre where code = $1`,
    [centreCode, staffId, userId, email],
  )
  await owner.query(
    `insert into role_assignment (area_id, role_assignment_id, staff_id, role, organisation_id, valid)
     select area_id, $2, $3, $4, organisation_id, '[2026-01-01,)' from centre where code = $1`,
    [centreCode, randomUUID(), staffId, role],
  )
  return { role, staffId, cookie: await makeSession(owner, email) }
}

/** Adds a person for every role to a centre. */
export const addActors = (owner: pg.Pool, centreCode: string): Promise<TestActor[]> =>
  Promise.all(roles.map((role) => addActor(owner, centreCode, role)))
