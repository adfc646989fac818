import { randomUUID } from 'node:crypto'
import { routes } from '../../src/routes.ts'
import { makeSession, type TestApp } from '../database/test-app.ts'
import type { Asker, RequestRun } from './requests.ts'

/** Who adds a person in each organisation, with the word that only those who may see that person may read. */
const adders = [
  { email: 'hepa.koske@demo.test', word: 'Salasanakoskelainen', area: 'espoo' },
  { email: 'hepa.oske@demo.test', word: 'Salasanaoskelainen', area: 'espoo' },
  { email: 'hepa.stadi@demo.test', word: 'Salasanastadilainen', area: 'helsinki' },
] as const

/** For whom a person's word is forbidden: everybody outside the organisations that see the person. */
const mayRead: Readonly<Record<string, readonly string[]>> = {
  Salasanakoskelainen: ['hepa.koske', 'manager.koske', 'official', 'reception', 'employer.koske'],
  Salasanaoskelainen: [
    'hepa.oske',
    'manager.oske',
    'official',
    'reception',
    'teacher.oske',
    'coach.oske',
  ],
  Salasanastadilainen: ['hepa.stadi', 'manager.stadi'],
}

/** A small world for generated requests: a marked person in each organisation, everybody signed in, every id there is. */
export async function prepareRequests(
  test: Pick<TestApp, 'app' | 'owner' | 'as'>,
): Promise<Pick<RequestRun, 'app' | 'routes' | 'askers' | 'ids'>> {
  for (const { email, word } of adders) {
    const { status, body } = await test.as(email)<{ clientId: string }>('POST /api/clients', {
      familyName: word,
      givenNames: 'Aino',
      birthDate: '1990-05-17',
    })
    if (status !== 200) throw new Error(`${email} could not add a person: ${JSON.stringify(body)}`)
    await test.as(email)(`POST /api/clients/${body.clientId}/facts`, {
      observations: [{ key: 'finnish', value: 'A2.1', observedOn: '2026-10-01', source: 'test' }],
    })
  }
  const { rows: users } = await test.owner.query<{ email: string }>('select email from auth."user"')
  const askers: Asker[] = []
  for (const { email } of users)
    askers.push({
      email,
      cookie: await makeSession(test.owner, email),
      forbidden: adders
        .map(({ word }) => word)
        .filter((word) => !mayRead[word]?.includes(email.split('@')[0] ?? '')),
    })
  return {
    app: test.app,
    routes,
    askers,
    ids: [...(await listIds(test)), randomUUID(), 'koske', '0'],
  }
}

async function listIds(test: Pick<TestApp, 'owner'>): Promise<string[]> {
  const { rows } = await test.owner.query<{ id: string }>(
    `select client_id::text as id from client
     union select fact_id::text from client_fact
     union select organisation_id::text from organisation
     union select service_id::text from service
     union select staff_id::text from staff_member
     union select criteria_id::text from criteria`,
  )
  return rows.map((row) => row.id)
}
