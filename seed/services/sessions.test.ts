import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../../src/platform/shared/days.ts'
import { type PlannedGroup, planSessions } from './sessions.ts'

const groups: PlannedGroup[] = Array.from({ length: 80 }, (_, index) => {
  const startsOn = addDays(toDay('2026-01-07'), (index * 5) % 300)
  return {
    ...{ offeringId: `group-${index}`, organisationId: index % 3 === 0 ? 'a' : 'b', startsOn },
    ...{ endsOn: addDays(startsOn, 30 + (index % 4) * 30), capacity: 8 + (index % 3) * 6 },
    mode: index % 7 === 0 ? 'online' : 'on_site',
    hoursPerWeek: [2, 6, 12, 20, 30][index % 5] ?? 4,
  }
})
const means = {
  rooms: Array.from({ length: 12 }, (_, index) => ({ id: `room-${index}`, seats: 8 + index })),
  teachers: new Map([
    ['a', ['t-1', 't-2', 't-3', 't-4', 't-5', 't-6']],
    ['b', Array.from({ length: 11 }, (_, index) => `u-${index}`)],
  ]),
}

describe('the sessions of the demo', () => {
  const planned = planSessions(groups, means)

  it('put nobody and nothing into two places at once', () => {
    const taken = new Map<string, (readonly [string, string])[]>()
    for (const { rule, sessions } of planned)
      for (const id of [rule.teacherId, rule.mode === 'online' ? null : rule.roomId]) {
        if (id === null) continue
        const known = taken.get(id) ?? []
        for (const { startsAt, endsAt } of sessions) {
          expect(known.filter(([a, b]) => startsAt < b && a < endsAt)).toEqual([])
          known.push([startsAt, endsAt])
        }
        taken.set(id, known)
      }
    expect(taken.size).toBeGreaterThan(12)
  })

  it('find a teacher for nearly every group, and a room that holds it', () => {
    const led = planned.filter(({ rule }) => rule.teacherId !== null)
    expect(led.length / planned.length).toBeGreaterThan(0.9)
    for (const { group, rule, sessions } of planned) {
      expect(sessions.length).toBeGreaterThan(3)
      const room = means.rooms.find(({ id }) => id === rule.roomId)
      if (room !== undefined) expect(room.seats).toBeGreaterThanOrEqual(group.capacity)
      if (group.mode === 'online') expect(rule.roomId).toBeNull()
    }
  })
})
