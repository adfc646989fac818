import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { makeSession, type TestApp, useTestApp } from '../database/test-app.ts'
import { findChromium, launchOptions } from './chromium.ts'

export interface Journey {
  readonly test: TestApp
  /** The address of the served application. */
  readonly url: string
  /** A page of somebody who is signed in (or of nobody), in a profile of its own. Faults on its console fail the test. */
  open(email: string | undefined, path: string, options?: OpenOptions): Promise<Page>
}

export interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly locale?: 'fi-FI' | 'sv-FI' | 'en-GB'
  readonly dark?: boolean
}

/** Gives the journeys of a file the served application on a database of their own, and a browser. */
export function useJourney(): Journey {
  const test = useTestApp({ withPages: true })
  const contexts: BrowserContext[] = []
  const faults: string[] = []
  const holder: { browser?: Browser; url?: string } = {}

  beforeAll(async () => {
    holder.url = await test.app.listen({ port: 0, host: '127.0.0.1' })
    holder.url = holder.url.replace('127.0.0.1', 'localhost')
    holder.browser = await chromium.launch(launchOptions(findChromium(() => {})))
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(faults.splice(0), 'faults on the console of the page').toEqual([])
  })
  afterAll(() => holder.browser?.close())

  const get = <T>(value: T | undefined): T => {
    if (value === undefined)
      throw new Error('The application starts in beforeAll; use it inside a test.')
    return value
  }
  return {
    test,
    get url() {
      return get(holder.url)
    },
    async open(email, path, options = {}) {
      const url = get(holder.url)
      const context = await get(holder.browser).newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 860 },
        locale: options.locale ?? 'fi-FI',
        colorScheme: options.dark === true ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      if (email !== undefined) {
        const [name = '', value = ''] = (await makeSession(test.owner, email)).split('=')
        await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
      }
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        // An answer that refuses is part of many journeys; the browser reports each as an error of its own.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(message.text())
      })
      await page.goto(`${url}${path}`)
      return page
    },
  }
}

/** Expects axe to find nothing on the page as it is now. A framed report is a document of its own, with its own landmarks. */
export async function expectAccessible(page: Page): Promise<void> {
  // The other way of working opens a page more for each look, for frames of other sites: there are none.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true)
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  const told = violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  )
  expect(told, page.url()).toEqual([])
}

/** Expects that the page is no wider than the screen: nothing has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(excess, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}

/** Expects that what has the focus can be seen: it lies within the screen, under no bar. */
export async function expectFocusInSight(page: Page): Promise<void> {
  const hidden = await page.evaluate<string | null>(`(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    // A choice is drawn by its label.
    const shown = [element, ...(element.labels ?? [])]
    const seen = above !== null && shown.some((one) => one.contains(above) || above.contains(one))
    return seen ? null : element.textContent + ' is under ' + above?.className
  })()`)
  expect(hidden, page.url()).toBeNull()
}

/** Expects that no word within `selector` is broken in two without a hyphen. */
export async function expectWholeWords(page: Page, selector: string): Promise<void> {
  const broken = await page.evaluate<string[]>(`(() => {
    const broken = []
    for (const root of document.querySelectorAll(${JSON.stringify(selector)})) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode
        const topOf = (at) => {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          // The first letter after a soft hyphen has a rectangle at the hyphen too.
          return [...range.getClientRects()].at(-1)?.top ?? 0
        }
        for (const { index } of text.data.matchAll(/\\p{L}(?=\\p{L})/gu))
          if (topOf(index + 1) > topOf(index) + 4) broken.push(text.data)
      }
    }
    return broken
  })()`)
  expect(broken, page.url()).toEqual([])
}
