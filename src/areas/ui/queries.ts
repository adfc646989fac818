import { queryOptions, useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { InputOf, RouteOf, RouteShape } from '../../platform/shared/route-types.ts'
import type { Office, Organisation } from '../model.area.ts'
import type { Baseline, Service, Staffing, Target } from '../model.centre.ts'
import type { RetentionRule } from '../model.retention.ts'
import type { OrganisationId } from '../model.setting.ts'
import type { areaRoutes } from '../routes.area.ts'
import type { centreRoutes } from '../routes.centre.ts'
import type { retentionRoutes } from '../routes.retention.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRefreshing } from './useRefreshing.ts'

const callArea = createCall<typeof areaRoutes>(settingsTexts)
const callCentre = createCall<typeof centreRoutes>(settingsTexts)
const callRetention = createCall<typeof retentionRoutes>(settingsTexts)

const areaKey = ['area']
const retentionKey = ['retention-rules']

/** The area with its organisations, centres and offices. */
export const areaQuery = queryOptions({
  queryKey: areaKey,
  queryFn: ({ signal }) => callArea('GET /api/area', {}, { signal }),
})
export const useArea = () => useQuery(areaQuery)

/** The municipalities of the country; they change once a year. */
export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: ({ signal }) => callArea('GET /api/municipalities', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
export const useMunicipalities = () => useQuery(municipalitiesQuery)

/** How long records are kept. */
export const useRetentionRules = () =>
  useQuery({
    queryKey: retentionKey,
    queryFn: ({ signal }) => callRetention('GET /api/retention-rules', {}, { signal }),
  })

type BodyOf<Routes extends readonly RouteShape[], Name> =
  InputOf<RouteOf<Routes[number], Name>> extends { readonly body: infer Body } ? Body : never
type AreaBody<Name> = BodyOf<typeof areaRoutes, Name>
type CentreBody<Name> = BodyOf<typeof centreRoutes, Name>

/** Commands on the area itself. Each refreshes: area. */
export function useAreaCommands() {
  return {
    rename: useRefreshing(
      (body: AreaBody<'PUT /api/area'>) => callArea('PUT /api/area', { body }),
      [areaKey],
    ),
    addOrganisation: useRefreshing(
      (body: AreaBody<'POST /api/organisations'>) => callArea('POST /api/organisations', { body }),
      [areaKey],
    ),
    saveOrganisation: useRefreshing(
      ({
        organisationId,
        ...body
      }: Pick<Organisation, 'organisationId'> &
        AreaBody<'PUT /api/organisations/:organisationId'>) =>
        callArea('PUT /api/organisations/:organisationId', { params: { organisationId }, body }),
      [areaKey],
    ),
    addOffice: useRefreshing(
      (body: AreaBody<'POST /api/offices'>) => callArea('POST /api/offices', { body }),
      [areaKey],
    ),
    saveOffice: useRefreshing(
      ({ officeId, ...body }: Pick<Office, 'officeId'> & AreaBody<'PUT /api/offices/:officeId'>) =>
        callArea('PUT /api/offices/:officeId', { params: { officeId }, body }),
      [areaKey],
    ),
    addBaseline: useRefreshing(
      (body: AreaBody<'POST /api/area/baselines'>) =>
        callArea('POST /api/area/baselines', { body }),
      [areaKey],
    ),
    saveBaseline: useRefreshing(
      ({
        baselineId,
        ...body
      }: Pick<Baseline, 'baselineId'> & AreaBody<'PUT /api/area/baselines/:baselineId'>) =>
        callArea('PUT /api/area/baselines/:baselineId', { params: { baselineId }, body }),
      [areaKey],
    ),
  }
}

/** Commands on a centre and its parts. Each refreshes: area. */
export function useCentreCommands(organisationId: OrganisationId) {
  const params = { organisationId }
  return {
    save: useRefreshing(
      (body: CentreBody<'PUT /api/centres/:organisationId'>) =>
        callCentre('PUT /api/centres/:organisationId', { params, body }),
      [areaKey],
    ),
    addService: useRefreshing(
      (body: CentreBody<'POST /api/centres/:organisationId/services'>) =>
        callCentre('POST /api/centres/:organisationId/services', { params, body }),
      [areaKey],
    ),
    saveService: useRefreshing(
      ({
        serviceId,
        ...body
      }: Pick<Service, 'serviceId'> &
        CentreBody<'PUT /api/centres/:organisationId/services/:serviceId'>) =>
        callCentre('PUT /api/centres/:organisationId/services/:serviceId', {
          params: { ...params, serviceId },
          body,
        }),
      [areaKey],
    ),
    orderServices: useRefreshing(
      (body: CentreBody<'PUT /api/centres/:organisationId/service-order'>) =>
        callCentre('PUT /api/centres/:organisationId/service-order', { params, body }),
      [areaKey],
    ),
    addStaffing: useRefreshing(
      (body: CentreBody<'POST /api/centres/:organisationId/staffing'>) =>
        callCentre('POST /api/centres/:organisationId/staffing', { params, body }),
      [areaKey],
    ),
    saveStaffing: useRefreshing(
      ({
        staffingId,
        ...body
      }: Pick<Staffing, 'staffingId'> &
        CentreBody<'PUT /api/centres/:organisationId/staffing/:staffingId'>) =>
        callCentre('PUT /api/centres/:organisationId/staffing/:staffingId', {
          params: { ...params, staffingId },
          body,
        }),
      [areaKey],
    ),
    addTarget: useRefreshing(
      (body: CentreBody<'POST /api/centres/:organisationId/targets'>) =>
        callCentre('POST /api/centres/:organisationId/targets', { params, body }),
      [areaKey],
    ),
    saveTarget: useRefreshing(
      ({
        targetId,
        ...body
      }: Pick<Target, 'targetId'> &
        CentreBody<'PUT /api/centres/:organisationId/targets/:targetId'>) =>
        callCentre('PUT /api/centres/:organisationId/targets/:targetId', {
          params: { ...params, targetId },
          body,
        }),
      [areaKey],
    ),
    addBaseline: useRefreshing(
      (body: CentreBody<'POST /api/centres/:organisationId/baselines'>) =>
        callCentre('POST /api/centres/:organisationId/baselines', { params, body }),
      [areaKey],
    ),
    saveBaseline: useRefreshing(
      ({
        baselineId,
        ...body
      }: Pick<Baseline, 'baselineId'> &
        CentreBody<'PUT /api/centres/:organisationId/baselines/:baselineId'>) =>
        callCentre('PUT /api/centres/:organisationId/baselines/:baselineId', {
          params: { ...params, baselineId },
          body,
        }),
      [areaKey],
    ),
  }
}

/** Decides how long a kind of record is kept. Refreshes: retention rules. */
export const useSaveRetentionRule = () =>
  useRefreshing(
    ({ kind, ...body }: RetentionRule) =>
      callRetention('PUT /api/retention-rules/:kind', { params: { kind }, body }),
    [retentionKey],
  )
