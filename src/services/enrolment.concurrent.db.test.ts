import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { enrolAtOnce } from '../../bench/seats.enrol.ts'
import { makeSeatsWorld, openSession, readSeatsResult } from '../../bench/seats.world.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import type { Enrolment, Group } from './model.enrolment.ts'

const email = 'hepa.koske@demo.test'

describe('the last seats of a group', () => {
  const test = useTestApp()

  it('go to ten of five hundred who press the button at once, and the others wait in order', async () => {
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    const url = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`
    const world = await makeSeatsWorld(test.owner, email, { seats: 10, people: 500 }, 'test')
    const cookie = await openSession(test.owner, email, testSecrets.session)
    const answers = await enrolAtOnce(url, cookie, world)
    expect([...new Set(answers.map((one) => one.status))]).toEqual([200])
    const told = Map.groupBy(answers, (one) => one.state)
    expect([told.get('accepted')?.length, told.get('queued')?.length]).toEqual([10, 490])
    expect(await readSeatsResult(test.owner, world.offeringId)).toEqual({
      ...{ taken: 10, enrolled: 10, waiting: 490, inOrder: true },
    })

    const { body } = await test.as(email)<Group>(
      `GET /api/offerings/${world.offeringId}/enrolments`,
    )
    const queue = body.rows.filter((row) => row.state === 'queued')
    expect(queue.map((row) => row.queue?.place)).toEqual(queue.map((_, index) => index + 1))

    // Everybody with a seat leaves at once, while others go from the queue: the seats pass on, none twice.
    const leaving = body.rows.filter((row) => row.state === 'accepted').concat(queue.slice(5, 15))
    const left = await Promise.all(
      leaving.map(({ enrolmentId, version }) =>
        test.as(email)<{ errorCode?: string }>(`POST /api/enrolments/${enrolmentId}/cancel`, {
          ...{ version, reason: 'own_wish' },
        }),
      ),
    )
    // Who got a seat in the meantime was not as they were seen: the command says so and changes nothing.
    const done = left.filter(({ status }) => status === 200).length
    for (const { status, body: answer } of left)
      if (status !== 200) expect(answer.errorCode).toBe('versionConflict')
    expect(done).toBeGreaterThanOrEqual(10)
    const after = await readSeatsResult(test.owner, world.offeringId)
    expect(after).toEqual({ taken: 10, enrolled: 10, waiting: 490 - done, inOrder: true })
  }, 120_000)

  it('are never left free while somebody waits, whoever joins and leaves at the same moment', async () => {
    const people = 60
    const world = await makeSeatsWorld(test.owner, email, { seats: 5, people }, 'mixed')
    const as = test.as(email)
    const join = (clientId: string) =>
      as<Enrolment>(`POST /api/offerings/${world.offeringId}/enrolments`, { clientId })
    const live: Enrolment[] = []
    for (const clientId of world.clientIds.slice(0, 15)) live.push((await join(clientId)).body)
    for (let round = 0; round < 3; round += 1) {
      const { body } = await as<Group>(`GET /api/offerings/${world.offeringId}/enrolments`)
      const leaving = body.rows.filter((row) => row.commands.includes('cancel')).slice(0, 8)
      const coming = world.clientIds.slice(15 + round * 15, 30 + round * 15)
      const answers = await Promise.all([
        ...coming.map((clientId) => join(clientId)),
        ...leaving.map(({ enrolmentId, version }) =>
          as(`POST /api/enrolments/${enrolmentId}/cancel`, { version, reason: 'own_wish' }),
        ),
      ])
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
      const { taken, enrolled, waiting } = await readSeatsResult(test.owner, world.offeringId)
      expect(taken).toBe(enrolled)
      expect(taken).toBeLessThanOrEqual(5)
      if (waiting > 0) expect(taken).toBe(5)
    }
    const { waiting } = await readSeatsResult(test.owner, world.offeringId)
    // Otherwise nothing was tried.
    expect(waiting).toBeGreaterThan(10)
  }, 120_000)
})
