import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keeps a secret value in the database: sealed to be opened by us alone, hashed to be found by equality. */
export interface Sealer {
  seal(text: string): Buffer
  /** Throws when the bytes were not sealed by this key or were changed. */
  open(sealed: Buffer): string
  hash(text: string): Buffer
}

/**
 * AES-256-GCM for sealing (12-byte nonce, 16-byte tag before the text) and HMAC-SHA-256 for finding,
 * under two keys derived from one of 32 bytes.
 */
export function createSealer(key: Buffer): Sealer {
  if (key.length !== 32) throw new RangeError('The sealing key must have 32 bytes.')
  const sealingKey = createHmac('sha256', key).update('seal').digest()
  const hashingKey = createHmac('sha256', key).update('hash').digest()
  return {
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString(
        'utf8',
      )
    },
    hash: (text) => createHmac('sha256', hashingKey).update(text).digest(),
  }
}
