import type { ClientId } from '../../src/clients/model.access.ts'
import type { ClientshipId } from '../../src/clientships/model.clientship.ts'
import type { HandingDetail } from '../../src/clientships/model.handing.ts'
import { useClientships } from './clientships.ts'
import { espoo, organisationOf, type TestStaff, useFactories } from './factories.ts'
import type { Answer, TestApp } from './test-app.ts'

export const koske = organisationOf(espoo, 'koske')
export const oske = organisationOf(espoo, 'oske')
export const county = organisationOf(espoo, 'wellbeing-county')

/** People of two centres and a partner, as handings need them. */
export interface HandingPeople {
  readonly expert: TestStaff
  readonly colleague: TestStaff
  readonly manager: TestStaff
  readonly teacher: TestStaff
  readonly ofOske: TestStaff
  readonly managerOfOske: TestStaff
  readonly ofCounty: TestStaff
}

/** What tests of handings do through routes. */
export function useHandings(test: TestApp) {
  const make = useFactories(test)
  const start = useClientships(test)

  const people = async (): Promise<HandingPeople> => ({
    expert: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
    colleague: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
    manager: await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }]),
    teacher: await make.staff(espoo, [{ role: 'teacher', organisationId: koske }]),
    ofOske: await make.staff(espoo, [{ role: 'expert', organisationId: oske }]),
    managerOfOske: await make.staff(espoo, [{ role: 'centre_manager', organisationId: oske }]),
    ofCounty: await make.staff(espoo, [{ role: 'social_health_expert', organisationId: county }]),
  })

  /** A client of Koske for whom somebody is responsible. */
  async function client(responsible: TestStaff): Promise<{ clientId: ClientId; id: ClientshipId }> {
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
    const id = await start({ clientId, organisationId: koske, responsible })
    return { clientId, id: id as ClientshipId }
  }

  const send = (who: TestStaff, body: object): Promise<Answer<HandingDetail>> =>
    test.as(who.email)<HandingDetail>('POST /api/handings', { message: 'Sovittu', ...body })

  const on = <Body = HandingDetail>(
    who: TestStaff,
    handoverId: string,
    command: string,
    body: object,
  ): Promise<Answer<Body>> =>
    test.as(who.email)<Body>(`POST /api/handings/${handoverId}/${command}`, body)

  /** Writes a note and gives its id. */
  async function note(who: TestStaff, clientId: ClientId, more: object = {}): Promise<string> {
    const { status, body } = await test.as(who.email)<{ noteId: string }>(
      `POST /api/clients/${clientId}/notes`,
      { kind: 'call', happenedOn: '2026-11-20', text: 'Soitto', ...more },
    )
    if (status !== 200) throw new Error(`Not written: ${JSON.stringify(body)}`)
    return body.noteId
  }

  /** The open clientships of a person, and who has them as an own client where. */
  async function standing(clientId: ClientId) {
    const { rows: open } = await test.owner.query<{ organisation: string; responsible: string }>(
      `select organisation_id as organisation, responsible_id as responsible from clientship
        where client_id = $1 and state <> 'ended' order by 1`,
      [clientId],
    )
    const { rows: own } = await test.owner.query<{ organisation: string; staff: string }>(
      `select distinct organisation_id as organisation, staff_id as staff from client_relation
        where client_id = $1 and relation = 'own_client' and period @> date '2026-11-21' order by 1, 2`,
      [clientId],
    )
    const { rows: access } = await test.owner.query<{ organisation: string }>(
      `select organisation_id as organisation from client_access
        where client_id = $1 and period @> date '2026-11-21' order by 1`,
      [clientId],
    )
    return { open, own, access: access.map((one) => one.organisation) }
  }

  return { people, client, send, on, note, standing, make }
}
