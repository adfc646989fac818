import {
  letterLanguage,
  type NoticeContent,
  type NoticeKind,
} from '../../src/clientships/model.notice.ts'
import type { LocalisedName } from '../../src/platform/shared/locale.ts'
import type { CopyTable } from '../copy.ts'
import { dayOf } from '../people/calendar.ts'
import type { ReferralHistory } from './history.ts'
import { dueOn, instantOf } from './referral-rows.ts'
import type { HistoryRow } from './row.ts'
import { type Colleague, getWorkplace, type Workplace, type World } from './world.ts'

/** Letters of the last weeks alone: older ones have done their work. */
const keptDays = 40
/** A letter is posted within so many days. */
const postedAfter = 2

const nowhere = {
  ...{ streetAddress: null, postalCode: null, postOffice: null, phone: null, email: null },
}
const nothing = { fi: [], sv: [], en: [] }

/** What the client was told of a referral and its decision. */
export function addNotices(
  world: World,
  table: CopyTable,
  idOf: (person: number, order: number) => string,
  row: HistoryRow,
  referral: ReferralHistory,
  order: number,
  handoverId: string,
): void {
  const { sentOn, decision, from } = referral
  const centre = getWorkplace(world, referral.centre)
  const sender = workplaceOf(world, from.organisationId) ?? centre
  const add = (kind: NoticeKind, on: number, at: Workplace, by: string, slot: number) => {
    if (on < world.today - keptDays) return
    const asked = colleagueOf(world, contactOf(row, order, kind) ?? by)
    const isGiven = on + postedAfter <= world.today
    table.add(
      ...[world.areaId, idOf(row.person.index, order * 2 + slot), row.clientId, handoverId, kind],
      letterLanguage(row.person.serviceLanguage ?? null),
      JSON.stringify(
        contentOf({
          ...{ row, referral, kind, on, sender: at.name, centre: centre.name, asked },
          ...{ number: row.handoverNumbers[order] ?? 0, world },
        }),
      ),
      ...[instantOf(on, 13), by],
      ...(isGiven
        ? [instantOf(on + postedAfter, 7), by, 'post']
        : [undefined, undefined, undefined]),
      row.current,
    )
  }
  if (sentOn !== undefined) add('referral_sent', sentOn, sender, from.staffId, 0)
  if (decision === undefined) return
  const kind = `referral_${decision.kind}` as const
  add(kind, decision.on, decision.kind === 'withdrawn' ? sender : centre, decision.by, 1)
}

const workplaceOf = (world: World, organisationId: string): Workplace | undefined =>
  [...world.workplaces.values()].find((one) => one.organisationId === organisationId)

const colleagueOf = (world: World, staffId: string): Colleague | undefined =>
  [...world.workplaces.values()]
    .flatMap((workplace) => workplace.staff)
    .find((one) => one.staffId === staffId)

/** Of an acceptance one asks the responsible expert. */
function contactOf({ history }: HistoryRow, order: number, kind: NoticeKind): string | undefined {
  if (kind !== 'referral_accepted') return undefined
  return history.clientships.find((one) => one.referral === order)?.responsible[0]?.staffId
}

function contentOf(given: {
  readonly world: World
  readonly row: HistoryRow
  readonly referral: ReferralHistory
  readonly kind: NoticeKind
  readonly on: number
  readonly number: number
  readonly sender: LocalisedName
  readonly centre: LocalisedName
  readonly asked: Colleague | undefined
}): NoticeContent {
  const { world, row, referral, kind, asked, sender } = given
  const { person } = row
  const isRecorded = referral.referringOrganisationId !== referral.from.organisationId
  const referring = workplaceOf(world, referral.referringOrganisationId)?.name ?? sender
  const reason = referral.decision?.returnReason
  return {
    on: dayOf(given.on),
    recipient: `${person.givenNames} ${person.familyName}`,
    number: given.number,
    sender: { name: sender, ...nowhere },
    referrer: {
      name: isRecorded ? null : (colleagueOf(world, referral.from.staffId)?.name ?? null),
      organisation: referring,
    },
    centre: given.centre,
    contact: {
      ...{ name: asked?.name ?? '', organisation: sender },
      ...{ phone: null, email: asked?.email ?? null },
    },
    decideBy:
      kind === 'referral_sent' && referral.sentOn !== undefined
        ? dayOf(dueOn(referral.sentOn))
        : null,
    returned:
      kind === 'referral_returned' && reason !== undefined
        ? { reason, changes: nothing, missing: nothing, services: [] }
        : null,
  }
}
