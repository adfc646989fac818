import type { NotificationKind } from '../areas/model.notification.ts'
import { notify } from '../areas/operations.notification.ts'
import type { Tx } from '../platform/server/db.ts'
import type { HandoverId, HandoverStepKind } from './model.handover.ts'
import { getParties, type Parties } from './queries.handover.read.ts'

type Told = { readonly kind: NotificationKind; readonly to: keyof Pick<Parties, 'from' | 'to'> }

/** Which step is told to which side of a handing; what has no named receiver waits in the list of the organisation. */
const ofHandings: Readonly<Partial<Record<HandoverStepKind, Told>>> = {
  sent: { kind: 'handing_arrived', to: 'to' },
  asked: { kind: 'handing_asked', to: 'from' },
  answered: { kind: 'handing_answered', to: 'to' },
  accepted: { kind: 'handing_accepted', to: 'from' },
  returned: { kind: 'handing_declined', to: 'from' },
}
const ofReferrals: typeof ofHandings = {
  asked: { kind: 'referral_asked', to: 'from' },
  accepted: { kind: 'referral_accepted', to: 'from' },
  returned: { kind: 'referral_returned', to: 'from' },
}

/**
 * Tells the other side that a step was taken, in the same transaction, and of an arrival whoever stands in for the receiver too;
 * nobody is told what they did themselves.
 */
export async function tellOfStep(
  tx: Tx,
  areaId: string,
  handoverId: HandoverId,
  step: HandoverStepKind,
  byStaffId: string | null,
): Promise<void> {
  if (ofHandings[step] === undefined) return
  const parties = await getParties(tx, areaId, handoverId)
  const told = (parties.kind === 'referral' ? ofReferrals : ofHandings)[step]
  const staffId = told && parties[told.to]
  if (told === undefined || !staffId) return
  const people = [staffId, ...(step === 'sent' ? parties.deputies : [])]
  const others = people.filter((one) => one !== byStaffId)
  await notify(tx, areaId, others, told.kind, handoverId)
}
