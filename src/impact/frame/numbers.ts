const powers = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)

/** What a cell holds: nothing (blank, NA, NaN), a number, or a text. */
export const cellKind = { missing: 0, number: 1, text: 2 } as const

/** A cell as the last call of `readNumber` found it: read at once, so that no object is made a cell. */
export const cell = { value: Number.NaN }

const plain = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** 10 to the power of a count of decimals up to 22, exact. */
export const powerOfTen = (decimals: number): number => powers[decimals] as number

/** What programs write where there is no number. */
const noNumber = /^[+-]?(inf|infinity|nan|null|none|nil|#n\/a|#value!|#div\/0!|#ref!)$/i

/** Thousands that are parted, a decimal comma where the file's own comma parts cells, or a unit beside the number. */
const dressed =
  /^[+-]?\d+,\d+$|^[+-]?\d{1,3}([ \u00a0\u202f'’]\d{3})+([.,]\d+)?$|^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$|^[€$£]\s?[+-]?\d[\d., \u00a0\u202f]*$|^[+-]?\d[\d., \u00a0\u202f]*\s?[€$£%]$/

/** So many different numbers are a measure; a few may be codes, with letters among them. */
const fewCodes = 20

/**
 * Whether texts are numbers but for a few: a comma for a point, a space among digits, "Inf", a number too large. Taken as
 * they are, one such cell would make a text of all of them.
 */
export function areAlmostNumbers(texts: readonly string[], decimalComma: boolean): boolean {
  const odd = texts.filter((text) => readNumber(text, decimalComma) === cellKind.text)
  const numbers = texts.length - odd.length
  if (odd.length === 0 || numbers === 0) return false
  const isMeasure = numbers > fewCodes && odd.length <= numbers / fewCodes
  return isMeasure || odd.every((text) => noNumber.test(text.trim()))
}

/** Whether texts are a measure whose numbers are written with separators or units, some of them or all. */
export function areDressedNumbers(texts: readonly string[], decimalComma: boolean): boolean {
  const odd = texts.filter((text) => readNumber(text, decimalComma) === cellKind.text)
  return texts.length > fewCodes && odd.length > 0 && odd.every((text) => dressed.test(text.trim()))
}

/**
 * Reads a cell as a number, by any notation of a decimal number (not Infinity, not hexadecimal).
 * @param text the cell, without quotes
 * @param decimalComma whether a comma may stand for the point, as in files with semicolons
 */
export function readNumber(text: string, decimalComma: boolean): 0 | 1 | 2 {
  const trimmed = text.trim()
  cell.value = Number.NaN
  if (trimmed === '' || trimmed === 'NA' || trimmed === 'NaN') return cellKind.missing
  const pointed = decimalComma ? trimmed.replace(',', '.') : trimmed
  if (!plain.test(pointed)) return cellKind.text
  cell.value = Number(pointed)
  return Number.isFinite(cell.value) ? cellKind.number : cellKind.text
}
