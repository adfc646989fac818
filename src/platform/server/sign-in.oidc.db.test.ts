import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../seed/areas/demo-users.ts'
import { openBrowser } from '../../../test/database/browser-like.ts'
import { type OidcServer, startOidcServer } from '../../../test/database/oidc-server.ts'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../../test/database/test-app.ts'
import { createApp } from '../../app.ts'
import { createLog } from './log.ts'
import { type OidcSettings, oidcSettings } from './sign-in.oidc.ts'

const home = 'http://localhost:3000'
const email = 'hepa.koske@demo.test'

describe("the organisation's own sign-in", () => {
  const test = useTestApp()
  let provider: OidcServer
  let app: FastifyInstance
  let settings: OidcSettings

  const open = (oidc: OidcSettings) =>
    createApp({
      ...{ databaseUrl: test.databaseUrl, secrets: testSecrets, clock: testClock },
      ...{ publicUrl: home, filesFolder: testFilesFolder, log: createLog('silent'), oidc },
    })

  beforeAll(async () => {
    provider = await startOidcServer(`${home}/api/auth/callback/oidc`, {
      ...{ sub: 'person-1', email, email_verified: true },
    })
    settings = {
      ...{ issuer: provider.issuer, name: 'Espoon kaupunki', trustsEmail: false },
      ...{ clientId: provider.clientId, clientSecret: provider.clientSecret },
    }
    app = await open(settings)
  })
  afterAll(async () => {
    await app.close()
    await provider.close()
  })

  /** Goes the whole way as a browser does: to the organisation, through its pages, and back. */
  async function signIn(of = app, back = '/clients') {
    const browser = openBrowser(() => of, home)
    const begin = await browser.post<{ url: string }>('/api/auth/sign-in/social', {
      ...{ provider: 'oidc', callbackURL: back },
    })
    expect(begin.status, JSON.stringify(begin.body)).toBe(200)
    const there = new Map<string, string>()
    let url = begin.body.url
    while (url.startsWith(provider.issuer)) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...there].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
        there.set(name, value)
      }
      expect(answer.status, await answer.text()).toBeOneOf([302, 303])
      url = new URL(answer.headers.get('location') ?? '', url).toString()
    }
    const callback = url.replace(home, '')
    const returned = await browser.get(callback)
    const isIn = (await browser.get('/api/me')).status === 200
    return { browser, begin: begin.body.url, callback, returned, isIn }
  }
  const accounts = async () =>
    (
      await test.owner.query(
        `select u.email, a."accountId", a."accessToken", a."refreshToken", a."idToken"
         from auth.account a join auth."user" u on u.id = a."userId" where a."providerId" = 'oidc' order by 1`,
      )
    ).rows

  it('is offered on the sign-in page by its name', async () => {
    const { body } = await openBrowser(() => app, home).get('/api/sign-in-ways')
    expect(body).toEqual({ oidc: { name: 'Espoon kaupunki' } })
    expect((await test.as(undefined)('GET /api/sign-in-ways')).body).toEqual({ oidc: null })
  })

  it('lets in a person whose address it vouches for, and keeps nothing that opens the organisation', async () => {
    const { isIn, returned, begin, browser } = await signIn()
    expect(isIn).toBe(true)
    expect(returned.location).toBe('/clients')
    const asked = new URL(begin).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('nonce')).toBeTruthy()
    expect((await browser.get('/api/me')).body).toMatchObject({
      email,
      name: expect.not.stringContaining('Organisaation'),
    })
    expect(await accounts()).toEqual([
      { email, accountId: 'person-1', accessToken: null, refreshToken: null, idToken: null },
    ])
  })

  it('knows the person afterwards by the organisation’s own mark, whatever the address', async () => {
    provider.account = { sub: 'person-1', email: 'new.name@espoo.example', email_verified: true }
    const { isIn, browser } = await signIn()
    expect(isIn).toBe(true)
    expect((await browser.get('/api/me')).body.email).toBe(email)
    expect(await accounts()).toHaveLength(1)
  })

  it('does not let in somebody who is not known here, and adds nobody', async () => {
    provider.account = { sub: 'person-2', email: 'stranger@espoo.example', email_verified: true }
    const { isIn, returned } = await signIn()
    expect(isIn).toBe(false)
    expect(returned.location).toContain('/sign-in?error=signup_disabled')
    const { rows } = await test.owner.query(
      `select from auth."user" where email = 'stranger@espoo.example'`,
    )
    expect(rows).toEqual([])
  })

  it('does not let in by an address that the organisation does not vouch for', async () => {
    for (const verified of [{ email_verified: false }, {}]) {
      provider.account = { sub: 'person-3', email: 'dpo@demo.test', ...verified }
      const { isIn, returned } = await signIn()
      expect(isIn).toBe(false)
      expect(returned.location).toContain('/sign-in?error=account_not_linked')
    }
    expect(await accounts()).toHaveLength(1)
  })

  it('lets them in where the installation says that the organisation’s addresses are good', async () => {
    const trusting = await open({ ...settings, trustsEmail: true })
    provider.account = { sub: 'person-4', email: 'official@demo.test' }
    expect((await signIn(trusting)).isIn).toBe(true)
    await trusting.close()
  })

  it('does not let in who is locked here', async () => {
    provider.account = { sub: 'person-5', email: 'coach.oske@demo.test', email_verified: true }
    expect((await signIn()).isIn).toBe(true)
    await test.owner.query(
      `update staff_member set locked_at = now() where email = 'coach.oske@demo.test'`,
    )
    expect((await signIn()).isIn).toBe(false)
  })

  it('is of no use a second time, nor to another browser', async () => {
    provider.account = { sub: 'person-1', email, email_verified: true }
    const { callback, browser } = await signIn()
    await browser.post('/api/auth/sign-out')
    await browser.get(callback)
    expect((await browser.get('/api/me')).status).toBe(401)
    const other = openBrowser(() => app, home)
    await other.get(callback)
    expect((await other.get('/api/me')).status).toBe(401)
  })

  it('leads back to a page of ours only', async () => {
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ])
      expect((await signIn(app, back)).returned.location).toBe('/')
  })

  it('leaves the password as it is', async () => {
    const browser = openBrowser(() => app, home)
    const { status } = await browser.post('/api/auth/sign-in/email', {
      email,
      password: demoPassword,
    })
    expect(status).toBe(200)
  })

  it('is in the access log', async () => {
    const { rows } = await test.owner.query(
      `select count(*)::int as count from access_log where event = 'SignIn' and route = 'sign-in by oidc'`,
    )
    expect(rows[0]?.count).toBeGreaterThan(2)
  })

  it('that is away says so, and works again when it is back', async () => {
    await provider.pause()
    const waiting = await open(settings)
    const begin = () => openBrowser(() => waiting, home).post('/api/auth/sign-in/social', {})
    const answer = await begin()
    expect([answer.status, answer.body.errorCode]).toEqual([503, 'providerAway'])
    await provider.resume()
    expect((await begin()).status).toBe(200)
    await waiting.close()
  })

  it('is not there where it is not set', async () => {
    const answer = await openBrowser(() => test.app, home).post('/api/auth/sign-in/social', {})
    expect(answer.status).toBe(404)
  })
})

describe('its settings', () => {
  const env = {
    ...{ OIDC_ISSUER: 'https://login.example.fi/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    OIDC_NAME: 'Espoon kaupunki',
  }
  it('are read when there is an issuer', () => {
    expect(oidcSettings({})).toBeUndefined()
    expect(oidcSettings(env)).toEqual({
      ...{ issuer: 'https://login.example.fi', clientId: 'a', clientSecret: 'b' },
      ...{ name: 'Espoon kaupunki', trustsEmail: false },
    })
  })
  it.each([
    [{ OIDC_ISSUER: 'login' }, 'OIDC_ISSUER must be an address'],
    [{ OIDC_CLIENT_SECRET: '' }, 'set OIDC_CLIENT_SECRET too'],
    [{ OIDC_NAME: undefined }, 'set OIDC_NAME too'],
    [{ OIDC_TRUST_EMAIL: 'maybe' }, 'OIDC_TRUST_EMAIL must be yes or no'],
  ])('with %o are refused', (change, sentence) => {
    expect(() => oidcSettings({ ...env, ...change })).toThrow(sentence)
  })
})
