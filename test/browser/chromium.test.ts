import { chromium } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { findChromium, launchOptions } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

test('the browser that is found shows a page', async () => {
  const browser = await chromium.launch(launchOptions(findChromium(() => {})))
  try {
    const page = await browser.newPage()
    await page.setContent('<h1 lang="fi">Osaamiskeskus</h1>')
    expect(await page.getByRole('heading').textContent()).toBe('Osaamiskeskus')
  } finally {
    await browser.close()
  }
})

test.each([
  ['/nonexistent/chromium', 'there is no such file'],
  ['/bin/false', 'it ended with a fault'],
])('a CHROMIUM_PATH of %s is refused with the reason, not replaced', (path, reason) => {
  vi.stubEnv('CHROMIUM_PATH', path)
  expect(() => findChromium(() => {})).toThrow(
    `CHROMIUM_PATH names ${path}, which does not run: ${reason}`,
  )
})
