import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { lockFacts } from '../clients/operations.facts.ts'
import { recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { loadEsco } from './esco.ts'
import type { NewAssessments, NewDecision, NewRecognition } from './model.assessing.ts'
import type { Unit } from './model.requirement.ts'
import { isLevelOf } from './model.scale.ts'
import {
  type ClientSkills,
  type ClientUnit,
  gapsOf,
  isDecision,
  latestOf,
  nextSteps,
  recognitionState,
  type SkillAssessment,
  standingOf,
} from './model.skills.ts'
import { decidesOn } from './permissions.ts'
import {
  type AssessmentRow,
  insertAssessments,
  insertRecognition,
  listAssessments,
  listRecognitions,
} from './queries.skills.ts'
import { loadRequirements } from './requirements.ts'

export type SkillContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

/** What is kept of a client's skills, in every record of the person. */
async function readAll({ tx, actor, audit }: SkillContext, clientId: ClientId) {
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  return {
    assessments: await listAssessments(tx, actor.areaId, records),
    recognitions: await listRecognitions(tx, actor.areaId, records),
  }
}

const shown = (row: AssessmentRow | undefined): SkillAssessment | null => {
  if (row === undefined) return null
  const { level, assessor, observedOn, recordedBy, recordedAt } = row
  return { level, assessor, observedOn, recordedBy, recordedAt }
}

/** Both latest words on one thing. */
const latest = (rows: readonly AssessmentRow[]) => ({
  self: shown(latestOf(rows, 'self')),
  teacher: shown(latestOf(rows, 'teacher')),
})

/** @throws ApiError 404 when there is no such unit */
function getUnit(qualification: string, unit: string): Unit {
  const found = loadRequirements().findUnit(qualification, unit)
  if (found === undefined) throw notFound()
  return found
}

type Kept = Awaited<ReturnType<typeof readAll>>

type UnitRows = Omit<ClientUnit, 'steps' | 'isDecidedByOthers'>

function unitOf({ assessments, recognitions }: Kept, clientId: ClientId, unit: Unit): UnitRows {
  const isOf = (row: { qualification: string | null; unit: string | null }) =>
    row.qualification === unit.qualification && row.unit === unit.unit
  const own = assessments.filter(isOf)
  const rows = loadRequirements()
    .requirementsOf(unit.qualification, unit.unit)
    .map((requirement) => {
      const said = latest(own.filter((row) => row.requirement === requirement.number))
      const standing = standingOf(said.self ?? undefined, said.teacher ?? undefined)
      return { ...requirement, ...said, standing }
    })
  const recognition = recognitions.filter(isOf).map((row) => {
    const { qualification: _qualification, unit: _unit, ...step } = row
    return step
  })
  return { clientId, unit, rows, recognition }
}

/** A unit as it stands for a client: each requirement with both latest words, and how far its recognition is. */
export async function readUnit(
  context: SkillContext,
  clientId: ClientId,
  qualification: string,
  unit: string,
): Promise<ClientUnit> {
  const found = unitOf(await readAll(context, clientId), clientId, getUnit(qualification, unit))
  const relations = await relationsTo(context, clientId)
  const mayWrite = rightsOn(context.actor.assignments, relations).assessment === 'write'
  const decides = decidesOn(context.actor, relations)
  const state = recognitionState(found.recognition)
  const steps = nextSteps(state)
  return {
    ...found,
    steps: steps.filter((kind) => mayWrite && (decides || !isDecision(state, kind))),
    isDecidedByOthers: mayWrite && !decides && steps.some((kind) => isDecision(state, kind)),
  }
}

/** What is missing of a unit: for plans, which propose it. The caller has the right to assessments of the client. */
export async function readGaps(
  context: SkillContext,
  clientId: ClientId,
  qualification: string,
  unit: string,
): Promise<{ readonly unit: Unit; readonly gaps: ClientUnit['rows'] }> {
  const found = await readUnit(context, clientId, qualification, unit)
  return { unit: found.unit, gaps: gapsOf(found) }
}

/** What is known of a client's skills: the units that were looked at, and the skills of ESCO. */
export async function readSkills(context: SkillContext, clientId: ClientId): Promise<ClientSkills> {
  const kept = await readAll(context, clientId)
  const looked = new Map<string, Unit>()
  for (const { qualification, unit } of [...kept.assessments, ...kept.recognitions]) {
    if (qualification === null || unit === null) continue
    const found = loadRequirements().findUnit(qualification, unit)
    if (found !== undefined) looked.set(`${qualification} ${unit}`, found)
  }
  const units = [...looked.values()].map((unit) => {
    const { rows, recognition } = unitOf(kept, clientId, unit)
    const met = rows.filter(({ standing }) => standing === 'met').length
    return { ...unit, met, recognition: recognitionState(recognition) }
  })
  const ids = new Set(kept.assessments.flatMap(({ conceptId }) => conceptId ?? []))
  const concepts = [...ids].flatMap((conceptId) => {
    const concept = loadEsco().find(conceptId)
    const own = kept.assessments.filter((row) => row.conceptId === conceptId)
    return concept === undefined ? [] : { ...concept, ...latest(own) }
  })
  return { clientId, units, concepts }
}

/** The organisation for which the actor records or decides on the client: the first in which the role lets them. */
async function recordingFor(
  context: SkillContext,
  clientId: ClientId,
  isDeciding = false,
): Promise<string> {
  const { actor } = context
  const relations = await relationsTo(context, clientId)
  const found = relations.find((one) =>
    isDeciding
      ? decidesOn(actor, [one])
      : rightsOn(actor.assignments, [one]).assessment === 'write',
  )
  if (found === undefined) throw forbidden()
  return found.organisationId
}

const faultAt = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])

