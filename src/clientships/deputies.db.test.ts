import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OracleRight, oracleRight } from '../../test/database/access-oracle.ts'
import { espoo, type TestStaff } from '../../test/database/factories.ts'
import { type HandingPeople, koske, oske, useHandings } from '../../test/database/handings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Absence, AbsenceList } from '../areas/model.absence.ts'
import type { Me } from '../areas/model.me.ts'
import { clientData } from '../areas/model.rights.ts'
import type { StaffList } from '../areas/model.staff.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Client } from '../clients/model.identity.ts'
import type { ClientList } from '../clients/model.list.ts'
import { addDays, type Day, toDay } from '../platform/shared/days.ts'
import type { WorkList } from './model.work-list.ts'

const today = toDay('2026-11-21')
const day = (offset: number): Day => addDays(today, offset)
interface Refusal {
  readonly errorCode: string
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

describe('a deputy', () => {
  const test = useTestApp()
  const { people, client, note, send, on, make } = useHandings(test)
  let who: HandingPeople
  let clientId: ClientId
  beforeAll(async () => {
    who = await people()
    clientId = (await client(who.expert)).clientId
  })
  beforeEach(() => test.owner.query('delete from absence'))

  const pathOf = ({ staffId }: TestStaff) => `/api/staff/${staffId}/absences`
  const absent = (deputy: TestStaff | null, first = 0, last = 0, organisationId = koske) => ({
    ...{ organisationId, firstDay: day(first), lastDay: day(last) },
    deputyId: deputy?.staffId ?? null,
  })
  const away = (person: TestStaff, ...of: Parameters<typeof absent>) =>
    test.as(person.email)<AbsenceList & Refusal>(`POST ${pathOf(person)}`, absent(...of))
  /** An absence as it would stand on another day: the clock of the tests stands still. */
  const put = (person: TestStaff, deputy: TestStaff, first: number, last: number, at = koske) =>
    test.owner.query(
      `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
       values ($1, gen_random_uuid(), $2, $3, daterange($4, $5, '[]'), $6, $2, now())`,
      [espoo, person.staffId, at, day(first), day(last), deputy.staffId],
    )
  const rightsOf = async (person: TestStaff, id = clientId) => {
    const { status, body } = await test.as(person.email)<Client>(`GET /api/clients/${id}`)
    return status === 200 ? body.rights : 'hidden'
  }
  const mine = async (person: TestStaff) => {
    const as = test.as(person.email)
    const clients = (await as<ClientList>('GET /api/clients?scope=mine')).body
    const work = (await as<WorkList>('GET /api/my-clients')).body
    return { clients: clients.rows.map((row) => row.clientId), work: work.rows }
  }

  it('has the rights of an own client on the days of the period, there and nowhere else', async () => {
    const roleOf = [
      { person: who.colleague, role: 'expert', organisation: koske },
      { person: who.teacher, role: 'teacher', organisation: koske },
      { person: who.manager, role: 'centre_manager', organisation: koske },
      { person: who.ofOske, role: 'expert', organisation: oske },
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...roleOf),
        fc.integer({ min: -3, max: 3 }),
        fc.nat({ max: 3 }),
        fc.constantFrom(koske, oske),
        async ({ person, role, organisation }, first, length, at) => {
          await test.owner.query('delete from absence')
          await put(who.expert, person, first, first + length, at)
          const lasts = first <= 0 && first + length >= 0
          const situation = {
            ...{ area: espoo, current: [koske], former: [], drafted: [], sent: [] },
            own: lasts && at === koske && organisation === koske ? [koske] : [],
          }
          const work = [{ role, organisation }]
          const should = Object.fromEntries(
            clientData.map((data): [string, OracleRight] => [
              data,
              oracleRight({ area: espoo, work }, situation, data),
            ]),
          )
          expect(await rightsOf(person)).toEqual(should.identity === 'none' ? 'hidden' : should)
        },
      ),
      { seed: 2026, numRuns: 20 },
    )
  })

  it('sees on the first day and the last, not the day before or after', async () => {
    for (const [first, last, should] of [
      [1, 5, 'hidden'],
      [0, 5, 'read'],
      [-5, 0, 'read'],
      [-5, -1, 'hidden'],
    ] as const) {
      await test.owner.query('delete from absence')
      await put(who.expert, who.teacher, first, last)
      const rights = await rightsOf(who.teacher)
      expect(rights === 'hidden' ? rights : rights.identity, `${first} to ${last}`).toBe(should)
    }
  })

  it('has the clients in the own lists, marked, new ones too, and those handed away no more', async () => {
    await away(who.expert, who.colleague, 0, 4)
    const found = await mine(who.colleague)
    expect(found.clients).toContain(clientId)
    expect(found.work.find((row) => row.clientId === clientId)).toMatchObject({
      responsible: { staffId: who.expert.staffId },
      ...{ standsInUntil: day(4), mayHandOver: true },
    })
    const given = await client(who.expert)
    expect((await mine(who.colleague)).clients).toContain(given.clientId)
    const asked = { kind: 'assignment', clientId: given.clientId, clientshipId: given.id }
    const third = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const handed = await send(who.colleague, { ...asked, toStaffId: third.staffId })
    expect(handed.status).toBe(200)
    const { handoverId, version } = handed.body
    expect((await on(third, handoverId, 'accept', { version })).status).toBe(200)
    const after = await mine(who.colleague)
    expect(after.clients).not.toContain(given.clientId)
    expect(after.work.map((row) => row.clientId)).not.toContain(given.clientId)
    await test.owner.query('delete from absence')
    expect(await mine(who.colleague)).toEqual({ clients: [], work: [] })
  })

