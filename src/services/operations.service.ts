import type { Service } from '../areas/model.centre.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import { findByWords } from '../platform/shared/word-search.ts'
import { readPtv, UnreadablePtv } from './model.ptv.ts'
import {
  type CatalogueQuery,
  type CatalogueService,
  type NewService,
  type ServiceCatalogue,
  type ServiceChange,
  type ServiceLine,
  serviceLinesCap,
  wordsOfService,
} from './model.service.ts'
import { editsServicesOf } from './permissions.ts'
import {
  findService,
  insertCatalogueService,
  type ListedService,
  listCatalogue,
  listNextIntakes,
  listServicesForSearch,
  type StoredService,
  updateCatalogueService,
} from './queries.service.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

const isShown = (
  service: ListedService,
  query: CatalogueQuery,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): boolean =>
  (!service.draft || editsServicesOf(actor, service.organisation.organisationId)) &&
  (query.closed === 'true' || service.closedOn === null || service.closedOn > today) &&
  (query.kind === undefined || service.kind === query.kind) &&
  (query.organisationId === undefined ||
    service.organisation.organisationId === query.organisationId) &&
  (query.language === undefined || service.languages.includes(query.language)) &&
  (query.targetGroup === undefined || service.targetGroups.includes(query.targetGroup))

function lineOf(service: ListedService, next: ServiceLine['next']): ServiceLine {
  const { serviceId, organisation, code, name, kind, production, mode } = service
  const { languages, draft, closedOn } = service
  return {
    ...{ serviceId, organisation, code, name, kind, production, mode },
    ...{ languages, draft, closedOn, next },
  }
}

/** The services of the area as the reader may know them, with when one can come in next. */
export async function readCatalogue(
  { tx, actor, today }: Reading,
  query: CatalogueQuery,
): Promise<ServiceCatalogue> {
  const shown = (await listServicesForSearch(tx, actor.areaId))
    .filter((service) => isShown(service, query, { actor, today }))
    .map((service) => ({ service, words: wordsOfService(service) }))
  const found = query.text ? findByWords(shown, query.text) : shown
  const told = found.slice(0, serviceLinesCap)
  const ids = told.map(({ service }) => service.serviceId)
  const next = await listNextIntakes(tx, actor.areaId, ids, today)
  return {
    services: told.map(({ service }) => lineOf(service, next.get(service.serviceId) ?? null)),
    isMore: found.length > serviceLinesCap,
    editable: (await listNamedOrganisations(tx, actor.areaId)).filter(({ organisationId }) =>
      editsServicesOf(actor, organisationId),
    ),
  }
}

const forReader = (actor: Actor, service: StoredService): CatalogueService => ({
  ...service,
  mayWrite: editsServicesOf(actor, service.organisation.organisationId),
})

/** One service; a draft only for who may edit it. */
export async function readService(
  { tx, actor }: Reading,
  serviceId: Service['serviceId'],
): Promise<CatalogueService> {
  const stored = await findService(tx, actor.areaId, serviceId)
  if (stored === undefined) throw notFound()
  const service = forReader(actor, stored)
  if (service.draft && !service.mayWrite) throw notFound()
  return service
}

/** Adds a service to an organisation of the area. */
export async function addService(
  context: Reading,
  { organisationId, ...content }: NewService,
): Promise<CatalogueService> {
  const { tx, actor } = context
  if ((await listNamedOrganisations(tx, actor.areaId, [organisationId])).length === 0)
    throw notFound()
  const serviceId = await insertCatalogueService(
    tx,
    { areaId: actor.areaId, organisationId },
    content,
  )
  return readService(context, serviceId)
}

/**
 * Brings a service of the national catalogue into an organisation as a draft.
 * @throws ApiError 400 `ptvUnreadable`, 409 `ptvKnown` when the organisation has it already
 */
export async function addPtvService(
  context: Reading,
  { organisationId, service }: { readonly organisationId: string; readonly service: unknown },
): Promise<CatalogueService> {
  const { tx, actor } = context
  const { ptvId, content } = readOrRefuse(service)
  if ((await listNamedOrganisations(tx, actor.areaId, [organisationId])).length === 0)
    throw notFound()
  const known = (await listCatalogue(tx, actor.areaId)).some(
    (one) => one.ptvId === ptvId && one.organisation.organisationId === organisationId,
  )
  if (known) throw conflict('ptvKnown')
  const key = { areaId: actor.areaId, organisationId }
  return readService(context, await insertCatalogueService(tx, key, content, ptvId))
}

function readOrRefuse(service: unknown) {
  try {
    return readPtv(service)
  } catch (error) {
    if (!(error instanceof UnreadablePtv)) throw error
    const path = error.message.split(':')[0] ?? ''
    throw badRequest('ptvUnreadable', [{ path: `service.${path}`, code: 'ptvFieldUnreadable' }])
  }
}

/** Changes a service. */
export function changeService(
  context: Reading,
  serviceId: Service['serviceId'],
  change: ServiceChange,
): Promise<CatalogueService> {
  const { tx, actor } = context
  return updateCatalogueService(tx, actor.areaId, serviceId, change, () =>
    readService(context, serviceId),
  )
}
