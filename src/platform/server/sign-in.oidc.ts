import { genericOAuth } from 'better-auth/plugins'
import { ConfigError } from './config.ts'

/** The organisation's own sign-in (OpenID Connect): Entra ID, Suomi.fi, Keycloak or another. */
export interface OidcSettings {
  /** The address of the provider, under which `/.well-known/openid-configuration` lies. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people know it by: `Espoon kaupunki`. */
  readonly name: string
  /** The provider vouches for the addresses that it sends, although it does not say so (Entra ID). */
  readonly trustsEmail: boolean
}

/** The provider's place in addresses: `/api/auth/callback/oidc`. */
export const oidcId = 'oidc'

/**
 * Reads OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME and OIDC_TRUST_EMAIL (yes or no).
 * @returns undefined when no issuer is set
 * @throws ConfigError when only some are set
 */
export function oidcSettings(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const issuer = env.OIDC_ISSUER ?? ''
  if (issuer === '') return undefined
  if (!URL.canParse(issuer))
    throw new ConfigError(
      'The setting OIDC_ISSUER must be an address, such as "https://login.example.fi".',
    )
  const needed = (name: string): string => {
    const text = env[name] ?? ''
    if (text === '') throw new ConfigError(`OIDC_ISSUER is set; set ${name} too.`)
    return text
  }
  const trust = env.OIDC_TRUST_EMAIL ?? 'no'
  if (trust !== 'yes' && trust !== 'no')
    throw new ConfigError('The setting OIDC_TRUST_EMAIL must be yes or no.')
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    name: needed('OIDC_NAME'),
    trustsEmail: trust === 'yes',
  }
}

/** The library's part for the provider: only people who are known here sign in, nobody is added by signing in. */
export function oidcPlugin({ issuer, clientId, clientSecret, name }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        ...{ providerId: oidcId, name, clientId, clientSecret },
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        // Who signs out here stays signed in at the organisation.
        disableProviderLogout: true,
      },
    ],
  })
}
