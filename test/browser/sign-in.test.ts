import { describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectFocused,
  expectNoSidewaysScroll,
  tabTo,
  useJourney,
} from './journey.ts'

describe('signing in', () => {
  const journey = useJourney()

  it('with a password leads back to the address that was asked', async () => {
    const page = await journey.open(undefined, '/clients?scope=mine')
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('Sähköposti').fill('hepa.koske@demo.test')
    await page.getByLabel('Salasana', { exact: true }).fill('vaara-salasana-tama')
    const signIn = page.getByRole('button', { name: 'Kirjaudu', exact: true })
    await tabTo(page, signIn)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Sähköposti tai salasana on väärin').waitFor()
    // It was asleep meanwhile, and the keyboard is still there.
    await expectFocused(signIn)
    await page.getByLabel('Salasana', { exact: true }).fill('taitopolku-demo')
    await signIn.click()
    await page.getByRole('heading', { name: 'Asiakkaat', level: 1 }).waitFor()
    expect(page.url()).toContain('/clients?scope=mine')
  })

  it('as a demo user takes one press, and signing out ends the session', async () => {
    const page = await journey.open(undefined, '/', { locale: 'en-GB' })
    await page.getByRole('button', { name: /Amina Warsame/ }).click()
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
    const cookies = await page.context().cookies()
    expect(cookies.find((cookie) => cookie.name.includes('session'))).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    })
    await page.getByRole('button', { name: /Amina Warsame/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    const status = await page.evaluate<number>("fetch('/api/me').then((answer) => answer.status)")
    expect(status).toBe(401)
  })

  it('speaks the language of the browser, switches without reloading, and fits a phone', async () => {
    const page = await journey.open(undefined, '/', { locale: 'sv-FI', width: 390, height: 844 })
    await page.getByRole('heading', { name: 'Logga in' }).waitFor()
    expect(await page.evaluate<string>('document.documentElement.lang')).toMatch(/^sv/)
    await expectNoSidewaysScroll(page)
    await page
      .getByRole('button', { name: /SV|Språk/ })
      .first()
      .click()
    await page
      .getByRole('menuitemradio', { name: /Suomi/ })
      .or(page.getByText('Suomi'))
      .first()
      .click()
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor()
    await expectAccessible(page)
  })
})
