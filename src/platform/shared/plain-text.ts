import { z } from 'zod'

/**
 * The schema of one line of text that a person types: trimmed, in composed Unicode form, without control
 * characters and half surrogates, which the database would refuse.
 * @param max the most UTF-16 units that it may have
 * @param min 0 for a text that may be left empty
 */
export const plainText = (max: number, min: 0 | 1 = 1) =>
  z
    .string({ error: 'required' })
    .trim()
    .normalize('NFC')
    .min(min, { error: 'required' })
    .max(max, { error: 'tooLong' })
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'invalid' })

/** Like `plainText`, for a text of several lines. */
export const plainLines = (max: number, min: 0 | 1 = 1) =>
  z
    .string({ error: 'required' })
    .trim()
    .normalize('NFC')
    .min(min, { error: 'required' })
    .max(max, { error: 'tooLong' })
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, { error: 'invalid' })