  it('of a deputy is nothing, and acts in the own name while the expert stays responsible', async () => {
    await away(who.expert, who.colleague)
    await away(who.colleague, who.teacher)
    expect(await rightsOf(who.teacher)).toBe('hidden')
    const noteId = await note(who.colleague, clientId)
    const { rows } = await test.owner.query(
      `select written_by as by, (select responsible_id from clientship s where s.client_id = n.client_id limit 1) as responsible,
              (select staff_id from access_log l join access_log_client c using (area_id, log_id)
                where c.client_id = n.client_id and l.event = 'NoteWrite' order by l.at desc limit 1) as logged
         from case_note n where case_note_id = $1`,
      [noteId],
    )
    expect(rows).toEqual([
      {
        by: who.colleague.staffId,
        responsible: who.expert.staffId,
        logged: who.colleague.staffId,
      },
    ])
  })

  it('is named by the person or a manager of the organisation, of those who work there', async () => {
    const as = test.as(who.expert.email)
    const { body } = await as<AbsenceList>(`GET ${pathOf(who.expert)}`)
    expect(body.organisations.map((one) => one.organisationId)).toEqual([koske])
    const offered = body.organisations[0]?.deputies.map((one) => one.staffId)
    expect(offered).toContain(who.colleague.staffId)
    for (const other of [who.expert, who.manager, who.ofOske])
      expect(offered).not.toContain(other.staffId)

    const wrong = async (
      code: string,
      by: TestStaff,
      ...of: Parameters<typeof absent>
    ): Promise<void> => {
      const answer = await test.as(by.email)<Refusal>(`POST ${pathOf(who.expert)}`, absent(...of))
      expect(answer.body.fields?.[0]?.code ?? answer.body.errorCode).toBe(code)
    }
    await wrong('deputyIsAbsent', who.expert, who.expert)
    await wrong('deputyHasNoRole', who.expert, who.ofOske)
    await wrong('deputyHasNoRole', who.expert, who.manager)
    await wrong('ownDeputy', who.manager, who.manager)
    await wrong('dayPast', who.expert, who.colleague, -1, 1)
    await wrong('endsBeforeItBegins', who.expert, who.colleague, 2, 1)
    await wrong('absenceTooLong', who.expert, who.colleague, 0, 366)
    await wrong('forbidden', who.expert, who.colleague, 0, 1, oske)
    await wrong('forbidden', who.colleague, who.colleague)
    await wrong('notFound', who.managerOfOske, who.ofOske)
    expect((await away(who.expert, who.colleague, 0, 3)).status).toBe(200)
    await wrong('absencesOverlap', who.expert, null, 3, 4)

    const staff = (await test.as(who.manager.email)<StaffList>('GET /api/staff')).body.staff
    const may = new Map(staff.map((one) => [one.staffId as string, one.mayNameDeputy]))
    expect([may.get(who.expert.staffId), may.get(who.ofOske.staffId)]).toEqual([true, false])
    const named = await test.as(who.manager.email)<AbsenceList>(
      `POST ${pathOf(who.teacher)}`,
      absent(who.expert, 1, 2),
    )
    expect(named.body.absences).toMatchObject([
      { namedBy: expect.any(String), deputy: { staffId: who.expert.staffId }, state: 'future' },
    ])
    const me = (await test.as(who.colleague.email)<Me>('GET /api/me')).body
    expect(me.standsInFor).toMatchObject([{ staffId: who.expert.staffId, until: day(3) }])
  })

  it('is changed from today on, and the days of the one before stay as they were', async () => {
    await put(who.expert, who.colleague, -3, 3)
    const as = test.as(who.expert.email)
    const [first] = (await as<AbsenceList>(`GET ${pathOf(who.expert)}`)).body.absences
    const change = { firstDay: day(-3), lastDay: day(5), deputyId: who.teacher.staffId, version: 1 }
    const path = `${pathOf(who.expert)}/${first?.absenceId}`
    expect((await as(`PUT ${path}`, { ...change, version: 7 })).status).toBe(409)
    expect((await as(`PUT ${path}`, { ...change, firstDay: day(-2) })).status).toBe(400)
    const stranger = test.as(who.managerOfOske.email)
    expect((await stranger(`PUT ${path}`, change)).status).toBe(404)
    const changed = await as<Absence>(`PUT ${path}`, change)
    expect(changed.body).toMatchObject({ firstDay: today, lastDay: day(5), state: 'current' })
    expect((await rightsOf(who.teacher)) !== 'hidden').toBe(true)
    const { absences } = (await as<AbsenceList>(`GET ${pathOf(who.expert)}`)).body
    expect(absences).toMatchObject([
      { deputy: { staffId: who.teacher.staffId } },
      { firstDay: day(-3), lastDay: day(-1), deputy: { staffId: who.colleague.staffId } },
    ])
    const end = `${pathOf(who.expert)}/${changed.body.absenceId}/end`
    expect((await as(`PUT ${end}`, { version: 1 })).status).toBe(200)
    expect(await rightsOf(who.teacher)).toBe('hidden')
    expect((await as<Refusal>(`PUT ${path}`, { ...change, version: 2 })).body.errorCode).toBe(
      'absenceEnded',
    )
  })
})
