/**
 * The domains from low to high: each may import lower ones only. A new folder of `src/` is put here first;
 * the rules of dependencies are made from this list.
 */
export const domains = [
  'platform',
  'areas',
  'clients',
  'documents',
  'skills',
  'eligibility',
  'clientships',
  'assessments',
  'plans',
  'tasks',
  'services',
  'attendance',
  'appointments',
  'employers',
  'outcomes',
  'impact',
  'exchange',
  'web',
] as const

/** Packages that only compute, which models may use beside zod: no input, output, clock or chance. */
export const purePackages = ['zod', 'libphonenumber-js'] as const

/** Folders of `src/` that are missing in the list. */
export function unlistedFolders(folders: readonly string[]): string[] {
  return folders.filter((folder) => !(domains as readonly string[]).includes(folder))
}
