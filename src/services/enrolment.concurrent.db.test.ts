import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { enrolAtOnce } from '../../bench/seats.enrol.ts'
import { makeSeatsWorld, openSession, readSeatsResult } from '../../bench/seats.world.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import type { Group } from './model.enrolment.ts'

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
})
