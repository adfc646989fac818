import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import type { ClientshipId } from '../clientships/model.clientship.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type ClientDeadline,
  type LateList,
  lateCap,
  lawDeadlineKinds,
  lawDueOn,
  lawRuleOn,
} from './model.law.ts'
import { isLawBound, listClientDeadlines, listLate, listLawRules } from './queries.law.ts'

type LawContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today' | 'clock'>

const instantOf = ({ clock }: LawContext) => clock.now().toString() as Instant

/** By when the employment authorities at which the actor works have to meet a client, the most urgent first. */
export async function readClientDeadlines(
  context: LawContext,
  clientId: ClientId,
): Promise<{ deadlines: ClientDeadline[] }> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const works = actor.assignments.map((one) => one.organisationId)
  const found = await listClientDeadlines(tx, areaId, records, works, instantOf(context))
  if (found.length === 0) return { deadlines: [] }
  const rules = await listLawRules(tx, areaId)
  const named = await listNamedOrganisations(
    tx,
    areaId,
    found.map((one) => one.organisationId),
  )
  const deadlines = found.flatMap((row) => {
    const { kind, countedFrom } = row
    const rule = lawRuleOn(rules, kind, countedFrom)
    const dueOn = lawDueOn(rules, kind, countedFrom)
    const organisation = named.find((one) => one.organisationId === row.organisationId)
    if (rule === undefined || dueOn === undefined || organisation === undefined) return []
    const { workingDays, months, source } = rule
    const clientshipId = row.clientshipId as ClientshipId
    const { bookedAt } = row
    return [
      {
        clientshipId,
        organisation,
        kind,
        countedFrom,
        dueOn,
        workingDays,
        months,
        source,
        bookedAt,
      },
    ]
  })
  return { deadlines: deadlines.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}

/**
 * Whom an organisation has not met in the time of the law.
 * @throws ApiError 404 when there is no such organisation
 */
export async function readLate(context: LawContext, organisationId: string): Promise<LateList> {
  const { tx, actor, audit, today } = context
  const isBound = await isLawBound(tx, actor.areaId, organisationId)
  if (isBound === undefined) throw notFound()
  if (!isBound) return { isBound, rules: [], total: 0, rows: [] }
  const rules = await listLawRules(tx, actor.areaId)
  const found = await listLate(tx, actor.areaId, organisationId, rules, {
    ...{ today, now: instantOf(context), limit: lateCap },
  })
  for (const { clientId } of found) audit.subjects.add(clientId)
  const rows = found.flatMap(({ total: _total, ...row }) => {
    const dueOn = lawDueOn(rules, row.kind, row.countedFrom)
    return dueOn === undefined ? [] : [{ ...row, dueOn }]
  })
  return {
    isBound,
    rules: lawDeadlineKinds.flatMap((one) => {
      const rule = lawRuleOn(rules, one, today)
      if (rule === undefined) return []
      const { kind, workingDays, months, source } = rule
      return [{ kind, workingDays, months, source }]
    }),
    total: found[0]?.total ?? 0,
    rows: rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn === b.dueOn ? 0 : 1)),
  }
}
