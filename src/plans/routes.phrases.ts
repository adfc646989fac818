import { anyStaff, officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { phraseCheckingSchema, phraseSetSchema, phrasesQuerySchema } from './model.phrase-answer.ts'
import { checkPhrases, readPhrases } from './operations.phrases.ts'

/** The phrases of plans in the languages of clients, and which of them a translator has checked. */
export const phraseRoutes = [
  route({
    method: 'GET',
    path: '/api/phrases',
    summary: 'The phrases of plans in some languages',
    query: phrasesQuerySchema,
    response: phraseSetSchema,
    permission: anyStaff('phraseRead'),
    audit: 'PhraseRead',
    handle: (context) => readPhrases(context, context.input.query.languages),
  }),
  route({
    method: 'POST',
    path: '/api/phrases/checks',
    summary: 'Record that a translator has checked phrases, or take it back',
    body: phraseCheckingSchema,
    response: phraseSetSchema,
    permission: officePermission('phraseCheck', 'settings_of_area', 'write'),
    audit: 'PhraseCheck',
    handle: (context) => checkPhrases(context, context.input.body),
  }),
] as const
