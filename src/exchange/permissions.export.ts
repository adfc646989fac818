import { covers, rightOf } from '../areas/model.rights.ts'
import type { Actor } from '../platform/server/route.ts'

/** The organisations whose data somebody may take out for a study: those where they write closed study data. */
export const exportedOrganisations = ({ assignments }: Pick<Actor, 'assignments'>): string[] => [
  ...new Set(
    assignments
      .filter(({ role }) => covers(rightOf(role, 'study_closed', 'same_organisation'), 'write'))
      .map(({ organisationId }) => organisationId),
  ),
]
