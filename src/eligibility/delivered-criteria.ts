import { readFile } from 'node:fs/promises'
import { type Criteria, criteriaSchema } from './model.criteria.ts'

/** The criteria that the product brings along, by code. */
export const deliveredCodes = ['koske', 'oske', 'stadi'] as const
export type DeliveredCode = (typeof deliveredCodes)[number]

/** The path of a delivered file of criteria. */
export function deliveredPath(code: DeliveredCode): URL {
  return new URL(`../../data/criteria/${code}.json`, import.meta.url)
}

/**
 * Reads criteria from a JSON file.
 * @throws Error of the file system, SyntaxError when it is no JSON, ZodError when it is no criteria
 */
export async function readCriteria(path: URL | string): Promise<Criteria> {
  return criteriaSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}
