import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPassword } from '../../seed/areas/demo-users.ts'
import { createApp } from '../../src/app.ts'
import { createLog } from '../../src/platform/server/log.ts'
import { findFreePort } from '../../src/platform/server/postgres/server.ts'
import { type OidcServer, startOidcServer } from '../database/oidc-server.ts'
import { testClock, testFilesFolder, testSecrets } from '../database/test-app.ts'
import { totpCode } from '../database/totp.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const email = 'hepa.koske@demo.test'

/** Gives the browser a device of its own that holds passkeys, and a finger that is always the right one. */
async function addDevice(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

async function signInByPassword(page: Page, address: string): Promise<void> {
  await page.getByLabel('Sähköposti').fill(address)
  await page.getByLabel('Salasana', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Oma valikko/ }).click()
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
  await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor()
}

describe('signing in without a password', () => {
  const journey = useJourney()

  it('by a passkey: added on the page of one’s own, then used without writing anything', async () => {
    const page = await journey.open(undefined, '/')
    await addDevice(page)
    await signInByPassword(page, email)
    await page.getByRole('button', { name: /^Oma valikko/ }).click()
    await page.getByRole('button', { name: 'Kirjautumisen suojaus' }).click()
    await page.getByRole('heading', { name: 'Kirjautumisen suojaus' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lisää pääsyavain' }).click()
    await page.getByLabel('Nimi').fill('Työkannettava')
    await page.getByRole('button', { name: 'Lisää pääsyavain' }).click()
    await page.getByRole('button', { name: 'Poista Työkannettava' }).waitFor()
    await expectAccessible(page)
    // The device knows that it has one already.
    await page.getByRole('button', { name: 'Lisää pääsyavain' }).click()
    await page.getByLabel('Nimi').fill('Toinen')
    await page.getByRole('button', { name: 'Lisää pääsyavain' }).click()
    await page.getByText('Tällä laitteella on jo pääsyavain').waitFor()

    await signOut(page)
    await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click()
    await page.getByRole('button', { name: /^Oma valikko/ }).waitFor()
    const { rows } = await journey.test.owner.query(
      `select route from access_log where event = 'SignIn' order by at desc limit 1`,
    )
    expect(rows).toEqual([{ route: 'sign-in by passkey' }])

    await page.goto(`${journey.url}/security`)
    await page.getByRole('button', { name: 'Poista Työkannettava' }).click()
    await page.getByText('Ei pääsyavaimia').waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click()
    await page.getByText('Tätä pääsyavainta ei tunneta täällä').waitFor()
    await expectAccessible(page)
    // The device would stay with the page.
    await page.context().close()
  })

  it('by a passkey that the person keeps back is told as such', async () => {
    const page = await journey.open(undefined, '/')
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('WebAuthn.enable')
    await protocol.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: false },
      },
    })
    await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click()
    await page.getByText('Pääsyavainta ei käytetty').waitFor()
    // The device would stay with the page.
    await page.context().close()
  })
})

