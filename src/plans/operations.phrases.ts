import { mayOffice } from '../areas/permissions.ts'
import type { Read } from '../platform/server/db.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { deliveredPhrases } from './delivered-phrases.ts'
import type { PhraseLanguage } from './model.language.ts'
import type { PhraseLibrary } from './model.phrase.ts'
import type { PhraseChecking, PhraseSet } from './model.phrase-answer.ts'
import { deleteCheck, listChecks, saveCheck } from './queries.phrase.ts'

type PhraseContext = Pick<Context<unknown>, 'tx' | 'actor'>

/** The phrases of every language, with what translators have checked for the area. */
export const readLibrary = ({ tx, actor }: PhraseContext): Promise<PhraseLibrary> =>
  readLibraryOf(tx, actor.areaId)

/** The same where nobody is signed in: for a page that a link opens, and for messages. */
export async function readLibraryOf(db: Read, areaId: string): Promise<PhraseLibrary> {
  const checked = new Map(
    (await listChecks(db, areaId)).map((one) => [`${one.language} ${one.phrase}`, one.words]),
  )
  return {
    phrases: deliveredPhrases,
    isChecked: (key, language) =>
      checked.get(`${language} ${key}`) === deliveredPhrases[language][key],
  }
}

/** The phrases in some languages, as a page needs them. */
export async function readPhrases(
  context: PhraseContext,
  languages: readonly PhraseLanguage[],
): Promise<PhraseSet> {
  const checks = await listChecks(context.tx, context.actor.areaId)
  return {
    phrases: Object.fromEntries(
      languages.map((language) => [language, { ...deliveredPhrases[language] }]),
    ),
    checked: checks
      .filter(
        ({ language, phrase, words }) =>
          languages.some((one) => one === language) &&
          deliveredPhrases[language as PhraseLanguage][phrase] === words,
      )
      .map(({ phrase, language, checkedBy, recordedAt }) => ({
        ...{ key: phrase, checkedBy, recordedAt },
        language: language as PhraseLanguage,
      })),
    mayCheck: mayOffice(context.actor, 'settings_of_area', 'write'),
  }
}

/**
 * Records that a translator has checked phrases as they are now, or takes that back.
 * @throws ApiError 400 `phraseUnknown`, or `wordsChanged` when the phrase reads otherwise than what was checked
 */
export async function checkPhrases(
  context: PhraseContext,
  { language, checks, checkedBy }: PhraseChecking,
): Promise<PhraseSet> {
  const { tx, actor } = context
  for (const [index, { key, words, isChecked }] of checks.entries()) {
    const now = deliveredPhrases[language][key]
    const path = `checks.${index}.words`
    if (now === undefined) throw badRequest('inputInvalid', [{ path, code: 'phraseUnknown' }])
    if (now !== words) throw badRequest('inputInvalid', [{ path, code: 'wordsChanged' }])
    if (!isChecked) await deleteCheck(tx, actor.areaId, key, language)
    else
      await saveCheck(tx, {
        ...{ areaId: actor.areaId, phrase: key, language, words, checkedBy },
        recordedBy: actor.staffId,
      })
  }
  return readPhrases(context, ['fi', language])
}
