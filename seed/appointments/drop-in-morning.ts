import { dropInTopics } from '../../src/appointments/model.drop-in.ts'
import { createRandom } from '../../src/platform/shared/random.ts'
import { espooKauniainen } from '../areas/espoo-kauniainen.ts'
import { type DemoTime, withConnection } from '../connection.ts'
import { demoId } from '../ids.ts'
import { insertRows, type Row } from '../rows.ts'

/** Offices where people come without an appointment, at how many desks, and every how many minutes somebody comes. */
const offices = [
  { code: 'matinkyla', desks: 3, everyMinutes: 4 },
  { code: 'leppavaara', desks: 2, everyMinutes: 7 },
] as const
/** A demo that is started in the afternoon has a morning too: that of the hours before. */
const hours = 3
const languages = ['ar', 'so', 'ru', 'uk', 'fa', 'en', null, null, null, null] as const

/**
 * The drop-in queues of the hours before: people come by chance, desks call the next when they are free, a few leave.
 * @param now the instant until which it is lived through, in minutes of the epoch
 */
function morning(
  { code, desks, everyMinutes }: (typeof offices)[number],
  now: number,
  day: string,
) {
  const random = createRandom(now, code.length)
  const begin = now - hours * 60
  const free = Array.from({ length: desks }, () => begin)
  const instant = (minute: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(minute * 60_000)).toString()
  const rows: Row[] = []
  const gap = () => everyMinutes * (0.3 + 1.4 * random.next())
  for (let came = begin + gap(); came < now; came += gap()) {
    const desk = free.indexOf(Math.min(...free))
    const called = Math.max(came + 0.5, free[desk] ?? came)
    const hasLeft = called > now - 10 && random.chance(0.05)
    const isCalled = called < now && !hasLeft
    const ended = called + 6 + 12 * random.next()
    if (isCalled) free[desk] = ended
    const isServed = isCalled && ended < now
    rows.push({
      drop_in_ticket_id: demoId(espooKauniainen.code, 'drop-in', `${code}/${day}/${rows.length}`),
      office_id: demoId(espooKauniainen.code, 'office', code),
      ...{ on_day: day, number: rows.length + 1, topic: random.pick(dropInTopics) },
      language: random.pick(languages),
      state: hasLeft ? 'left' : isServed ? 'served' : isCalled ? 'called' : 'waiting',
      came_at: instant(came),
      called_at: isCalled ? instant(called) : null,
      ended_at: isServed ? instant(ended) : hasLeft ? instant(now) : null,
      desk: isCalled ? desk + 1 : null,
      version: 1,
    })
  }
  return rows
}

/**
 * Gives the offices of the demo a drop-in queue of today, where they have none yet, so that there is one whenever the demo is
 * started.
 */
export async function makeDropInMorning({ databaseUrl, clock }: DemoTime): Promise<void> {
  await withConnection(databaseUrl, async (client) => {
    const day = clock.today()
    const areaId = espooKauniainen.code
    const { rowCount } = await client.query(
      'select from drop_in_ticket where area_id = $1 and on_day = $2 limit 1',
      [areaId, day],
    )
    if (rowCount !== 0) return
    const now = Math.floor(clock.now().epochMilliseconds / 60_000)
    for (const office of offices)
      await insertRows(
        client,
        'drop_in_ticket',
        morning(office, now, day).map((row) => ({ area_id: areaId, ...row })),
      )
  })
}
