import type { FactSource } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { HandoverOrigin } from '../model.handover.ts'
import type { ReferralImport } from '../model.import.ts'

/** The settings of a list as they are being filled in. */
export interface DraftSettings {
  readonly centre: 'one' | 'column' | 'fits'
  readonly centreId: string | null
  readonly source: FactSource
  readonly observedOn: string | null
  readonly origin: HandoverOrigin
  readonly referringOrganisationId: string
  readonly message: string
}

/** What the settings are to begin with: as they were told, else what is likely. */
export function draftOf(
  { settings, organisationId, columns }: ReferralImport,
  today: Day,
): DraftSettings {
  const told = settings?.centre
  return {
    centre: told?.kind ?? (columns?.includes('centre') ? 'column' : 'fits'),
    centreId: told?.kind === 'one' ? told.organisationId : null,
    source: settings?.source ?? 'expert_estimate',
    observedOn: settings?.observedOn ?? today,
    origin: settings?.origin ?? 'authority',
    referringOrganisationId: settings?.referringOrganisationId ?? organisationId,
    message: settings?.message ?? '',
  }
}

/** The settings as they are sent; what is missing is refused by the schema. */
export function settingsOf(draft: DraftSettings): unknown {
  const { centre, centreId, ...rest } = draft
  return {
    ...rest,
    centre: centre === 'one' ? { kind: centre, organisationId: centreId ?? '' } : { kind: centre },
  }
}
