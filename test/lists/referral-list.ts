import ExcelJS from 'exceljs'
import { artificialHetu } from '../../src/clients/model.hetu.ts'
import { addDays, type Day, toDay } from '../../src/platform/shared/days.ts'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'

const familyNames =
  'Ahmed Mohamed Ivanova Petrov Hassan Nguyen Kovalenko Tamm Rahimi Haddad Yilmaz Osei Kaya Popescu Silva Chen Shrestha Bekele Mäkinen-Ali Äyräpää Öztürk Łukaszewicz'.split(
    ' ',
  )
const givenNames =
  'Amina Omar Olena Dmitri Fatima Thi-Lan Andrii Kadri Reza Rana Mehmet Akua Elif Ion Maria Wei Sita Hana Aïcha Jürgen Zoë Mustafa'.split(
    ' ',
  )
const languages =
  'somali venäjä arabia ukraina viro persia turkki englanti kiina Dari albania'.split(' ')
const levels = ['A1.3', 'A2.1', 'a2.2', 'B1.1', 'B1', 'A2', '']
const statuses = ['työtön', 'Työtön', 'opiskelija', 'kotona', 'TYÖTÖN', '']
const degrees = ['toinen aste', 'AMK', 'maisteri', 'peruskoulu', 'Ei tutkintoa', '']

/** What is wrong with a row on purpose. */
export type Flaw =
  | 'repeated'
  | 'hetuLower'
  | 'hetuMissing'
  | 'hetuBroken'
  | 'nothingOfBirth'
  | 'noGivenName'
  | 'dateBroken'
  | 'protected'

export interface ListRow {
  readonly familyName: string
  readonly givenNames: string
  readonly hetu: string
  readonly birthDate: Day
  /** As it stands in the file. */
  readonly birthText: string | Day
  readonly birthForm: 'cell' | 'finnish' | 'iso'
  readonly cells: readonly string[]
  readonly flaw: Flaw | undefined
}

/** The flaws and the share of rows that have each, of a hundred. */
const flaws: readonly (readonly [Flaw, number])[] = [
  ['repeated', 4],
  ['hetuLower', 8],
  ['hetuMissing', 12],
  ['hetuBroken', 3],
  ['nothingOfBirth', 2],
  ['noGivenName', 1],
  ['dateBroken', 2],
  ['protected', 1],
]

function drawFlaw(random: Random): Flaw | undefined {
  let left = random.int(0, 99)
  for (const [flaw, share] of flaws) {
    if (left < share) return flaw
    left -= share
  }
  return undefined
}

const pick = <T>(random: Random, all: readonly T[]): T => all[random.int(0, all.length - 1)] as T
const finnish = (day: Day) =>
  `${Number(day.slice(8, 10))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`

/** The people of a list, the same for the same seed. */
export function drawList(seed: number, count: number): ListRow[] {
  const random = createRandom(seed, 0)
  const rows: ListRow[] = []
  const used = new Set<string>()
  for (let index = 0; index < count; index++) {
    const flaw = index === 0 ? undefined : drawFlaw(random)
    const earlier = flaw === 'repeated' ? rows.filter((row) => row.flaw === undefined) : []
    const again = earlier.length > 0 ? pick(random, earlier) : undefined
    if (again !== undefined) {
      rows.push({ ...again, flaw: 'repeated' })
      continue
    }
    let birthDate: Day
    let hetu: string
    do {
      birthDate = addDays(toDay('1962-01-01'), random.int(0, 15_000))
      hetu = artificialHetu(birthDate, random.int(900, 999))
    } while (used.has(hetu))
    used.add(hetu)
    const birthForm = pick(random, ['cell', 'finnish', 'iso'] as const)
    const at = flaw === 'repeated' ? undefined : flaw
    rows.push({
      familyName: `${pick(random, familyNames)}${index % 7 === 0 ? `-${pick(random, familyNames)}` : ''}`,
      givenNames: at === 'noGivenName' ? '' : pick(random, givenNames),
      hetu:
        at === 'hetuLower'
          ? hetu.toLowerCase()
          : at === 'hetuMissing' || at === 'nothingOfBirth'
            ? ''
            : at === 'hetuBroken'
              ? `${hetu.slice(0, 10)}${hetu.endsWith('A') ? 'B' : 'A'}`
              : hetu,
      birthDate,
      birthForm: at === 'dateBroken' ? 'finnish' : birthForm,
      birthText:
        at === 'nothingOfBirth'
          ? ''
          : at === 'dateBroken'
            ? '31.2.1990'
            : birthForm === 'finnish'
              ? finnish(birthDate)
              : birthDate,
      cells: [
        pick(random, languages),
        pick(random, levels),
        pick(random, statuses),
        pick(random, degrees),
        `04${random.int(0, 9)} ${random.int(1_000_000, 9_999_999)}`,
        at === 'protected' ? 'kyllä' : '',
      ],
      flaw: at,
    })
  }
  return rows
}

