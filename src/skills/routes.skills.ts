import { z } from 'zod'
import { anyStaff } from '../areas/permissions.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { loadEsco } from './esco.ts'
import { newAssessmentsSchema, newDecisionSchema, newRecognitionSchema } from './model.assessing.ts'
import { conceptHitSchema, conceptSchema, namedAtOnce } from './model.concept.ts'
import { catalogueSchema, qualificationIdSchema, unitCodeSchema } from './model.requirement.ts'
import { wordsOf } from './model.search-words.ts'
import { clientSkillsSchema, clientUnitSchema } from './model.skills.ts'
import { readSkills, readUnit, recordAssessments, recordRecognition } from './operations.skills.ts'
import { thisDecision } from './permissions.ts'
import { loadRequirements } from './requirements.ts'
import { searchConcepts } from './search.ts'

const params = z.strictObject({ clientId: clientIdSchema })
const mostHits = 20

/** Ids in an address, with a comma between. */
const idsSchema = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(namedAtOnce))

function namesOf(ids: readonly string[]) {
  const esco = loadEsco()
  return ids.flatMap((id) => esco.find(id) ?? [])
}

/**
 * Vocational skills: what units of qualifications ask, what is said of a client, and the skills of ESCO. The lists are
 * public and tell nothing of anybody: all staff read them, for services are described by them too.
 */
export const skillRoutes = [
  route({
    method: 'GET',
    path: '/api/qualifications',
    summary: 'Vocational qualifications and their units',
    response: catalogueSchema,
    permission: anyStaff('skillCatalogue'),
    audit: 'QualificationList',
    async handle() {
      const { qualifications, unitsOf } = loadRequirements()
      return qualifications.map((one) => ({ ...one, units: [...unitsOf(one.qualification)] }))
    },
  }),
  route({
    method: 'GET',
    path: '/api/skills',
    summary: 'Skills and occupations of ESCO like what was typed',
    query: z.strictObject({ text: z.string().trim().min(2).max(100), language: localeSchema }),
    response: z.array(conceptHitSchema),
    permission: anyStaff('skillSearch'),
    audit: 'SkillSearch',
    handle: async ({ input: { query } }) =>
      wordsOf(query.text).length === 0
        ? []
        : await searchConcepts(query.language, query.text, mostHits),
  }),
  route({
    method: 'GET',
    path: '/api/skills/named',
    summary: 'Skills and occupations of ESCO by their ids, those that are known',
    query: z.strictObject({ ids: idsSchema }),
    response: z.array(conceptSchema),
    permission: anyStaff('skillNames'),
    audit: 'SkillNames',
    handle: async ({ input: { query } }) => namesOf(query.ids),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/skills',
    summary: 'Units that were looked at and skills of a client',
    params,
    response: clientSkillsSchema,
    permission: thisClient('skillList', 'assessment', 'read'),
    audit: 'SkillList',
    handle: (context) => readSkills(context, context.input.params.clientId),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/skills/unit',
    summary: 'What a unit asks, what is said of it, and how far its recognition is',
    params,
    query: z.strictObject({ qualification: qualificationIdSchema, unit: unitCodeSchema }),
    response: clientUnitSchema,
    permission: thisClient('skillUnit', 'assessment', 'read'),
    audit: 'SkillUnitRead',
    handle: (context) => {
      const { params: address, query } = context.input
      return readUnit(context, address.clientId, query.qualification, query.unit)
    },
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/skills/assessments',
    summary: 'Record what the client or a teacher said of skills',
    params,
    body: newAssessmentsSchema,
    response: params,
    permission: thisClient('skillAssess', 'assessment', 'write'),
    audit: 'SkillAssess',
    handle: (context) =>
      recordAssessments(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/skills/recognitions',
    summary: 'Record that competence for a unit was identified, or take that back',
    params,
    body: newRecognitionSchema,
    response: clientUnitSchema,
    permission: thisClient('skillRecognise', 'assessment', 'write'),
    audit: 'SkillRecognise',
    handle: (context) =>
      recordRecognition(context, context.input.params.clientId, context.input.body, false),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/skills/decisions',
    summary:
      'Decide as the education provider that identified competence counts or not, or take that back',
    params,
    body: newDecisionSchema,
    response: clientUnitSchema,
    permission: thisDecision('skillDecide'),
    audit: 'SkillDecide',
    handle: (context) =>
      recordRecognition(context, context.input.params.clientId, context.input.body, true),
  }),
] as const
