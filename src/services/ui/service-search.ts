import { z } from 'zod'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { serviceKinds } from '../model.service.ts'

/** What of the catalogue stands in the address. A wrong part is left out. */
export const serviceSearchSchema = z.object({
  text: z.string().trim().min(1).max(100).optional().catch(undefined),
  kind: z.enum(serviceKinds).optional().catch(undefined),
  organisationId: organisationIdSchema.optional().catch(undefined),
})
export type ServiceSearch = z.output<typeof serviceSearchSchema>

/** What of the calendar stands in the address. */
export const calendarSearchSchema = z.object({
  year: z.int().min(2000).max(2100).optional().catch(undefined),
  organisationId: organisationIdSchema.optional().catch(undefined),
})
export type CalendarSearch = z.output<typeof calendarSearchSchema>
