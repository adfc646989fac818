import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCsv, drawList, realisticWorkbook, rowsAbove } from '../../../test/lists/referral-list.ts'
import { addDays, toDay } from '../../platform/shared/days.ts'
import { locales } from '../../platform/shared/locale.ts'
import { importTexts } from '../texts/imports.ts'
import { checkArchive } from './archive.ts'
import { readDay, readYearOrDay } from './days.ts'
import { guessColumns, guessField } from './headings.ts'
import { decodeText, findDelimiter, readCsv } from './read-csv.ts'
import { readSheets } from './read-file.ts'
import { readXlsx } from './read-xlsx.ts'
import { findHeadingRow, outlineOf, rowsBelow } from './table.ts'
import { UnreadableFile } from './unreadable.ts'
import { readCountries, readFact, readLanguage, readOrigin, readSex } from './vocabulary.ts'

const today = toDay('2026-11-21')

describe('a day', () => {
  it.each([
    ['31.12.1990', '1990-12-31'],
    ['1.2.90', '1990-02-01'],
    ['1.2.05', '2005-02-01'],
    [' 3 . 4 . 1985 ', '1985-04-03'],
    ['1990-02-03', '1990-02-03'],
    ['1990-02-03T00:00:00.000Z', '1990-02-03'],
    ['3/2/1990', '1990-02-03'],
    ['12/31/1990', '1990-12-31'],
    ['19900203', '1990-02-03'],
    ['32907', '1990-02-03'],
  ])('is read from %s', (text, day) => expect(readDay(text, today)).toBe(day))

  it.each(['31.2.1990', '13.13.1990', 'ei tiedossa', '', '12', '1990', '0.0.0000'])(
    'is not read from %s',
    (text) => expect(readDay(text, today)).toBeUndefined(),
  )

  it('is the same in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 46_000 }), (serial) => {
        const day = addDays(toDay('1899-12-30'), serial)
        const [year, month, date] = day.split('-').map(Number)
        for (const text of [
          day,
          `${date}.${month}.${year}`,
          `${date}/${month}/${year}`,
          `${serial}`,
        ])
          expect(readDay(text, today)).toBe(day)
      }),
      { seed: 2026 },
    )
  })

  it('of a degree may be a year or a month alone', () => {
    expect(readYearOrDay('2015', today)).toBe('2015-12-31')
    expect(readYearOrDay('5/2015', today)).toBe('2015-05-28')
  })
})

describe('a value', () => {
  it.each([
    ['employment_status', 'TYÖTÖN työnhakija', 'unemployed'],
    ['employment_status', 'arbetslös', 'unemployed'],
    ['degree_level', 'AMK', 'bachelor'],
    ['degree_level', 'magister', 'master'],
    ['finnish', 'b1', 'B1'],
    ['finnish', 'A2.2 (YKI 2025)', 'A2.2'],
    ['finnish', 'A2 - B1', 'A2'],
    ['finnish', 'ei lainkaan', '0'],
    ['literate', 'x', 'yes'],
    ['seeks_full_time', 'nej', 'no'],
    ['own_field_experience_ended_on', 'jatkuu', 'ongoing'],
    ['own_field_experience_ended_on', '30.6.2024', '2024-06-30'],
  ] as const)('of %s is read from %s', (key, text, value) =>
    expect(readFact(key, text, today)).toBe(value),
  )

  it('that is not understood is not guessed', () => {
    expect(readFact('employment_status', 'katso muistio', today)).toBeUndefined()
    expect(readFact('finnish', 'hyvä', today)).toBeUndefined()
    expect(readLanguage('jokin')).toBeUndefined()
    expect(readCountries('Irak, Atlantis')).toBeUndefined()
  })

  it('names languages, countries, sexes and origins in three languages', () => {
    expect(['somali', 'Somaliska', 'so'].map(readLanguage)).toEqual(['so', 'so', 'so'])
    expect(readCountries('Irak / Ruotsi')).toEqual(['IQ', 'SE'])
    expect([readSex('Nainen'), readSex('man')]).toEqual(['female', 'male'])
    expect(readOrigin('Tapahtuma')).toBe('event')
  })
})

