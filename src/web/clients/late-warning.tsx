import type { LateWarning } from '../../appointments/ui/MoveDialog.tsx'
import { TimesLate } from '../../tasks/ui/TimesLate.tsx'

/** Tells of the day by which the law has the client met, above the first times after it. */
export const lateWarning: LateWarning = ({ clientId, organisation }, day, before) => (
  <TimesLate
    clientId={clientId}
    organisationId={organisation.organisationId}
    day={day}
    before={before}
  />
)
