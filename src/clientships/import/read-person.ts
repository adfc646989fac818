import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { z } from 'zod'
import { type Contact, emptyContact } from '../../clients/model.contact.ts'
import { hetuBirthDate, readHetu } from '../../clients/model.hetu.ts'
import { personNameSchema } from '../../clients/model.identity.ts'
import { searchForm } from '../../clients/model.names.ts'
import type { Day } from '../../platform/shared/days.ts'
import { plainText } from '../../platform/shared/plain-text.ts'
import type { RowProblemCode } from '../model.import.row.ts'
import type { ImportField } from '../model.import.ts'
import { readDay } from './days.ts'
import type { RowPerson } from './prepared-row.ts'
import { readCountries, readLanguage, readSex } from './vocabulary.ts'

/** A row by the meanings of its columns, and where its faults are told. */
export interface RowReader {
  /** What stands in the column of a field, empty when there is none. */
  text(field: ImportField): string
  tell(code: RowProblemCode, field: ImportField): void
  readonly today: Day
  /** The code of a municipality by its name or code. */
  readonly municipalities: ReadonlyMap<string, string>
}

/** A name in one cell: `Virtanen, Maija` or `Virtanen Maija`; the family name comes first in lists. */
export function splitName(text: string): { familyName: string; givenNames: string } {
  const comma = text.indexOf(',')
  const at = comma === -1 ? text.indexOf(' ') : comma
  if (at === -1) return { familyName: text, givenNames: '' }
  return { familyName: text.slice(0, at).trim(), givenNames: text.slice(at + 1).trim() }
}

function readNames(reader: RowReader) {
  const whole = splitName(reader.text('full_name'))
  const check = (field: 'family_name' | 'given_names', text: string) => {
    if (text === '') {
      reader.tell('nameMissing', field)
      return null
    }
    const name = personNameSchema.safeParse(text)
    if (!name.success) reader.tell('nameInvalid', field)
    return name.data ?? null
  }
  return {
    familyName: check('family_name', reader.text('family_name') || whole.familyName),
    givenNames: check('given_names', reader.text('given_names') || whole.givenNames),
  }
}

/** What stands for "none" in lists. */
const isNothing = (text: string) =>
  /^(-+|–|\?+|x+|ei ole|ei tiedossa|puuttuu|saknas|n\/?a|none)?$/i.test(text)

function readBirth(reader: RowReader): Pick<RowPerson, 'hetu' | 'birthDate'> {
  const { today } = reader
  const typed = reader
    .text('hetu')
    .replace(/\s/g, '')
    .replace(/[‐‑–−]/g, '-')
  const reading = isNothing(typed) ? undefined : readHetu(typed)
  // A code without its end (`120590-`) is a birth date that was typed there.
  const isCut = reading !== undefined && !reading.ok && /^\d{6}[-+A-FU-Y]?(\*+|x+)?$/i.test(typed)
  if (reading !== undefined && !reading.ok && !isCut) reader.tell('hetuInvalid', 'hetu')
  const hetu = reading?.ok === true ? reading.hetu : null
  const text = reader.text('birth_date')
  const told = isNothing(text) ? undefined : readDay(text, today)
  const fromHetu = hetu === null ? undefined : hetuBirthDate(hetu)
  if (!isNothing(text) && (told === undefined || told < '1900-01-01'))
    reader.tell('birthDateInvalid', 'birth_date')
  else if (told !== undefined && fromHetu !== undefined && told !== fromHetu)
    reader.tell('birthDiffersFromHetu', 'birth_date')
  const birthDate = told ?? fromHetu ?? null
  if (birthDate === null && (reading === undefined || isCut) && isNothing(text))
    reader.tell('birthMissing', 'birth_date')
  if ((birthDate ?? '') > today) reader.tell('birthDateInFuture', told ? 'birth_date' : 'hetu')
  return { hetu, birthDate }
}

const lineOf = { street_address: plainText(120), post_office: plainText(60) }
const emailSchema = z.email().max(200)

function readContact(reader: RowReader): Contact {
  const line = (field: keyof typeof lineOf) => {
    const text = reader.text(field)
    const read = text === '' ? undefined : lineOf[field].safeParse(text)
    if (read?.success === false) reader.tell('contactLeftOut', field)
    return read?.data ?? null
  }
  const checked = <T>(field: ImportField, read: (text: string) => T | undefined): T | null => {
    const text = reader.text(field)
    if (isNothing(text)) return null
    const value = read(text)
    if (value === undefined) reader.tell('contactLeftOut', field)
    return value ?? null
  }
  return {
    ...emptyContact,
    streetAddress: line('street_address'),
    postOffice: line('post_office'),
    // A spreadsheet takes the zeros at the beginning of a number away.
    postalCode: checked('postal_code', (text) =>
      /^\d{3,5}$/.test(text) ? text.padStart(5, '0') : undefined,
    ),
    phone: checked('phone', (text) => {
      const typed = /^[45]\d{7,9}$/.test(text.replace(/\s/g, '')) ? `0${text}` : text
      const phone = parsePhoneNumberFromString(typed, 'FI')
      return phone?.isPossible() === true ? phone.number : undefined
    }),
    email: checked('email', (text) => emailSchema.safeParse(text.toLowerCase()).data),
    municipalityCode: checked(
      'municipality',
      (text) =>
        reader.municipalities.get(searchForm(text)) ??
        (/^\d{1,3}$/.test(text) ? reader.municipalities.get(text.padStart(3, '0')) : undefined),
    ),
  }
}

/** Who a row is about; what is wrong is told. */
export function readPerson(reader: RowReader): RowPerson {
  const understood = <T>(field: ImportField, read: (text: string) => T | undefined): T | null => {
    const text = reader.text(field)
    if (isNothing(text)) return null
    const value = read(text)
    if (value === undefined) reader.tell('valueUnknown', field)
    return value ?? null
  }
  // Who has a protected address is never carried in a list of many.
  if (!/^(|ei|e|no|nej|n|false|0|-)$/i.test(reader.text('protection')))
    reader.tell('protectedByHand', 'protection')
  return {
    ...readNames(reader),
    ...readBirth(reader),
    sex: understood('sex', readSex),
    motherTongue: understood('mother_tongue', readLanguage),
    serviceLanguage: understood('service_language', readLanguage),
    citizenships: understood('citizenship', readCountries) ?? [],
    contact: readContact(reader),
  }
}
