import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { foldProfile } from '../../src/clients/model.facts.profile.ts'
import { listedName } from '../../src/clients/model.names.ts'
import type { CountedOutcome } from '../../src/clientships/model.figure.ts'
import { countEvents } from '../../src/clientships/model.figure.ts'
import { type Day, yearsBetween } from '../../src/platform/shared/days.ts'
import { type CopyTable, createCopyTable } from '../copy.ts'
import { numberedIds } from '../ids.ts'
import { dayOf } from '../people/calendar.ts'
import { createAssessmentTables } from './assessment-rows.ts'
import { lastContactOf, lifeSteps } from './clientship-rows.ts'
import type { ClientshipHistory, OutcomeHistory, ReferralHistory } from './history.ts'
import { addNotices } from './notices.ts'
import { createPlanTables } from './plan-rows.ts'
import { dueOn, instantOf, stateOf, stepsOf } from './referral-rows.ts'
import type { HistoryRow } from './row.ts'
import { createSupportTables } from './support-rows.ts'
import { getWorkplace, type World } from './world.ts'

export interface HistoryTables {
  readonly inOrder: readonly CopyTable[]
  add(row: HistoryRow): void
}

/** Things of a person are numbered from the person's own number on; nobody has more. */
const perPerson = { handover: 8, clientship: 8, outcome: 64, note: 1024, notice: 16 } as const

const day = (number: number | undefined) => (number === undefined ? undefined : dayOf(number))
const yes = (is: boolean) => (is ? 'true' : 'false')

