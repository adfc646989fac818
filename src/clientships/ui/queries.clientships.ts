import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type {
  activationSchema,
  assignmentSchema,
  Clientship,
  Correction,
  caseworkerSchema,
  Ending,
  finishedStepSchema,
  nextStepSchema,
  pauseSchema,
  Reopening,
  resumptionSchema,
} from '../model.clientship.ts'
import type { NewNote, NoteId, NoteKind, NoteRectification } from '../model.note.ts'
import type { NewOutcome, OutcomeId } from '../model.outcome.ts'
import type { clientshipRoutes } from '../routes.clientships.ts'
import type { noteRoutes } from '../routes.notes.ts'
import type { outcomeRoutes } from '../routes.outcomes.ts'
import { clientshipTexts } from '../texts/clientships.ts'

type Routes = readonly [...typeof clientshipRoutes, ...typeof noteRoutes, ...typeof outcomeRoutes]

/** Calls the routes of clientships, notes and outcomes; what is refused carries their texts. */
const call = createCall<Routes>(clientshipTexts)

/** The clientships of a person that the reader may know; fetched anew with everything of the client. */
export function clientshipsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'clientships'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/clientships', { params: { clientId } }, { signal }),
  })
}

/** A person's path in one answer. */
export function pathQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'path'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/path', { params: { clientId } }, { signal }),
  })
}

/** The notes of a client, the latest first, a page at a time. */
export function notesQuery(clientId: ClientId, kind: NoteKind | undefined) {
  return infiniteQueryOptions({
    queryKey: ['client', clientId, 'notes', kind ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/clients/:clientId/notes',
        {
          params: { clientId },
          query: { ...(kind && { kind }), ...(pageParam && { after: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: undefined as NoteId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** What a client has reached. */
export function outcomesQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'outcomes'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/outcomes', { params: { clientId } }, { signal }),
  })
}

/** Fetches anew what a step of a clientship changes: everything of the client, the lists of work, the gaps, the caseloads. */
export async function refreshClientships(client: QueryClient): Promise<void> {
  await Promise.all(
    // Of all clients: the clientship may stand on another record of the person.
    [['client'], ['my-clients'], ['clients'], ['gaps'], ['my-day'], ['inbox', 'caseloads']].map(
      (queryKey) => client.invalidateQueries({ queryKey }),
    ),
  )
}

/** Runs a command and fetches anew what it changes; after a refusal too, because somebody else may have been faster. */
function useRefreshing() {
  const client = useQueryClient()
  return async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await refreshClientships(client)
    }
  }
}

type Unseen<Schema extends z.ZodType> = Omit<z.output<Schema>, 'version'>

/** The commands on a clientship, each with the version that the person sees. Each refreshes: the client, the lists. */
export function useClientshipCommands({
  clientId,
  clientshipId,
  version,
}: Pick<Clientship, 'clientId' | 'clientshipId' | 'version'>) {
  const run = useRefreshing()
  const params = { clientshipId }
  return {
    assign: (body: Unseen<typeof assignmentSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/assign', { params, body: { ...body, version } }),
      ),
    activate: (body: Unseen<typeof activationSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/activate', {
          params,
          body: { ...body, version },
        }),
      ),
    pause: (body: Unseen<typeof pauseSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/pause', { params, body: { ...body, version } }),
      ),
    resume: (body: Unseen<typeof resumptionSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/resume', { params, body: { ...body, version } }),
      ),
    planStep: (body: Unseen<typeof nextStepSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/next-step', {
          params,
          body: { ...body, version },
        }),
      ),
    finishStep: (body: Unseen<typeof finishedStepSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/next-step-done', {
          params,
          body: { ...body, version },
        }),
      ),
    nameCaseworker: (body: Unseen<typeof caseworkerSchema>) =>
      run(
        call('POST /api/clientships/:clientshipId/caseworker', {
          params,
          body: { ...body, version },
        }),
      ),
    end: (body: Omit<Ending, 'version'>) =>
      run(call('POST /api/clientships/:clientshipId/end', { params, body: { ...body, version } })),
    correct: (body: Omit<Correction, 'version'>) =>
      run(
        call('POST /api/clientships/:clientshipId/correct', { params, body: { ...body, version } }),
      ),
    reopen: (body: Omit<Reopening, 'previousClientshipId'>) =>
      run(
        call('POST /api/clients/:clientId/clientships', {
          params: { clientId },
          body: { ...body, previousClientshipId: clientshipId },
        }),
      ),
  }
}

/** Commands on a client's notes. Each refreshes: the client, the work lists (the last contact). */
export function useNoteCommands(clientId: ClientId) {
  const run = useRefreshing()
  return {
    write: (body: NewNote) =>
      run(call('POST /api/clients/:clientId/notes', { params: { clientId }, body })),
    rectify: (noteId: NoteId, body: NoteRectification) =>
      run(
        call('POST /api/clients/:clientId/notes/:noteId/rectify', {
          params: { clientId, noteId },
          body,
        }),
      ),
  }
}

/** Commands on a client's outcomes. Each refreshes: the client. */
export function useOutcomeCommands(clientId: ClientId) {
  const run = useRefreshing()
  return {
    record: (body: NewOutcome) =>
      run(call('POST /api/clients/:clientId/outcomes', { params: { clientId }, body })),
    end: (outcomeId: OutcomeId, endedOn: NonNullable<NewOutcome['endedOn']>) =>
      run(
        call('POST /api/clients/:clientId/outcomes/:outcomeId/end', {
          params: { clientId, outcomeId },
          body: { endedOn },
        }),
      ),
    confirm: (outcomeId: OutcomeId, confirmedOn: NewOutcome['beganOn']) =>
      run(
        call('POST /api/clients/:clientId/outcomes/:outcomeId/confirm', {
          params: { clientId, outcomeId },
          body: { confirmedOn },
        }),
      ),
    rectify: (outcomeId: OutcomeId, reason: string) =>
      run(
        call('POST /api/clients/:clientId/outcomes/:outcomeId/rectify', {
          params: { clientId, outcomeId },
          body: { reason },
        }),
      ),
  }
}