describe('columns', () => {
  it('are told by their headings, each meaning once', () => {
    expect(guessField('Hetu (ppkkvv-xxxx)')).toBe('hetu')
    expect(guessField('E-post')).toBe('email')
    expect(guessColumns(['Nimi', 'Sukunimi', 'Etunimi', 'Etunimi'], [], today)).toEqual([
      null,
      'family_name',
      'given_names',
      null,
    ])
  })

  it.each(locales)('are known again in the list of what was not sent, in %s', (locale) => {
    const named = Object.entries(importTexts[locale].fields)
    expect(named.map(([, heading]) => guessField(heading))).toEqual(named.map(([field]) => field))
  })

  it('without a heading are told by what stands in them', () => {
    const samples = [['010190-999X', ''], ['aino@esimerkki.fi'], ['+358 40 1234567'], ['3.4.1985']]
    expect(guessColumns(['', '', '', ''], samples, today).slice(1)).toEqual([
      'email',
      'phone',
      'birth_date',
    ])
  })
})

describe('a text file', () => {
  it('is read in each character set and with each delimiter', () => {
    const text = 'Sukunimi;Etunimi\nMäkinen;Åsa'
    const rows = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ].map((bytes) => readCsv(bytes, '').rows[1]?.cells)
    expect(rows).toEqual(Array(4).fill(['Mäkinen', 'Åsa']))
    expect([findDelimiter('a\tb\tc'), findDelimiter('"a;b",c,d'), findDelimiter('a|b')]).toEqual([
      '\t',
      ',',
      '|',
    ])
  })

  it('gives back every cell that was written', () => {
    const cell = fc
      .stringMatching(/^[A-Za-zåäöÅÄÖ0-9 ".;-]{0,12}$/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
            .join('\r\n')
          expect(readCsv(Buffer.from(text), '').rows.map((row) => row.cells)).toEqual(rows)
        },
      ),
      { seed: 2026 },
    )
  })

  it('is decoded as Windows wrote it when it is not UTF-8', () => {
    expect(decodeText(Buffer.from([0x80, 0xe4]))).toBe('€ä')
  })
})

describe('a workbook', () => {
  it('is read as it is shown: merged, dated, formatted, computed and hidden cells', async () => {
    const list = drawList(2026, 60)
    const sheets = await readXlsx(await realisticWorkbook(list))
    expect(sheets.map(outlineOf).map((outline) => outline?.rowCount)).toEqual([undefined, 60])
    const sheet = sheets[1]
    if (sheet === undefined) throw new Error('The second sheet is missing')
    const heading = findHeadingRow(sheet.rows)
    expect(heading?.row).toBe(rowsAbove)
    const rows = heading === undefined ? [] : rowsBelow(sheet, heading)
    expect(rows.map((row) => row.cells[3])).toEqual(list.map((row) => row.familyName))
    expect(rows.slice(2, 6).map((row) => row.cells[10])).toEqual(
      Array(4).fill('Ohjattu ryhmäinfosta'),
    )
    expect(rows[3]?.merged).toEqual([10])
    expect(rows[10]?.cells[10]).toBe('Haluaa töihin')
    const days = rows.map((row) => readDay(row.cells[4] ?? '', today))
    expect(days).toEqual(
      list.map((row) =>
        row.birthText === '' || row.flaw === 'dateBroken' ? undefined : row.birthDate,
      ),
    )
  })

  it('says the same people as the text file of the same list', async () => {
    const list = drawList(7, 40)
    const [text] = await readSheets(Buffer.from(asCsv(list)))
    expect(text?.rows).toHaveLength(41)
  })

  it('that would unpack to too much, or is none, is refused before it is unpacked', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('A').addRow(['Nimi', 'Hetu'])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    expect(() => checkArchive(bytes)).not.toThrow()
    const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002'))
    bytes.writeUInt32LE(900_000_000, entry + 24)
    expect(() => checkArchive(bytes)).toThrow(new UnreadableFile('fileTooLarge'))
    expect(() => checkArchive(bytes.subarray(0, 40))).toThrow(UnreadableFile)
  })
})
