import { StudyFailure } from '../failure.ts'
import type { FaultCode } from '../texts/fi.faults.ts'
import type { CsvIndex } from './blocks.ts'
import { positionOf } from './header.ts'
import { packIds } from './ids.ts'
import { joinLevels } from './levels.ts'
import type { Column, FactorColumn } from './model.frame.ts'
import type { Table, TableRequest } from './model.table.ts'
import { areAlmostNumbers, areDressedNumbers } from './numbers.ts'
import { action, comma, type Place, type Scanned, type ScanPlan } from './scan.ts'
import { scanBlocks, scanTask, tasksOf } from './scan-file.ts'

/** A column with more levels than this was not meant as text: a wrong cell among numbers is likelier. */
const mostLevels = 1000

/** How many records are looked at for which columns hold texts. */
const headRows = 1000

const shared = (bytes: number) => new SharedArrayBuffer(bytes)

/** The place of the file as failures name it. */
const placeOf = (index: CsvIndex, block: number, place: Place): string =>
  `line ${(index.blocks[block]?.firstLine ?? 1) + place.line}`

function refuseFaults(index: CsvIndex, scanned: readonly Scanned[]): void {
  scanned.forEach(({ fault }, block) => {
    if (fault === null) return
    const { path: file, header } = index
    const place = placeOf(index, block, fault)
    const column = header[fault.column] ?? ''
    if (fault.reason === 'cells')
      throw new StudyFailure({
        code: 'cells-count',
        values: { file, place, cells: String(fault.column), width: String(header.length) },
      })
    if (fault.reason === 'id')
      throw new StudyFailure({ code: 'id-missing', values: { file, place, column } })
    throw new StudyFailure({ code: 'quote-open', values: { file, place, column } })
  })
}

/** The first cell of each number column that is no number. */
function straysOf(scanned: readonly Scanned[], column: number): [number, Place] | undefined {
  for (const [block, { strays }] of scanned.entries()) {
    const place = strays[column]
    if (place) return [block, place]
  }
  return undefined
}

function planOf(index: CsvIndex, id: string | null, numbers: string[], texts: string[]): ScanPlan {
  const actions = new Uint8Array(index.header.length)
  const targets = new Int32Array(index.header.length)
  const set = (name: string, doing: number, target: number) => {
    const at = positionOf(index.header, name, index.path)
    actions[at] = doing
    targets[at] = target
  }
  for (const [target, name] of numbers.entries()) set(name, action.number, target)
  for (const [target, name] of texts.entries()) set(name, action.text, target)
  if (id !== null) set(id, action.id, 0)
  return {
    delimiter: index.delimiter,
    actions,
    targets,
    numbers: numbers.map(() => new Float64Array(shared(index.rows * 8))),
    codes: texts.map(() => new Int32Array(shared(index.rows * 4))),
  }
}

/** The codes of a text column with the levels of all blocks joined. */
function factorOf(
  index: CsvIndex,
  scanned: readonly Scanned[],
  name: string,
  target: number,
  plan: ScanPlan,
): FactorColumn {
  const codes = plan.codes[target] as Int32Array
  const parts = scanned.map(({ levels }, block) => ({
    from: index.blocks[block]?.firstRow ?? 0,
    to: index.blocks[block + 1]?.firstRow ?? index.rows,
    levels: levels[target] ?? [],
  }))
  return { kind: 'factor', name, codes, levels: joinLevels(codes, parts) }
}

/** Columns that hold a text near the beginning of the file, with its place: they are read as texts at once. */
function textsAtFirst(index: CsvIndex, request: TableRequest): Map<string, [number, Place]> {
  const [block] = index.blocks
  const columns = request.columns.filter((name) => !request.mustBeNumbers.includes(name))
  if (block === undefined || columns.length === 0) return new Map()
  const rows = Math.min(headRows, index.blocks[1]?.firstRow ?? index.rows)
  const head = { ...index, rows }
  const scanned = [scanTask(index.path, planOf(head, null, columns, []), { block, rows })]
  return new Map(
    columns.flatMap((name, target) => {
      const stray = straysOf(scanned, target)
      return stray === undefined ? [] : [[name, stray] as const]
    }),
  )
}

/**
 * Reads the wanted columns of a CSV file. A column is of texts when a cell of it is no number; one
 * whose first text comes late is read once more. The result does not depend on the number of threads.
 * @throws StudyFailure with file, line and column
 */
export async function readCsv(index: CsvIndex, request: TableRequest): Promise<Table> {
  const head = textsAtFirst(index, request)
  const early = [...head.keys()]
  const numbers = request.columns.filter((name) => !early.includes(name))
  const first = planOf(index, request.id, numbers, early)
  const scan = (plan: ScanPlan) => {
    const tasks = tasksOf(index)
    return request.run(scanBlocks, { path: index.path, plan, tasks }, tasks.length)
  }
  const scanned = await scan(first)
  refuseFaults(index, scanned)

  const strays = new Map(numbers.map((name, target) => [name, straysOf(scanned, target)]))
  const failure = (name: string, code: FaultCode = 'not-number', levels = 0): StudyFailure => {
    const [block, place] = strays.get(name) ??
      head.get(name) ?? [0, { line: 0, column: 0, text: '' }]
    const values = { file: index.path, place: placeOf(index, block, place), column: name }
    return new StudyFailure({
      code,
      values: { ...values, value: place.text, levels: String(levels) },
    })
  }
  const late = numbers.filter((name) => strays.get(name) !== undefined)
  const wrong = late.find((name) => request.mustBeNumbers.includes(name))
  if (wrong !== undefined) throw failure(wrong)
  const second = planOf(index, null, [], late)
  const rescanned = late.length === 0 ? [] : await scan(second)

  const factor = (name: string): Column => {
    const target = late.indexOf(name)
    const column =
      target < 0
        ? factorOf(index, scanned, name, early.indexOf(name), first)
        : factorOf(index, rescanned, name, target, second)
    const decimalComma = index.delimiter !== comma
    if (areDressedNumbers(column.levels, decimalComma)) throw failure(name, 'number-dressed')
    if (areAlmostNumbers(column.levels, decimalComma)) throw failure(name, 'not-number-among')
    if (target >= 0 && column.levels.length > mostLevels)
      throw failure(name, 'not-number-levels', column.levels.length)
    return column
  }
  const columns = request.columns.map((name): Column => {
    const values = strays.get(name) === undefined ? first.numbers[numbers.indexOf(name)] : undefined
    return values === undefined ? factor(name) : { kind: 'number', name, values }
  })
  const ids =
    request.id === null ? null : packIds(scanned.map(({ ids, idEnds }) => ({ ids, idEnds })))
  return { rows: index.rows, ids, columns }
}
