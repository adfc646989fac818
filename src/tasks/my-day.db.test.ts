import { describe, expect, it } from 'vitest'
import { espoo } from '../../test/database/factories.ts'
import { koske, useHandings } from '../../test/database/handings.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { addDays } from '../platform/shared/days.ts'
import type { ClientTasks, MyDay, Task } from './model.task.ts'

describe('my day', () => {
  const test = useTestApp()
  const handings = useHandings(test)
  const dayOf = async (who: { email: string }) =>
    (await test.as(who.email)<MyDay>('GET /api/my-day')).body
  const add = (who: { email: string }, body: object) =>
    test.as(who.email)<Task>('POST /api/tasks', { title: 'Soita', dueOn: '2026-11-23', ...body })

  it('of a client holds what goes with the client and one’s own, for who knows the client; a deputy finishes them', async () => {
    const { expert, colleague, manager, teacher, ofOske } = await handings.people()
    const { clientId } = await handings.client(expert)
    const own = await add(expert, { clientId, title: 'Oma' })
    const shared = await add(manager, { clientId, responsibleAt: koske, title: 'Yhteinen' })
    const tasksOf = (who: { email: string }) =>
      test.as(who.email)<ClientTasks>(`GET /api/clients/${clientId}/tasks`)
    const titles = async (who: { email: string }) =>
      (await tasksOf(who)).body.open.map(({ title, mayChange }) => `${title} ${mayChange}`).sort()
    expect(await titles(expert)).toEqual(['Oma true', 'Yhteinen true'])
    expect(await titles(manager)).toEqual(['Oma true', 'Yhteinen true'])
    expect(await titles(colleague)).toEqual(['Yhteinen false'])
    for (const who of [teacher, ofOske]) expect((await tasksOf(who)).status).toBe(404)
    const named = (await tasksOf(colleague)).body
    expect(named.responsibleAt.map((one) => one.organisationId)).toEqual([koske])
    await test.owner.query(
      `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
       values ($1, gen_random_uuid(), $2, $3, daterange($4, $4, '[]'), $5, $2, now())`,
      [espoo, expert.staffId, koske, testDay, teacher.staffId],
    )
    expect(await titles(teacher)).toEqual(['Oma true', 'Yhteinen true'])
    const done = await test.as(teacher.email)<Task>(`POST /api/tasks/${shared.body.taskId}/state`, {
      ...{ state: 'done', version: 1 },
    })
    expect(done.status).toBe(200)
    const { open, done: over } = (await tasksOf(expert)).body
    expect(open.map((one) => one.taskId)).toEqual([own.body.taskId])
    expect(over).toMatchObject([{ title: 'Yhteinen', state: 'done', stateOn: testDay }])
  })

  it('holds tasks made by hand, one’s own and those that go with the client', async () => {
    const { expert, colleague, manager, teacher, managerOfOske } = await handings.people()
    const { clientId, id } = await handings.client(expert)
    const own = await add(expert, {})
    expect(own).toMatchObject({ status: 200, body: { state: 'open', clientId: null } })
    const left = await add(manager, { clientId, responsibleAt: koske, title: 'Pyydä todistus' })
    expect(left).toMatchObject({ status: 200, body: { ofResponsible: true } })
    expect((await add(expert, { dueOn: '2026-11-20' })).status).toBe(400)
    expect((await add(expert, { responsibleAt: koske })).status).toBe(400)
    expect((await add(managerOfOske, { clientId })).status).toBe(404)

    const titles = async (who: { email: string }) => (await dayOf(who)).due.map((row) => row.title)
    expect(await titles(expert)).toEqual(expect.arrayContaining(['Soita', 'Pyydä todistus']))
    const clients = (await dayOf(expert)).due.map((row) => row.client?.clientId ?? null)
    expect(clients.toSorted()).toEqual([clientId, null])

    const { version } = (
      await test.owner.query('select version from clientship where clientship_id = $1', [id])
    ).rows[0]
    await test.as(manager.email)(`POST /api/clientships/${id}/assign`, {
      ...{ responsibleId: colleague.staffId, version },
    })
    expect([await titles(expert), await titles(colleague)]).toEqual([['Soita'], ['Pyydä todistus']])
    expect((await dayOf(colleague)).news).toMatchObject([
      { kind: 'new_client', client: { clientId } },
    ])

    const state = (who: { email: string }, taskId: string, body: object) =>
      test.as(who.email)<Task>(`POST /api/tasks/${taskId}/state`, body)
    const { taskId } = left.body
    expect((await state(teacher, taskId, { state: 'done', version: 1 })).status).toBe(404)
    expect((await state(expert, taskId, { state: 'done', version: 1 })).status).toBe(403)
    expect((await state(managerOfOske, taskId, { state: 'done', version: 1 })).status).toBe(404)
    expect((await state(manager, own.body.taskId, { state: 'done', version: 1 })).status).toBe(404)
    const done = await state(colleague, taskId, { state: 'done', version: 1 })
    expect(done).toMatchObject({ status: 200, body: { state: 'done', version: 2 } })
    expect(await state(colleague, taskId, { state: 'open', version: 1 })).toMatchObject({
      ...{ status: 409, body: { errorCode: 'versionConflict', current: { version: 2 } } },
    })
    expect(await titles(colleague)).toEqual([])
    await state(colleague, taskId, { state: 'open', version: 2 })
    const changed = await test.as(colleague.email)<Task>(`PATCH /api/tasks/${taskId}`, {
      ...{ title: 'Pyydä kopio', dueOn: '2026-11-24', version: 3 },
    })
    expect(changed.body).toMatchObject({ title: 'Pyydä kopio', version: 4 })
  })

  it('reads what follows from other rows, overdue first, and what others have changed', async () => {
    const { expert, colleague, teacher } = await handings.people()
    const { clientId, id } = await handings.client(expert)
    await test.owner.query(
      `update clientship set next_step = 'Tapaaminen', next_step_set_by = 'person', next_step_on = $2
        where clientship_id = $1`,
      [id, addDays(testDay, -2)],
    )
    const sent = await handings.send(expert, {
      ...{ clientId, clientshipId: id, kind: 'assignment', toOrganisationId: koske },
      ...{ toStaffId: colleague.staffId, openStep: 'moves' },
    })
    expect(sent.status).toBe(200)
    await test.owner.query(
      `insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, review_on, accepted_number,
                         latest_number, made_by, visible_to)
       values ($1, $2, $3, $4, 'employment_plan', 'in_force', '2026-01-01', $5, 1, 1, $6, array[$4::uuid])`,
      [espoo, id, clientId, koske, addDays(testDay, 3), expert.staffId],
    )
    await test.owner.query(
      `insert into client_fact (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, visible_to)
       values ($1, $2, $3, 'arrival_day', '"2020-01-01"', '2026-11-20', 'document', $4, array[$5::uuid])`,
      [espoo, id, clientId, colleague.staffId, koske],
    )
    await test.owner.query(`update client_fact set recorded_at = $1`, ['2026-11-20T10:00:00Z'])
    const { due, news, since } = await dayOf(expert)
    expect(since).toBe('2026-11-20')
    expect(due.map(({ kind, title }) => [kind, title])).toEqual([
      ['next_step', 'Tapaaminen'],
      ['plan_review', null],
    ])
    expect(due.every((row) => row.client?.clientId === clientId)).toBe(true)
    expect(news).toMatchObject([{ kind: 'facts', count: 1, client: { clientId } }])
    expect((await dayOf(colleague)).due).toMatchObject([{ kind: 'handover' }])
    expect(await dayOf(teacher)).toMatchObject({ due: [], news: [] })
  })

  it('holds what an absent colleague has to do, for who stands in', async () => {
    const { expert, colleague } = await handings.people()
    const { clientId } = await handings.client(expert)
    await add(expert, { clientId, responsibleAt: koske })
    expect((await dayOf(colleague)).due).toEqual([])
    await test.owner.query(
      `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
       values ($1, $2, $3, $4, daterange($5, $5::date + 5), $6, $3, now())`,
      [espoo, crypto.randomUUID(), expert.staffId, koske, testDay, colleague.staffId],
    )
    expect((await dayOf(colleague)).due).toMatchObject([{ kind: 'task', client: { clientId } }])
  })
})
