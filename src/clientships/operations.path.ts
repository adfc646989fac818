import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { showEndReason } from './model.clientship.ts'
import type { Path, PathEvent, PathSpan } from './model.path.ts'
import { type ClientshipContext, followUpUntil } from './operations.clientship.ts'
import { noteScope } from './operations.notes.ts'
import { type RightsOnClient, rightsOf } from './permissions.clientship.ts'
import {
  type ClientshipStepRow,
  listClientshipSteps,
  listClientships,
  type NamedClientship,
} from './queries.clientship.ts'
import { listNotes } from './queries.notes.ts'
import { listOutcomes } from './queries.outcomes.ts'
import { listPathReferrals, type PathReferral } from './queries.path.ts'

/** How many notes the path carries at most, as ticks. */
const noteTicks = 300

const organisationOf = (row: Pick<NamedClientship, 'organisationId' | 'organisationName'>) => ({
  organisationId: row.organisationId,
  name: row.organisationName,
})

/** A referral that was sent, and what became of it. From acceptance on its sender reads no more than that. */
function referralEvents(row: PathReferral): PathEvent[] {
  const common = {
    organisation: organisationOf(row),
    target: { kind: 'referral' as const, id: row.handoverId },
  }
  const events: PathEvent[] = [{ kind: 'referral_sent', day: row.sentOn, ...common }]
  const { state, settledOn, returnReason } = row
  if (settledOn === null) return events
  if (state === 'accepted') events.push({ kind: 'referral_accepted', day: settledOn, ...common })
  if (state === 'withdrawn') events.push({ kind: 'referral_withdrawn', day: settledOn, ...common })
  if (state === 'returned')
    events.push({ kind: 'referral_returned', day: settledOn, reason: returnReason, ...common })
  return events
}

/** What happened within a clientship, of its steps those that change something on the path. */
function stepEvents(row: NamedClientship, steps: readonly ClientshipStepRow[]): PathEvent[] {
  const common = {
    organisation: organisationOf(row),
    target: { kind: 'clientship' as const, id: row.clientshipId },
  }
  const events: PathEvent[] = []
  for (const { kind, onDay: day, detail, responsibleName } of steps) {
    if (kind === 'assigned')
      events.push({ kind: 'clientship_assigned', day, responsible: responsibleName, ...common })
    if (kind === 'paused')
      events.push({
        kind: 'clientship_paused',
        day,
        reason: (detail.reason ?? null) as (PathEvent & { kind: 'clientship_paused' })['reason'],
        until: detail.until ?? null,
        ...common,
      })
    if (kind === 'resumed') events.push({ kind: 'clientship_resumed', day, ...common })
  }
  return events
}

/** The start, the first meeting and the end of a clientship, with what lies between for whoever may read it whole. */
function clientshipEvents(
  row: NamedClientship,
  steps: readonly ClientshipStepRow[],
  rights: RightsOnClient,
): PathEvent[] {
  const isBrief = rights.present.clientship === 'none'
  const maySeeHealth = rights.present.support_needs !== 'none'
  const common = {
    organisation: organisationOf(row),
    target: { kind: 'clientship' as const, id: row.clientshipId },
  }
  const isReopened = row.previousClientshipId !== null
  const events: PathEvent[] = [
    { kind: 'clientship_started', day: row.startedOn, isReopened, ...common },
  ]
  if (row.activatedOn !== null)
    events.push({ kind: 'clientship_activated', day: row.activatedOn, ...common })
  if (!isBrief) events.push(...stepEvents(row, steps))
  if (row.endedOn !== null && row.endReason !== null) {
    const reason = isBrief ? null : showEndReason(row.endReason, maySeeHealth)
    events.push({ kind: 'clientship_ended', day: row.endedOn, reason, ...common })
  }
  return events
}

