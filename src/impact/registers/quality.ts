import { StudyFailure } from '../failure.ts'
import type { StudyWarning } from '../model.result.ts'
import { emptyMonths, unreadRows } from '../warnings.ts'
import type { Flow, Linkage, SourceReport } from './model.linkage.ts'
import type { RegistersSpec } from './model.registers.ts'

/** A source of which more than this share cannot be read has another form than the specification says. */
const mostUnread = 0.5

/** The columns of a source whose dates, or numbers, are read. */
export interface ReadColumns {
  readonly dates: readonly (string | null)[]
  readonly numbers: readonly string[]
}

/**
 * A month without a row counts as zero, so a register that was not read would make a whole-looking result of nothing.
 * @throws StudyFailure for a source without rows, of which most cannot be read, or of which nobody is known
 */
export function refuseUnusable(report: SourceReport, { dates, numbers }: ReadColumns): void {
  const { file, rows, pseudonyms, linked, faults } = report
  if (rows === 0) throw new StudyFailure({ code: 'register-rows', values: { file } })
  const read = { unreadable_date: dates, unreadable_number: numbers }
  for (const { fault, rows: count } of faults) {
    if (fault !== 'unreadable_date' && fault !== 'unreadable_number') continue
    if (count <= mostUnread * rows) continue
    const columns = read[fault].filter((column) => column !== null).join(', ')
    throw new StudyFailure({
      code: fault === 'unreadable_date' ? 'register-dates' : 'register-numbers',
      values: { file, columns, count: String(count), rows: String(rows) },
    })
  }
  if (linked === 0)
    throw new StudyFailure({
      code: 'register-unlinked',
      values: { file, pseudonyms: String(pseudonyms) },
    })
}

/** Without somebody who starts there is nobody to study. @throws StudyFailure that says for what most were left out */
export function refuseNoClients(flow: Flow, { cohort, clientships }: RegistersSpec): void {
  if (flow.clients > 0) return
  const [most] = flow.lines.toSorted((a, b) => b.persons - a.persons)
  const isToldOf = most !== undefined && most.persons > 0
  throw new StudyFailure({
    code: 'cohort-clients',
    values: {
      ...{ file: clientships.file, from: cohort.starts.from, to: cohort.starts.to },
      ...(isToldOf && { reason: most.reason, persons: String(most.persons) }),
    },
  })
}

/** A source of which more than this share cannot be read is warned of. */
const muchUnread = 0.01

/** What in the registers may have made zeros of what was only not read. */
export function warningsOfLinkage(linkage: Linkage | null): StudyWarning[] {
  return (linkage?.sources ?? []).flatMap((report) => {
    const unread = report.faults
      .filter(({ fault }) => fault === 'unreadable_date' || fault === 'unreadable_number')
      .reduce((most, { rows }) => Math.max(most, rows), 0)
    const [first] = report.emptyMonths
    return [
      ...(unread > muchUnread * report.rows
        ? [unreadRows(report.source, unread, report.rows)]
        : []),
      ...(first === undefined
        ? []
        : [emptyMonths(report.source, report.emptyMonths.length, first)]),
    ]
  })
}
