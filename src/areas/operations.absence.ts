import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type Absence,
  type AbsenceContent,
  type AbsenceId,
  type AbsenceList,
  absenceState,
  type NewAbsence,
  wrongDays,
} from './model.absence.ts'
import type { StaffId } from './model.staff.ts'
import { listNamedOrganisations } from './operations.names.ts'
import { notify } from './operations.notification.ts'
import { organisationsToName } from './permissions.absence.ts'
import {
  canStandIn,
  deleteAbsence,
  insertAbsence,
  listAbsences,
  listDeputies,
  type StoredAbsence,
  updateAbsence,
} from './queries.absence.ts'
import { listRoleAssignments } from './queries.staff.ts'

type Asking = Pick<Context<unknown>, 'tx' | 'actor' | 'clock' | 'today'>

const naming = ({ actor, clock }: Asking) => ({
  by: actor.staffId,
  at: clock.now().toString() as Instant,
})

/** Where the actor says when a person is away. */
const whereToName = async ({ tx, actor, today }: Asking, staffId: StaffId) =>
  organisationsToName(actor, staffId, await listRoleAssignments(tx, actor.areaId, today, staffId))

const shown = (
  absence: StoredAbsence,
  organisations: readonly string[],
  today: Asking['today'],
) => {
  const state = absenceState(absence, today)
  const mayChange = state !== 'ended' && organisations.includes(absence.organisationId)
  return { ...absence, state, mayChange }
}

/** The absences of a person at the organisations where the actor may say so, and who could stand in there. */
export async function readAbsences(asking: Asking, staffId: StaffId): Promise<AbsenceList> {
  const { tx, actor, today } = asking
  const organisations = await whereToName(asking, staffId)
  const deputies = await listDeputies(tx, actor.areaId, organisations, today)
  const absences = await listAbsences(tx, actor.areaId, staffId)
  return {
    absences: absences
      .filter((one) => organisations.includes(one.organisationId))
      .map((one) => shown(one, organisations, today)),
    organisations: (await listNamedOrganisations(tx, actor.areaId, organisations)).map((one) => ({
      ...one,
      deputies: deputies.flatMap(({ organisationId, ...person }) =>
        organisationId === one.organisationId &&
        person.staffId !== staffId &&
        (staffId === actor.staffId || person.staffId !== actor.staffId)
          ? [person]
          : [],
      ),
    })),
  }
}

/** An absence of a person as the actor may know it. */
async function findAbsence(
  asking: Asking,
  staffId: StaffId,
  absenceId: AbsenceId,
): Promise<Absence | undefined> {
  const { tx, actor, today } = asking
  const organisations = await whereToName(asking, staffId)
  const [found] = await listAbsences(tx, actor.areaId, staffId, absenceId)
  return found !== undefined && organisations.includes(found.organisationId)
    ? shown(found, organisations, today)
    : undefined
}

/** The absence of an address, when the actor may change it; not one that has ended. */
async function getOpenAbsence(...of: Parameters<typeof findAbsence>): Promise<Absence> {
  const absence = await findAbsence(...of)
  if (absence === undefined) throw notFound()
  if (!absence.mayChange) throw conflict('absenceEnded')
  return absence
}

/** Refuses a deputy who is the absent person, the actor, or has no role there in which one works with clients. */
async function checkDeputy(
  { tx, actor }: Asking,
  staffId: StaffId,
  organisationId: string,
  content: AbsenceContent,
): Promise<void> {
  const { deputyId } = content
  if (deputyId === null) return
  const refuse = (code: string) => badRequest('inputInvalid', [{ path: 'deputyId', code }])
  if (deputyId === staffId) throw refuse('deputyIsAbsent')
  if (deputyId === actor.staffId) throw refuse('ownDeputy')
  if (!(await canStandIn(tx, actor.areaId, deputyId, organisationId, content)))
    throw refuse('deputyHasNoRole')
}

