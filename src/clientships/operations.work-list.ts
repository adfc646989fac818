import type { OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { organisationsWith } from '../clients/model.access.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { daysBetween, yearsBetween } from '../platform/shared/days.ts'
import {
  type WorkList,
  type WorkListFilter,
  type WorkListQuery,
  type WorkListRow,
  type WorkListScope,
  workListCountCap,
  workListPageSize,
} from './model.work-list.ts'
import {
  countWork,
  findWorkListPlace,
  listResponsibles,
  listWork,
  type WorkListReader,
  type WorkListRecord,
} from './queries.work-list.ts'

export type WorkListContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

/** The organisations whose clientships somebody lists: of clients of their own, or of everybody there. */
function organisationsOf({ actor }: WorkListContext, scope: WorkListScope): string[] {
  const relation = scope === 'mine' ? 'own_client' : 'same_organisation'
  const named = organisationsWith(actor.assignments, 'identity', 'read', relation)
  return [
    ...new Set(
      organisationsWith(actor.assignments, 'clientship', 'read', relation).filter((id) =>
        named.includes(id),
      ),
    ),
  ]
}

export function readerOf(context: WorkListContext, scope: WorkListScope): WorkListReader {
  const { actor, today } = context
  const organisations = organisationsOf(context, scope)
  return { actor, scope, organisations, today }
}

/** A row as it is shown, with what follows from the day and from who reads it. */
export function toRow(record: WorkListRecord, { actor, today }: WorkListContext): WorkListRow {
  const writes = (relation: 'own_client' | 'same_organisation') =>
    organisationsWith(actor.assignments, 'clientship', 'write', relation)
  const { birthDate, organisationId, organisationName, responsibleId, responsibleName, ...row } =
    record
  const { nextStepOn } = record
  const standsIn = actor.standsInFor.find(
    (one) => one.staffId === responsibleId && one.organisationId === organisationId,
  )
  const isOwn =
    (responsibleId === actor.staffId || standsIn !== undefined) &&
    writes('own_client').includes(organisationId)
  return {
    ...row,
    age: birthDate === null ? null : yearsBetween(birthDate, today),
    organisation: { organisationId: organisationId as OrganisationId, name: organisationName },
    responsible: { staffId: responsibleId, name: responsibleName },
    standsInUntil: standsIn?.until ?? null,
    daysOverdue: nextStepOn !== null && nextStepOn < today ? daysBetween(nextStepOn, today) : 0,
    mayHandOver:
      record.state !== 'ended' && (isOwn || writes('same_organisation').includes(organisationId)),
  }
}

/** One page of the clientships that somebody works on; counted, up to a cap, with the first. */
export async function readWorkList(
  context: WorkListContext,
  { after, ...filter }: WorkListQuery,
): Promise<WorkList> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const reader = readerOf(context, filter.scope)
  const centres = organisationsOf(context, 'centre')
  const place = after === undefined ? undefined : await findWorkListPlace(tx, areaId, after, filter)
  if (after !== undefined && place === undefined)
    throw badRequest('inputInvalid', [{ path: 'query.after', code: 'cursorInvalid' }])
  const found = await listWork(tx, reader, filter, place, workListPageSize + 1)
  const page = found.slice(0, workListPageSize)
  for (const { clientId } of page) audit.subjects.add(clientId)
  const isLast = found.length <= workListPageSize
  return {
    rows: page.map((record) => toRow(record, context)),
    after: isLast ? null : (page.at(-1)?.clientshipId ?? null),
    count:
      place !== undefined ? null : await countRows(context, reader, filter, isLast, page.length),
    centres: await listNamedOrganisations(tx, areaId, centres),
    responsibles:
      filter.scope === 'centre' && place === undefined
        ? await listResponsibles(tx, areaId, centres)
        : [],
  }
}

async function countRows(
  { tx }: WorkListContext,
  reader: WorkListReader,
  filter: WorkListFilter,
  isLast: boolean,
  shown: number,
): Promise<number> {
  return isLast ? shown : Math.min(workListCountCap, await countWork(tx, reader, filter))
}
