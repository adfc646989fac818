import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody who can sign in at the organisation. */
export interface OrganisationAccount {
  readonly sub: string
  readonly email: string
  /** Whether the organisation says that the address is theirs; absent when it says nothing. */
  readonly email_verified?: boolean
}

/** An organisation's own sign-in that is really there (the reference implementation), on this machine. */
export interface OidcServer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is signed in at the organisation from now on, as if they had entered their password there. */
  account: OrganisationAccount
  /** Goes away until `resume`. */
  pause(): Promise<void>
  resume(): Promise<void>
  close(): Promise<void>
}

/** Starts a provider that takes one client. */
export async function startOidcServer(
  redirectUri: string,
  account: OrganisationAccount,
): Promise<OidcServer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'taitopolku',
        client_secret: 'a secret of the test',
        redirect_uris: [redirectUri],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ name: 'Organisaation nimi', ...running.account }),
    }),
    ttl: { Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600, Interaction: 600 },
  })
  /** Enters the account and agrees to what is asked, as a person at the organisation's page would. */
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const details = await provider.interactionDetails(request, response)
    if (details.prompt.name === 'login')
      return provider.interactionFinished(request, response, {
        login: { accountId: running.account.sub },
      })
    const grant = new provider.Grant({
      accountId: details.session?.accountId ?? '',
      clientId: String(details.params.client_id),
    })
    grant.addOIDCScope('openid email profile')
    return provider.interactionFinished(request, response, {
      consent: { grantId: await grant.save() },
    })
  }
  const serve = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(request, response)
    else serve(request, response)
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const running: OidcServer = {
    ...{ issuer, clientId: 'taitopolku', clientSecret: 'a secret of the test', account },
    pause: stop,
    async resume() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    close: stop,
  }
  return running
}