/** Tells who stands in, and who no longer does, that something has changed; nobody is told what they did themselves. */
async function tellDeputies(
  { tx, actor }: Asking,
  before: { readonly staffId: string } | null,
  afterId: string | null,
): Promise<void> {
  const isSame = before?.staffId === afterId
  const others = (id: string | null | undefined) => (id && id !== actor.staffId ? [id] : [])
  if (!isSame) await notify(tx, actor.areaId, others(afterId), 'deputy_named', null)
  await notify(tx, actor.areaId, others(before?.staffId), 'deputy_changed', null)
}

/**
 * Says when somebody is away from an organisation and who stands in.
 * @throws ApiError 409 `absencesOverlap`; 400 with the field for wrong days and deputies; 403 for another organisation
 */
export async function addAbsence(
  asking: Asking,
  staffId: StaffId,
  { organisationId, ...content }: NewAbsence,
): Promise<AbsenceList> {
  const { tx, actor, today } = asking
  if (!(await whereToName(asking, staffId)).includes(organisationId)) throw forbidden()
  const wrong = wrongDays(content, today, today)
  if (wrong !== undefined) throw badRequest('inputInvalid', [wrong])
  await checkDeputy(asking, staffId, organisationId, content)
  await insertAbsence(tx, actor.areaId, { ...content, staffId, organisationId }, naming(asking))
  await tellDeputies(asking, null, content.deputyId)
  return readAbsences(asking, staffId)
}

/**
 * Changes the days or the deputy of an absence. The days on which another stood in stay as they were: from today on the
 * new one does, in a row of its own.
 */
export async function changeAbsence(
  asking: Asking,
  staffId: StaffId,
  absenceId: AbsenceId,
  { version, ...content }: AbsenceContent & { readonly version: number },
): Promise<Absence> {
  const { tx, actor, today } = asking
  const now = await getOpenAbsence(asking, staffId, absenceId)
  const hasBegun = now.firstDay < today
  const wrong =
    hasBegun && content.firstDay !== now.firstDay
      ? ({ path: 'firstDay', code: 'absenceBegun' } as const)
      : wrongDays(content, hasBegun ? now.firstDay : today, today)
  if (wrong !== undefined) throw badRequest('inputInvalid', [wrong])
  const { deputyId } = content
  const changesDeputy = deputyId !== (now.deputy?.staffId ?? null)
  if (changesDeputy) await checkDeputy(asking, staffId, now.organisationId, content)
  await tellDeputies(asking, now.deputy, deputyId)
  const key = { areaId: actor.areaId, staffId, absenceId }
  const find = () => findAbsence(asking, staffId, absenceId)
  const save = (change: AbsenceContent) =>
    updateAbsence(tx, key, { ...change, version }, naming(asking), find)
  if (!(hasBegun && changesDeputy && now.deputy !== null)) return save(content)
  await save({ ...content, lastDay: addDays(today, -1), deputyId: now.deputy.staffId })
  const { organisationId } = now
  const next = { ...content, firstDay: today, staffId, organisationId }
  return getOpenAbsence(
    asking,
    staffId,
    await insertAbsence(tx, actor.areaId, next, naming(asking)),
  )
}

/** Ends an absence at once: the deputy has no rights from now on. One that has not lasted a whole day is taken away. */
export async function endAbsence(
  asking: Asking,
  staffId: StaffId,
  absenceId: AbsenceId,
  version: number,
): Promise<AbsenceList> {
  const { tx, actor, today } = asking
  const now = await getOpenAbsence(asking, staffId, absenceId)
  const key = { areaId: actor.areaId, staffId, absenceId }
  if (now.firstDay >= today) {
    if (!(await deleteAbsence(tx, key, version))) throw conflict('versionConflict', now)
  } else {
    const { firstDay } = now
    const past = { firstDay, lastDay: addDays(today, -1), deputyId: now.deputy?.staffId ?? null }
    await updateAbsence(tx, key, { ...past, version }, naming(asking), () =>
      findAbsence(asking, staffId, absenceId),
    )
  }
  await tellDeputies(asking, now.deputy, null)
  return readAbsences(asking, staffId)
}
