import { covers, type Right, rightOf } from '../areas/model.rights.ts'
import { type ClientId, type ClientRelation, mayOfSome, rightsOn } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import { rightsWithin } from '../clientships/permissions.clientship.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import type { AssessmentId } from './model.assessment.ts'
import type { AssessmentKind, FormContent } from './model.form.ts'
import { findOwner } from './queries.assessment.ts'

/**
 * Whose staff write an assessment: of any organisation that works with the client where it is joint (undefined), else
 * of its own alone.
 */
const writersFrom = (of: {
  readonly kind: AssessmentKind
  readonly organisationId: string
}): string | undefined => (of.kind === 'service_needs' ? undefined : of.organisationId)

/** The roles by which somebody may write assessments of a client; of one organisation, or of any. */
function writingRoles(
  actor: Actor,
  relations: readonly ClientRelation[],
  organisationId: string | undefined,
): string[] {
  return actor.assignments
    .filter((one) => organisationId === undefined || one.organisationId === organisationId)
    .filter((one) =>
      relations.some(
        (standing) =>
          standing.organisationId === one.organisationId &&
          standing.sent !== true &&
          standing.relation !== 'glass' &&
          rightOf(one.role, 'assessment', standing.relation) === 'write',
      ),
    )
    .map(({ role }) => role)
}

/** What somebody may do with an assessment. */
export interface AssessmentRights {
  /** The sections that they may write. */
  readonly sections: readonly string[]
  /** Whether they may finish it or give it up: who may write assessments of its organisation. */
  readonly runs: boolean
  readonly facts: 'none' | Right
  readonly support_needs: 'none' | Right
}

/** What the actor may do with an assessment of a client. */
export async function assessmentRights(
  context: Pick<Context<unknown>, 'tx' | 'actor' | 'today'>,
  clientId: ClientId,
  assessment: {
    readonly kind: AssessmentKind
    readonly organisationId: string
    readonly content: FormContent
  },
): Promise<AssessmentRights> {
  const { actor } = context
  const relations = await relationsTo(context, clientId)
  const { organisationId, content } = assessment
  const roles = writingRoles(actor, relations, writersFrom(assessment))
  const { facts, support_needs } = rightsOn(actor.assignments, relations)
  return {
    ...{ facts, support_needs },
    sections: content.sections
      .filter(({ writers }) => writers.some((role) => roles.includes(role)))
      .map(({ code }) => code),
    runs: rightsWithin(actor, relations, organisationId).assessment === 'write',
  }
}

/**
 * A permission on the assessment of the address: read by the right to assessments of its client, finished or given up
 * only by that right at the very organisation that it belongs to.
 */
export function thisAssessment(
  name: string,
  right: Right,
): Permission<{ readonly params: { readonly assessmentId: AssessmentId } }> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'assessment', right),
    async allows(context) {
      const { tx, actor, audit, input } = context
      if (!mayOfSome(actor.assignments, 'assessment', right)) return 'no'
      const owner = await findOwner(tx, actor.areaId, input.params.assessmentId)
      if (owner === undefined) return 'hidden'
      audit.subjects.add(owner.clientId)
      const relations = await relationsTo(context, owner.clientId)
      const all = rightsOn(actor.assignments, relations)
      const has = right === 'read' ? all : rightsWithin(actor, relations, owner.organisationId)
      if (has.assessment !== 'none' && covers(has.assessment, right)) return 'yes'
      return all.identity === 'none' ? 'hidden' : 'no'
    },
  }
}

/** A permission to write the section of the address: for who works with the client in one of the section's roles. */
export function thisSection(name: string): Permission<{
  readonly params: { readonly assessmentId: AssessmentId; readonly section: string }
}> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'assessment', 'write'),
    async allows(context) {
      const { tx, actor, audit, input } = context
      if (!mayOfSome(actor.assignments, 'assessment', 'write')) return 'no'
      const { assessmentId, section } = input.params
      const owner = await findOwner(tx, actor.areaId, assessmentId, section)
      if (owner === undefined) return 'hidden'
      audit.subjects.add(owner.clientId)
      const relations = await relationsTo(context, owner.clientId)
      const roles = writingRoles(actor, relations, writersFrom(owner))
      if (owner.writers?.some((role) => roles.includes(role)) === true) return 'yes'
      return rightsOn(actor.assignments, relations).identity === 'none' ? 'hidden' : 'no'
    },
  }
}