/** The stretches of a clientship in one state, then its follow-up. */
function spansOf(row: NamedClientship, steps: readonly ClientshipStepRow[]): PathSpan[] {
  const { clientshipId, startedOn, activatedOn, endedOn } = row
  const changes: { readonly state: PathSpan['state']; readonly from: PathSpan['from'] }[] = [
    { state: 'waiting', from: startedOn },
  ]
  if (activatedOn !== null) changes.push({ state: 'active', from: activatedOn })
  for (const { kind, onDay } of steps) {
    if (kind === 'paused') changes.push({ state: 'paused', from: onDay })
    if (kind === 'resumed') changes.push({ state: 'active', from: onDay })
  }
  const until = endedOn ?? null
  const within = changes.filter(({ from }) => until === null || from <= until)
  const spans = within.map(
    ({ state, from }, index): PathSpan => ({
      clientshipId,
      organisation: organisationOf(row),
      state,
      from,
      to: within[index + 1]?.from ?? until,
    }),
  )
  if (until !== null)
    spans.push({
      clientshipId,
      organisation: organisationOf(row),
      state: 'follow_up',
      from: until,
      to: followUpUntil(until),
    })
  return spans
}

/** The order of things of one day. */
const rank: Readonly<Record<PathEvent['kind'], number>> = {
  referral_sent: 0,
  referral_returned: 1,
  referral_withdrawn: 1,
  referral_accepted: 1,
  clientship_started: 2,
  clientship_activated: 3,
  // In the order of their steps.
  clientship_assigned: 4,
  clientship_resumed: 4,
  clientship_paused: 4,
  note: 5,
  outcome: 6,
  clientship_ended: 7,
}

/** Past every rank: what is of a clientship that began on the day on which the one before it ended. */
const afterAnEnd = 10

const beganWhereOneEnded = (row: NamedClientship, all: readonly NamedClientship[]): boolean =>
  all.some((one) => one.clientshipId === row.previousClientshipId && one.endedOn === row.startedOn)

/** Everything of a person's path that the reader may know, over all records of the person in sight. */
export async function readPath(context: ClientshipContext, clientId: ClientId): Promise<Path> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const clientships = await listClientships(tx, areaId, records)
  const steps =
    rights.present.clientship === 'none' ? [] : await listClientshipSteps(tx, areaId, records)
  const stepsOf = (row: NamedClientship) =>
    steps.filter((step) => step.clientshipId === row.clientshipId)
  const eventsOf = (row: NamedClientship) => clientshipEvents(row, stepsOf(row), rights)
  const [again, first] = [true, false].map((isAgain) =>
    clientships.filter((row) => beganWhereOneEnded(row, clientships) === isAgain).flatMap(eventsOf),
  ) as [PathEvent[], PathEvent[]]
  const events = [...first]
  if (rights.all.referral !== 'none')
    events.push(...(await listPathReferrals(tx, areaId, records)).flatMap(referralEvents))
  if (rights.all.employment !== 'none')
    for (const row of await listOutcomes(tx, areaId, records))
      events.push({
        kind: 'outcome',
        day: row.beganOn,
        organisation: organisationOf(row),
        outcome: row.kind,
        endedOn: row.endedOn,
        isProvisional: row.kind === 'entrepreneur' && row.confirmedOn === null,
        target: { kind: 'outcome', id: row.outcomeId },
      })
  const notes = await listNotes(tx, areaId, noteScope(context, records, rights), {}, noteTicks + 1)
  for (const row of notes.slice(0, noteTicks))
    events.push({
      kind: 'note',
      day: row.happenedOn,
      organisation: organisationOf(row),
      note: row.kind,
      target: { kind: 'note', id: row.noteId },
    })
  const onlyAgain = new Set(again)
  const order = (event: PathEvent) => rank[event.kind] + (onlyAgain.has(event) ? afterAnEnd : 0)
  return {
    events: [...events, ...again].toSorted((a, b) =>
      a.day === b.day ? order(a) - order(b) : a.day < b.day ? -1 : 1,
    ),
    spans: clientships.flatMap((row) => spansOf(row, stepsOf(row))),
    notesLeftOut: notes.length > noteTicks,
  }
}
