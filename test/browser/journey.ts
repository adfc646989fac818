import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, ConsoleMessage, Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, expect } from 'vitest'
import { makeSession, type TestApp, useTestApp } from '../database/test-app.ts'
import { giveBack, type Look, takePage } from './pages.ts'

export type { Look } from './pages.ts'

export interface Journey {
  readonly test: TestApp
  /** The address of the served application. */
  readonly url: string
  /** A page of somebody who is signed in (or of nobody), in a profile of its own. Faults on its console fail the test. */
  open(email: string | undefined, path: string, look?: Look): Promise<Page>
  /** Closes the profile of a page before the test ends; what ran in it is over. */
  close(page: Page): Promise<void>
}

interface Opened {
  readonly page: Page
  readonly locale: string
  /** Listens no more. */
  readonly stop: () => void
}

/** The port of all applications of this process, one after the other: what a page has loaded from there it need not load again. */
let port = 0

/** Gives the journeys of a file the served application on a database of their own, and a browser. */
export function useJourney(): Journey {
  const test = useTestApp({ withPages: true })
  const opened: Opened[] = []
  const faults: string[] = []
  let url = ''

  beforeAll(async () => {
    const address = await test.app.listen({ port, host: '127.0.0.1' })
    port = Number(new URL(address).port)
    url = `http://localhost:${port}`
  })
  const close = async ({ page, locale, stop }: Opened) => {
    stop()
    await giveBack(page, locale, url)
  }
  afterEach(async ({ task }) => {
    const hasFailed = task.result?.state === 'fail'
    for (const one of opened.splice(0))
      if (hasFailed) await one.page.context().close()
      else await close(one)
    expect(faults.splice(0), 'faults on the console of the page').toEqual([])
  })
  const listen = (page: Page): (() => void) => {
    const onError = (error: Error) => faults.push(error.message)
    const onMessage = (message: ConsoleMessage) => {
      // An answer that refuses is part of many journeys; the browser reports each as an error of its own.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text())
    }
    page.on('pageerror', onError)
    page.on('console', onMessage)
    return () => {
      page.off('pageerror', onError)
      page.off('console', onMessage)
    }
  }

  return {
    test,
    get url() {
      if (url === '') throw new Error('The application starts in beforeAll; use it inside a test.')
      return url
    },
    async open(email, path, look = {}) {
      const page = await takePage(look)
      opened.push({ page, locale: look.locale ?? 'fi-FI', stop: listen(page) })
      if (email !== undefined) {
        const [name = '', value = ''] = (await makeSession(test.owner, email)).split('=')
        await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
      }
      await page.goto(`${url}${path}`)
      return page
    },
    async close(page) {
      const at = opened.findIndex((one) => one.page === page)
      const [one] = at < 0 ? [] : opened.splice(at, 1)
      if (one === undefined) throw new RangeError('That page is not open in this journey.')
      await close(one)
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Axe is more than half a million letters: on this way it is read once, without a look at what it gives. The session
 * stays, for a second one that ends would take a page's virtual devices with it.
 */
const protocols = new WeakMap<Page, CDPSession>()

async function protocolOf(page: Page): Promise<CDPSession> {
  const protocol = protocols.get(page) ?? (await page.context().newCDPSession(page))
  protocols.set(page, protocol)
  return protocol
}

/** Expects axe to find nothing on the page as it is now. A framed report is a document of its own, with its own landmarks. */
export async function expectAccessible(page: Page): Promise<void> {
  // Rows of the question before are dimmed until the answer is there; a page that stays busy is looked at as it is.
  const busy = page.locator('[aria-busy="true"]').first()
  await busy.waitFor({ state: 'detached', timeout: 5000 }).catch(() => {})
  if (!(await page.evaluate<boolean>('"axe" in window')))
    await (await protocolOf(page)).send('Runtime.evaluate', { expression: axe, silent: true })
  const told = await page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(
      { exclude: ['iframe'] },
      { resultTypes: ['violations'], iframes: false, preload: false, performanceTimer: false },
    )
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '))
  })()`)
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

/** Expects that the keyboard is there, or gets there at once. */
export async function expectFocused(target: Locator): Promise<void> {
  const isFocused = () =>
    target.evaluateAll((elements) => elements.some((element) => element.matches(':focus')))
  await expect
    .poll(isFocused, { message: `the focus is not at ${target}`, timeout: 5000 })
    .toBe(true)
}

/** So many presses of Tab lead anywhere on a page; more would be a way that nobody walks. */
const longestWay = 120

/** Goes to something by Tab alone, from where the focus is; what has the focus is in sight all the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let presses = 0; presses < longestWay; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
    await expectFocusInSight(page)
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** Chooses from a list of choices by keyboard alone; what is typed narrows the list. */
export async function chooseByKeys(
  page: Page,
  list: Locator,
  option: RegExp,
  typed = '',
): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(typed)
  const active = () =>
    page.evaluate<string>(
      'document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.textContent ?? ""',
    )
  await page.getByRole('option').first().or(list).first().waitFor()
  for (let presses = 0; presses < longestWay; presses += 1) {
    if (option.test(await active())) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to ${option}`)
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
