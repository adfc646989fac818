import type { Random } from '../../src/platform/shared/random.ts'
import type { OutcomeHistory, OutcomeKind } from './history.ts'
import { type EndReason, ratesOf } from './rates.ts'

const kinds: readonly string[] = [
  ...['employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur'],
  ...['degree_study', 'other_study'],
]

/** The outcome that an end stands on; undefined for the ends that have none. */
export const outcomeOfEnd = (reason: EndReason): OutcomeKind | undefined =>
  kinds.includes(reason) ? (reason as OutcomeKind) : undefined

type Weighted<T> = readonly (readonly [T, number])[]

/** How things are known: most from the register or the employer, one in fourteen from the client alone. */
const evidence: Weighted<OutcomeHistory['evidence']> = [
  ['register', 41],
  ['employer', 22],
  ['document', 30],
  ['client_told', 7],
]
const studyEvidence: Weighted<OutcomeHistory['evidence']> = [
  ['register', 48],
  ['document', 46],
  ['client_told', 6],
]
const hours: Weighted<number> = [
  [38, 46],
  [40, 18],
  [37, 10],
  [30, 12],
  [25, 7],
  [20, 4],
  [15, 3],
]

/** Days after which a business can be seen to last; for most it is looked at soon after. */
const lastingDays = 185

export function makeOutcome(
  kind: OutcomeKind,
  beganOn: number,
  recordedOn: number,
  by: string,
  centre: string,
  today: number,
  random: Random,
): OutcomeHistory {
  const isStudy = kind === 'degree_study' || kind === 'other_study'
  const asksField = !isStudy && kind !== 'work_tryout' && kind !== 'training_agreement'
  const [yes, no] = ratesOf(centre).ownField
  const field = random.next()
  const seenOn = beganOn + lastingDays + random.int(0, 60)
  const lasts = kind === 'entrepreneur' && random.chance(0.72) && seenOn <= today
  return {
    ...{ kind, beganOn, recordedOn: Math.max(recordedOn, beganOn), by, endedOn: undefined },
    ownField: asksField ? (field < yes ? 'yes' : field < yes + no ? 'no' : 'unclear') : undefined,
    weeklyHours: isStudy || kind === 'entrepreneur' ? undefined : random.weighted(hours),
    evidence: random.weighted(isStudy ? studyEvidence : evidence),
    confirmedOn: lasts ? seenOn : undefined,
  }
}
