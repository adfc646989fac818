import type { Right } from '../areas/model.rights.ts'
import { mayOffice } from '../areas/permissions.ts'
import type { Actor, Permission } from '../platform/server/route.ts'
import type { Release } from './model.study-release.ts'
import { findRelease } from './queries.releases.ts'
import { findStudy } from './queries.studies.ts'
import { findRun } from './queries.study-runs.ts'

/** The organisations whose studies the actor may read or write while they are closed. */
export const studyOrganisations = (actor: Actor, right: Right): string[] =>
  [...new Set(actor.assignments.map(({ organisationId }) => organisationId))].filter(
    (organisationId) => mayOffice(actor, 'study_closed', right, organisationId),
  )

/** Whoever has the right to closed studies at some organisation of theirs: for the list and for a new one. */
export const someStudies = <Input>(name: string, right: Right): Permission<Input> => ({
  name,
  offered: (actor) => studyOrganisations(actor, right).length > 0,
  allows: async ({ actor }) => (studyOrganisations(actor, right).length > 0 ? 'yes' : 'no'),
})

/** One study, by its organisation: of another organisation or area there is none. */
export const studyPermission = <Input extends { readonly params: { readonly studyId: string } }>(
  name: string,
  right: Right,
): Permission<Input> => ({
  ...someStudies<Input>(name, right),
  async allows({ tx, actor, input }) {
    const own = studyOrganisations(actor, right)
    if (own.length === 0) return 'no'
    const study = await findStudy(tx, actor.areaId, input.params.studyId)
    return study !== undefined && own.includes(study.organisationId) ? 'yes' : 'hidden'
  },
})

/** One run, by the organisation of its study. */
export const runPermission = <Input extends { readonly params: { readonly studyRunId: string } }>(
  name: string,
  right: Right,
): Permission<Input> => ({
  ...someStudies<Input>(name, right),
  async allows({ tx, actor, input }) {
    const own = studyOrganisations(actor, right)
    if (own.length === 0) return 'no'
    const run = await findRun(tx, actor.areaId, input.params.studyRunId)
    const study = run && (await findStudy(tx, actor.areaId, run.studyId))
    return study !== undefined && own.includes(study.organisationId) ? 'yes' : 'hidden'
  },
})

/** Whether the actor decides on releases of a study: never on a request of their own. */
export const mayDecide = (actor: Actor, release: Pick<Release, 'organisationId'>): boolean =>
  mayOffice(actor, 'study_released', 'write', release.organisationId)

/**
 * Whether a release exists for the actor. What was released, and that it was withdrawn, is read by those with the right to it at the organisation of
 * the study or at one that it was given to; a request that is not, by who decides and by who may see the closed study.
 */
export function seesRelease(
  actor: Actor,
  release: Pick<Release, 'organisationId' | 'shownTo' | 'state'>,
): boolean {
  if (mayDecide(actor, release)) return true
  if (studyOrganisations(actor, 'read').includes(release.organisationId)) return true
  return (
    (release.state === 'released' || release.state === 'withdrawn') &&
    [release.organisationId, ...release.shownTo].some((organisationId) =>
      mayOffice(actor, 'study_released', 'read', organisationId),
    )
  )
}

/** Releases in general: whoever reads some, or decides on them. */
export const someReleases = <Input>(name: string, right: Right): Permission<Input> => ({
  name,
  offered: (actor) => mayOffice(actor, 'study_released', right),
  allows: async ({ actor }) => (mayOffice(actor, 'study_released', right) ? 'yes' : 'no'),
})

/** One release: to read, or to decide on it. */
export const releasePermission = <
  Input extends { readonly params: { readonly releaseId: string } },
>(
  name: string,
  right: Right,
): Permission<Input> => ({
  ...someReleases<Input>(name, right),
  async allows({ tx, actor, input }) {
    if (!mayOffice(actor, 'study_released', right)) return 'no'
    const release = await findRelease(tx, actor.areaId, input.params.releaseId)
    if (release === undefined) return 'hidden'
    const may = right === 'write' ? mayDecide(actor, release) : seesRelease(actor, release)
    return may ? 'yes' : 'hidden'
  },
})
