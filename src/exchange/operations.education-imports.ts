import { createHash } from 'node:crypto'
import type { ClientId } from '../clients/model.access.ts'
import { levelsAgree } from '../clients/model.facts.levels.ts'
import type { FactObservation, ItemValue } from '../clients/model.facts.observation.ts'
import { factOfItem } from '../clients/model.facts.standing.ts'
import type { ItemFact, ListFact, ScalarFact } from '../clients/model.facts.ts'
import { parseHetu } from '../clients/model.hetu.ts'
import type { FactsAnswer } from '../clients/model.recorded-facts.ts'
import { lockFacts, readFacts, recordFacts } from '../clients/operations.facts.ts'
import { type ClientContext, readHetuOf } from '../clients/operations.identity.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import { loadCodes } from './koski/codes.ts'
import { degreeFact, skillFact, studyFact } from './koski/facts-of.ts'
import { type Education, shownRow } from './koski/model.education.ts'
import { readEducation } from './koski/read-file.ts'
import { UnreadableDocument } from './koski/unreadable-document.ts'
import type { BroughtDocument, EducationPreview, RowStanding } from './model.education-import.ts'
import {
  findEducationImport,
  insertEducationImport,
  listEducationImports,
} from './queries.education-imports.ts'

/** @throws ApiError 400 `documentUnreadable` when it is no document of studies */
function read(bytes: Buffer): Education {
  try {
    return readEducation(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    throw badRequest('inputInvalid', [{ path: 'content', code: 'documentUnreadable' }])
  }
}

/**
 * Whether the document is the client's, by the identity code.
 * @throws ApiError 409 `documentOfAnother` when it is somebody else's, or several people's
 */
async function checkIdentity(
  context: ClientContext,
  clientId: ClientId,
  { identityCodes, people }: Education,
): Promise<EducationPreview['identity']> {
  const codes = [...new Set(identityCodes.map((code) => parseHetu(code) ?? code))]
  if (people > 1 || codes.length > 1) throw conflict('documentOfAnother')
  const own = await readHetuOf(context, clientId)
  if (own === null || codes.length === 0) return 'unchecked'
  if (codes[0] !== own) throw conflict('documentOfAnother')
  return 'same'
}

/** How an observation stands to what is known of the client. */
function standingOf(
  { profile, facts: recorded }: FactsAnswer,
  observation: FactObservation | undefined,
): RowStanding {
  if (observation === undefined) return 'not_a_fact'
  if (typeof observation.value === 'string') {
    const { key, value, source, observedOn } = observation
    const isRecorded = recorded.some(
      (one) =>
        one.key === key &&
        one.value === value &&
        one.source === source &&
        one.observedOn === observedOn,
    )
    if (isRecorded) return 'known'
    const evidence = profile.facts[key as ScalarFact]?.evidence
    const isOther = evidence !== undefined && !levelsAgree(evidence.value, value)
    return isOther && evidence.observedOn >= observedOn ? 'conflict' : 'new'
  }
  const { item, facts }: ItemValue = observation.value
  const found = profile.lists[observation.key as ListFact].find((one) => one.item === item)
  if (found === undefined) return 'new'
  const isSame = Object.entries(facts).every(
    ([key, value]) => factOfItem(found, key as ItemFact)?.evidence?.value === value,
  )
  return isSame ? 'known' : 'conflict'
}

interface Judged {
  readonly preview: Pick<EducationPreview, 'studies' | 'degrees' | 'languageTests'>
  readonly observations: readonly FactObservation[]
}

/** What each row would do, and the observations that are not known yet. */
function judge(education: Education, known: FactsAnswer, exportedOn: Day): Judged {
  const codes = loadCodes()
  const observations = new Map<string, FactObservation>()
  const stand = (observation: FactObservation | undefined): RowStanding => {
    const standing = standingOf(known, observation)
    if (observation !== undefined && standing !== 'known') {
      const item = typeof observation.value === 'string' ? '' : observation.value.item
      observations.set(`${observation.key} ${item} ${observation.observedOn}`, observation)
    }
    return standing
  }
  const preview = {
    studies: education.studies.map((row) => ({
      ...shownRow(row),
      standing: stand(studyFact(row, exportedOn)),
    })),
    degrees: education.degrees.map((row) => ({
      ...shownRow(row),
      standing: stand(degreeFact(row, exportedOn, codes)),
    })),
    languageTests: education.languageTests.map((test) => ({
      ...shownRow(test),
      language: test.language,
      skills: test.skills.map((skill) => {
        const { earlier: _earlier, ...shown } = skill
        return { ...shown, standing: stand(skillFact(test, skill, exportedOn)) }
      }),
    })),
  }
  return { preview, observations: [...observations.values()] }
}

async function look(
  context: ClientContext,
  clientId: ClientId,
  { content, exportedOn }: BroughtDocument,
) {
  if (exportedOn > context.today)
    throw badRequest('inputInvalid', [{ path: 'exportedOn', code: 'dayInFuture' }])
  const bytes = Buffer.from(content, 'base64')
  const education = read(bytes)
  const identity = await checkIdentity(context, clientId, education)
  const hash = createHash('sha256').update(bytes).digest()
  // Whatever marks stand before it: XML begins with "<", JSON with a brace or a bracket.
  const isXml = /[<{[]/.exec(bytes.toString('latin1', 0, 200))?.[0] === '<'
  const origin: 'koski' | 'virta' = isXml ? 'virta' : 'koski'
  const judged = judge(education, await readFacts(context, clientId, 'facts'), exportedOn)
  return { ...judged, education, identity, hash, origin }
}

/** What a document says, and what bringing it would record; nothing is recorded. */
export async function previewEducation(
  context: ClientContext,
  clientId: ClientId,
  document: BroughtDocument,
): Promise<EducationPreview> {
  const seen = await look(context, clientId, document)
  const before = await findEducationImport(context.tx, context.actor.areaId, clientId, seen.hash)
  return {
    clientId,
    identity: seen.identity,
    broughtAt: before?.broughtAt ?? null,
    ...seen.preview,
    unknown: [...seen.education.unknown],
    observations: before === undefined ? seen.observations.length : 0,
  }
}

/**
 * Records what a document says: what is known already is not recorded again, what differs of the same study right is a
 * new observation. The same document brings nothing twice. The document is not kept; what of it was not understood is.
 */
export async function bringEducation(
  context: ClientContext,
  clientId: ClientId,
  document: BroughtDocument,
) {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const { organisations } = await lockFacts(tx, areaId, clientId, today)
  const { observations, education, hash, origin } = await look(context, clientId, document)
  if ((await findEducationImport(tx, areaId, clientId, hash)) !== undefined)
    return { clientId, factIds: [], isRepeated: true }
  const { factIds } =
    observations.length === 0
      ? { factIds: [] }
      : await recordFacts(context, clientId, 'facts', observations)
  await insertEducationImport(
    tx,
    {
      ...{ areaId, clientId, documentHash: hash, origin, factIds, broughtBy: staffId },
      exportedOn: document.exportedOn,
      unknown: education.unknown,
    },
    organisations,
  )
  return { clientId, factIds, isRepeated: false }
}

/** The documents that were brought for a client. */
export const readEducationImports = ({ tx, actor }: ClientContext, clientId: ClientId) =>
  listEducationImports(tx, actor.areaId, clientId)
