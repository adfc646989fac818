import { readFileSync } from 'node:fs'
import type { LawRule } from '../src/tasks/model.law.ts'
import type { Row } from './rows.ts'

/** The delivered deadlines of the law. */
export const deliveredDeadlines = JSON.parse(
  readFileSync(new URL('../data/law/deadlines.json', import.meta.url), 'utf8'),
) as readonly LawRule[]

/** They as rows of an area. */
export const lawDeadlineRows = (idOf: (code: string) => string): Row[] =>
  deliveredDeadlines.map(({ kind, validFrom, validTo, workingDays, months, source }) => ({
    law_deadline_id: idOf(`${kind}/${validFrom}`),
    kind,
    valid: validTo === null ? `[${validFrom},)` : `[${validFrom},${validTo}]`,
    working_days: workingDays,
    months,
    source,
  }))
