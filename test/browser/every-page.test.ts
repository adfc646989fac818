import { describe, it } from 'vitest'
import {
  expectAccessible,
  expectFocusInSight,
  expectNoSidewaysScroll,
  expectWholeWords,
  type Look,
  useJourney,
} from './journey.ts'

const ways: readonly Look[] = [
  { locale: 'fi-FI' },
  { locale: 'sv-FI', dark: true },
  { locale: 'en-GB', width: 390, height: 844 },
  // What a window of 1280 shows at 200 %.
  { locale: 'fi-FI', width: 640, height: 430, dark: true },
]

/** Who has which pages. A page that several have stands with the one who sees most of it. */
const pages: readonly (readonly [user: string, paths: readonly string[]])[] = [
  [
    'hepa.koske',
    ['/clients', '/my-clients', '/inbox', '/criteria', '/handings', '/absences', '/my-day'],
  ],
  ['referrer', ['/referrals', '/clients/new']],
  [
    'manager.koske',
    [
      ...['/my-clients', '/settings/staff', '/settings/calendar', '/settings', '/gaps'],
      ...['/services', '/services/calendar', '/services/menu'],
    ],
  ],
  ['admin', ['/settings/area', '/settings/centres', '/settings/offices', '/settings/retention']],
  ['reception', ['/clients']],
  ['dpo', ['/access-log', '/studies/releases', '/openings']],
  ['researcher', ['/', '/no-such-page', '/studies', '/studies/new']],
]

describe('every page', () => {
  const journey = useJourney()

  it.each(pages)(
    'of %s is accessible in every language, size and colour scheme',
    async (user, paths) => {
      for (const [turn, way] of ways.entries()) {
        // Each page in two of the ways, each way on some page of every user with more than one.
        const mine = paths.filter((_path, index) => (index + turn) % 2 === 0)
        const [first, ...others] = mine
        if (first === undefined) continue
        const page = await journey.open(`${user}@demo.test`, first, way)
        const look = async () => {
          await page.waitForLoadState('networkidle')
          // Some pages lead on to another, which has a heading of its own.
          await page.getByRole('heading', { level: 1 }).waitFor()
          await expectAccessible(page)
          await expectNoSidewaysScroll(page)
        }
        await look()
        for (const path of others) {
          await page.goto(`${journey.url}${path}`)
          await look()
        }
        await journey.close(page)
      }
    },
  )

  it.each(['hepa.koske', 'manager.koske', 'dpo'])(
    'of %s has its name on a phone, broken only where Swedish and Finnish break it',
    async (user) => {
      for (const locale of ['sv-FI', 'fi-FI'] as const) {
        const page = await journey.open(`${user}@demo.test`, '/', {
          locale,
          width: 390,
          height: 844,
        })
        await page.getByRole('heading', { level: 1 }).waitFor()
        const bar = 'nav[aria-label="Huvudmeny"], nav[aria-label="Päävalikko"]'
        await page.locator(bar).last().waitFor()
        await expectWholeWords(page, bar)
        await journey.close(page)
      }
    },
  )

  it('keeps what has the focus in sight, downwards and upwards', async () => {
    const page = await journey.open('manager.koske@demo.test', '/settings/staff', { height: 460 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate('document.querySelector("main h1").focus()')
    for (const key of ['Tab', 'Shift+Tab'])
      for (let count = 0; count < 24; count += 1) {
        await page.keyboard.press(key)
        await expectFocusInSight(page)
      }
  })
})
