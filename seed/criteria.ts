import { readFileSync } from 'node:fs'
import { type Criteria, criteriaSchema } from '../src/eligibility/model.criteria.ts'
import type { Row } from './rows.ts'

/** The shipped criteria of a centre by its code, or undefined when none are shipped. */
export function findShippedCriteria(code: string): Criteria | undefined {
  try {
    const file = new URL(`../data/criteria/${code}.json`, import.meta.url)
    return criteriaSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

/** The row of a centre's criteria in force. */
export function criteriaRow(criteriaId: string, criteria: Criteria): Row {
  const { validFrom, validTo, constants, root, source } = criteria
  return {
    criteria_id: criteriaId,
    status: 'published',
    valid: `[${validFrom},${validTo ?? ''}${validTo === null ? ')' : ']'}`,
    tree: { constants, root },
    source,
    published_at: `${validFrom}T00:00:00Z`,
    // Nothing in the row says who made it: it came with the software.
    created_at: `${validFrom}T00:00:00Z`,
    version: 1,
  }
}
