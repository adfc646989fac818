import type { OpenStepChoice } from './model.handing.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { type LockedClientship, take } from './operations.clientship-steps.ts'

/**
 * What becomes of what is open when a client changes hands, in one place: it moves to who is responsible from now on or is
 * closed, and either is written down. Open is the next step of the clientship.
 * @param from the clientship as it was before the acceptance
 * @param to the clientship that goes on: the same one inside a centre, a new one elsewhere
 */
export async function settleOpenStep(
  context: ClientshipContext,
  from: LockedClientship,
  to: LockedClientship,
  choice: OpenStepChoice | null,
): Promise<void> {
  const { nextStep, nextStepOn, nextStepSetBy } = from
  if (nextStep === null) return
  const isSame = from.clientshipId === to.clientshipId
  if (choice === 'moves' && isSame) return
  const detail =
    choice === 'moves'
      ? { nextStep, nextStepOn, ...(nextStepSetBy === 'rule' && { nextStepSetBy }) }
      : { nextStep: null, nextStepOn: null }
  if (choice !== 'moves' && !isSame) return
  await take(context, to, { kind: 'planned', onDay: context.today, words: null, detail })
}

/** How the end of the clientship that was handed over says what became of its open step. */
export const openStepOfEnd = (
  { nextStep }: LockedClientship,
  choice: OpenStepChoice | null,
): 'moved' | 'dropped' | null =>
  nextStep === null ? null : choice === 'moves' ? 'moved' : 'dropped'
