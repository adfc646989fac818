import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium, launchOptions } from './chromium.ts'

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly locale?: 'fi-FI' | 'sv-FI' | 'en-GB'
  readonly dark?: boolean
}

/** One browser for all journeys of a process; it ends with the process. */
let browser: Promise<Browser> | undefined

/**
 * Pages that were given back, by language: one that has loaded the application before loads it again in a third of the
 * processor time that a new one takes.
 */
const idle = new Map<string, Page[]>()
/** More are closed: each is a process of its own. */
const mostIdle = 2

/** A page as of a browser that has never been here: nothing is kept, nobody is signed in. */
export async function takePage({ locale = 'fi-FI', ...look }: Look): Promise<Page> {
  const known = idle.get(locale)?.pop()
  const page = known !== undefined && !known.isClosed() ? known : await newPage(locale)
  await page.setViewportSize({ width: look.width ?? 1280, height: look.height ?? 860 })
  await page.emulateMedia({ colorScheme: look.dark === true ? 'dark' : 'light' })
  return page
}

async function newPage(locale: string): Promise<Page> {
  browser ??= chromium.launch(launchOptions(findChromium(() => {})))
  const context = await (await browser).newContext({ locale, reducedMotion: 'reduce' })
  return context.newPage()
}

/**
 * Takes a page back, with all that its journey left in the browser forgotten.
 * @param url where the application is served still
 */
export async function giveBack(page: Page, locale: string, url: string): Promise<void> {
  const context = page.context()
  const kept = idle.get(locale) ?? []
  idle.set(locale, kept)
  if (page.isClosed() || kept.length >= mostIdle) return context.close()
  for (const other of context.pages()) if (other !== page) await other.close()
  await forget(context, page, url)
  kept.push(page)
}

async function forget(context: BrowserContext, page: Page, url: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await context.clearPermissions()
  // A document without scripts, from where the storage of the application can be cleared.
  await page.goto(`${url}/healthz`)
  await page.evaluate(`(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve) => { indexedDB.deleteDatabase(name).onsuccess = resolve })
  })()`)
  await context.clearCookies()
}
