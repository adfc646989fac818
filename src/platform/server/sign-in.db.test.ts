import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../seed/areas/demo-users.ts'
import { type BrowserLike, openBrowser } from '../../../test/database/browser-like.ts'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../../test/database/test-app.ts'
import { createApp } from '../../app.ts'
import type { Me } from '../../areas/model.me.ts'
import { createLog } from './log.ts'

const email = 'hepa.koske@demo.test'
const home = 'http://localhost:3000'
const signIn = '/api/auth/sign-in/email'

describe('signing in by password', () => {
  const test = useTestApp()
  const newBrowser = () => openBrowser(() => test.app, home)
  const signedIn = async (): Promise<BrowserLike> => {
    const browser = newBrowser()
    expect((await browser.post(signIn, { email, password: demoPassword })).status).toBe(200)
    return browser
  }

  it('opens a session, whose cookie no script and no other site can use', async () => {
    const browser = newBrowser()
    const { status, body, setCookie } = await browser.post(signIn, {
      email,
      password: demoPassword,
    })
    expect(status).toBe(200)
    expect(setCookie).toHaveLength(1)
    expect(setCookie[0]).toMatch(/^taitopolku\.session_token=/)
    expect(setCookie[0]).toMatch(/; HttpOnly/i)
    expect(setCookie[0]).toMatch(/; SameSite=Lax/i)
    expect(setCookie[0]).toMatch(/; Path=\/(;|$)/i)
    // The token in the answer would be for a script to read.
    const token = decodeURIComponent(browser.cookies.get('taitopolku.session_token') ?? '').split(
      '.',
    )[0]
    expect(token).toMatch(/^\w{20,}$/)
    expect(JSON.stringify(body)).not.toContain(token)
    expect((await browser.get<Me>('/api/me')).body.email).toBe(email)
  })

  it('takes the address in any case', async () => {
    const { status } = await newBrowser().post(signIn, {
      email: 'Hepa.Koske@DEMO.test',
      password: demoPassword,
    })
    expect(status).toBe(200)
  })

  it('is refused alike for a wrong password and for an unknown address', async () => {
    const wrong = await newBrowser().post(signIn, {
      email: 'official@demo.test',
      password: 'wrong password',
    })
    const unknown = await newBrowser().post(signIn, {
      email: 'nobody@demo.test',
      password: 'wrong password',
    })
    expect(wrong.status).toBe(401)
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
    expect(wrong.setCookie).toEqual([])
  })

  it('is no longer valid after signing out, even for who kept the cookie', async () => {
    const browser = await signedIn()
    const kept = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200)
    expect(browser.cookies.size).toBe(0)
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  it('ends by itself after twelve hours', async () => {
    const browser = await signedIn()
    const { rows } = await test.owner.query<{ seconds: number }>(
      `select extract(epoch from "expiresAt" - "createdAt")::int as seconds from auth.session
        where id = (select id from auth.session order by "createdAt" desc limit 1)`,
    )
    expect(rows[0]?.seconds).toBe(12 * 3600)
    await test.owner.query(`update auth.session set "expiresAt" = now() - interval '1 second'`)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await browser.get('/api/auth/passkey/list-user-passkeys')).status).toBe(401)
  })

  it('is not had by changing the cookie', async () => {
    const browser = await signedIn()
    const value = decodeURIComponent(browser.cookies.get('taitopolku.session_token') ?? '')
    const [token = '', signature = ''] = value.split('.')
    for (const forged of [
      token,
      `${token}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      `${token}x.${signature}`,
      '.',
      '',
    ]) {
      browser.cookies.set('taitopolku.session_token', encodeURIComponent(forged))
      expect((await browser.get('/api/me')).status, forged).toBe(401)
    }
  })

  it('locks an address after eight wrong passwords in a row, known or not, for a quarter of an hour', async () => {
    for (const address of ['teacher.oske@demo.test', 'nobody.at.all@demo.test']) {
      const statuses: number[] = []
      for (let index = 0; index < 9; index += 1)
        statuses.push(
          (await newBrowser().post(signIn, { email: address, password: 'wrong password' })).status,
        )
      expect(statuses).toEqual([...Array(8).fill(401), 429])
      const right = await newBrowser().post(signIn, { email: address, password: demoPassword })
      expect([right.status, right.body.errorCode]).toEqual([429, 'accountLocked'])
    }
    await test.owner.query(
      `update auth.sign_in_failure set locked_until = $1 where email = 'teacher.oske@demo.test'`,
      [testClock.now().toString()],
    )
    const later = await newBrowser().post(signIn, {
      email: 'teacher.oske@demo.test',
      password: demoPassword,
    })
    expect(later.status).toBe(200)
  })

  it('gives as few tries to many at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        newBrowser().post(signIn, { email: 'dpo@demo.test', password: 'wrong password' }),
      ),
    )
    expect(tries.filter((reply) => reply.status === 401)).toHaveLength(8)
    expect(tries.filter((reply) => reply.status === 429)).toHaveLength(12)
  })

  it('counts anew after the right password', async () => {
    const address = 'coach.oske@demo.test'
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 7; index += 1)
        await newBrowser().post(signIn, { email: address, password: 'wrong password' })
      expect(
        (await newBrowser().post(signIn, { email: address, password: demoPassword })).status,
      ).toBe(200)
    }
  })

  it('is in the access log, done and refused', async () => {
    const address = 'researcher@demo.test'
    await newBrowser().post(signIn, { email: address, password: 'wrong password' })
    await newBrowser().post(signIn, { email: address, password: demoPassword })
    const { rows } = await test.owner.query(
      `select event, route, outcome from access_log join staff_member m using (area_id, staff_id)
        where m.email = $1 and event = 'SignIn' order by at`,
      [address],
    )
    expect(rows).toEqual([
      { event: 'SignIn', route: 'sign-in by password', outcome: 'refused' },
      { event: 'SignIn', route: 'sign-in by password', outcome: 'done' },
    ])
  })

  it.each([
    [
      '/api/auth/sign-up/email',
      { name: 'Uusi', email: 'new@demo.test', password: 'a long password' },
    ],
    ['/api/auth/update-user', { name: 'Toinen' }],
    ['/api/auth/change-email', { newEmail: 'new@demo.test' }],
    ['/api/auth/delete-user', {}],
    ['/api/auth/request-password-reset', { email }],
    ['/api/auth/verify-password', { password: demoPassword }],
    ['/api/auth/get-session', {}],
    ['/api/auth/sign-in/email/', { email, password: demoPassword }],
    ['/api/auth//sign-in/email', { email, password: demoPassword }],
    ['/api/auth/sign-in%2Femail', { email, password: demoPassword }],
  ])('leaves closed what the library has and we do not use: %s', async (path, body) => {
    const browser = await signedIn()
    expect((await browser.post(path, body)).status).toBe(404)
  })

  it('is refused from another site, in whose name the browser would send its cookie', async () => {
    const body = { email, password: demoPassword }
    for (const header of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await newBrowser().post(signIn, body, header)).status).toBe(403)
    const browser = await signedIn()
    expect(
      (await browser.post('/api/auth/sign-out', {}, { origin: 'https://evil.example' })).status,
    ).toBe(403)
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('takes a new password for the old one alone, and ends the other sessions', async () => {
    const address = 'sote@demo.test'
    const [one, other] = [newBrowser(), newBrowser()]
    for (const browser of [one, other])
      await browser.post(signIn, { email: address, password: demoPassword })
    const change = (currentPassword: string, newPassword: string) =>
      one.post('/api/auth/change-password', {
        currentPassword,
        newPassword,
        revokeOtherSessions: true,
      })
    expect((await change('wrong password', 'a new long password')).status).toBe(400)
    expect((await change(demoPassword, 'short')).status).toBe(400)
    expect((await change(demoPassword, 'a new long password')).status).toBe(200)
    expect((await one.get('/api/me')).status).toBe(200)
    expect((await other.get('/api/me')).status).toBe(401)
    expect(
      (await newBrowser().post(signIn, { email: address, password: demoPassword })).status,
    ).toBe(401)
  })
})

describe('behind https and a proxy', () => {
  const test = useTestApp()
  const publicUrl = 'https://taitopolku.example.fi'
  let app: FastifyInstance

  beforeAll(async () => {
    app = await createApp({
      ...{ databaseUrl: test.databaseUrl, secrets: testSecrets, clock: testClock, publicUrl },
      ...{ filesFolder: testFilesFolder, log: createLog('silent'), proxies: 1 },
    })
  })
  afterAll(() => app.close())

  it('the cookie is sent over https alone', async () => {
    const browser = openBrowser(() => app, publicUrl)
    const { setCookie } = await browser.post(signIn, { email, password: demoPassword })
    expect(setCookie[0]).toMatch(/^__Secure-taitopolku\.session_token=/)
    expect(setCookie[0]).toMatch(/; Secure/i)
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('a caller is known by what our proxy says, not by what the caller says', async () => {
    const tries = async (forwardedFor: (index: number) => string) => {
      const statuses = new Set<number>()
      for (let index = 0; index < 62; index += 1) {
        const reply = await openBrowser(() => app, publicUrl).post(
          signIn,
          // Refused before a password is judged, which would take its time.
          { email: `somebody${index}@demo.test` },
          { 'x-forwarded-for': forwardedFor(index), 'x-taitopolku-address': `10.0.0.${index}` },
        )
        statuses.add(reply.status)
      }
      return [...statuses].sort()
    }
    // The last entry is the proxy's: the others are claims.
    expect(await tries((index) => `10.1.1.${index}, 192.0.2.7`)).toEqual([400, 429])
    expect(await tries((index) => `198.51.100.${index}`)).toEqual([400])
  })
})
