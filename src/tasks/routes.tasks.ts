import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { someClients, thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  clientTasksSchema,
  myDaySchema,
  newTaskSchema,
  taskChangeSchema,
  taskIdSchema,
  taskSchema,
  taskStateChangeSchema,
} from './model.task.ts'
import { readClientTasks } from './operations.client-tasks.ts'
import { readMyDay } from './operations.my-day.ts'
import { addTask, changeTask, setTaskState } from './operations.task.ts'
import { newTask, thisTask } from './permissions.ts'

const params = z.strictObject({ taskId: taskIdSchema })

/** What waits for somebody, from the rows that it follows from, and tasks made by hand. */
export const taskRoutes = [
  route({
    method: 'GET',
    path: '/api/my-day',
    summary:
      'What is due for the reader within a week, and what others have changed since the last working day',
    response: myDaySchema,
    permission: someClients('myDayRead', 'clientship', 'read'),
    audit: 'MyDayRead',
    plans: 'general',
    handle: (context) => readMyDay(context),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/tasks',
    summary: 'The tasks about a client: those that go with the client, and the reader’s own',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: clientTasksSchema,
    permission: thisClient('clientTaskList', 'clientship', 'read'),
    audit: 'ClientTaskList',
    handle: (context) => readClientTasks(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/tasks',
    summary: 'Make a task: one’s own, or of whoever is responsible for a client',
    body: newTaskSchema,
    response: taskSchema,
    permission: newTask('taskAdd'),
    audit: 'TaskAdd',
    handle: (context) => addTask(context, context.input.body),
  }),
  route({
    method: 'PATCH',
    path: '/api/tasks/:taskId',
    summary: 'Change the words and the day of an open task',
    params,
    body: taskChangeSchema,
    response: taskSchema,
    permission: thisTask('taskChange'),
    audit: 'TaskChange',
    handle: (context) => changeTask(context, context.input.params.taskId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:taskId/state',
    summary: 'Say that a task is done, is dropped, or is open after all',
    params,
    body: taskStateChangeSchema,
    response: taskSchema,
    permission: thisTask('taskState'),
    audit: 'TaskStateSet',
    handle: (context) => setTaskState(context, context.input.params.taskId, context.input.body),
  }),
] as const
