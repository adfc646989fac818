import { observationRight } from '../clients/model.facts.observation.ts'
import type { ListFact } from '../clients/model.facts.ts'
import { recordFacts, rectify } from '../clients/operations.facts.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { AssessmentId, SectionInput, SectionState } from './model.assessment.ts'
import { longestPause } from './model.count.ts'
import type { Section } from './model.form.ts'
import { type KnownAnswers, leadingItem } from './model.known.ts'
import { type MadeObservation, planSave } from './model.save.ts'
import {
  type LoadedAssessment,
  loadAssessment,
  sectionState,
  takeAssessment,
} from './operations.assessment.ts'
import { type AssessmentContext, type Knowledge, readKnown } from './operations.known.ts'
import {
  addWork,
  listSections,
  type SectionRow,
  saveSection,
  widenAssessment,
} from './queries.assessment.ts'

/** The facts of a section that the actor may record, by the questions bound to them. */
function recordable(section: Section, known: KnownAnswers, { rights }: LoadedAssessment) {
  const mayRecord = (code: string) => {
    const question = section.questions.find((one) => one.code === code)
    return (
      question?.kind === 'fact' && rights[observationRight(question.factKey as never)] === 'write'
    )
  }
  return Object.fromEntries(Object.entries(known).filter(([code]) => mayRecord(code)))
}

/** The item that answers about a list are of: the leading one, or one that is new with this save. */
function itemsOf({ profileOf }: Knowledge) {
  const fresh = new Map<ListFact, string>()
  return (list: ListFact): string => {
    const profile = profileOf('degree_level')
    const known = profile && leadingItem(profile, list)
    if (known !== undefined) return known.item
    const item = fresh.get(list) ?? newId<'Item'>()
    fresh.set(list, item)
    return item
  }
}

/**
 * Records the observations of a save. One that this section recorded before is corrected: the earlier is marked as
 * wrong, so that a slip of the hand does not stand beside what was meant.
 * @returns the ids of the observations by question
 */
async function recordAll(
  context: AssessmentContext,
  clientId: LoadedAssessment['row']['clientId'],
  made: readonly MadeObservation[],
  before: SectionRow['recorded'],
): Promise<Record<string, string>> {
  const recorded: Record<string, string> = { ...before }
  for (const kind of ['facts', 'support_needs'] as const) {
    const those = made.filter(({ observation }) => observationRight(observation.key) === kind)
    if (those.length === 0) continue
    const corrected = those.flatMap(({ code }) => before[code] ?? [])
    for (const factId of corrected) await rectify(context, clientId, kind, factId, 'wrong_value')
    const { factIds } = await recordFacts(
      context,
      clientId,
      kind,
      those.map(({ observation }) => observation),
    )
    those.forEach(({ code }, at) => {
      recorded[code] = factIds[at] ?? ''
    })
  }
  return recorded
}

/**
 * Saves a section by itself, on the version that the writer saw. Free answers are kept with it; bound answers and
 * confirmations become observations of the client's facts in the same transaction.
 * @throws ApiError 400 with the questions whose answers do not fit; 409
 *   `versionConflict` with the section as it is stored, `assessmentFinished` with the assessment
 */
export async function saveAssessmentSection(
  context: AssessmentContext,
  assessmentId: AssessmentId,
  sectionCode: string,
  input: SectionInput,
): Promise<SectionState> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const loaded = await loadAssessment(context, assessmentId)
  const { row, rights } = loaded
  const section = row.content.sections.find(({ code }) => code === sectionCode)
  if (section === undefined) throw notFound()
  const visibleTo = await takeAssessment(context, assessmentId, row.clientId)
  const stored = (await listSections(tx, areaId, assessmentId)).find(
    (one) => one.section === sectionCode,
  )
  const knowledge = await readKnown(context, row.clientId, row.content, rights)
  if ((stored?.version ?? 0) !== input.version)
    throw conflict('versionConflict', sectionState(section, stored, knowledge.known))

  const alreadyConfirmed = stored?.confirmed ?? []
  const save = planSave(
    section,
    recordable(section, knowledge.known, loaded),
    { ...input, confirmed: input.confirmed.filter((code) => !alreadyConfirmed.includes(code)) },
    today,
    itemsOf(knowledge),
  )
  if (save.faults.length > 0) throw badRequest('inputInvalid', save.faults)
  const said = input.facts.map(({ code }) => code)
  const before = Object.fromEntries(
    Object.entries(stored?.recorded ?? {}).filter(([code]) => said.includes(code)),
  )
  const made = await recordAll(context, row.clientId, save.observations, before)
  const confirmed = [...alreadyConfirmed, ...input.confirmed].filter((code) => !said.includes(code))
  const saved = {
    ...{ section: sectionCode, version: input.version + 1, answers: save.answers },
    recorded: {
      ...stored?.recorded,
      ...Object.fromEntries(Object.entries(made).filter(([code]) => said.includes(code))),
    },
    confirmed: [...new Set(confirmed)],
  }
  await widenAssessment(tx, areaId, assessmentId, visibleTo, 'head')
  const savedAt = await saveSection(tx, {
    ...{ ...saved, areaId, assessmentId, clientId: row.clientId, savedBy: staffId, visibleTo },
  })
  await addWork(tx, areaId, assessmentId, longestPause)
  const after =
    save.observations.length === 0
      ? knowledge
      : await readKnown(context, row.clientId, row.content, rights)
  return sectionState(section, { ...saved, savedAt, savedName: actor.name }, after.known)
}