/**
 * Records what was said of skills at one sitting, all of it or nothing.
 * @throws ApiError 400 `dayInFuture`, `levelNotOfScale`, `requirementUnknown`, `conceptUnknown`
 */
export async function recordAssessments(
  context: SkillContext,
  clientId: ClientId,
  { assessor, observedOn, levels }: NewAssessments,
): Promise<{ clientId: ClientId }> {
  const { tx, actor, today } = context
  if (observedOn > today) throw faultAt('observedOn', 'dayInFuture')
  const rows = levels.map((one, at) => {
    const path = `levels.${at}`
    if (one.of === 'concept') {
      if (loadEsco().find(one.conceptId) === undefined) throw faultAt(path, 'conceptUnknown')
      if (!isLevelOf('help', one.level)) throw faultAt(path, 'levelNotOfScale')
      const none = { qualification: null, unit: null, requirement: null }
      return { ...none, conceptId: one.conceptId, level: one.level, assessor, observedOn }
    }
    const { qualification, unit, requirement, level } = one
    const found = loadRequirements().findUnit(qualification, unit)
    if (found === undefined || requirement > found.requirements)
      throw faultAt(path, 'requirementUnknown')
    if (!isLevelOf(found.scale, level)) throw faultAt(path, 'levelNotOfScale')
    return { qualification, unit, requirement, conceptId: null, level, assessor, observedOn }
  })
  const organisationId = await recordingFor(context, clientId)
  const { organisations } = await lockFacts(tx, actor.areaId, clientId, today)
  const by = { areaId: actor.areaId, clientId, organisationId, recordedBy: actor.staffId }
  await insertAssessments(tx, by, rows, organisations)
  return { clientId }
}

/**
 * Records a step towards recognising a unit: identified by whoever saw the competence, recognised by who decides.
 * @param decides whether it is recorded as the education provider's decision
 * @throws ApiError 409 `recognitionNotSo` when the step does not follow from the last one; 400 `dayInFuture`
 */
export async function recordRecognition(
  context: SkillContext,
  clientId: ClientId,
  { qualification, unit, kind, onDay, basis }: NewRecognition | NewDecision,
  decides: boolean,
): Promise<ClientUnit> {
  const { tx, actor, today } = context
  const found = getUnit(qualification, unit)
  if (onDay > today) throw faultAt('onDay', 'dayInFuture')
  const organisationId = await recordingFor(context, clientId, decides)
  const { organisations } = await lockFacts(tx, actor.areaId, clientId, today)
  const now = unitOf(await readAll(context, clientId), clientId, found)
  const state = recognitionState(now.recognition)
  if (!nextSteps(state).includes(kind) || isDecision(state, kind) !== decides)
    throw conflict('recognitionNotSo', now)
  const by = { areaId: actor.areaId, clientId, organisationId, recordedBy: actor.staffId }
  await insertRecognition(tx, by, { qualification, unit, kind, onDay, basis }, organisations)
  return readUnit(context, clientId, qualification, unit)
}
