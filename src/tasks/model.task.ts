import { z } from 'zod'
import type { ClientData } from '../areas/model.rights.ts'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'

export const taskIdSchema = idSchema('Task')
export type TaskId = z.infer<typeof taskIdSchema>

export const taskStates = ['open', 'done', 'dropped'] as const
export const taskStateSchema = z.enum(taskStates)
export type TaskState = z.infer<typeof taskStateSchema>

/** A task made by hand. */
export const taskSchema = z.strictObject({
  taskId: taskIdSchema,
  clientId: clientIdSchema.nullable(),
  organisationId: organisationIdSchema,
  /** Whether it goes with the client: of whoever is responsible, not of a person. */
  ofResponsible: z.boolean(),
  title: z.string(),
  dueOn: daySchema,
  state: taskStateSchema,
  version: versionSchema,
})
export type Task = z.infer<typeof taskSchema>

/** How many tasks that are done or dropped are listed of a client, the latest. */
export const clientTasksCap = 50

/** A task about a client as somebody who knows the client sees it. */
export const clientTaskSchema = taskSchema.extend({
  /** When it was done or dropped. */
  stateOn: daySchema.nullable(),
  /** Who has it; null when nobody is responsible any more. */
  whose: z.string().nullable(),
  mayChange: z.boolean(),
})
export type ClientTask = z.infer<typeof clientTaskSchema>

export const clientTasksSchema = z.strictObject({
  /** By day, the most urgent first. */
  open: z.array(clientTaskSchema),
  /** Done or dropped, the latest first. */
  done: z.array(clientTaskSchema),
  /** Where a new task can be given to whoever is responsible. */
  responsibleAt: z.array(namedOrganisationSchema),
})
export type ClientTasks = z.infer<typeof clientTasksSchema>

const title = plainText(300)
export const newTaskSchema = z.strictObject({
  title,
  dueOn: daySchema,
  clientId: clientIdSchema.nullable().default(null),
  /** Of whoever is responsible for the client at this organisation; null: the maker's own. */
  responsibleAt: organisationIdSchema.nullable().default(null),
})
export type NewTask = z.output<typeof newTaskSchema>

export const taskChangeSchema = z.strictObject({ title, dueOn: daySchema, version: versionSchema })
export const taskStateChangeSchema = z.strictObject({
  state: taskStateSchema,
  version: versionSchema,
})

/** What waits for somebody, each read from the row that it follows from; the data whose right it needs. */
export const dueKinds = {
  task: 'clientship',
  next_step: 'clientship',
  first_interview: 'clientship',
  discussion: 'clientship',
  pause: 'clientship',
  plan_step: 'plan',
  plan_review: 'plan',
  drop_out: 'attendance',
  handover: null,
  question: null,
} as const satisfies Record<string, ClientData | null>
export type DueKind = keyof typeof dueKinds

/** What has changed since the last working day. */
export const newsKinds = {
  new_client: 'clientship',
  answered: null,
  facts: 'facts',
  plan_accepted: 'plan',
} as const satisfies Record<string, ClientData | null>
export type NewsKind = keyof typeof newsKinds

const namedClientSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  name: z.string(),
})

const kindsOf = <K extends string>(kinds: Record<K, unknown>) =>
  z.enum(Object.keys(kinds) as [K, ...K[]])

/** Something that is due: about whom, what, by when. Without a title the kind says what. */
export const dueRowSchema = z.strictObject({
  kind: kindsOf(dueKinds),
  /** Of the task, the clientship, the plan or the handover. */
  id: z.uuid(),
  /** Tells rows of one kind and id apart. */
  part: z.string(),
  client: namedClientSchema.nullable(),
  title: z.string().nullable(),
  dueOn: daySchema.nullable(),
  /** Of a task, which may be done from here. */
  version: versionSchema.nullable(),
})
export type DueRow = z.infer<typeof dueRowSchema>

export const newsRowSchema = z.strictObject({
  kind: kindsOf(newsKinds),
  id: z.uuid(),
  client: namedClientSchema.nullable(),
  on: daySchema,
  count: z.int(),
  /** Of an answered handover: whether it was accepted. */
  isAccepted: z.boolean().nullable(),
})
export type NewsRow = z.infer<typeof newsRowSchema>

/** How many days ahead are told, and how many rows at most. */
export const daysAhead = 7
export const dueRowsCap = 300

export const myDaySchema = z.strictObject({
  today: daySchema,
  /** The working day before, from which on it is news. */
  since: daySchema,
  /** Overdue first, by day. */
  due: z.array(dueRowSchema),
  isMore: z.boolean(),
  news: z.array(newsRowSchema),
})
export type MyDay = z.infer<typeof myDaySchema>
