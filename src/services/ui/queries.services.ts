import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { address, createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type {
  NewOffering,
  OfferingChange,
  OfferingId,
  OfferingState,
  OfferingsQuery,
} from '../model.offering.ts'
import type {
  CatalogueQuery,
  CatalogueService,
  NewService,
  ServiceChange,
} from '../model.service.ts'
import type { serviceNeedRoutes } from '../routes.needs.ts'
import type { offeringRoutes } from '../routes.offerings.ts'
import type { serviceRoutes } from '../routes.services.ts'
import { serviceTexts } from '../texts/texts.ts'

const call = createCall<typeof serviceRoutes>(serviceTexts)
const callOffering = createCall<typeof offeringRoutes>(serviceTexts)
const callNeeds = createCall<typeof serviceNeedRoutes>(serviceTexts)

/** The catalogue, narrowed; while another narrowing is fetched the last one stays in sight. */
export const catalogueQuery = (query: CatalogueQuery) =>
  queryOptions({
    queryKey: ['services', 'catalogue', query],
    queryFn: ({ signal }) => call('GET /api/services', { query }, { signal }),
    placeholderData: keepPreviousData,
  })

/** One service. */
export const serviceQuery = (serviceId: CatalogueService['serviceId']) =>
  queryOptions({
    queryKey: ['services', 'one', serviceId],
    queryFn: ({ signal }) =>
      call('GET /api/services/:serviceId', { params: { serviceId } }, { signal }),
  })

/** Offerings whose intake lies within days. */
export const offeringsQuery = (query: OfferingsQuery) =>
  queryOptions({
    queryKey: ['services', 'offerings', query],
    queryFn: ({ signal }) => callOffering('GET /api/offerings', { query }, { signal }),
    placeholderData: keepPreviousData,
  })

/** One offering. */
export const offeringQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['services', 'offering', offeringId],
    queryFn: ({ signal }) =>
      callOffering('GET /api/offerings/:offeringId', { params: { offeringId } }, { signal }),
  })

/** The address of the same offerings as a spreadsheet in the language of the page. */
export const offeringsFile = (query: OfferingsQuery, locale: Locale): string =>
  address('/api/offerings/export', { query: { ...query, locale } })

/** What a client misses and the services that lead there; fetched anew with everything of the client. */
export const serviceNeedsQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['client', clientId, 'service-needs'],
    queryFn: ({ signal }) =>
      callNeeds('GET /api/clients/:clientId/service-needs', { params: { clientId } }, { signal }),
  })

/** The menu of a centre: holes and overlaps. */
export const serviceMenuQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['services', 'menu', organisationId],
    queryFn: ({ signal }) =>
      callNeeds(
        'GET /api/centres/:organisationId/service-menu',
        { params: { organisationId } },
        { signal },
      ),
  })

/** The commands on services and offerings. Each refreshes: the catalogue, the services, the offerings and the menu. */
export function useServiceCommands() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await client.invalidateQueries({ queryKey: ['services'] })
    }
  }
  return {
    addService: (body: NewService) => run(call('POST /api/services', { body })),
    saveService: (serviceId: CatalogueService['serviceId'], body: ServiceChange) =>
      run(call('PUT /api/services/:serviceId', { params: { serviceId }, body })),
    addOffering: (body: NewOffering) => run(callOffering('POST /api/offerings', { body })),
    saveOffering: (offeringId: OfferingId, body: OfferingChange) =>
      run(callOffering('PUT /api/offerings/:offeringId', { params: { offeringId }, body })),
    setState: (offeringId: OfferingId, state: OfferingState, version: number) =>
      run(
        callOffering('POST /api/offerings/:offeringId/state', {
          params: { offeringId },
          body: { state, version },
        }),
      ),
  }
}
