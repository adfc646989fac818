import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { NewAssessments, NewDecision, NewRecognition } from '../model.assessing.ts'
import type { Unit } from '../model.requirement.ts'
import type { skillRoutes } from '../routes.skills.ts'
import { skillTexts } from '../texts/texts.ts'

/** Calls the routes of skills; what is refused carries their texts. */
const call = createCall<typeof skillRoutes>(skillTexts)

/** Which unit is looked at. */
export type UnitKey = Pick<Unit, 'qualification' | 'unit'>

/** Qualifications and their units; they change with the product alone. */
export const catalogueQuery = queryOptions({
  queryKey: ['qualifications'],
  queryFn: ({ signal }) => call('GET /api/qualifications', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What is known of a client's skills. */
export const skillsQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['client', clientId, 'skills'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/skills', { params: { clientId } }, { signal }),
  })

/** A unit as it stands for a client. */
export const unitQuery = (clientId: ClientId, { qualification, unit }: UnitKey) =>
  queryOptions({
    queryKey: ['client', clientId, 'skills', qualification, unit],
    queryFn: ({ signal }) =>
      call(
        'GET /api/clients/:clientId/skills/unit',
        { params: { clientId }, query: { qualification, unit } },
        { signal },
      ),
  })

/** Skills and occupations like what was typed. */
export const searchQuery = (language: Locale, text: string) =>
  queryOptions({
    queryKey: ['esco', language, text],
    queryFn: ({ signal }) => call('GET /api/skills', { query: { language, text } }, { signal }),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })

/** Skills and occupations by their ids; they change with the product alone. */
export const namesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['esco', 'named', ...ids],
    queryFn: ({ signal }) =>
      call('GET /api/skills/named', { query: { ids: ids.join(',') } }, { signal }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The commands on skills. Each refreshes: everything that is known of the client's skills. */
export function useSkillCommands(clientId: ClientId) {
  const client = useQueryClient()
  const params = { clientId }
  const refresh = () => client.invalidateQueries({ queryKey: ['client', clientId, 'skills'] })
  return {
    assess: async (body: NewAssessments) => {
      await call('POST /api/clients/:clientId/skills/assessments', { params, body })
      await refresh()
    },
    recognise: async (body: NewRecognition) => {
      await call('POST /api/clients/:clientId/skills/recognitions', { params, body })
      await refresh()
    },
    decide: async (body: NewDecision) => {
      await call('POST /api/clients/:clientId/skills/decisions', { params, body })
      await refresh()
    },
  }
}
