import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** A pair of keys for badges: the public one as a JSON Web Key, the private one in PKCS 8. */
export function newBadgeKey(): {
  readonly publicKey: Record<string, unknown>
  readonly privateKey: string
} {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    publicKey: publicKey.export({ format: 'jwk' }) as Record<string, unknown>,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * Signs claims as a compact JSON Web Signature (RFC 7515) by RS256, the algorithm that every verifier of Open Badges
 * knows. The key stands in the header, so that the signature is checked wherever the token is.
 */
export function signClaims(
  claims: object,
  key: { readonly keyId: string; readonly publicKey: unknown; readonly privateKey: string },
): string {
  const header = { alg: 'RS256', typ: 'JWT', kid: key.keyId, jwk: key.publicKey }
  const content = `${encoded(header)}.${encoded(claims)}`
  const signature = sign('sha256', Buffer.from(content), createPrivateKey(key.privateKey))
  return `${content}.${signature.toString('base64url')}`
}

/** Whether a token was signed with the private part of a key. */
export function isSignedBy(token: string, publicKey: Record<string, unknown>): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const key = createPublicKey({ key: publicKey as never, format: 'jwk' })
  return verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    key,
    Buffer.from(signature, 'base64url'),
  )
}

/** The header or the claims of a token, unchecked. */
export const readPart = (token: string, part: 0 | 1): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8'))