const headings = [
  'Puh.',
  'Äidinkieli',
  'Etunimi',
  'Sukunimi',
  'Syntymäaika',
  'HETU',
  'Suomen taso',
  'Työtilanne',
  'Koulutus',
  'Turvakielto',
  'Lisätiedot',
  'Vastuuhlö',
]
/** Rows above those of people: a title, a day, an empty row, the headings. */
export const rowsAbove = 4

/**
 * A workbook as a unit keeps it: a title merged over the columns, columns in an order of its own, dates as cells, as
 * Finnish and as ISO text, remarks in rich text and merged over several rows, a hidden row, and a sheet of instructions.
 */
export async function realisticWorkbook(rows: readonly ListRow[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Ohjeet').addRow(['Täytä jokaisesta asiakkaasta oma rivi'])
  const sheet = book.addWorksheet('Asiakkaat syksy 2026')
  sheet.addRow(['Osaamiskeskukseen ohjattavat'])
  sheet.mergeCells(1, 1, 1, headings.length)
  sheet.addRow(['Päivitetty', '20.11.2026'])
  sheet.addRow([])
  sheet.addRow(headings)
  for (const [index, row] of rows.entries()) {
    const [language, finnishLevel, status, degree, phone, protection] = row.cells
    const added = sheet.addRow([
      phone,
      language,
      row.givenNames,
      row.familyName,
      row.birthText,
      row.hetu,
      finnishLevel,
      status,
      degree,
      protection,
    ])
    if (row.birthForm === 'cell' && row.birthText !== '') {
      const cell = added.getCell(5)
      cell.value = { formula: `DATEVALUE("${row.birthDate}")`, result: serialOf(row.birthDate) }
      cell.numFmt = 'dd.mm.yyyy'
    }
    if (index % 25 === 10)
      added.getCell(11).value = {
        richText: [{ text: 'Haluaa ' }, { text: 'töihin', font: { bold: true } }],
      }
  }
  const first = rowsAbove + 1
  if (rows.length > 6) {
    sheet.getCell(first + 2, 11).value = 'Ohjattu ryhmäinfosta'
    sheet.mergeCells(first + 2, 11, first + 5, 11)
    sheet.getRow(first + 4).hidden = true
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A day as a spreadsheet counts it. */
const serialOf = (day: Day) =>
  Temporal.PlainDate.from('1899-12-30').until(day, { largestUnit: 'days' }).days

/** The same people as text, parted by semicolons. */
export const asCsv = (rows: readonly ListRow[]): string =>
  [
    'Sukunimi;Etunimet;Henkilötunnus;Syntymäaika;Äidinkieli;Suomi;Työtilanne;Tutkinto;Puhelin;Turvakielto',
    ...rows.map(({ familyName, givenNames: given, hetu, birthText, cells }) => {
      const [language, level, status, degree, phone, protection] = cells
      return [
        familyName,
        given,
        hetu,
        birthText,
        language,
        level,
        status,
        degree,
        phone,
        protection,
      ].join(';')
    }),
  ].join('\r\n')
