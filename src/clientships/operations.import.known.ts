import type { ClientId } from '../clients/model.access.ts'
import { type AskedPerson, listDuplicatesOfMany } from '../clients/operations.add-many.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { reachable } from '../clients/operations.relations.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import { type RowProblem, rowFaults } from './model.import.row.ts'
import { listOnTheWay } from './queries.import.known.ts'

const problem = (code: RowProblem['code']): RowProblem => ({
  code,
  field: null,
  value: null,
  row: null,
})
const isFaulty = ({ problems }: PreparedRow) =>
  problems.some(({ code }) => (rowFaults as readonly string[]).includes(code))

/**
 * Tells of rows whom the bringer knows already: somebody with the same hetu is the same person, somebody with the same
 * birth date and a like name is a question. Who is on the way to the centre is not sent again. Only
 * people whom the bringer may know are looked at: a list is no way to find out whom others know.
 */
export async function markKnown(
  context: ClientContext,
  rows: readonly PreparedRow[],
): Promise<PreparedRow[]> {
  const asked = rows.filter((row) => !isFaulty(row)).map(askedOf)
  const found = await listDuplicatesOfMany(context, asked)
  const all = [...found.values()].flat().map((one) => one.clientId as ClientId)
  const referable = await reachable(context, all, 'referral', 'write')
  const onTheWay = await listOnTheWay(context.tx, context.actor.areaId, all)
  return rows.map((row) => {
    const candidates = found.get(row.row) ?? []
    if (candidates.length === 0 || row.decision !== null) return row
    const shown = candidates.map(
      ({ clientId, clientNumber, familyName, givenNames, birthDate, reasons }) => ({
        ...{ clientId, clientNumber, familyName, givenNames, reasons },
        birthYear: birthDate === null ? null : Number(birthDate.slice(0, 4)),
      }),
    ) as PreparedRow['candidates']
    const sure = shown.filter((one) => one.reasons.includes('hetu'))
    const [same] = sure
    const isSure = sure.length === 1 && same !== undefined
    const isOnTheWay = isSure && onTheWay.has(`${same.clientId} ${row.toOrganisationId}`)
    const problems = [
      ...row.problems,
      ...(isSure ? [] : [problem('knownPerson')]),
      ...(isOnTheWay ? [problem('alreadyReferred')] : []),
      ...(isSure && !isOnTheWay && !referable.has(same.clientId as ClientId)
        ? [problem('notAllowed')]
        : []),
    ]
    return {
      ...{ ...row, problems, candidates: shown },
      decision: isSure ? { clientId: same.clientId } : null,
    }
  })
}

/** What of a row is asked about; both names and a birth date or hetu are there when a row has no fault. */
export function askedOf({ row, person }: PreparedRow): AskedPerson {
  const { familyName, givenNames, hetu, birthDate } = person
  return {
    key: row,
    familyName: familyName ?? '',
    givenNames: givenNames ?? '',
    hetu,
    birthDate,
  }
}

/** Whether the bringer may write a referral of somebody who is known. */
export const isReferable = async (context: ClientContext, clientId: ClientId): Promise<boolean> =>
  (await reachable(context, [clientId], 'referral', 'write')).has(clientId)
