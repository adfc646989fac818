import { beforeAll, describe, expect, it } from 'vitest'
import { makeSeatsWorld } from '../../bench/seats.world.ts'
import { expectAccessible, expectNoSidewaysScroll, type Look, useJourney } from './journey.ts'

const expert = 'hepa.koske@demo.test'
const ways: readonly Look[] = [
  { locale: 'fi-FI' },
  { locale: 'sv-FI', dark: true },
  { locale: 'en-GB', width: 390, height: 844 },
]

describe('a group', () => {
  const journey = useJourney()
  let path = ''
  let numbers: string[] = []

  beforeAll(async () => {
    const { owner } = journey.test
    const world = await makeSeatsWorld(owner, expert, { seats: 3, people: 8 }, 'journey')
    path = `/groups/${world.offeringId}`
    const { rows } = await owner.query<{ number: string }>(
      'select client_number::text as number from client where client_id = any($1::uuid[]) order by 1',
      [world.clientIds],
    )
    numbers = rows.map((row) => row.number)
    await owner.query(
      `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode,
                             language, capacity, state)
       select area_id, gen_random_uuid(), service_id, organisation_id, intake_on + 60, starts_on + 60, ends_on + 60, mode,
              language, 12, 'open'
         from offering where offering_id = $1`,
      [world.offeringId],
    )
    await owner.query('update offering set offer_days = 5 where offering_id = $1', [
      world.offeringId,
    ])
  })

  it('is filled from a pasted list, answers offers, marks arrivals and moves the rest on', async () => {
    const page = await journey.open(expert, path, { locale: 'en-GB' })
    await page.getByText('Nobody is in the group yet').waitFor()
    await page.getByLabel('Clients, one a line').fill([...numbers.slice(0, 5), '99999'].join('\n'))
    await page.getByRole('button', { name: 'Check the list' }).click()
    const found = page.getByRole('list', { name: 'Clients of the list' })
    await found.getByText('No client was found for the line').waitFor()
    // The criteria cannot be told of people of whom nothing is recorded: whoever enrols them chooses each.
    const boxes = found.getByRole('checkbox')
    expect(await boxes.count()).toBe(5)
    for (const box of await boxes.all()) await box.check()
    await page.getByRole('button', { name: 'Enrol 5 chosen' }).click()
    await page.getByText('5 clients enrolled').waitFor()
    const group = page.getByRole('list', { name: 'In the group' })
    const queue = page.getByRole('list', { name: 'Waiting' })
    await queue.getByText('Waiting, place 2').waitFor()
    expect(await group.getByText('Offered, answer by').count()).toBe(3)

    await group.getByRole('button', { name: 'Actions:' }).first().click()
    await page.getByRole('menuitem', { name: 'Accept the seat' }).click()
    await page.getByText('The seat is accepted').waitFor()
    await group.getByRole('button', { name: 'Actions:' }).last().click()
    await page.getByRole('menuitem', { name: 'Decline the seat' }).click()
    await page.getByText('The seat is declined').waitFor()
    // Who was first in the queue has the seat that fell free.
    await page.getByRole('heading', { name: 'Waiting (1)' }).waitFor()

    const booked = group.getByRole('listitem').filter({ hasText: 'Seat booked' })
    await booked.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Mark as arrived' }).click()
    await group.getByText('Began').waitFor()
    await queue.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Move to the group' }).click()
    await page.getByText('1 moved').waitFor()
    await queue.waitFor({ state: 'detached' })

    await booked.waitFor({ state: 'detached' })
    await group.getByRole('button', { name: 'Actions:' }).last().click()
    await page.getByRole('menuitem', { name: 'Cancel the enrolment' }).click()
    await page.getByRole('combobox', { name: 'Reason' }).click()
    await page.getByRole('option', { name: 'Did not arrive' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Cancel the enrolment' }).click()
    await page.getByRole('list', { name: 'No longer in it' }).getByText('Did not arrive').waitFor()
  })

  it('is accessible in every language, size and colour scheme', async () => {
    for (const way of ways) {
      const page = await journey.open(expert, path, way)
      await page.getByRole('list').first().waitFor()
      await page.getByRole('checkbox').first().check()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await journey.close(page)
    }
  })
})
