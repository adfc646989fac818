import { foldProfile } from '../clients/model.facts.profile.ts'
import type { Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import { type Day, yearsBetween } from '../platform/shared/days.ts'
import { countEvents } from './model.figure.ts'
import {
  findFigureSource,
  listCountedOutcomes,
  listPhaseFacts,
  saveFigure,
} from './queries.figure.ts'

/** Source: domain section 6, PHASE. A person to whom integration does not apply is in neither. */
const phases: Readonly<Record<string, string>> = {
  in_integration_time: 'in_integration',
  past_integration_time: 'past_integration',
}

/** The integration phase on a day as the facts observed until then say it; null is unknown. */
async function phaseOn(tx: Tx, areaId: string, clientId: string, day: Day): Promise<string | null> {
  const profile = foldProfile(await listPhaseFacts(tx, areaId, clientId, day), day)
  return phases[profile.facts.integration_phase?.value ?? ''] ?? null
}

/**
 * Writes what is counted of a clientship: called in the transaction of every step and outcome of it. Who the person was
 * on the first day stays as it was first known; what was unknown is filled in when it becomes known.
 * @throws ApiError 404 when the clientship is out of sight
 */
export async function refreshFigure(
  tx: Tx,
  areaId: string,
  clientshipId: string,
  today: Day,
): Promise<void> {
  const source = await findFigureSource(tx, areaId, clientshipId, today)
  if (source === undefined) throw notFound()
  const { clientId, organisationId, startedOn, endedOn, endReason, birthDate } = source
  const age = birthDate === null ? null : yearsBetween(birthDate, startedOn)
  const outcomes = await listCountedOutcomes(tx, areaId, clientshipId)
  const row = {
    clientId,
    organisationId,
    startedOn,
    endedOn,
    endReason,
    phase: source.knownPhase ?? (await phaseOn(tx, areaId, clientId, startedOn)),
    age: source.knownAge ?? age,
    sex: source.knownSex ?? source.sex,
    motherTongue: source.knownMotherTongue ?? source.motherTongue,
    ...countEvents(source, outcomes, today),
  }
  await saveFigure(tx, areaId, clientshipId, row, source.visibleTo)
}
