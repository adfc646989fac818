import type { Column } from '../frame/model.frame.ts'
import type { PublicBalance, PublicBalanceRow, Shown } from '../model.public.ts'
import { type BalanceRow, distanceTerm } from '../model.result.ts'
import { isBinary, joinedLevel } from './coded.ts'
import type { DisclosureContext } from './context.ts'
import { type Arm, arms, type Property, type Stage, stages } from './model.groups.ts'
import { rounded } from './model.rounding.ts'

/**
 * The balance table as it may be shown: shares from rounded counts, means only where no one dominates them, nothing of a
 * level that is hidden. Whether the groups are comparable is judged on all terms, the hidden ones too.
 */
export function discloseBalance(context: DisclosureContext): PublicBalance {
  const { run } = context
  const byTerm = termsOf(run.units.covariates.columns)
  const shown = run.balance.flatMap((row) => discloseRow(context, row, byTerm.get(row.term)) ?? [])
  const named = new Set(shown.map(({ term }) => term))
  const joined = [...context.joined].flatMap(([column, levels]) => {
    const apart = run.balance.filter(({ term }) => {
      const meaning = byTerm.get(term)
      return (
        meaning !== undefined &&
        'property' in meaning &&
        meaning.property.column === column &&
        levels.has(meaning.property.level)
      )
    })
    if (apart.length === 0) return []
    const row = joinRows(`${column}${joinedLevel}`, apart, context.personsOf('before', 'treated'))
    const meaning = { property: { column, level: joinedLevel } }
    return discloseRow(context, row, meaning) ?? []
  })
  const rows = [...shown, ...joined]
  const told = named.size + [...context.joined.values()].reduce((sum, { size }) => sum + size, 0)
  return {
    passed: run.imbalanced.length === 0,
    failed: run.imbalanced.filter((term) => named.has(term)),
    rows,
    hiddenTerms: Math.max(0, run.balance.length - told),
    joined: [...context.joined].map(([column, { size }]) => ({ column, levels: size })),
  }
}

/**
 * The row of levels that are told together: shares add up, and the difference is measured by the spread of the treated
 * before matching, as everywhere.
 * @param treated how many there are
 */
function joinRows(term: string, rows: readonly BalanceRow[], treated: number): BalanceRow {
  const sum = (pick: (row: BalanceRow) => number) =>
    rows.reduce((total, row) => total + pick(row), 0)
  const before = {
    meanTreated: sum((row) => row.before.meanTreated),
    meanControl: sum((row) => row.before.meanControl),
  }
  const after = {
    meanTreated: sum((row) => row.after.meanTreated),
    meanControl: sum((row) => row.after.meanControl),
  }
  const share = before.meanTreated
  const spread = Math.sqrt(((share * (1 - share)) / (treated - 1)) * treated)
  const unknown = { varianceRatio: Number.NaN, ecdfMean: Number.NaN, ecdfMax: Number.NaN }
  const smd = (means: typeof before) => (means.meanTreated - means.meanControl) / spread
  return {
    term,
    before: { ...before, ...unknown, smd: smd(before) },
    after: { ...after, ...unknown, smd: smd(after), pairDistance: Number.NaN },
  }
}

/** What a term of the table is: a level or a yes that is counted, or numbers whose mean is told. */
type Term = { readonly property: Property } | { readonly values: Float64Array }

function termsOf(columns: readonly Column[]): Map<string, Term> {
  const terms = new Map<string, Term>()
  for (const column of columns) {
    const { name } = column
    if (column.kind === 'factor')
      for (const level of column.levels)
        terms.set(`${name}${level}`, { property: { column: name, level } })
    else if (isBinary(column.values)) terms.set(name, { property: { column: name, level: '1' } })
    else terms.set(name, { values: column.values })
  }
  return terms
}

function discloseRow(
  context: DisclosureContext,
  { term, before, after }: BalanceRow,
  meaning: Term | undefined,
): PublicBalanceRow | undefined {
  const figures = { before, after }
  const meanOf = (stage: Stage, arm: Arm) =>
    arm === 'treated' ? figures[stage].meanTreated : figures[stage].meanControl
  const smd = (stage: Stage) => rounded(figures[stage].smd, 2)
  const varianceRatio = rounded(after.varianceRatio, 2)
  const row = (
    kind: PublicBalanceRow['kind'],
    tell: (stage: Stage, arm: Arm) => Shown,
    hasSmd = (_stage: Stage) => true,
  ) => ({
    term,
    kind,
    before: {
      treated: tell('before', 'treated'),
      control: tell('before', 'control'),
      smd: hasSmd('before') ? smd('before') : null,
    },
    after: {
      treated: tell('after', 'treated'),
      control: tell('after', 'control'),
      smd: hasSmd('after') ? smd('after') : null,
      varianceRatio: hasSmd('after') ? varianceRatio : null,
    },
  })
  if (meaning !== undefined && 'property' in meaning) {
    const properties = [meaning.property]
    const isShown = (stage: Stage) =>
      arms.every((arm) => context.shareOf(stage, arm, properties) !== null)
    // A weighted share is no count: two digits of it tell none.
    const tell = (stage: Stage, arm: Arm): Shown => {
      if (!isShown(stage)) return null
      return stage === 'before' || context.isUniform(arm)
        ? context.shareOf(stage, arm, properties)
        : rounded(meanOf(stage, arm), 2)
    }
    if (!stages.some(isShown)) return undefined
    return row('share', tell, isShown)
  }
  const isScore = term === distanceTerm && meaning === undefined
  const tell = (stage: Stage, arm: Arm): Shown => {
    const values = meaning?.values
    const fault =
      stage === 'before' && context.isClose(arm)
        ? 'secondary'
        : values === undefined
          ? undefined
          : context.faultOf(values, stage, arm)
    if (fault === undefined) {
      const mean = meanOf(stage, arm)
      return rounded(mean, isScore ? 3 : Math.abs(mean) >= 100 ? 0 : 2)
    }
    context.hide('balance', `${stage}/${arm}/${term}`, fault, 'the mean of the column')
    return null
  }
  return row(isScore ? 'score' : 'mean', tell)
}
