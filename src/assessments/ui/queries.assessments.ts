import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type {
  Assessment,
  AssessmentId,
  NewAssessment,
  SectionInput,
  SectionState,
} from '../model.assessment.ts'
import type { assessmentRoutes } from '../routes.assessments.ts'
import { assessmentTexts } from '../texts/texts.ts'

/** Calls the routes of assessments; what is refused carries their texts. */
const call = createCall<typeof assessmentRoutes>(assessmentTexts)

/** The assessments of a client, and which forms may be opened. */
export function assessmentsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'assessments'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/assessments', { params: { clientId } }, { signal }),
  })
}

/** An assessment. While it is filled in the page keeps it by itself, so it is not fetched anew under the writer's hands. */
export function assessmentQuery(assessmentId: AssessmentId) {
  return queryOptions({
    queryKey: ['assessment', assessmentId],
    queryFn: ({ signal }) =>
      call('GET /api/assessments/:assessmentId', { params: { assessmentId } }, { signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
}

/** Saves a section; whoever calls keeps the answer. */
export const sendSection = (
  assessmentId: AssessmentId,
  section: string,
  body: SectionInput,
): Promise<SectionState> =>
  call('PUT /api/assessments/:assessmentId/sections/:section', {
    params: { assessmentId, section },
    body,
  })

/** Opens a form. Refreshes: the client. */
export function useOpenAssessment(clientId: ClientId) {
  const client = useQueryClient()
  return async (body: NewAssessment): Promise<AssessmentId> => {
    const { assessmentId } = await call('POST /api/clients/:clientId/assessments', {
      params: { clientId },
      body,
    })
    await client.invalidateQueries({ queryKey: ['client', clientId] })
    return assessmentId
  }
}

/** The commands on an assessment. Finishing refreshes: the assessment, the client. */
export function useAssessmentCommands({
  assessmentId,
  clientId,
}: Pick<Assessment, 'assessmentId' | 'clientId'>) {
  const client = useQueryClient()
  const params = { assessmentId }
  const refreshClient = () => client.invalidateQueries({ queryKey: ['client', clientId] })
  return {
    async finish(version: number) {
      try {
        await call('POST /api/assessments/:assessmentId/finish', { params, body: { version } })
      } finally {
        await client.invalidateQueries({ queryKey: ['assessment', assessmentId] })
        await refreshClient()
      }
    },
    /** Fetches nothing anew: the page stands on an assessment that is gone. */
    discard: (version: number) =>
      call('POST /api/assessments/:assessmentId/discard', { params, body: { version } }),
    refreshClient,
  }
}
