import { z } from 'zod'
import { type Day, parseDay } from '../platform/shared/days.ts'

/**
 * A Finnish personal identity code (henkilötunnus), valid and in capital letters: `DDMMYY`, a sign
 * of the century, an individual number and a check character. All eleven characters make the key:
 * since 2023 two people may share the rest and differ by the sign.
 * Nothing is read from it but the birth date: the odd or even number is not the person's sex here.
 */
export type Hetu = string & { readonly __brand: 'Hetu' }

/** Why a text is not a hetu: its length, a character out of place, the sign, the day, the number, the check character. */
export type HetuFault = 'length' | 'form' | 'sign' | 'date' | 'number' | 'check'

export type HetuReading =
  | {
      readonly ok: true
      readonly hetu: Hetu
      readonly birthDate: Day
      readonly isArtificial: boolean
    }
  | { readonly ok: false; readonly fault: HetuFault }

/** The signs of each century, the oldest first; the letters but A are in use since 2023 (DVV, reform of the identity code). */
export const centurySigns: Readonly<Record<string, readonly string[]>> = {
  18: ['+'],
  19: ['-', 'Y', 'X', 'W', 'V', 'U'],
  20: ['A', 'B', 'C', 'D', 'E', 'F'],
}

const centuryBySign = new Map<string, string>(
  Object.entries(centurySigns).flatMap(([century, signs]) =>
    signs.map((sign) => [sign, century] as const),
  ),
)

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const pattern = /^(\d\d)(\d\d)(\d\d)(.)(\d{3})([0-9A-Z])$/

/** Numbers 002-899 are given to people; 900-999 never stand in the population register (domain.md section 6). */
const firstNumber = 2
const firstArtificialNumber = 900

function checkCharacter(digits: string): string {
  return checkCharacters.charAt(Number(digits) % 31)
}

/**
 * Reads a hetu as people type it: any case, spaces around. A birth date in the future is not told
 * here, because that depends on the day of asking.
 */
export function readHetu(text: string): HetuReading {
  const typed = text.trim().toUpperCase()
  if (typed.length !== 11) return { ok: false, fault: 'length' }
  const match = pattern.exec(typed)
  if (!match) return { ok: false, fault: 'form' }
  const [, day = '', month = '', year = '', sign = '', number = '', check = ''] = match
  const century = centuryBySign.get(sign)
  if (century === undefined) return { ok: false, fault: 'sign' }
  const birthDate = parseDay(`${century}${year}-${month}-${day}`)
  if (birthDate === undefined) return { ok: false, fault: 'date' }
  if (Number(number) < firstNumber) return { ok: false, fault: 'number' }
  if (checkCharacter(day + month + year + number) !== check) return { ok: false, fault: 'check' }
  return {
    ok: true,
    hetu: typed as Hetu,
    birthDate,
    isArtificial: Number(number) >= firstArtificialNumber,
  }
}

/** The hetu in its stored form, or undefined when the text is not one. */
export function parseHetu(text: string): Hetu | undefined {
  const reading = readHetu(text)
  return reading.ok ? reading.hetu : undefined
}

/** The birth date that stands in the code; a corrected birth date in the register may differ. */
export function hetuBirthDate(hetu: Hetu): Day {
  const century = centuryBySign.get(hetu.charAt(6)) ?? ''
  return `${century}${hetu.slice(4, 6)}-${hetu.slice(2, 4)}-${hetu.slice(0, 2)}` as Day
}

/** Whether the code is made for tests and demonstrations (900-999) and so belongs to nobody. */
export function isArtificialHetu(hetu: Hetu): boolean {
  return Number(hetu.slice(7, 10)) >= firstArtificialNumber
}

/** The code with its end hidden, as lists and pages show it until someone asks for the whole. */
export function maskHetu(hetu: Hetu): string {
  return `${hetu.slice(0, 7)}****`
}

/**
 * Makes an artificial code for a birth date.
 * @param number 900-999
 * @param sign which of the century's signs, 0 the oldest; from 2023 on 1-5 are in use too
 * @throws RangeError when there is no such code
 */
export function artificialHetu(birthDate: Day, number: number, sign = 0): Hetu {
  const character = centurySigns[birthDate.slice(0, 2)]?.[sign]
  if (character === undefined || number < firstArtificialNumber || number > 999) {
    throw new RangeError(`No artificial hetu with the number ${number} and the sign ${sign}`)
  }
  const date = birthDate.slice(8, 10) + birthDate.slice(5, 7) + birthDate.slice(2, 4)
  return `${date}${character}${number}${checkCharacter(date + number)}` as Hetu
}

/** The text keys of the faults. */
const faultKeys: Readonly<Record<HetuFault, string>> = {
  length: 'hetuLength',
  form: 'hetuForm',
  sign: 'hetuSign',
  date: 'hetuDate',
  number: 'hetuNumber',
  check: 'hetuCheck',
}

/** The schema of a hetu at a boundary: the error message is the text key of the fault. */
export const hetuSchema = z
  .string()
  .transform((text, context) => {
    const reading = readHetu(text)
    if (reading.ok) return reading.hetu
    context.addIssue({ code: 'custom', message: faultKeys[reading.fault] })
    return z.NEVER
  })
  .meta({ id: 'Hetu', description: 'A Finnish personal identity code' })
