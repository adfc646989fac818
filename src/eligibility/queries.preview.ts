import { sql } from 'kysely'
import { observedScalarFacts } from '../clients/model.facts.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { PreviewPerson } from './model.preview.ts'

/** The row of a profile as JSON, columns as they are named in the database. */
export type ProfileRow = Readonly<Record<string, unknown>> | null

/** The values of a profile's row as the database writes them in JSON: columns have the names of facts. */
export function valuesOf(
  profile: ProfileRow,
  given: { readonly birthDate: Day | null; readonly municipalityCode: string | null },
): ProfileValues {
  const facts: Record<string, string> = {
    ...(given.birthDate === null ? {} : { birth_date: given.birthDate }),
    ...(given.municipalityCode === null ? {} : { home_municipality: given.municipalityCode }),
  }
  for (const key of observedScalarFacts) {
    const value = profile?.[key]
    if (typeof value === 'string') facts[key] = value
  }
  return {
    facts,
    lists: {
      degree: (profile?.degrees ?? []) as ProfileValues['lists']['degree'],
      own_field_experience: (profile?.experiences ??
        []) as ProfileValues['lists']['own_field_experience'],
    },
  }
}

/** The current clients of a centre and those referred to it, as rules see them, whoever may see them: through a function that checks the right to the figure. */
export async function listPreviewPeople(
  db: Read,
  organisationId: string,
  today: Day,
): Promise<PreviewPerson[]> {
  const { rows } = await sql<{
    clientId: string
    isReferred: boolean
    profile: ProfileRow
    sex: string | null
    birthDate: Day | null
    motherTongue: string | null
    municipalityCode: string | null
  }>`select * from criteria_preview(${organisationId}, ${today}::date)`.execute(db)
  return rows.map(({ profile, municipalityCode, ...person }) => ({
    ...person,
    values: valuesOf(profile, { birthDate: person.birthDate, municipalityCode }),
  }))
}
