import type { z } from 'zod'
import type { ClientId } from '../clients/model.access.ts'
import { reachable } from '../clients/operations.relations.ts'
import { searchClients } from '../clients/operations.search.ts'
import { readListedPeople } from '../clientships/operations.list-lines.ts'
import { criteriaTreeSchema } from '../eligibility/model.criteria.ts'
import { judgeProfile, redactTrace } from '../eligibility/model.trace.ts'
import type { Reasons } from '../eligibility/model.verdict.ts'
import { judgeClient } from '../eligibility/operations.judge.ts'
import { judgeByTree, judgeListed } from '../eligibility/operations.verdict.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { mostAtOnce } from './model.enrolment.ts'
import { isLive } from './model.enrolment-life.ts'
import type { IntakeCheck, intakeLinesSchema, intakeTraceSchema } from './model.intake.ts'
import type { OfferingId } from './model.offering.ts'
import { findEntry, findGroup, type GroupHead, listOfGroup } from './queries.enrolment.ts'

/** The most characters of a line. */
const mostOfText = 200

/** People whom one line may mean; whoever has more writes the line more closely. */
const mostOfLine = 5

/**
 * Finds the people of a list among those whom the actor may know, and judges all of them at once, as the reader may know
 * it: by the conditions of the service, or where it sets none by the criteria of who runs the group. Decides nothing: a person does.
 * @throws ApiError 404 when there is no such group
 */
export async function checkIntake(
  context: Context<unknown>,
  offeringId: OfferingId,
  lines: readonly string[],
): Promise<IntakeCheck> {
  const { tx, actor, audit } = context
  const group = await findGroup(tx, actor.areaId, offeringId)
  if (group === undefined) throw notFound()
  const found = []
  for (const line of lines) {
    const { hits } = await searchClients(context, line)
    found.push(hits.slice(0, mostOfLine))
  }
  const ids = [...new Set(found.flat().map((one) => one.clientId as ClientId))]
  for (const clientId of ids) audit.subjects.add(clientId)
  const enrols = await reachable(context, ids, 'clientship', 'write')
  const judged = [...(await reachable(context, ids, 'eligibility_trace', 'read'))]
  const verdictOf = await judgeFor(context, group, judged)
  const inGroup = new Map(
    (await listOfGroup(tx, actor.areaId, offeringId))
      .filter((one) => isLive(one.state))
      .map((one) => [one.clientId, one.state]),
  )
  return {
    lines: found.map((hits, index) => ({
      line: index + 1,
      people: hits.map((person) => {
        const { clientId } = person
        const verdict = judged.includes(clientId) ? verdictOf(clientId) : undefined
        return {
          ...{ clientId, clientNumber: person.clientNumber },
          name: `${person.familyName} ${person.givenNames}`,
          state: inGroup.get(clientId) ?? null,
          mayEnrol: enrols.has(clientId),
          verdict: verdict === undefined ? null : { ...verdict, facts: [...verdict.facts] },
        }
      }),
    })),
  }
}

/**
 * The people of a workbook or a text file as the lines of a list, as many as one check takes.
 * @throws ApiError 404 when there is no such group, 400 where the file cannot be read
 */
export async function readIntakeFile(
  { tx, actor }: Context<unknown>,
  offeringId: OfferingId,
  content: string,
): Promise<z.infer<typeof intakeLinesSchema>> {
  if ((await findGroup(tx, actor.areaId, offeringId)) === undefined) throw notFound()
  const lines = (await readListedPeople(content)).map((line) => line.slice(0, mostOfText))
  return { lines: lines.slice(0, mostAtOnce), left: Math.max(0, lines.length - mostAtOnce) }
}

/**
 * The whole trace behind a verdict of the list: the conditions of the service, or where it sets none the criteria of who runs the
 * group, as the reader may know the client.
 * @throws ApiError 404 when there is no such group
 */
export async function readIntakeTrace(
  context: Context<unknown>,
  offeringId: OfferingId,
  clientId: ClientId,
): Promise<z.infer<typeof intakeTraceSchema>> {
  const { tx, actor } = context
  const group = await findGroup(tx, actor.areaId, offeringId)
  if (group === undefined) throw notFound()
  const { profile, supportNeeds, on, centres } = await judgeClient(context, clientId)
  const entry = await findEntry(tx, actor.areaId, group.serviceId)
  if (entry === null) {
    const { organisationId } = group.organisation
    const centre = centres.find((one) => one.organisationId === organisationId)
    return { trace: centre?.judged?.trace ?? null }
  }
  const judged = judgeProfile(criteriaTreeSchema.parse(entry), profile, on)
  return { trace: redactTrace(judged, { supportNeeds, municipality: true }) }
}

async function judgeFor(
  context: Context<unknown>,
  { serviceId, organisation: { organisationId } }: GroupHead,
  clientIds: readonly ClientId[],
): Promise<(clientId: ClientId) => Reasons | undefined> {
  const entry = await findEntry(context.tx, context.actor.areaId, serviceId)
  if (entry !== null) return judgeByTree(context, criteriaTreeSchema.parse(entry), clientIds)
  const verdictOf = await judgeListed(
    context,
    clientIds.map((clientId) => ({ clientId, organisationId })),
  )
  return (clientId) => verdictOf(clientId, organisationId)
}
