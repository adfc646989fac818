import type { Draft, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import type { serviceContentSchema } from '../model.service.ts'

/** A service while it is filled in. */
export type ServiceDraft = Draft<typeof serviceContentSchema>

/** The form of a service, as its parts take it. */
export interface ServiceForm {
  readonly form: ZodForm<ServiceDraft>
}
