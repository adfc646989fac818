import { z } from 'zod'
import { explaining } from '../platform/server/constraint.ts'
import { conflict } from '../platform/server/errors.ts'
import { route } from '../platform/server/route.ts'
import {
  listNameSchema,
  newViewSchema,
  savedViewSchema,
  viewChangeSchema,
} from './model.saved-view.ts'
import { anyStaff } from './permissions.ts'
import { deleteView, insertView, listViews, updateView } from './queries.saved-view.ts'

const viewParams = z.strictObject({ savedViewId: z.uuid() })
const taken = {
  saved_view_area_id_staff_id_list_name_key: () => conflict('viewNameTaken'),
}

/** The routes of the views of lists that a person keeps for themselves. */
export const savedViewRoutes = [
  route({
    method: 'GET',
    path: '/api/me/views',
    summary: 'The saved views of a list',
    query: z.strictObject({ list: listNameSchema }),
    response: z.array(savedViewSchema),
    permission: anyStaff('savedViewsRead'),
    audit: 'SavedViewsRead',
    handle: ({ tx, actor, input }) => listViews(tx, actor, input.query.list),
  }),
  route({
    method: 'POST',
    path: '/api/me/views',
    summary: 'Save what a list shows under a name',
    body: newViewSchema,
    response: savedViewSchema,
    permission: anyStaff('savedViewAdd'),
    audit: 'SavedViewAdd',
    handle: ({ tx, actor, input }) => explaining(taken, () => insertView(tx, actor, input.body)),
  }),
  route({
    method: 'PATCH',
    path: '/api/me/views/:savedViewId',
    summary: 'Rename a saved view, or save what the list shows now under it',
    params: viewParams,
    body: viewChangeSchema,
    response: savedViewSchema,
    permission: anyStaff('savedViewWrite'),
    audit: 'SavedViewUpdate',
    handle: ({ tx, actor, input }) =>
      explaining(taken, () => updateView(tx, actor, input.params.savedViewId, input.body)),
  }),
  route({
    method: 'DELETE',
    path: '/api/me/views/:savedViewId',
    summary: 'Take a saved view away',
    params: viewParams,
    response: z.null(),
    permission: anyStaff('savedViewDelete'),
    audit: 'SavedViewDelete',
    async handle({ tx, actor, input }) {
      await deleteView(tx, actor, input.params.savedViewId)
      return null
    },
  }),
] as const
