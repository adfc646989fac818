import { createHmac, timingSafeEqual } from 'node:crypto'

/** The name of the session's cookie; with the prefix that makes browsers insist on https where we serve it. */
export const sessionCookieName = (secure: boolean): string =>
  `${secure ? '__Secure-' : ''}taitopolku.session_token`

const signature = (token: string, secret: string): string =>
  createHmac('sha256', secret).update(token).digest('base64')

/** The value of the session's cookie: the token and its signature, as the sign-in library writes it. */
export function signSessionToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${signature(token, secret)}`)
}

/**
 * The session token of a Cookie header, when its signature is ours. Both cookie names are accepted, because a
 * proxy may end https before us.
 */
export function readSessionToken(cookies: string | undefined, secret: string): string | undefined {
  for (const part of cookies?.split(';') ?? []) {
    const [name, ...rest] = part.trim().split('=')
    if (name !== sessionCookieName(true) && name !== sessionCookieName(false)) continue
    const value = decode(rest.join('='))
    const dot = value.lastIndexOf('.')
    if (dot < 1) return undefined
    const token = value.slice(0, dot)
    const given = Buffer.from(value.slice(dot + 1))
    const expected = Buffer.from(signature(token, secret))
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
  }
  return undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
