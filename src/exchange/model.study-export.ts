import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { type ExportFile, exportColumns } from './model.export.ts'

export const studyExportIdSchema = idSchema('StudyExport')
export type StudyExportId = z.infer<typeof studyExportIdSchema>

const datesSchema = z.enum(['keep', 'shift', 'month'])

/** What a study asks of the register of its centre: on whose decision, of which clientships, with days in which form. */
export const newStudyExportSchema = z
  .strictObject({
    decision: plainText(200),
    dates: datesSchema,
    startedFrom: daySchema.nullable(),
    startedTo: daySchema.nullable(),
  })
  .refine(({ startedFrom: from, startedTo: to }) => from === null || to === null || from <= to, {
    path: ['startedTo'],
    error: 'exportDaysReversed',
  })
export type NewStudyExport = z.infer<typeof newStudyExportSchema>

export const exportStates = ['queued', 'running', 'done', 'failed'] as const
const stateSchema = z.enum(exportStates)
export type ExportState = z.infer<typeof stateSchema>

/** Why an export ended without data. */
export const exportFaults = [
  'exportNoPerson',
  'exportNoRight',
  'exportEmpty',
  'exportNamesTaken',
  'exportBroken',
] as const
const faultSchema = z.enum(exportFaults)
export type ExportFault = z.infer<typeof faultSchema>

const countsSchema = z.strictObject({
  persons: z.int(),
  clientships: z.int(),
  outcomes: z.int(),
  /** Left out: their contact details are under protection. */
  protectedPersons: z.int(),
})

export const studyExportSchema = z.strictObject({
  studyExportId: studyExportIdSchema,
  decision: z.string(),
  dates: datesSchema,
  startedFrom: daySchema.nullable(),
  startedTo: daySchema.nullable(),
  state: stateSchema,
  /** Thousandths that are done. */
  share: z.int(),
  fault: faultSchema.nullable(),
  counts: countsSchema.nullable(),
  askedBy: z.string(),
  askedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})
export type StudyExport = z.infer<typeof studyExportSchema>

/** The exports of a study, the latest first. */
export const studyExportsSchema = z.strictObject({
  exports: z.array(studyExportSchema),
  /** Whether the study belongs to a centre, which has a register. */
  hasRegister: z.boolean(),
})
export type StudyExports = z.infer<typeof studyExportsSchema>

export const studyExportIdAnswerSchema = z.strictObject({ studyExportId: studyExportIdSchema })

/** Whether an export goes on by itself. */
export const isExporting = (state: ExportState): boolean =>
  state === 'queued' || state === 'running'

/** The name that a table of an export has among the files of its study. */
export const exportFileName = (table: ExportFile): string => `register-${table}.csv`

export const exportFileNames: readonly string[] = (Object.keys(exportColumns) as ExportFile[]).map(
  exportFileName,
)
