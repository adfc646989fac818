import { z } from 'zod'
import { organisationIdSchema, versionSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines, plainText } from '../platform/shared/plain-text.ts'
import { studyRunHeadSchema } from './model.study-run.ts'

export const studyIdSchema = idSchema('Study')
export type StudyId = z.infer<typeof studyIdSchema>
export const studyFileIdSchema = idSchema('StudyFile')
export type StudyFileId = z.infer<typeof studyFileIdSchema>

/** The most bytes of one file of a study: a register of some ten million rows. */
export const mostFileBytes = 2 * 1024 ** 3
/** A file comes in parts of this many bytes, the last one shorter. */
export const partBytes = 4 * 1024 ** 2
/** The longest that data and closed results may be kept, in days from today. */
export const mostKeptDays = 5 * 366

/** The name of a file, as a specification names it: no folders. */
export const fileNameSchema = z
  .string()
  .max(100, { error: 'tooLong' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(csv|parquet)$/, { error: 'fileNameInvalid' })

/** A new study; its specification begins from the template. */
export const newStudySchema = z.strictObject({
  title: plainText(200),
  purpose: plainLines(2000),
  keepUntil: daySchema,
})
export type NewStudy = z.infer<typeof newStudySchema>

/** A new study, and of which organisation when its researcher works for several: whose register it may take. */
export const begunStudySchema = newStudySchema.extend({
  organisationId: organisationIdSchema.nullable().default(null),
})
export type BegunStudy = z.infer<typeof begunStudySchema>

export const studyChangeSchema = newStudySchema.extend({ version: versionSchema })
export type StudyChange = z.infer<typeof studyChangeSchema>

/** The text of a specification, and on which version of the study it was written. */
export const specificationSchema = z.strictObject({
  text: z.string().max(100_000, { error: 'tooLong' }),
  version: versionSchema,
})

export const newFileSchema = z.strictObject({
  name: fileNameSchema,
  bytes: z.int().min(1, { error: 'fileEmpty' }).max(mostFileBytes, { error: 'fileTooLarge' }),
})

/** A file of a study: who brought it when, and what is in it once it is whole. */
export const studyFileSchema = z.strictObject({
  studyFileId: studyFileIdSchema,
  name: z.string(),
  origin: z.enum(['upload', 'export']),
  bytes: z.int(),
  /** Null until the whole file has come. */
  sha256: z.string().nullable(),
  rowCount: z.int().nullable(),
  columns: z.array(z.string()).nullable(),
  broughtBy: z.string(),
  broughtAt: instantSchema,
})
export type StudyFile = z.infer<typeof studyFileSchema>

/** What is wrong with a specification, at a place of its text. */
export const specFaultSchema = z.strictObject({
  line: z.int(),
  column: z.int(),
  /** In English, as on the command line. */
  sentence: z.string(),
  /** By which pages say it in their own language. */
  code: z.string(),
  values: z.record(z.string(), z.string()),
})
export type SpecFault = z.infer<typeof specFaultSchema>

/** A value of the specification with every default expanded. */
export const specSettingSchema = z.strictObject({
  /** `match.ratio` */
  path: z.string(),
  /** As JSON. */
  value: z.string(),
  origin: z.enum(['chosen', 'defaulted']),
})

export const specCheckSchema = z.strictObject({
  faults: z.array(specFaultSchema),
  /** Empty when there is a fault. */
  settings: z.array(specSettingSchema),
})
export type SpecCheck = z.infer<typeof specCheckSchema>

/** A study in the list. */
export const studyHeadSchema = z.strictObject({
  studyId: studyIdSchema,
  title: z.string(),
  createdBy: z.string(),
  createdAt: instantSchema,
  keepUntil: daySchema,
  isForgotten: z.boolean(),
  lastRun: studyRunHeadSchema.nullable(),
})
export type StudyHead = z.infer<typeof studyHeadSchema>

/** A study as it stands. */
export const studySchema = studyHeadSchema.extend({
  organisationId: organisationIdSchema,
  purpose: z.string(),
  text: z.string(),
  specifications: z.int(),
  files: z.array(studyFileSchema),
  runs: z.array(studyRunHeadSchema),
  version: versionSchema,
  right: z.enum(['read', 'write']),
})
export type Study = z.infer<typeof studySchema>

export const studyIdAnswerSchema = z.strictObject({ studyId: studyIdSchema })
