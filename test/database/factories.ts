import { afterAll } from 'vitest'
import { demoId } from '../../seed/ids.ts'
import type { Role } from '../../src/areas/model.rights.ts'
import type { ClientId } from '../../src/clients/model.access.ts'
import { type Contact, emptyContact, type Protection } from '../../src/clients/model.contact.ts'
import type { Hetu } from '../../src/clients/model.hetu.ts'
import { listedName, nameTokens } from '../../src/clients/model.names.ts'
import { sealHetu } from '../../src/clients/operations.identity.ts'
import { protectionRange } from '../../src/clients/operations.protection.ts'
import { insertContact } from '../../src/clients/queries.contact.ts'
import { insertClient } from '../../src/clients/queries.identity.ts'
import { insertEmptyProfiles } from '../../src/clients/queries.profile.ts'
import { insertTokens } from '../../src/clients/queries.tokens.ts'
import { endAccessOn, insertAccess, insertRelation } from '../../src/clients/queries.visibility.ts'
import { type Db, openDb } from '../../src/platform/server/db.ts'
import { createSealer } from '../../src/platform/server/sealing.ts'
import { addDays, type Day, toDay } from '../../src/platform/shared/days.ts'
import { testDay } from './template.ts'
import { type TestApp, testSecrets } from './test-app.ts'

export interface TestStaff {
  readonly areaId: string
  readonly staffId: string
  readonly email: string
}

export interface TestClient {
  readonly clientId: ClientId
  readonly clientNumber: number
}

/** What tells a person apart from the next; all else has a default. */
export interface GivenClient {
  readonly areaId: string
  /** The organisations with access, since a year ago. */
  readonly organisations: readonly string[]
  /** Those whose access ended yesterday. */
  readonly former?: readonly string[]
  readonly relations?: readonly {
    readonly staff: TestStaff
    readonly organisationId: string
    readonly relation: 'own_client' | 'referral_draft' | 'referral_sent'
  }[]
  readonly familyName?: string
  readonly givenNames?: string
  readonly usedName?: string
  readonly birthDate?: Day | null
  readonly hetu?: Hetu
  readonly motherTongue?: string
  readonly serviceLanguage?: string
  readonly protection?: Protection
  readonly contact?: Partial<Contact>
}

const lastYear = addDays(testDay, -365)

/** The demo area that most tests are set in, and the id of one of its organisations by code (`koske`). */
export const espoo = '01'
export const organisationOf = (areaId: string, code: string) => demoId(areaId, 'organisation', code)

/** Makes what a test needs, as the owner of the database and through the statements of the application. */
export function useFactories(test: TestApp) {
  const sealer = createSealer(testSecrets.sealing)
  let db: Db | undefined
  let made = 0
  const next = () => ++made
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  afterAll(() => db?.close())

  const open = () => {
    db ??= openDb(test.databaseUrl, 'owner', 2)
    return db.kysely
  }

  const factories = {
    /** The staff member of a demo user. */
    async demoStaff(email: string): Promise<TestStaff & { organisationIds: string[] }> {
      const { rows } = await test.owner.query(
        `select m.area_id as "areaId", m.staff_id as "staffId", m.email, array_agg(r.organisation_id) as "organisationIds"
           from staff_member m join role_assignment r using (area_id, staff_id)
          where m.email = $1 group by 1, 2, 3`,
        [email],
      )
      return rows[0]
    },

    /** Somebody who signs in and works in these roles. */
    async staff(
      areaId: string,
      roles: readonly { role: Role; organisationId: string }[],
    ): Promise<TestStaff> {
      const n = next()
      const [staffId, userId, email] = [uuid(n), `user-${n}`, `staff.${n}@test.example`]
      await test.owner.query(
        `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`,
        [userId, `Staff ${n}`, email],
      )
      await test.owner.query(
        'insert into staff_member (area_id, staff_id, user_id, name, email) values ($1, $2, $3, $4, $5)',
        [areaId, staffId, userId, `Staff ${n}`, email],
      )
      for (const { role, organisationId } of roles)
        await test.owner.query(
          `insert into role_assignment (area_id, role_assignment_id, staff_id, role, organisation_id, valid)
           values ($1, $2, $3, $4, $5, daterange($6, null))`,
          [areaId, uuid(next()), staffId, role, organisationId, lastYear],
        )
      return { areaId, staffId, email }
    },

    /** A person who is a client of organisations. */
    async client(given: GivenClient): Promise<TestClient> {
      const n = next()
      const { areaId, organisations, former = [], protection, hetu } = given
      const familyName = given.familyName ?? `Testinen${n}`
      const givenNames = given.givenNames ?? 'Maija'
      const clientId = uuid(n) as ClientId
      const visibleTo = [...organisations]
      const ever = [...organisations, ...former]
      const createdBy = (
        await test.owner.query('select staff_id from staff_member where area_id = $1 limit 1', [
          areaId,
        ])
      ).rows[0].staff_id
      const clientNumber = await open()
        .transaction()
        .execute(async (tx) => {
          const number = await insertClient(tx, {
            areaId,
            clientId,
            familyName,
            givenNames,
            usedName: given.usedName ?? null,
            searchName: listedName(familyName, givenNames),
            birthDate: given.birthDate === undefined ? toDay('1990-02-01') : given.birthDate,
            ...sealHetu(sealer, hetu ?? null),
            motherTongue: given.motherTongue ?? null,
            serviceLanguage: given.serviceLanguage ?? null,
            citizenships: [],
            residenceGround: null,
            sex: null,
            protection: protection === undefined ? null : protectionRange(protection),
            visibleTo: ever,
            createdBy,
          })
          const row = { areaId, clientId, visibleTo }
          for (const organisationId of ever)
            await insertAccess(tx, {
              ...row,
              organisationId,
              visibleTo: ever,
              from: lastYear,
              ground: 'test',
            })
          for (const organisationId of former)
            await endAccessOn(tx, areaId, clientId, organisationId, addDays(testDay, -1))
          for (const { staff, organisationId, relation } of given.relations ?? [])
            await insertRelation(tx, {
              ...row,
              organisationId,
              staffId: staff.staffId,
              relation,
              from: lastYear,
            })
          await insertContact(
            tx,
            protection === undefined ? 'clientContact' : 'clientProtectedContact',
            { ...emptyContact, ...given.contact, areaId, clientId, visibleTo },
          )
          await insertEmptyProfiles(tx, areaId, clientId, visibleTo)
          const tokens = nameTokens(familyName, givenNames, given.usedName ?? '')
          await insertTokens(tx, areaId, clientId, tokens, ever)
          return number
        })
      return { clientId, clientNumber }
    },
  }
  return factories
}
