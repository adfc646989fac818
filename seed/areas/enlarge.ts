import type { Role } from '../../src/areas/model.rights.ts'
import type { AreaDefinition } from './definition.ts'

/** Whose number follows the number of clients: there is one manager however many come. */
const grows: ReadonlySet<Role> = new Set<Role>([
  'referrer',
  'official',
  'expert',
  'career_counsellor',
  'coach',
  'teacher',
  'employer_expert',
  'social_health_expert',
])

/**
 * The area with so many times the staff who work with clients, so that in a large demo everybody has about as many
 * clients as in the small one. The names of the colleagues are new pairs of those of the area; once all are given,
 * nobody more is added.
 */
export function enlarge(area: AreaDefinition, times: number): AreaDefinition {
  const names = newNames(area)
  return {
    ...area,
    organisations: area.organisations.map((organisation) => ({
      ...organisation,
      staff: organisation.staff.map((group) => {
        if (!grows.has(group.role)) return group
        const more = Math.round(group.people.length * (times - 1))
        const added = Array.from({ length: more }, () => names.next()).flatMap((name) =>
          name.done ? [] : [{ name: name.value }],
        )
        return { ...group, people: [...group.people, ...added] }
      }),
    })),
  }
}

/** Pairs of a given and a family name of the staff that nobody of them has, each once. */
function* newNames(area: AreaDefinition): Generator<string, undefined> {
  const used = area.organisations.flatMap(({ staff }) =>
    staff.flatMap(({ people }) => people.map(({ name }) => name)),
  )
  const part = (at: 'first' | 'rest') => [
    ...new Set(used.map((name) => (at === 'first' ? /^\S+/ : /(?<=\s).+$/).exec(name)?.[0] ?? '')),
  ]
  const [given, family] = [part('first'), part('rest')]
  for (let shift = 0; shift < family.length; shift += 1)
    for (const [order, name] of given.entries()) {
      const pair = `${name} ${family[(order + shift) % family.length]}`
      if (!used.includes(pair)) yield pair
    }
  return undefined
}
