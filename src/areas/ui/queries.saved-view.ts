import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { NewView, SavedView, ViewChange } from '../model.saved-view.ts'
import type { savedViewRoutes } from '../routes.saved-view.ts'
import { savedViewTexts } from '../texts/texts.ts'

const call = createCall<typeof savedViewRoutes>(savedViewTexts)

/** The views of a list that this person has saved. */
export const useSavedViews = (list: string) =>
  useQuery({
    queryKey: ['saved-views', list],
    queryFn: ({ signal }) => call('GET /api/me/views', { query: { list } }, { signal }),
  })

/** Commands on the views of a list. Each refreshes: the views of the list. */
export function useViewCommands(list: string) {
  const client = useQueryClient()
  const refreshing = async <Got>(work: Promise<Got>): Promise<Got> => {
    try {
      return await work
    } finally {
      await client.invalidateQueries({ queryKey: ['saved-views', list] })
    }
  }
  return {
    add: (view: Omit<NewView, 'list'>) =>
      refreshing(call('POST /api/me/views', { body: { ...view, list } })),
    change: ({ savedViewId }: Pick<SavedView, 'savedViewId'>, body: ViewChange) =>
      refreshing(call('PATCH /api/me/views/:savedViewId', { params: { savedViewId }, body })),
    remove: ({ savedViewId }: Pick<SavedView, 'savedViewId'>) =>
      refreshing(call('DELETE /api/me/views/:savedViewId', { params: { savedViewId } })),
  }
}
