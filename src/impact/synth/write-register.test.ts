import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../../test/registers.ts'
import { incomeOfYear, liveLife } from './model.life.ts'
import { drawPerson } from './model.person.ts'
import { truth } from './model.truth.ts'
import { writeRegister } from './write-register.ts'

const say = () => undefined

test('the same seed makes the same files, whatever their number of persons', async () => {
  const [small, again, large, other] = await Promise.all(
    [
      { persons: 60, seed: 5 },
      { persons: 60, seed: 5 },
      { persons: 120, seed: 5 },
      { persons: 60, seed: 6 },
    ].map(async (run) => {
      const folder = await testFolder()
      await writeRegister({ ...run, folder, say })
      return (name: string) => readFile(join(folder, `${name}.csv`), 'utf8')
    }),
  )
  for (const name of ['persons', 'clientships', 'earnings', 'benefits', 'studies']) {
    const text = (await small?.(name)) ?? ''
    expect(text.length).toBeGreaterThan(40)
    expect(await again?.(name)).toBe(text)
    expect((await large?.(name))?.startsWith(text)).toBe(true)
    expect(await other?.(name)).not.toBe(text)
  }
})

test('clients differ from themselves without the service as the truth says', () => {
  const sums = { clients: 0, completed: [0, 0], dropped: [0, 0], income: 0, squares: 0 }
  for (let index = 0; index < 60_000; index++) {
    const person = drawPerson(3, index)
    if (!person.isClient || person.turning < 2019 * 12 || person.turning > 2020 * 12 + 11) continue
    if ((person.left ?? 1e6) < person.turning + 36 || (person.died ?? 1e6) < person.turning + 36)
      continue
    const lives = [liveLife(3, person, true), liveLife(3, person, false)] as const
    sums.clients += 1
    for (const [world, { study }] of lives.entries()) {
      if (study?.result === 'completed') sums.completed[world] = (sums.completed[world] ?? 0) + 1
      if (study?.result === 'interrupted') sums.dropped[world] = (sums.dropped[world] ?? 0) + 1
    }
    const difference = incomeOfYear(lives[0], person) - incomeOfYear(lives[1], person)
    sums.income += difference
    sums.squares += difference ** 2
  }
  const { clients } = sums
  const near = (found: number, designed: number, error: number) =>
    expect(Math.abs(found - designed)).toBeLessThan(3 * error)
  const ofShare = (share: number) => Math.sqrt((share * (1 - share)) / clients)
  const [withService = 0, without = 0] = sums.completed
  near(withService / clients, truth.completed.withService, ofShare(0.38))
  near(without / clients, truth.completed.without, ofShare(0.27))
  const [droppedWith = 0, droppedWithout = 0] = sums.dropped
  near(droppedWith / clients, truth.droppedOut.withService, ofShare(0.15))
  near(droppedWithout / clients, truth.droppedOut.without, ofShare(0.12))
  const mean = sums.income / clients
  near(mean, truth.serviceEffect, Math.sqrt((sums.squares / clients - mean ** 2) / clients))
})

test('the parts of the truth add up to its whole', () => {
  const { completed, droppedOut, worthOfCompletion, worthOfDroppingOut, direct, serviceEffect } =
    truth
  expect(
    (completed.withService - completed.without) * worthOfCompletion +
      (droppedOut.withService - droppedOut.without) * worthOfDroppingOut +
      direct,
  ).toBeCloseTo(serviceEffect, 9)
})
