import { queryOptions, useQuery } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { assessmentFigureRoutes } from '../routes.assessment-figures.ts'
import type { referralQualityRoutes } from '../routes.referral-quality.ts'
import type { resultRoutes } from '../routes.results.ts'
import type { serviceFigureRoutes } from '../routes.service-figures.ts'
import { resultTexts } from '../texts/texts.ts'

const call = createCall<typeof resultRoutes>(resultTexts)
const callQuality = createCall<typeof referralQualityRoutes>()
const callAssessments = createCall<typeof assessmentFigureRoutes>()
const callServices = createCall<typeof serviceFigureRoutes>()

/** A year as it stands in the address; left out, the present one. */
type Year = number | undefined

/** The results of the area in a year. */
export const useAreaResults = (year: Year) =>
  useQuery({
    queryKey: ['results', 'area', year],
    queryFn: ({ signal }) => call('GET /api/results', { query: { year } }, { signal }),
  })

/** The centres whose results the person may see. */
export const useResultCentres = () =>
  useQuery({
    queryKey: ['results', 'centres'],
    queryFn: ({ signal }) => call('GET /api/result-centres', {}, { signal }),
  })

/** The results of a centre in a year; those of another year stay in sight while they are fetched. */
export const useCentreResults = (organisationId: OrganisationId, year: Year) =>
  useQuery({
    queryKey: ['results', organisationId, year],
    queryFn: ({ signal }) =>
      call(
        'GET /api/results/:organisationId',
        { params: { organisationId }, query: { year } },
        { signal },
      ),
  })

/** The people behind a figure. */
export const useFigurePeople = (organisationId: OrganisationId, figure: string, year: number) =>
  useQuery({
    queryKey: ['results', organisationId, year, 'people', figure],
    queryFn: ({ signal }) =>
      call(
        'GET /api/results/:organisationId/people',
        { params: { organisationId }, query: { figure, year } },
        { signal },
      ),
  })

/** The quality of the referrals to a centre in a year. */
export const useReferralQuality = (organisationId: OrganisationId, year: Year) =>
  useQuery({
    queryKey: ['results', organisationId, year, 'referrals'],
    queryFn: ({ signal }) =>
      callQuality(
        'GET /api/results/:organisationId/referrals',
        { params: { organisationId }, query: { year } },
        { signal },
      ),
  })

/** How long the handovers of a centre waited in the last year. */
export const handingTimesQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['results', organisationId, 'handings'],
    queryFn: ({ signal }) =>
      callQuality(
        'GET /api/results/:organisationId/handings',
        { params: { organisationId } },
        { signal },
      ),
  })

/** The quality of the person's own referrals in a year. */
export const useMyReferralQuality = (year: Year) =>
  useQuery({
    queryKey: ['results', 'my-referrals', year],
    queryFn: ({ signal }) =>
      callQuality('GET /api/my-referral-quality', { query: { year } }, { signal }),
  })

/** What the assessments of a centre in a year asked and how long they took. */
export const useAssessmentFigures = (organisationId: OrganisationId, year: Year) =>
  useQuery({
    queryKey: ['results', organisationId, year, 'assessments'],
    queryFn: ({ signal }) =>
      callAssessments(
        'GET /api/results/:organisationId/assessments',
        { params: { organisationId }, query: { year } },
        { signal },
      ),
  })

/** Seats, waiting and cost of the services of an organisation, or of the area, in a year. */
export const useServiceFigures = (organisationId: OrganisationId | undefined, year: Year) =>
  useQuery({
    queryKey: ['results', organisationId ?? 'area', year, 'services'],
    queryFn: ({ signal }) =>
      organisationId === undefined
        ? callServices('GET /api/service-figures', { query: { year } }, { signal })
        : callServices(
            'GET /api/results/:organisationId/services',
            { params: { organisationId }, query: { year } },
            { signal },
          ),
  })

/** Where the same stands as a spreadsheet. */
export const serviceFiguresFile = (
  organisationId: OrganisationId | undefined,
  year: number,
  locale: Locale,
): string => {
  const path =
    organisationId === undefined ? 'service-figures' : `results/${organisationId}/services`
  return `/api/${path}/export?${new URLSearchParams({ year: String(year), locale })}`
}
