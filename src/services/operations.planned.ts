import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { reachable } from '../clients/operations.relations.ts'
import { fill } from '../plans/model.phrase.ts'
import type { Sentence } from '../plans/model.sentence.ts'
import { readLibrary } from '../plans/operations.phrases.ts'
import { readPlan, readPlans } from '../plans/operations.plan.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'

/** A sentence of a plan that may lead to services, as it is shown. */
export interface PlannedSentence {
  readonly sentenceId: Sentence['sentenceId']
  readonly part: 'goals' | 'needs' | 'steps'
  readonly words: LocalisedName
  readonly sentence: Sentence
}

const parts = ['goals', 'needs', 'steps'] as const

/**
 * The goals, needs and open steps of the client's plan: the one in force, else the one that is drafted. Nothing for who may not read
 * plans of the client.
 */
export async function readPlanned(
  context: ClientContext,
  clientId: ClientId,
): Promise<PlannedSentence[]> {
  if (!(await reachable(context, [clientId], 'plan', 'read')).has(clientId)) return []
  const { plans } = await readPlans(context, clientId)
  const inOrder = ['in_force', 'under_review', 'draft'] as const
  const chosen = inOrder
    .map((state) => plans.find((one) => one.state === state))
    .find((one) => one !== undefined)
  if (chosen === undefined) return []
  const { body, steps } = await readPlan(context, chosen.planId)
  const over = new Set(
    steps.flatMap(({ sentenceId, state }) =>
      state === 'done' || state === 'cancelled' ? [sentenceId] : [],
    ),
  )
  const { phrases } = await readLibrary(context)
  const wordsIn = ({ phrase, text }: Sentence, language: keyof LocalisedName): string => {
    const said = phrase && fill(phrases[language][phrase.key] ?? phrase.key, phrase.slots)
    return [said, text].filter(Boolean).join(' ')
  }
  return parts.flatMap((part) =>
    body[part].flatMap((sentence) =>
      over.has(sentence.sentenceId)
        ? []
        : [
            {
              ...{ sentenceId: sentence.sentenceId, part, sentence },
              words: {
                fi: wordsIn(sentence, 'fi'),
                sv: wordsIn(sentence, 'sv'),
                en: wordsIn(sentence, 'en'),
              },
            },
          ],
    ),
  )
}
