import { demoId } from '../ids.ts'
import type { AreaDefinition } from './definition.ts'
import { colleagueEmail, demoEmail } from './demo-users.ts'

/** Everybody who works in an area, with the ids that they get. */
export function listStaff(area: AreaDefinition) {
  return area.organisations.flatMap((organisation) =>
    organisation.staff.flatMap((group) =>
      group.people.map((person, index) => {
        const code = `${organisation.code}/${group.code}/${index + 1}`
        return {
          code,
          staffId: demoId(area.code, 'staff', code),
          /** Of somebody who does not sign in there is no such user. */
          userId: demoId(area.code, 'user', code),
          name: person.name,
          email: person.demoUser ? demoEmail(person.demoUser) : colleagueEmail(person.name),
          isDemoUser: person.demoUser !== undefined,
          role: group.role,
          organisations: [organisation.code, ...(person.alsoIn ?? [])],
        }
      }),
    ),
  )
}
