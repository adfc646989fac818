import type { ProfileValues } from '../clients/model.facts.values.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { listPreviewPeople } from './queries.preview.ts'

/**
 * What rules see of each current client of a centre, without names and support needs, whoever may see them: for figures.
 * The database refuses who may not change the centre's criteria.
 */
export const listValuesOfCentre = async (
  db: Read,
  organisationId: string,
  today: Day,
): Promise<ProfileValues[]> =>
  (await listPreviewPeople(db, organisationId, today))
    .filter(({ isReferred }) => !isReferred)
    .map(({ values }) => values)
