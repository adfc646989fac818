import { describe, expect, it } from 'vitest'
import { demoPassword } from '../../../seed/areas/demo-users.ts'
import { type BrowserLike, openBrowser } from '../../../test/database/browser-like.ts'
import { useTestApp } from '../../../test/database/test-app.ts'
import { totpCode } from '../../../test/database/totp.ts'

const auth = '/api/auth'

describe('a second factor', () => {
  const test = useTestApp()

  /** Signs in by password; tells whether a second factor is asked for. */
  const byPassword = async (email: string) => {
    const browser = openBrowser(() => test.app, 'http://localhost:3000')
    const { status, body } = await browser.post(`${auth}/sign-in/email`, {
      email,
      password: demoPassword,
    })
    expect(status).toBe(200)
    return { browser, isAsked: body.twoFactorRedirect === true }
  }
  const isIn = async (browser: BrowserLike) => (await browser.get('/api/me')).status === 200
  /** Puts the second factor of a user on, as an authenticator app and the security page do. */
  const enable = async (email: string) => {
    const { browser } = await byPassword(email)
    const { status, body } = await browser.post<{ totpURI: string; backupCodes: string[] }>(
      `${auth}/two-factor/enable`,
      { password: demoPassword },
    )
    expect(status).toBe(200)
    const code = totpCode(body.totpURI)
    expect((await browser.post(`${auth}/two-factor/verify-totp`, { code })).status).toBe(200)
    return { browser, ...body }
  }

  it('is asked for once it is on, and lets in by the code of the app alone', async () => {
    const email = 'hepa.koske@demo.test'
    const { totpURI } = await enable(email)
    expect(totpURI).toContain('Taitopolku')
    const { browser, isAsked } = await byPassword(email)
    expect(isAsked).toBe(true)
    expect(await isIn(browser)).toBe(false)
    const wrong = await browser.post(`${auth}/two-factor/verify-totp`, {
      code: totpCode(totpURI, 90),
    })
    expect(wrong.status).toBe(401)
    expect(await isIn(browser)).toBe(false)
    const right = await browser.post(`${auth}/two-factor/verify-totp`, {
      code: totpCode(totpURI),
      trustDevice: true,
    })
    expect(right.status).toBe(200)
    expect(await isIn(browser)).toBe(true)
    // Nothing remembers the device: the next time it is asked for again.
    expect([...browser.cookies.keys()]).toEqual(['taitopolku.session_token'])
    await browser.post(`${auth}/sign-out`)
    const again = await browser.post(`${auth}/sign-in/email`, { email, password: demoPassword })
    expect(again.body.twoFactorRedirect).toBe(true)
  })

  it('is not on before a code was shown to be right', async () => {
    const email = 'hepa.oske@demo.test'
    const { browser } = await byPassword(email)
    await browser.post(`${auth}/two-factor/enable`, { password: demoPassword })
    expect((await byPassword(email)).isAsked).toBe(false)
  })

  it('is put on and off with the password alone', async () => {
    const email = 'official@demo.test'
    const { browser } = await byPassword(email)
    const enabling = await browser.post(`${auth}/two-factor/enable`, { password: 'wrong password' })
    expect(enabling.status).toBe(400)
    const enabled = await enable(email)
    const off = (password: string) =>
      enabled.browser.post(`${auth}/two-factor/disable`, { password })
    expect((await off('wrong password')).status).toBe(400)
    expect((await byPassword(email)).isAsked).toBe(true)
    expect((await off(demoPassword)).status).toBe(200)
    expect((await byPassword(email)).isAsked).toBe(false)
  })

  it('has codes for when the app is lost, each good for once', async () => {
    const email = 'teacher.oske@demo.test'
    const { backupCodes } = await enable(email)
    expect(new Set(backupCodes).size).toBe(10)
    const enter = async (code: string | undefined) => {
      const { browser } = await byPassword(email)
      await browser.post(`${auth}/two-factor/verify-backup-code`, { code })
      return isIn(browser)
    }
    expect(await enter(backupCodes[0])).toBe(true)
    expect(await enter(backupCodes[0])).toBe(false)
    expect(await enter('aaaaa-bbbbb')).toBe(false)
    const { rows } = await test.owner.query('select "backupCodes" as codes from auth."twoFactor"')
    for (const code of backupCodes) expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('cannot be guessed: after ten wrong codes the right one does not help either', async () => {
    const email = 'dpo@demo.test'
    const { totpURI } = await enable(email)
    for (let round = 0; round < 5; round += 1) {
      const { browser } = await byPassword(email)
      for (let index = 0; index < 3; index += 1)
        await browser.post(`${auth}/two-factor/verify-totp`, {
          code: totpCode(totpURI, 1000 + index),
        })
    }
    const { browser } = await byPassword(email)
    const right = await browser.post(`${auth}/two-factor/verify-totp`, { code: totpCode(totpURI) })
    expect(right.status).toBe(429)
    expect(await isIn(browser)).toBe(false)
  })

  it('is nothing without the password', async () => {
    const email = 'coach.oske@demo.test'
    const { totpURI } = await enable(email)
    const stranger = openBrowser(() => test.app, 'http://localhost:3000')
    const code = totpCode(totpURI)
    expect((await stranger.post(`${auth}/two-factor/verify-totp`, { code })).status).toBe(401)
  })
})
