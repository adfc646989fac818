import type { Me } from '../../areas/model.me.ts'
import type { Role } from '../../areas/model.rights.ts'

/** Where those begin whose day has no clients. */
const homes: Partial<Record<Role, string>> = {
  data_protection_officer: '/access-log',
  researcher: '/studies',
  administrator: '/settings',
  area_manager: '/results',
}

/** The page where a person begins by their role, or undefined for whoever begins with the first of the rail. */
export function findHome({ assignments }: Pick<Me, 'assignments'>): string | undefined {
  const found = assignments.map(({ role }) => homes[role])
  return found.includes(undefined) ? undefined : found[0]
}
