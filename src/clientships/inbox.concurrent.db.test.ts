import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Refused, type SentReferral, useReferrals } from '../../test/database/referrals.ts'
import { type Caller, useTestApp } from '../../test/database/test-app.ts'

/** What the bulk actions of the inbox send, by two people at once and by one who presses twice. */
describe('several referrals decided in the same moment', () => {
  const test = useTestApp()
  const referrals = useReferrals(test)
  const expert = test.as('hepa.koske@demo.test')
  const manager = test.as('manager.koske@demo.test')

  const send = async (count: number): Promise<SentReferral[]> => {
    const sent: SentReferral[] = []
    for (let n = 0; n < count; n++) sent.push(await referrals.sent())
    return sent
  }
  /** Each after the other, as the page does it; gives the answers in the order of the referrals. */
  async function inTurn(
    as: Caller,
    chosen: readonly SentReferral[],
    command: (one: SentReferral) => readonly [path: string, body: object],
  ): Promise<Map<string, { status: number; errorCode: string | undefined }>> {
    const answers = new Map<string, { status: number; errorCode: string | undefined }>()
    for (const one of chosen) {
      const [path, body] = command(one)
      const answer = await as<Refused>(`POST /api/referrals/${one.handoverId}/${path}`, body)
      answers.set(one.handoverId, { status: answer.status, errorCode: answer.body.errorCode })
    }
    return answers
  }
  const acceptBy = (responsibleId: string) => (one: SentReferral) =>
    ['accept', { responsibleId, againstReason: null, version: one.version }] as const
  const giveBack = (one: SentReferral) =>
    ['return', { reason: 'other', words: 'Ei nyt', version: one.version }] as const

  /** What stands in the database of each referral, and of its person. */
  const standing = async (chosen: readonly SentReferral[]) =>
    (
      await test.owner.query<{
        id: string
        state: string
        decisions: number
        ships: number
        responsible: number
        notices: number
      }>(
        `select h.handover_id as id, h.state,
                (select count(*)::int from handover_step s where s.handover_id = h.handover_id
                    and s.kind in ('accepted', 'returned')) as decisions,
                (select count(*)::int from clientship c where c.client_id = h.client_id) as ships,
                (select count(*)::int from client_relation r where r.client_id = h.client_id
                    and r.relation = 'own_client' and upper_inf(r.period)) as responsible,
                (select count(*)::int from client_notice n where n.handover_id = h.handover_id
                    and n.kind <> 'referral_sent') as notices
           from handover h where h.handover_id = any($1) order by h.handover_number`,
        [chosen.map((one) => one.handoverId)],
      )
    ).rows

  it('by two people, one accepting and one from the other end: each once, and the other is told', async () => {
    const chosen = await send(8)
    const [first, second] = await Promise.all([
      inTurn(expert, chosen, acceptBy(await referrals.staffIdOf('hepa.koske@demo.test'))),
      inTurn(manager, chosen.toReversed(), giveBack),
    ])
    for (const { id, state, decisions, ships, responsible, notices } of await standing(chosen)) {
      const [accepted, returned] = [first.get(id), second.get(id)]
      const done = [accepted, returned].filter((answer) => answer?.status === 200)
      expect(done).toHaveLength(1)
      const other = accepted?.status === 200 ? returned : accepted
      // Who has no more to do with a person who was returned meanwhile is told of nobody.
      expect([404, 409]).toContain(other?.status)
      if (other?.status === 409)
        expect(['versionConflict', 'stepNotPossible']).toContain(other.errorCode)
      const isAccepted = accepted?.status === 200
      expect(state).toBe(isAccepted ? 'accepted' : 'returned')
      const one = isAccepted ? 1 : 0
      expect({ decisions, ships, responsible, notices }).toEqual({
        ...{ decisions: 1, ships: one, responsible: one, notices: 1 },
      })
    }
  })

  it('by two people who give them to different experts: each client has one responsible expert', async () => {
    const chosen = await send(6)
    const responsible = await referrals.staffIdOf('hepa.koske@demo.test')
    const { rows } = await test.owner.query<{ staff_id: string }>(
      `select r.staff_id from role_assignment r join centre c using (area_id, organisation_id)
        where c.code = 'koske' and r.role = 'expert' and r.staff_id <> $1 limit 1`,
      [responsible],
    )
    const other = rows[0]?.staff_id ?? ''
    const answers = await Promise.all([
      inTurn(expert, chosen, acceptBy(responsible)),
      inTurn(manager, chosen, acceptBy(other)),
    ])
    for (const row of await standing(chosen)) {
      expect(answers.filter((of) => of.get(row.id)?.status === 200)).toHaveLength(1)
      expect(row).toMatchObject({ state: 'accepted', decisions: 1, ships: 1, responsible: 1 })
    }
  })

  it('by a double click: the same answer twice, and one decision', async () => {
    const chosen = await send(4)
    const responsibleId = await referrals.staffIdOf('hepa.koske@demo.test')
    for (const one of chosen) {
      const key = { 'idempotency-key': randomUUID() }
      const [path, body] = acceptBy(responsibleId)(one)
      const press = () => expert<object>(`POST /api/referrals/${one.handoverId}/${path}`, body, key)
      const [once, twice] = await Promise.all([press(), press()])
      expect([once.status, twice.status]).toEqual([200, 200])
      expect(twice.body).toEqual(once.body)
    }
    for (const row of await standing(chosen))
      expect(row).toMatchObject({ state: 'accepted', decisions: 1, ships: 1, notices: 1 })
  })

  it('with the key of another command or another content: refused, and nothing is done', async () => {
    const [first, second] = await send(2)
    if (first === undefined || second === undefined) throw new Error('Two were sent')
    const key = { 'idempotency-key': randomUUID() }
    const path = (one: SentReferral, what: string) =>
      `POST /api/referrals/${one.handoverId}/${what}`
    expect((await expert(path(first, 'ask'), { words: 'Mitä?' }, key)).status).toBe(200)
    const others = await Promise.all([
      expert<Refused>(path(first, 'ask'), { words: 'Miksi?' }, key),
      expert<Refused>(path(first, 'return'), giveBack(first)[1], key),
      expert<Refused>(path(second, 'ask'), { words: 'Mitä?' }, key),
    ])
    for (const { status, body } of others)
      expect([status, body.errorCode]).toEqual([409, 'idempotencyKeyReused'])
    // The key is its user's: somebody else with the same one does what they ask for.
    expect((await manager(path(second, 'return'), giveBack(second)[1], key)).status).toBe(200)
    const rows = await standing([first, second])
    expect(rows.map(({ decisions }) => decisions)).toEqual([0, 1])
    const { rows: asked } = await test.owner.query(
      `select words from handover_step where kind = 'asked' and handover_id = any($1)`,
      [[first.handoverId, second.handoverId]],
    )
    expect(asked).toEqual([{ words: 'Mitä?' }])
  })
})
