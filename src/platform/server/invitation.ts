import { createHash, randomBytes } from 'node:crypto'

export interface Invitation {
  /** Given to the person once, in the link by which they set their password; kept nowhere. */
  readonly token: string
  /** What the schema of sign-in keeps instead. */
  readonly tokenHash: string
}

/** What the sign-in library keeps, with hashed identifiers, of a token by which a password may be set once. */
export const invitationHash = (token: string): string =>
  createHash('sha256').update(`reset-password:${token}`).digest('base64url')

/** A new invitation to set a password, of 192 random bits. */
export function newInvitation(): Invitation {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: invitationHash(token) }
}
