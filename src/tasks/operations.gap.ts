import type { z } from 'zod'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import {
  type GapFigures,
  type GapList,
  type GapOverview,
  type GapRule,
  gapDaysShown,
  type gapListQuerySchema,
  gapPageSize,
  gapReasons,
} from './model.gap.ts'
import { ledBy, looksOverArea } from './permissions.ts'
import {
  countGapsNow,
  findGapRule,
  listGapDays,
  listGaps,
  listLastGapDays,
  saveGapRule,
} from './queries.gap.ts'

type GapContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

/** The organisations whose gaps the actor may read, as they were counted last. */
export async function readGapOverview({ tx, actor }: GapContext): Promise<GapOverview> {
  const last = new Map(
    (await listLastGapDays(tx, actor.areaId)).map((one) => [one.organisationId, one]),
  )
  const led = ledBy(actor)
  const organisations = await listNamedOrganisations(tx, actor.areaId)
  return organisations.flatMap((organisation) => {
    const counted = last.get(organisation.organisationId)
    const isLed = led.includes(organisation.organisationId)
    // Who looks over the area has those that have clients; who leads one has it before it was ever counted.
    if (!isLed && !(looksOverArea(actor) && counted !== undefined)) return []
    const { day, open, withGap } = counted ?? { day: null, open: 0, withGap: 0 }
    return [{ organisation, countedOn: day, open, withGap }]
  })
}

/**
 * What is missing at an organisation now, and how many it was before.
 * @throws ApiError 404 when there is no such organisation
 */
export async function readGapFigures(
  { tx, actor, today }: GapContext,
  organisationId: string,
): Promise<GapFigures> {
  const [organisation] = await listNamedOrganisations(tx, actor.areaId, [organisationId])
  if (organisation === undefined) throw notFound()
  const now = await countGapsNow(tx, organisationId, today)
  const days = await listGapDays(tx, actor.areaId, organisationId, gapDaysShown)
  return {
    organisation,
    countedOn: days.at(-1)?.day ?? null,
    open: now.get('open') ?? 0,
    withGap: now.get('with_gap') ?? 0,
    reasons: gapReasons.flatMap((reason) => {
      const count = now.get(reason) ?? 0
      return count > 0 ? [{ reason, count }] : []
    }),
    days: days.map(({ day, open, withGap }) => ({ day, open, withGap })),
    rule: await findGapRule(tx, actor.areaId, organisationId),
    mayList: ledBy(actor).includes(organisationId),
  }
}

/** Whom the gaps of an organisation for a reason concern, a page at a time. */
export async function readGapList(
  { tx, actor, audit, today }: GapContext,
  organisationId: string,
  { reason, after }: z.output<typeof gapListQuerySchema>,
): Promise<GapList> {
  const found = await listGaps(tx, actor.areaId, organisationId, {
    ...{ reason, today, after },
    limit: gapPageSize + 1,
  })
  const rows = found.slice(0, gapPageSize)
  for (const { clientId } of rows) audit.subjects.add(clientId)
  return { rows, after: found.length > gapPageSize ? (rows.at(-1)?.clientshipId ?? null) : null }
}

/**
 * Says after how many days without contact an open client is a gap, from the next count on.
 * @throws ApiError 409 `versionConflict` with the present rule when somebody was faster
 */
export async function setGapRule(
  { tx, actor }: GapContext,
  organisationId: string,
  rule: GapRule,
): Promise<GapRule> {
  const isSaved = await saveGapRule(tx, actor.areaId, organisationId, rule)
  const present = await findGapRule(tx, actor.areaId, organisationId)
  if (!isSaved) throw conflict('versionConflict', present)
  return present
}
