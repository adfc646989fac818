import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { hetuSchema } from './model.hetu.ts'

/** `done`; `refused`: not allowed; `failed`: allowed, but the state did not let it be done. */
export const accessOutcomes = ['done', 'refused', 'failed'] as const
export type AccessOutcome = (typeof accessOutcomes)[number]

/** Where a page ends: the instant and id of its last entry. */
const cursorSchema = z.strictObject({ at: instantSchema, logId: z.uuid() })

/** What is asked of the access log; an identity code is sent in the body only. */
export const accessLogQuestionSchema = z
  .strictObject({
    clientNumber: z.int().min(1).nullable().default(null),
    hetu: hetuSchema.nullable().default(null),
    /** Who read or changed. */
    staffId: z.uuid().nullable().default(null),
    /** The first and the last day, in Finland. */
    from: daySchema.nullable().default(null),
    until: daySchema.nullable().default(null),
    outcome: z.enum(accessOutcomes).nullable().default(null),
    /** `after` of the page before. */
    after: cursorSchema.nullable().default(null),
  })
  .refine(({ clientNumber, hetu }) => clientNumber === null || hetu === null, {
    error: 'chooseOne',
    path: ['hetu'],
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    error: 'periodReversed',
    path: ['until'],
  })
export type AccessLogQuestion = z.output<typeof accessLogQuestionSchema>

export const accessLogPageSize = 50
/** So many numbers of clients are told with an entry; of the rest how many they are. */
export const clientNumbersShown = 10

export const accessLogEntrySchema = z.strictObject({
  logId: z.uuid(),
  at: instantSchema,
  /** EntityAction, such as `ClientRead`. */
  event: z.string(),
  outcome: z.enum(accessOutcomes),
  reason: z.string().nullable(),
  /** Whether the reader had opened the record outside their access. */
  isOpened: z.boolean(),
  /** Null: nobody of the staff, but the area's rule of how long records are kept. */
  reader: z.strictObject({ staffId: z.uuid(), name: z.string() }).nullable(),
  /** Whose data were sent or changed: the one who was asked for first; of erased clients no number is left. */
  clientNumbers: z.array(z.int()),
  clientCount: z.int(),
})
export type AccessLogEntry = z.infer<typeof accessLogEntrySchema>

export const accessLogAnswerSchema = z.strictObject({
  /** Numbers of the clients who were asked for (several records may bear one hetu); null when none was. */
  clients: z.array(z.int()).nullable(),
  entries: z.array(accessLogEntrySchema),
  after: cursorSchema.nullable(),
})
export type AccessLogAnswer = z.infer<typeof accessLogAnswerSchema>

/** Who may have read: everybody who works or has worked in the area. */
export const accessLogReaderSchema = z.strictObject({ staffId: z.uuid(), name: z.string() })
