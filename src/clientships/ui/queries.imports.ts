import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { ImportRowState } from '../model.import.row.ts'
import type {
  ImportMapping,
  NewImport,
  ReferralImport,
  ReferralImportId,
  RowDecision,
} from '../model.import.ts'
import type { importRoutes } from '../routes.imports.ts'
import { importTexts } from '../texts/imports.ts'

const call = createCall<typeof importRoutes>(importTexts)

/** The lists of the reader. */
export const importsQuery = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: ({ signal }) => call('GET /api/referral-imports', {}, { signal }),
  })

const atWork = (data: ReferralImport | undefined) =>
  data?.state === 'reading' || data?.state === 'sending'

/** A list; while it is at work it is asked every second how far it is. */
export const importQuery = (referralImportId: ReferralImportId) =>
  queryOptions({
    queryKey: ['import', referralImportId],
    queryFn: ({ signal }) =>
      call(
        'GET /api/referral-imports/:referralImportId',
        { params: { referralImportId } },
        { signal },
      ),
    refetchInterval: ({ state }) => (atWork(state.data) ? 1000 : false),
  })

/** The rows of a list at its step, a page at a time; at another step they are others. */
export const importRowsQuery = (
  { referralImportId, state: step }: Pick<ReferralImport, 'referralImportId' | 'state'>,
  state: ImportRowState | undefined,
) =>
  infiniteQueryOptions({
    queryKey: ['import', referralImportId, 'rows', step, state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/referral-imports/:referralImportId/rows',
        {
          params: { referralImportId },
          query: { ...(state && { state }), ...(pageParam !== undefined && { after: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })

async function refreshImport(client: QueryClient, referralImportId: ReferralImportId) {
  await client.invalidateQueries({ queryKey: ['import', referralImportId] })
}

/** A command after which the list and its rows are fetched anew. */
function useListCommand<Input>(
  referralImportId: ReferralImportId,
  command: (input: Input) => Promise<unknown>,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: command,
    onSuccess: async () => {
      await refreshImport(client, referralImportId)
      await client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
}

/** Brings a file. */
export function useBeginImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Omit<NewImport, 'again'> & { readonly again?: boolean }) =>
      call('POST /api/referral-imports', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export const useMapImport = (referralImportId: ReferralImportId) =>
  useListCommand(referralImportId, (body: ImportMapping) =>
    call('POST /api/referral-imports/:referralImportId/mapping', {
      params: { referralImportId },
      body,
    }),
  )

export const useChooseRows = (referralImportId: ReferralImportId) =>
  useListCommand(referralImportId, (states: ('ready' | 'check')[]) =>
    call('POST /api/referral-imports/:referralImportId/selection', {
      params: { referralImportId },
      body: { states },
    }),
  )

export const useSendImport = (referralImportId: ReferralImportId) =>
  useListCommand(referralImportId, (version: number) =>
    call('POST /api/referral-imports/:referralImportId/send', {
      params: { referralImportId },
      body: { version },
    }),
  )

/** Throws a list away. */
export function useDiscardImport(referralImportId: ReferralImportId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      call('POST /api/referral-imports/:referralImportId/discard', {
        params: { referralImportId },
        body: { version },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

/** Decides of one row; the list's figures and rows are fetched anew. */
export function useDecideRow(referralImportId: ReferralImportId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ row, ...body }: RowDecision & { readonly row: number }) =>
      call('PATCH /api/referral-imports/:referralImportId/rows/:row', {
        params: { referralImportId, row },
        body,
      }),
    onSettled: () => refreshImport(client, referralImportId),
  })
}
