import type { OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import type { CriteriaTree } from '../eligibility/model.criteria.ts'
import { compileCriteria, type PlanNode } from '../eligibility/model.evaluate.ts'
import { evaluateFormula, outcomeOf } from '../eligibility/model.formula.ts'
import { withoutSensitive } from '../eligibility/model.preview.ts'
import { listInForce } from '../eligibility/operations.in-force.ts'
import { listValuesOfCentre } from '../eligibility/operations.values.ts'
import { notFound } from '../platform/server/errors.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import {
  holeFrom,
  holeMonths,
  isTeachable,
  type MenuGroup,
  overlapsOf,
  type ServiceMenu,
  type Teaching,
  teachingKey,
} from './model.menu.ts'
import { conditionsOf, fitOf, needsOf } from './model.need.ts'
import { listOffered } from './operations.need.ts'
import type { StoredOffering } from './queries.offering.ts'
import type { StoredService } from './queries.service.ts'

interface Missed {
  notMet: number
  unknown: number
}

/** How many people miss each condition, or leave it unknown. */
function countMissed(
  tree: CriteriaTree,
  people: Awaited<ReturnType<typeof listValuesOfCentre>>,
  on: Day,
): Map<string, Missed> {
  const compiled = compileCriteria(tree, on)
  const counts = new Map<string, Missed>()
  for (const values of people) {
    const plan = compiled.planOf(values)
    const known = plan.knownOf(values)
    const conditions = conditionsOf<PlanNode>(plan.root, (node) =>
      node.kind === 'all' ? node.nodes : undefined,
    )
    for (const node of conditions) {
      const outcome = outcomeOf(evaluateFormula(node, known))
      const count = counts.get(node.source.id) ?? { notMet: 0, unknown: 0 }
      counts.set(node.source.id, count)
      if (outcome === 'not_met') count.notMet += 1
      if (outcome === 'unknown') count.unknown += 1
    }
  }
  return counts
}

/**
 * The menu of a centre: which conditions its clients miss and whether anything teaches them within six months, and which
 * intakes of the area teach the same at nearly the same time. Counts are over all clients of the centre, without names and
 * without conditions on support needs, from which somebody's health could be read.
 */
export async function readServiceMenu(
  context: ClientContext,
  organisationId: OrganisationId,
): Promise<ServiceMenu> {
  const { tx, actor, today } = context
  const [organisation] = await listNamedOrganisations(tx, actor.areaId, [organisationId])
  const inForce = (await listInForce(tx, actor.areaId, today)).find(
    (one) => one.organisationId === organisationId,
  )
  const tree = inForce && withoutSensitive(inForce.tree)
  if (organisation === undefined || tree === undefined) throw notFound()
  const people = await listValuesOfCentre(tx, organisationId, today)
  const missed = countMissed(tree, people, today)
  const offered = await listOffered(context)
  const conditions = [...needsOf(tree).values()].map((need) => {
    const { id, label, tests } = need
    const { notMet, unknown } = missed.get(id) ?? { notMet: 0, unknown: 0 }
    const leading = offered.filter(({ service }) =>
      ['taught', 'named'].includes(fitOf(service, need) ?? ''),
    )
    const groups = leading
      .flatMap((one) => one.groups)
      .filter(({ intakeOn }) => intakeOn <= addMonths(today, holeMonths))
    return {
      ...{ id, label, tests: [...tests], notMet, unknown },
      intakes: groups.length,
      seats: groups.reduce((sum, { capacity }) => sum + capacity, 0),
      free: groups.reduce((sum, { free }) => sum + free, 0),
      isHole: notMet >= holeFrom && groups.length === 0 && isTeachable(need),
      services: leading.map(({ service: { serviceId, name, organisation } }) => ({
        ...{ serviceId, name, organisation },
      })),
    }
  })
  return {
    on: today,
    organisation,
    clients: people.length,
    conditions: conditions.toSorted((a, b) => b.notMet - a.notMet),
    overlaps: overlaps(offered),
  }
}

const teachingOf = (service: StoredService): Teaching => ({
  fact: service.teachesFact,
  level: service.teachesLevel,
  concepts: service.teachesConcepts,
  units: service.teachesUnits,
})

function overlaps(offered: Awaited<ReturnType<typeof listOffered>>): ServiceMenu['overlaps'] {
  const placed = offered.flatMap(({ service, groups }) => {
    const teaching = teachingOf(service)
    const key = teachingKey(teaching)
    return groups.map((group) => ({ ...group, key, teaching }))
  })
  return overlapsOf(placed).map((groups) => {
    const { fact = null, level = null, concepts = [], units = [] } = groups[0]?.teaching ?? {}
    return { fact, level, skills: concepts.length + units.length, groups: groups.map(groupOf) }
  })
}

const groupOf = (offering: StoredOffering): MenuGroup => {
  const { offeringId, serviceId, serviceName, organisation, intakeOn, language } = offering
  const { capacity, free, state } = offering
  return {
    ...{ offeringId, serviceId, serviceName, organisation, intakeOn, language },
    ...{ capacity, free, state },
  }
}
