import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import type { Doors } from '../eligibility/model.judged.ts'
import type { Trace, TraceNode } from '../eligibility/model.trace.schema.ts'
import { judgeProfile, redactTrace } from '../eligibility/model.trace.ts'
import { judgeClient } from '../eligibility/operations.judge.ts'
import { addMonths } from '../platform/shared/days.ts'
import { compareSuggestions, conditionsOf, type Fit, fitOf, needsOf } from './model.need.ts'
import { planFitOf, type Soughtable } from './model.plan-need.ts'
import { wordsOfService } from './model.service.ts'
import { groupsTold, type ServiceNeeds, type Suggestion } from './model.suggestion.ts'
import { readPlanned } from './operations.planned.ts'
import { listOfferings, type StoredOffering } from './queries.offering.ts'
import { listCatalogue, type StoredService } from './queries.service.ts'

/** How far ahead groups are looked for, in months. */
const monthsAhead = 12
const mostGroups = 5000

/** The offered services of the area with their coming groups. */
export async function listOffered({
  tx,
  actor,
  today,
}: Pick<ClientContext, 'tx' | 'actor' | 'today'>): Promise<
  { service: StoredService; groups: readonly StoredOffering[] }[]
> {
  const within = { from: today, until: addMonths(today, monthsAhead) }
  const groups = Map.groupBy(
    (await listOfferings(tx, actor.areaId, { within, most: mostGroups })).filter(
      ({ state }) => state === 'planned' || state === 'open',
    ),
    ({ serviceId }) => serviceId,
  )
  return (await listCatalogue(tx, actor.areaId))
    .filter(({ draft, closedOn }) => !draft && (closedOn === null || closedOn > today))
    .map((service) => ({ service, groups: groups.get(service.serviceId) ?? [] }))
}

const outcomesOf = (trace: Trace): ReadonlyMap<string, TraceNode['outcome']> =>
  new Map(
    conditionsOf<TraceNode>(trace.root, (node) =>
      node.kind === 'all' ? node.nodes : undefined,
    ).map(({ id, outcome }) => [id, outcome]),
  )

/**
 * What a client's plan says and what the client misses of the criteria of every centre of the area, and the services that lead there: by fit, by whether
 * the client may come in, by room and by the next start. Conditions that the reader may not know are not among them.
 */
export async function readServiceNeeds(
  context: ClientContext,
  clientId: ClientId,
): Promise<ServiceNeeds> {
  const doors = await judgeClient(context, clientId)
  const offered = await listOffered(context)
  const suggest = suggester(doors, offered)
  return {
    on: doors.on,
    plan: (await readPlanned(context, clientId)).flatMap(({ sentence, ...shown }) => {
      const services = suggest((service) => planFitOf(service, sentence))
      return services.length === 0 ? [] : [{ ...shown, services }]
    }),
    centres: doors.centres.map(({ organisationId, name, judged }) => {
      const outcomes = judged === null ? undefined : outcomesOf(judged.trace)
      const needs = judged === null ? [] : [...needsOf(judged.tree).values()]
      return {
        organisation: { organisationId, name },
        outcome: judged?.trace.outcome ?? null,
        needs: needs.flatMap((need) => {
          const outcome = outcomes?.get(need.id)
          if (outcome === undefined || outcome === 'met') return []
          const { id, label, tests } = need
          return [
            { id, label, tests: [...tests], outcome, services: suggest((one) => fitOf(one, need)) },
          ]
        }),
      }
    }),
  }
}

/** Makes the suggestions for a way to fit; the trace of each service's entry criteria is made once. */
function suggester(
  { profile, supportNeeds, on }: Doors,
  offered: Awaited<ReturnType<typeof listOffered>>,
): (fitOfService: (service: Soughtable) => Fit | undefined) => Suggestion[] {
  const reader = { supportNeeds, municipality: true }
  const traces = new Map<string, Trace>()
  const traceOf = ({ serviceId, entry }: StoredService): Trace | null => {
    if (entry === null) return null
    const made = traces.get(serviceId) ?? redactTrace(judgeProfile(entry, profile, on), reader)
    traces.set(serviceId, made)
    return made
  }
  const sought = offered.map((one) => ({ ...one, words: wordsOfService(one.service) }))
  return (fitOfService) =>
    sought
      .flatMap(({ service, groups, words }) => {
        const fit = fitOfService({ ...service, words })
        if (fit === undefined) return []
        const { serviceId, name, organisation, kind } = service
        const trace = traceOf(service)
        const entry = trace?.outcome ?? ('met' as const)
        return [
          {
            ...{ serviceId, name, organisation, kind, fit, entry, trace },
            offerings: groups.slice(0, groupsTold).map(groupOf),
          },
        ]
      })
      .toSorted(compareSuggestions)
}

const groupOf = (offering: StoredOffering): Suggestion['offerings'][number] => {
  const { offeringId, intakeOn, startsOn, endsOn, language, capacity, free, state } = offering
  return { offeringId, intakeOn, startsOn, endsOn, language, capacity, free, state }
}
