import { useMemo } from 'react'
import { compareTrees } from '../model.compare.ts'
import type { CriteriaTree } from '../model.criteria.ts'
import type { Compared } from './CriteriaMarks.tsx'

/** Compares a tree with an earlier one; undefined without an earlier one. */
export function useCompared(
  before: CriteriaTree | undefined,
  after: CriteriaTree,
): Compared | undefined {
  return useMemo(
    () => before && { comparison: compareTrees(before, after), before: before.constants },
    [before, after],
  )
}
