import { addDays, type Day, toDay } from '../../src/platform/shared/days.ts'
import { addWorkingDays } from '../../src/platform/shared/working-days.ts'
import { addressOf } from '../../src/skills/model.concept.ts'
import type { ServiceDefinition } from '../areas/definition.ts'
import { nameColumns, type Row } from '../rows.ts'
import { clientWords } from './client-words.ts'
import type { CatalogueDefinition } from './definition.ts'
import { areaCatalogue, koskeCatalogue, oskeCatalogue } from './espoo.ts'
import { stadiCatalogue } from './helsinki.ts'

/** What is known of the services of the demo, by the codes of area and organisation. */
const catalogues: Readonly<Record<string, readonly CatalogueDefinition[]>> = {
  '01/koske': koskeCatalogue,
  '01/oske': oskeCatalogue,
  '01/employment-service': areaCatalogue,
  '08/stadi': stadiCatalogue,
}

type Ids = (kind: 'service' | 'offering', code: string) => string

const catalogueOf = (area: string, organisation: string) =>
  catalogues[`${area}/${organisation}`] ?? []

/** The services of an organisation: those of its centre in their order, then those that it arranges besides. */
export function serviceRows(
  area: string,
  organisation: string,
  ofCentre: readonly ServiceDefinition[],
  id: Ids,
): Row[] {
  const known = new Map(catalogueOf(area, organisation).map((one) => [one.code, one]))
  const besides = [...known.values()].flatMap(({ code, name }) =>
    name === undefined ? [] : [{ code, name }],
  )
  return [...ofCentre, ...besides].map(({ code, name }, position) => ({
    service_id: id('service', `${organisation}/${code}`),
    ...{ code, ...nameColumns(name), position, version: 1 },
    ...contentColumns(known.get(code), clientWords(code)),
  }))
}

function contentColumns(
  one: CatalogueDefinition | undefined,
  words: ReturnType<typeof clientWords>,
): Row {
  const { entry, teaches, price, contract } = one ?? {}
  return {
    ...{ kind: one?.kind ?? 'other', production: one?.production ?? 'own', draft: false },
    ...{ mode: one?.mode ?? 'on_site', languages: one?.languages ?? [] },
    target_groups: one?.targetGroups ?? [],
    entry: entry === undefined ? null : { constants: {}, root: rootOf(entry) },
    ...{ teaches_fact: teaches?.fact ?? null, teaches_level: teaches?.level ?? null },
    teaches_concepts: (one?.concepts ?? []).map(addressOf),
    ...{ teaches_units: one?.units ?? [], place: one?.place ?? '' },
    ...{ length_weeks: one?.weeks ?? null, hours_per_week: one?.hours ?? null },
    ...{ price_cents: price?.cents ?? null, price_per: price?.per ?? null },
    ...{ contract_number: contract?.number ?? '', contract_cap_cents: contract?.capCents ?? null },
    contract_from: contract === undefined ? null : '2026-01-01',
    contract_to: contract === undefined ? null : '2026-12-31',
    client_names: words.names,
    description: { ...one?.description, ...words.descriptions },
  }
}

const rootOf = (nodes: NonNullable<CatalogueDefinition['entry']>) =>
  nodes.length === 1 ? nodes[0] : { id: 'entry', kind: 'all', nodes }

/** How many of a hundred seats are taken when a group has begun, by its place in the year. */
const shares = [90, 75, 100, 85, 60, 95, 100, 80, 70, 100, 90]

/**
 * The groups of an organisation's services in the demo's year and the next: those that have begun are closed, those that
 * begin soon are open with some of their seats taken, later ones are planned.
 * @param on the day that is today for the demo
 */
export function offeringRows(area: string, organisation: string, id: Ids, on: Day): Row[] {
  const year = Number(on.slice(0, 4))
  return catalogueOf(area, organisation).flatMap((service) =>
    [year, year + 1].flatMap((of) =>
      (service.groups?.days ?? []).map((day, place) => {
        // The same day each year: where nobody works on it, the group begins on the next that is one.
        const begins = addWorkingDays(addDays(toDay(`${of}-${day}`), -1), 1)
        const { offering, ...row } = groupRow(service, begins, place, on)
        return {
          offering_id: id('offering', `${organisation}/${offering}`),
          service_id: id('service', `${organisation}/${service.code}`),
          ...row,
        }
      }),
    ),
  )
}

function groupRow(
  { code, groups, weeks, mode, languages }: CatalogueDefinition,
  startsOn: Day,
  place: number,
  on: Day,
) {
  const state = startsOn <= on ? 'closed' : startsOn <= addDays(on, 70) ? 'open' : 'planned'
  const seats = groups?.seats ?? 1
  // What begins within a month is as full as it gets; the rest fills up until then.
  const isFilling = state === 'open' && startsOn > addDays(on, 30)
  const share = (shares[(place + seats) % shares.length] ?? 0) * (isFilling ? 0.6 : 1)
  return {
    offering: `${code}/${startsOn}`,
    ...{ intake_on: startsOn, starts_on: startsOn },
    ends_on: addDays(startsOn, 7 * (weeks ?? 1) - 3),
    ...{ mode: mode ?? 'on_site', language: languages?.[0] ?? 'fi' },
    ...{ capacity: seats, minimum: Math.ceil(seats / 3) },
    taken: state === 'planned' ? 0 : Math.round((seats * share) / 100),
    ...{ state, version: 1, made_at: '2025-11-03T08:00:00Z' },
  }
}
