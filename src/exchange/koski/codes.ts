import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Names of codes in the national code sets, and the level of education codes. */
export interface Codes {
  /** The Finnish name of a code, else the Swedish, else the English one; undefined for a code that is not known. */
  nameOf(codeSet: string, code: string): string | undefined
  /** The level of the European qualifications framework (or its text) of a six-digit education code. */
  eqfOf(educationCode: string): string | undefined
  /** The band of the common European scale that a grade of the national language test stands for. */
  cefrOf(testLevel: string, grade: string): string | undefined
}

interface NameRow {
  readonly codeset: string
  readonly code: string
  readonly name_fi: string
  readonly name_sv: string
  readonly name_en: string
}

function readRows<Row>(file: string): Row[] {
  const text = readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8')
  return parse(text, { columns: true, skip_empty_lines: true }) as Row[]
}

let loaded: Codes | undefined

/** The shipped code sets (`data/oph-codes`, `data/language-levels`), read when they are first asked for. */
export function loadCodes(): Codes {
  loaded ??= makeCodes()
  return loaded
}

function makeCodes(): Codes {
  const names = new Map<string, string>()
  const add = (codeSet: string, row: Omit<NameRow, 'codeset'>) => {
    const name = row.name_fi || row.name_sv || row.name_en
    if (name !== '') names.set(`${codeSet} ${row.code}`, name)
  }
  for (const row of readRows<NameRow>('oph-codes/names.csv')) add(row.codeset, row)
  const eqf = new Map<string, string>()
  for (const row of readRows<NameRow & { eqf: string }>('oph-codes/education.csv')) {
    add('koulutus', row)
    if (row.eqf !== '') eqf.set(row.code, row.eqf)
  }
  const grades = new Map(
    readRows<{ yki_test_level: string; yki_grade: string; cefr_band: string }>(
      'language-levels/yki_to_cefr.csv',
    ).map((row) => [`${row.yki_test_level} ${row.yki_grade}`, row.cefr_band]),
  )
  return {
    nameOf: (codeSet, code) => names.get(`${codeSet} ${code}`),
    eqfOf: (code) => eqf.get(code),
    cefrOf: (testLevel, grade) => grades.get(`${testLevel} ${grade}`) || undefined,
  }
}
