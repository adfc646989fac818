import { z } from 'zod'

/**
 * The schema of one line of text that people write: composed (NFC), trimmed, 1 to `max` characters, without
 * control characters (the database refuses some of them, and no name or address has any).
 */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, { error: 'textMissing' })
    .max(max, { error: 'textTooLong' })
    .regex(/^\P{Cc}*$/u, { error: 'textInvalid' })
