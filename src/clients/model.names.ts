import { hasCyrillic, type Romanisation, romaniseCyrillic } from './model.romanisation.ts'

/**
 * Names are compared in one plain form: Latin, lower case, without marks, so that Nguyễn is found
 * by nguyen and Щербаков by shcherbakov. Scripts that are not romanised here (Arabic, Chinese, …)
 * stay as they are written, with their vowel marks and letter variants levelled.
 */

/** Letters that do not come apart into a base letter and a mark (Doc 9303, where it names one; ø and å as Finns type them). */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɖ: 'd',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  // Persian and Arabic keyboards give different code points for the same letters.
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ە: 'ه',
  ة: 'ه',
}

const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')
/** Combining marks of Latin, Greek and Cyrillic letters, the Arabic vowel marks and the Arabic lengthener. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g
/** Apostrophes, half rings and the marks typed for them: they never part a name (O'Neil, Sa‘id, N’Diaye). */
const apostrophes = /['’‘`´ʻʼʽʾʿˈ\u2032\uff07]/g
/** Everything but letters, their signs and digits parts a name: spaces, hyphens, dots. */
const separators = /[^\p{L}\p{M}\p{N}]+/u

function levelled(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
}

function split(text: string): string[] {
  return levelled(text.replace(apostrophes, ''))
    .split(separators)
    .filter((token) => token !== '')
}

/** Composed, and without the stress marks that dictionaries put on Cyrillic vowels. */
function composed(name: string): string {
  const text = name.normalize('NFKC')
  return hasCyrillic(text) ? text.replace(/[\u0300\u0301]/g, '') : text
}

function parts(name: string, form: Romanisation): string[] {
  const text = composed(name)
  return split(hasCyrillic(text) ? romaniseCyrillic(text, form) : text)
}

/** A name in its plain form, the parts with one space between: `Юсуф-Али  Абдуллаев` gives `jusuf ali abdullajev`. */
export function searchForm(name: string): string {
  return parts(name, 'sfs').join(' ')
}

/** The form by which lists sort people: family name first. */
export const listedName = (familyName: string, givenNames: string): string =>
  searchForm(`${familyName} ${givenNames}`)

/**
 * The tokens under which a person is found: every part of every given name, each once, in the
 * order of the names. A Cyrillic name gives the tokens of both its romanised forms.
 */
export function nameTokens(...names: readonly string[]): string[] {
  const both = names.flatMap((name) => [...parts(name, 'sfs'), ...parts(name, 'passport')])
  return [...new Set(both)]
}

/**
 * The tokens of a typed query, each of which a found person must have something near to. Typed in
 * Cyrillic, the form of passports is sought, because that is how documents are recorded; a name
 * recorded in Cyrillic has that token too.
 */
export function searchTokens(query: string): string[] {
  return [...new Set(parts(query, 'passport'))]
}