describe('a second factor', () => {
  const journey = useJourney()

  it('is turned on with an app, asked for, passed by a backup code, and turned off', async () => {
    const address = 'official@demo.test'
    const page = await journey.open(undefined, '/security')
    await signInByPassword(page, address)
    const section = page.getByRole('region', { name: 'Todennussovellus' })
    await section.getByRole('button', { name: 'Ota käyttöön' }).click()
    await section.getByLabel('Salasanasi').fill('vaara salasana')
    await section.getByRole('button', { name: 'Jatka' }).click()
    await section.getByText('Salasana on väärin').waitFor()
    await section.getByLabel('Salasanasi').fill(demoPassword)
    await section.getByRole('button', { name: 'Jatka' }).click()
    const link = section.getByRole('link', { name: 'Avaa todennussovelluksessa' })
    const uri = (await link.getAttribute('href')) ?? ''
    await expectAccessible(page)
    await section.getByLabel('Sovelluksen näyttämä koodi').fill(totpCode(uri))
    await section.getByRole('button', { name: 'Vahvista' }).click()
    const list = section.getByRole('list', { name: 'Tallenna varakoodit' })
    await list.waitFor()
    const codes = await list.getByRole('listitem').allInnerTexts()
    expect(codes).toHaveLength(10)
    await expectAccessible(page)
    await section.getByRole('button', { name: 'Olen tallentanut koodit' }).click()
    await section.getByText('Käytössä', { exact: true }).waitFor()

    await signOut(page)
    await signInByPassword(page, address)
    await page.getByRole('heading', { name: 'Vahvista kirjautuminen' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Käytä varakoodia' }).click()
    await page.getByLabel('Varakoodi').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Vahvista' }).click()
    await page.getByRole('button', { name: /^Oma valikko/ }).waitFor()

    await page.goto(`${journey.url}/security`)
    await section.getByRole('button', { name: 'Poista käytöstä' }).click()
    await section.getByLabel('Salasanasi').fill(demoPassword)
    await section.getByRole('button', { name: 'Poista käytöstä' }).click()
    await section.getByText('Ei käytössä').waitFor()
  })

  it('and the password are changed on a phone, in Swedish, in the dark', async () => {
    const page = await journey.open('sote@demo.test', '/security', {
      ...{ locale: 'sv-FI', width: 390, height: 844, dark: true },
    })
    const section = page.getByRole('region', { name: 'Lösenord', exact: true })
    await section.getByRole('button', { name: 'Byt lösenord' }).click()
    await section.getByLabel('Nuvarande lösenord').fill(demoPassword)
    await section.getByLabel(/^Nytt lösenord( \*)?$/).fill('en lång mening är bra')
    await section.getByLabel('Nytt lösenord en gång till').fill('en lång mening')
    await section.getByRole('button', { name: 'Byt lösenord' }).click()
    await section.getByText('Lösenorden är inte').waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await section.getByLabel('Nytt lösenord en gång till').fill('en lång mening är bra')
    await section.getByRole('button', { name: 'Byt lösenord' }).click()
    await page.getByText('Lösenordet är bytt').waitFor()
  })
})

describe('the organisation’s own sign-in', () => {
  const journey = useJourney()
  let provider: OidcServer
  let app: FastifyInstance
  let home = ''

  beforeAll(async () => {
    const port = await findFreePort()
    home = `http://localhost:${port}`
    provider = await startOidcServer(`${home}/api/auth/callback/oidc`, {
      ...{ sub: 'person-1', email, email_verified: true },
    })
    app = await createApp({
      ...{ databaseUrl: journey.test.databaseUrl, secrets: testSecrets, clock: testClock },
      ...{ publicUrl: home, filesFolder: testFilesFolder, log: createLog('silent') },
      webDirectory: inject('webDirectory'),
      oidc: {
        ...{ issuer: provider.issuer, name: 'Espoon kaupunki', trustsEmail: false },
        ...{ clientId: provider.clientId, clientSecret: provider.clientSecret },
      },
    })
    await app.listen({ port, host: 'localhost' })
  })
  afterAll(async () => {
    await app.close()
    await provider.close()
  })

  it('leads there and back to the page that was asked for', async () => {
    const page = await journey.open(undefined, '/')
    await page.goto(`${home}/clients?scope=mine`)
    await page.getByRole('button', { name: 'Kirjaudu: Espoon kaupunki' }).click()
    await page.getByRole('heading', { name: 'Asiakkaat', level: 1 }).waitFor()
    expect(page.url()).toBe(`${home}/clients?scope=mine`)
  })

  it('says in a sentence why somebody who is not known here is not let in', async () => {
    provider.account = { sub: 'person-2', email: 'stranger@espoo.example', email_verified: true }
    const page = await journey.open(undefined, '/')
    await page.goto(`${home}/`)
    await page.getByRole('button', { name: 'Kirjaudu: Espoon kaupunki' }).click()
    await page.getByText('Sinulla ei ole tunnusta tässä palvelussa').waitFor()
    await expectAccessible(page)
  })
})
