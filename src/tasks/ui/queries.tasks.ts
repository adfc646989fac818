import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { NewTask, TaskId, TaskState } from '../model.task.ts'
import type { taskRoutes } from '../routes.tasks.ts'
import { taskTexts } from '../texts/texts.ts'

const call = createCall<typeof taskRoutes>(taskTexts)

/** What waits for the person, and what others have changed. */
export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: ({ signal }) => call('GET /api/my-day', {}, { signal }),
})

/** The tasks about a client. */
export const clientTasksQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['client-tasks', clientId],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/tasks', { params: { clientId } }, { signal }),
  })

/** The commands on tasks. Each refreshes: the person's day, the tasks of clients. */
export function useTaskCommands() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await Promise.all(
        [['my-day'], ['client-tasks']].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    }
  }
  return {
    add: (body: NewTask) => run(call('POST /api/tasks', { body })),
    setState: (taskId: TaskId, state: TaskState, version: number) =>
      run(call('POST /api/tasks/:taskId/state', { params: { taskId }, body: { state, version } })),
  }
}
