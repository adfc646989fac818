import type { ClientData } from '../areas/model.rights.ts'
import { mayOffice } from '../areas/permissions.ts'
import { type ClientId, mayOfSome } from '../clients/model.access.ts'
import { clientsPermission } from '../clients/permissions.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import type { Enrolment, EnrolmentCommand, EnrolmentId } from './model.enrolment.ts'
import type { OfferingId } from './model.offering.ts'
import { isTaught } from './operations.teaching.ts'
import { teaches } from './permissions.session.ts'
import { findEnrolments, findGroup } from './queries.enrolment.ts'
import { findSessionNotice } from './queries.session-notice.ts'

/**
 * Which right to the client each command asks. To be in a group is a part of the clientship; who writes attendance marks
 * who came, who finished and who broke off too.
 */
export const dataOfCommand: Readonly<Record<EnrolmentCommand, readonly ClientData[]>> = {
  accept: ['clientship'],
  decline: ['clientship'],
  cancel: ['clientship'],
  move: ['clientship'],
  start: ['clientship', 'attendance'],
  complete: ['clientship', 'attendance'],
  interrupt: ['clientship', 'attendance'],
}

interface ThisEnrolment {
  readonly params: { readonly enrolmentId: EnrolmentId }
}

/** A permission to write one kind of data, any of some, of clients: all of them must allow it. */
export async function allowsAny<Input>(
  context: Context<Input>,
  name: string,
  data: readonly ClientData[],
  clientIds: readonly ClientId[],
): Promise<'yes' | 'no' | 'hidden'> {
  let answer: 'yes' | 'no' | 'hidden' = 'no'
  for (const kind of data) {
    const one = await clientsPermission<Input>(name, kind, 'write', () => clientIds).allows(context)
    if (one === 'yes') return 'yes'
    // Of the kinds that the role never has nothing is learnt.
    if (one === 'hidden' || !mayOfSome(context.actor.assignments, kind, 'write')) answer = one
  }
  return answer
}

/** Whether the role of somebody writes any of some kinds of data of some client. */
export const offeredFor =
  (data: readonly ClientData[]): Permission<unknown>['offered'] =>
  ({ assignments }) =>
    data.some((kind) => mayOfSome(assignments, kind, 'write'))

/** Whether the actor teaches the group of some enrolments, who are in it, and the command marks who came. */
async function marksAsTeacher(
  context: Context<unknown>,
  data: readonly ClientData[],
  found: readonly Enrolment[],
): Promise<boolean> {
  const [first] = found
  if (first === undefined || !data.includes('attendance')) return false
  const isOne = found.every((one) => one.offeringId === first.offeringId && isTaught(one.state))
  if (!isOne || !(await teaches(context, first.offeringId))) return false
  for (const { clientId } of found) context.audit.subjects.add(clientId)
  return true
}

/** A permission to a command on the enrolment of the address. */
export function thisEnrolment(name: string, command: EnrolmentCommand): Permission<ThisEnrolment> {
  const data = dataOfCommand[command]
  const offered = offeredFor(data)
  return {
    name,
    offered,
    async allows(context) {
      const { tx, actor, input } = context
      const [found] = await findEnrolments(tx, actor.areaId, [input.params.enrolmentId])
      if (found !== undefined && (await marksAsTeacher(context, data, [found]))) return 'yes'
      if (!offered(actor)) return 'no'
      if (found === undefined) return 'hidden'
      return allowsAny(context, name, data, [found.clientId])
    },
  }
}

interface TheseEnrolments {
  readonly params: { readonly offeringId: OfferingId }
  readonly body: { readonly enrolments: readonly { readonly enrolmentId: EnrolmentId }[] }
}

/** The same for several enrolments of the group of the address; all of them must allow it. */
export function theseEnrolments(
  name: string,
  command: EnrolmentCommand,
): Permission<TheseEnrolments> {
  const data = dataOfCommand[command]
  const offered = offeredFor(data)
  return {
    name,
    offered,
    async allows(context) {
      const { tx, actor, input } = context
      const ids = [...new Set(input.body.enrolments.map((one) => one.enrolmentId))]
      const found = await findEnrolments(tx, actor.areaId, ids)
      const isOfGroup = found.every((one) => one.offeringId === input.params.offeringId)
      const isWhole = found.length === ids.length && isOfGroup
      if (isWhole && (await marksAsTeacher(context, data, found))) return 'yes'
      if (!offered(actor)) return 'no'
      if (!isWhole) return 'hidden'
      const clientIds = found.map((one) => one.clientId)
      return allowsAny(context, name, data, clientIds)
    },
  }
}

/** A permission to set how seats of the group of the address are given: of who sets up its centre. */
export function thisGroupsRule(
  name: string,
): Permission<{ readonly params: { readonly offeringId: OfferingId } }> {
  const may = (actor: Actor, organisationId?: string) =>
    mayOffice(actor, 'settings_of_centre', 'write', organisationId)
  return {
    name,
    offered: (actor) => may(actor),
    async allows({ tx, actor, input }) {
      if (!may(actor)) return 'no'
      const group = await findGroup(tx, actor.areaId, input.params.offeringId)
      return group !== undefined && may(actor, group.organisation.organisationId) ? 'yes' : 'hidden'
    },
  }
}

/** A permission to say that the client of the notice of the address has got it: of who marks who came to the group. */
export function thisSessionNotice(
  name: string,
): Permission<{ readonly params: { readonly sessionNoticeId: string } }> {
  const data: readonly ClientData[] = ['clientship', 'attendance']
  const offered = offeredFor(data)
  return {
    name,
    offered,
    async allows(context) {
      const { tx, actor, input, audit } = context
      const found = await findSessionNotice(tx, actor.areaId, input.params.sessionNoticeId)
      if (found !== undefined && (await teaches(context, found.offeringId))) {
        audit.subjects.add(found.clientId)
        return 'yes'
      }
      if (!offered(actor)) return 'no'
      return found === undefined ? 'hidden' : allowsAny(context, name, data, [found.clientId])
    },
  }
}
