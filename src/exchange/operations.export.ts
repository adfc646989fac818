import { recordAccess } from '../clients/operations.access-log.ts'
import { endReasonSchema, showEndReason } from '../clientships/model.clientship.ts'
import type { Clock } from '../platform/server/clock.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import {
  birthAs,
  dayAs,
  type ExportCounts,
  type ExportProtocol,
  type ExportRow,
  type ExportTables,
} from './model.export.ts'
import { exportedOrganisations } from './permissions.export.ts'
import type { ProjectKey } from './project-key.ts'
import {
  type ExportedClientship,
  listExportedClientships,
  listExportedOutcomes,
} from './queries.export.ts'

export interface ExportRequest {
  /** By which way the data leave, for the access log. */
  readonly route: string
  /** The organisation whose data they are; of all that the person may take out when left out. */
  readonly organisationId?: string
  readonly protocol: ExportProtocol
  readonly key: ProjectKey
  readonly clock: Clock
}

export type ExportOutcome =
  | { readonly refused: 'noRight' }
  | {
      readonly tables: ExportTables
      /** Pseudonym and client number, to be kept apart from the tables. */
      readonly codes: readonly (readonly [pseudonym: string, clientNumber: number])[]
      readonly counts: ExportCounts
    }

/**
 * Takes the data of a study out of the case system, within what the role of the person and row-level security let see.
 * Everybody whose data leave stands in the access log of the same transaction; a refusal stands there too.
 * @param actor who takes the data out, entered in the transaction
 */
export async function exportStudyData(
  tx: Tx,
  actor: Actor,
  request: ExportRequest,
): Promise<ExportOutcome> {
  const { protocol, clock, route, organisationId } = request
  const { areaId } = actor
  const reason = `${protocol.project}: ${protocol.decision}`
  const entry = { event: 'StudyExport', route, reason }
  const organisations = exportedOrganisations(actor).filter(
    (one) => organisationId === undefined || one === organisationId,
  )
  if (organisations.length === 0) {
    await recordAccess(tx, actor, { ...entry, outcome: 'refused', subjects: new Set() })
    return { refused: 'noRight' }
  }
  const found = await listExportedClientships(tx, areaId, organisations, {
    from: protocol.startedFrom,
    to: protocol.startedTo,
    today: clock.today(),
  })
  const rows = found.filter(({ isProtected }) => !isProtected)
  const subjects = new Set(rows.flatMap(({ clientId, recordId }) => [clientId, recordId]))
  await recordAccess(tx, actor, { ...entry, outcome: 'done', subjects })
  const outcomes = await outcomeRows(tx, areaId, request, rows)
  const persons = new Map(rows.map((row) => [row.clientId, row]))
  const { key } = request
  const codes = [...persons.values()]
    .map((row) => [key.pseudonym('person', row.clientId), row.clientNumber] as const)
    .sort(byFirst)
  return {
    tables: {
      persons: [...persons.values()].map((row) => personRow(request, row)).sort(byFirst),
      clientships: rows.map((row) => clientshipRow(request, row)).sort(byFirst),
      outcomes,
    },
    codes,
    counts: {
      persons: persons.size,
      clientships: rows.length,
      outcomes: outcomes.length,
      protectedPersons: new Set(
        found.filter(({ isProtected }) => isProtected).map(({ clientId }) => clientId),
      ).size,
    },
  }
}

/** In the order of the pseudonyms: that of the database would tell who came first. */
const byFirst = (a: ExportRow, b: ExportRow) => {
  const [left, right] = [a.join(), b.join()]
  return left < right ? -1 : left > right ? 1 : 0
}

function personRow({ protocol, key }: ExportRequest, row: ExportedClientship): ExportRow {
  return [
    key.pseudonym('person', row.clientId),
    birthAs(protocol.dates, key.shift, row.birthDate),
    row.sex,
    row.motherTongue,
  ]
}

function clientshipRow({ protocol, key }: ExportRequest, row: ExportedClientship): ExportRow {
  const day = (one: ExportedClientship['endedOn']) => dayAs(protocol.dates, key.shift, one)
  return [
    key.pseudonym('person', row.clientId),
    key.pseudonym('clientship', row.clientshipId),
    row.centre,
    row.state,
    day(row.startedOn),
    day(row.activatedOn),
    day(row.endedOn),
    // An end for reasons of health is told as another one: health is no part of a study of work.
    row.endReason === null ? null : showEndReason(endReasonSchema.parse(row.endReason), false),
    row.phase,
  ]
}

async function outcomeRows(
  tx: Tx,
  areaId: string,
  { protocol, key }: ExportRequest,
  clientships: readonly ExportedClientship[],
): Promise<ExportRow[]> {
  const personOf = new Map(clientships.map((row) => [row.clientshipId, row.clientId]))
  const found = await listExportedOutcomes(tx, areaId, [...personOf.keys()])
  return found
    .map((row): ExportRow => {
      const day = (one: typeof row.endedOn) => dayAs(protocol.dates, key.shift, one)
      return [
        key.pseudonym('person', personOf.get(row.clientshipId) ?? ''),
        key.pseudonym('clientship', row.clientshipId),
        row.kind,
        day(row.beganOn),
        day(row.endedOn),
        row.ownField,
        row.weeklyHours,
        day(row.confirmedOn),
      ]
    })
    .sort(byFirst)
}
