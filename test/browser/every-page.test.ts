import { describe, it } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenOptions,
  useJourney,
} from './journey.ts'

const ways: readonly OpenOptions[] = [
  { locale: 'fi-FI' },
  { locale: 'sv-FI', dark: true },
  { locale: 'en-GB', width: 390, height: 844 },
  // What a window of 1280 shows at 200 %.
  { locale: 'fi-FI', width: 640, height: 430, dark: true },
]

describe('every page', () => {
  const journey = useJourney()

  it.each([
    ['hepa.koske', ['/clients', '/my-clients', '/clients/new', '/criteria']],
    ['referrer', ['/clients', '/clients/new']],
    ['reception', ['/clients', '/clients/new']],
    ['teacher.oske', ['/clients']],
    ['sote', ['/clients']],
    ['manager.koske', ['/clients', '/my-clients', '/settings', '/settings/staff']],
    ['admin', ['/settings/area', '/settings/centres', '/settings/offices', '/settings/retention']],
    ['dpo', ['/access-log']],
    ['researcher', ['/', '/clients', '/no-such-page']],
  ])('of %s is accessible in every language, size and colour scheme', async (user, paths) => {
    // Each page in two of the ways, each way on some page of every user.
    for (const [index, path] of paths.entries())
      for (const way of [ways[index % 4], ways[(index + 2) % 4]]) {
        const page = await journey.open(`${user}@demo.test`, path, way)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.context().close()
      }
  })
})