/** Gathers histories as rows of the tables of referrals and clientships. */
export function createHistoryTables(world: World, run: string): HistoryTables {
  const { areaId, today } = world
  const table = (name: string, columns: readonly string[]) => createCopyTable(name, columns)
  const id = (kind: keyof typeof perPerson) => {
    const idOf = numberedIds(areaId, kind, run)
    return (person: number, order: number) => {
      if (order >= perPerson[kind]) throw new RangeError(`More of ${kind} than numbers for them`)
      return idOf(person * perPerson[kind] + order)
    }
  }
  const ids = {
    handover: id('handover'),
    clientship: id('clientship'),
    outcome: id('outcome'),
    note: id('note'),
    notice: id('notice'),
  }
  const handover = table('handover', [
    ...['area_id', 'handover_id', 'handover_number', 'kind', 'client_id', 'listed_name'],
    'from_organisation_id',
    ...['from_staff_id', 'referring_organisation_id', 'origin', 'to_organisation_id', 'state'],
    ...['message', 'drafted_at', 'sent_at', 'sent_on', 'received_at', 'due_on', 'decided_at'],
    ...['decided_on', 'question_open', 'reminded_on', 'escalated_on', 'escalations', 'verdict'],
    ...['verdict_criteria_id', 'against_trace', 'return_reason', 'version', 'visible_to'],
  ])
  const handoverStep = table('handover_step', [
    ...['area_id', 'handover_id', 'position', 'client_id', 'kind', 'at', 'by_staff_id', 'words'],
    'visible_to',
  ])
  const notice = table('client_notice', [
    ...['area_id', 'client_notice_id', 'client_id', 'handover_id', 'kind', 'language', 'content'],
    ...['made_at', 'made_by', 'given_at', 'given_by', 'given_how', 'visible_to'],
  ])
  const clientship = table('clientship', [
    ...['area_id', 'clientship_id', 'client_id', 'organisation_id', 'handover_id'],
    ...['previous_clientship_id', 'state', 'started_on', 'activated_on', 'responsible_id'],
    ...['caseworker_name', 'caseworker_contact', 'next_step', 'next_step_on'],
    ...['next_step_set_by', 'last_contact_on'],
    ...['pause_reason', 'paused_until', 'ended_on', 'end_reason', 'version', 'changed_at'],
    'visible_to',
  ])
  const clientshipStep = table('clientship_step', [
    ...['area_id', 'clientship_id', 'position', 'client_id', 'kind', 'on_day', 'at'],
    ...['by_staff_id', 'words', 'detail', 'visible_to'],
  ])
  const note = table('case_note', [
    ...['area_id', 'case_note_id', 'client_id', 'organisation_id', 'clientship_id', 'kind'],
    ...['happened_on', 'text', 'written_by', 'written_at', 'visible_to'],
  ])
  const outcome = table('outcome', [
    ...['area_id', 'outcome_id', 'client_id', 'clientship_id', 'organisation_id', 'kind'],
    ...['began_on', 'ended_on', 'own_field', 'own_field_judged_by', 'weekly_hours', 'evidence'],
    ...['confirmed_on', 'recorded_by', 'recorded_at', 'visible_to'],
  ])
  // What follows from a clientship and draws from no stream of chance.
  const consequences = [
    createPlanTables(areaId, run, today),
    createAssessmentTables(areaId, run, today),
    createSupportTables(areaId, run, today),
  ]
  const figure = table('clientship_figure', [
    ...['area_id', 'clientship_id', 'client_id', 'organisation_id', 'started_on', 'ended_on'],
    ...['end_reason', 'own_field', 'is_confirmed', 'positive_on', 'work_on', 'business_on'],
    ...['study_on', 'phase', 'age', 'sex', 'mother_tongue', 'visible_to'],
  ])

  const addReferral = (row: HistoryRow, referral: ReferralHistory, order: number) => {
    const { clientId, person, current } = row
    const handoverId = ids.handover(person.index, order)
    const { decision, question, sentOn, criteriaId } = referral
    const steps = stepsOf(referral, today)
    const received = steps.find((step) => step.kind === 'received')
    const clock = (kind: string) => steps.findLast((step) => step.kind === kind)?.on
    const isDecided = decision !== undefined && decision.kind !== 'withdrawn'
    const isOpen = sentOn !== undefined && decision === undefined
    handover.add(
      ...[areaId, handoverId, row.handoverNumbers[order], 'referral', clientId],
      listedName(person.familyName, person.givenNames),
      ...[referral.from.organisationId, referral.from.staffId, referral.referringOrganisationId],
      ...[referral.origin, getWorkplace(world, referral.centre).organisationId],
      ...[stateOf(referral, received !== undefined), referral.message],
      ...[instantOf(referral.draftedOn, 7), sentOn && instantOf(sentOn, 8), day(sentOn)],
      ...[received && instantOf(received.on, 9), sentOn && dayOf(dueOn(sentOn))],
      ...(isDecided ? [instantOf(decision.on, 13), dayOf(decision.on)] : [undefined, undefined]),
      yes(isOpen && question !== undefined && question.answer === undefined),
      ...[day(clock('reminded')), day(clock('escalated'))],
      steps.filter((step) => step.kind === 'escalated').length,
      ...[referral.verdict, criteriaId, yes(decision?.againstTrace ?? false)],
      ...[decision?.returnReason, steps.filter((step) => step.by !== undefined).length, current],
    )
    steps.forEach(({ kind, on, hour, by, words }, position) => {
      handoverStep.add(
        ...[areaId, handoverId, position + 1, clientId, kind, instantOf(on, hour), by, words],
        current,
      )
    })
    addNotices(world, notice, ids.notice, row, referral, order, handoverId)
  }

  const addOutcome = (
    row: HistoryRow,
    clientshipId: string,
    organisationId: string,
    one: OutcomeHistory,
    outcomeId: string,
  ) =>
    outcome.add(
      ...[areaId, outcomeId, row.clientId, clientshipId, organisationId, one.kind],
      ...[dayOf(one.beganOn), day(one.endedOn), one.ownField, one.ownField && one.by],
      ...[one.weeklyHours, one.evidence, day(one.confirmedOn), one.by],
      ...[instantOf(one.recordedOn, 14), row.current],
    )

  const addClientship = (
    row: HistoryRow,
    life: ClientshipHistory,
    order: number,
    firsts: { outcome: number; note: number },
  ) => {
    const { clientId, person, current, known } = row
    const { organisationId } = getWorkplace(world, life.centre)
    const clientshipId = ids.clientship(person.index, order)
    const previous =
      life.previous === undefined ? undefined : ids.clientship(person.index, life.previous)
    const outcomeIds = life.outcomes.map((_, at) => ids.outcome(person.index, firsts.outcome + at))
    const ending = life.outcomes.findLastIndex((one) => one.kind === life.end?.reason)
    const steps = lifeSteps(life, { previous, outcome: outcomeIds[ending] })
    const pause = life.pauses.findLast((one) => one.resumedOn === undefined)
    const { end, activatedOn, caseworker } = life
    const isPaused = end === undefined && pause !== undefined
    const next = end === undefined && life.stepDoneOn === undefined ? life.plans.at(-1) : undefined
    clientship.add(
      ...[areaId, clientshipId, clientId, organisationId],
      ...[ids.handover(person.index, life.referral), previous],
      end !== undefined
        ? 'ended'
        : isPaused
          ? 'paused'
          : activatedOn === undefined
            ? 'waiting'
            : 'active',
      ...[dayOf(life.startedOn), day(activatedOn), life.responsible.at(-1)?.staffId],
      ...[caseworker?.name, caseworker?.contact, next?.text, day(next?.on)],
      ...[next && 'person', day(lastContactOf(life))],
      ...(isPaused ? [pause.reason, dayOf(pause.until)] : [undefined, undefined]),
      ...[day(end?.on), end?.reason, steps.length],
      ...[instantOf(steps.at(-1)?.on ?? life.startedOn, steps.at(-1)?.hour ?? 12), known],
    )
    steps.forEach(({ kind, on, hour, by, words, detail }, position) => {
      clientshipStep.add(
        ...[areaId, clientshipId, position + 1, clientId, kind, dayOf(on), instantOf(on, hour), by],
        ...[words, JSON.stringify(detail), current],
      )
    })
    life.notes.forEach(({ kind, on, text, by }, at) => {
      note.add(
        ...[areaId, ids.note(person.index, firsts.note + at), clientId, organisationId],
        ...[clientshipId, kind, dayOf(on), text, by, instantOf(on, 15), current],
      )
    })
    life.outcomes.forEach((one, at) => {
      addOutcome(row, clientshipId, organisationId, one, outcomeIds[at] ?? '')
    })
    addFigure(row, life, clientshipId, organisationId)
    for (const one of consequences) one.add(row, life, order, organisationId)
    firsts.outcome += life.outcomes.length
    firsts.note += life.notes.length
  }

  const addFigure = (
    { clientId, person, facts, current }: HistoryRow,
    { startedOn, end, outcomes }: ClientshipHistory,
    clientshipId: string,
    organisationId: string,
  ) => {
    const started = dayOf(startedOn)
    const counted = countEvents(
      { startedOn: started, endedOn: day(end?.on) ?? null, endReason: end?.reason ?? null },
      outcomes.map(countedOutcome),
      dayOf(today),
    )
    figure.add(
      ...[areaId, clientshipId, clientId, organisationId, started, day(end?.on), end?.reason],
      ...[counted.ownField ?? undefined, yes(counted.isConfirmed)],
      ...[counted.positiveOn ?? undefined, counted.workOn ?? undefined],
      ...[counted.businessOn ?? undefined, counted.studyOn ?? undefined],
      ...[phaseOn(facts, started), yearsBetween(person.birthDate, started)],
      ...[person.sex, person.motherTongue, current],
    )
  }

  return {
    inOrder: [
      ...[handover, handoverStep, notice, clientship, clientshipStep, note, outcome, figure],
      ...consequences.flatMap(({ inOrder }) => inOrder),
    ],
    add(row) {
      row.history.referrals.forEach((referral, order) => {
        addReferral(row, referral, order)
      })
      const firsts = { outcome: 0, note: 0 }
      row.history.clientships.forEach((life, order) => {
        addClientship(row, life, order, firsts)
      })
    },
  }
}

export const countedOutcome = (one: OutcomeHistory): CountedOutcome => ({
  kind: one.kind,
  beganOn: dayOf(one.beganOn),
  ownField: one.ownField ?? null,
  evidence: one.evidence,
  confirmedOn: day(one.confirmedOn) ?? null,
})

/** What the figures of the application know of the integration phase on the first day. */
function phaseOn(facts: readonly RecordedFact[], on: Day): string | undefined {
  const told = facts.filter((fact) => fact.key === 'integration_phase' && fact.observedOn <= on)
  if (told.length === 0) return undefined
  const value = foldProfile(told, on).facts.integration_phase?.value
  if (value === 'in_integration_time') return 'in_integration'
  return value === 'past_integration_time' ? 'past_integration' : undefined
}
