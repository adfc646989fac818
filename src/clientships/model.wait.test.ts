import { expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import { waitOf } from './model.wait.ts'

const on = (today: string) => waitOf(toDay('2026-11-01'), toDay('2026-11-15'), toDay(today))

it('tells how much of the time to decide is gone, and when it is near or over', () => {
  expect(on('2026-11-01')).toEqual({ days: 0, of: 14, share: 0, state: 'on_time' })
  expect(on('2026-11-11').state).toBe('on_time')
  expect(on('2026-11-12').state).toBe('due')
  expect(on('2026-11-15')).toEqual({ days: 14, of: 14, share: 1, state: 'due' })
  expect(on('2026-11-16')).toEqual({ days: 15, of: 14, share: 1, state: 'overdue' })
})
