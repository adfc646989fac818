import { readFileSync } from 'node:fs'
import type { PlanRule } from '../src/plans/model.plan-kind.ts'
import type { Row } from './rows.ts'

const delivered = JSON.parse(
  readFileSync(new URL('../data/plans/rules.json', import.meta.url), 'utf8'),
) as readonly PlanRule[]

/** The delivered rules of plans as rows of an area; the area may change each. */
export const planRuleRows = (idOf: (code: string) => string): Row[] =>
  delivered.map(({ kind, validFrom, validTo, isOffered, maxMonths, reviewMonths, source }) => ({
    plan_rule_id: idOf(`${kind}/${validFrom}`),
    kind,
    valid: validTo === null ? `[${validFrom},)` : `[${validFrom},${validTo}]`,
    is_offered: isOffered,
    max_months: maxMonths,
    review_months: reviewMonths,
    source,
    version: 1,
  }))
