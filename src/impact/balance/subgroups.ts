import type { Column, Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { SubgroupBalance } from '../model.result.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { balanceTable } from './balance.ts'
import { sampleSizes } from './sample-sizes.ts'

function columnOfRows(column: Column, rows: Int32Array): Column {
  if (column.kind === 'number')
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row] as number) }
  return { ...column, codes: rows.map((row) => column.codes[row] as number) }
}

/** The units of some rows, with the weights that the whole matching gave them. */
function part(units: Units, matched: Matched, rows: Int32Array) {
  const some: Units = {
    rows: rows.length,
    ids: { rows: rows.length, at: (row) => units.ids.at(rows[row] as number) },
    treated: Uint8Array.from(rows, (row) => units.treated[row] as number),
    covariates: {
      rows: rows.length,
      columns: units.covariates.columns.map((column) => columnOfRows(column, rows)),
    },
  }
  const weights = Float64Array.from(rows, (row) => matched.weights[row] as number)
  return { units: some, matched: { ...matched, weights, pairs: undefined, subclass: undefined } }
}

/**
 * The balance within each of some groups: a matching that is alike on the whole need not be so in a subgroup, and an
 * effect there is comparable only where it is.
 * @param codes the group of each unit by its place in `names`, -1 = none
 */
export async function subgroupBalance(
  units: Units,
  matched: Matched,
  { codes, names }: { readonly codes: Int32Array; readonly names: readonly string[] },
  run: BlockRunner,
): Promise<SubgroupBalance[]> {
  const groups: SubgroupBalance[] = []
  for (const [code, group] of names.entries()) {
    const rows = Int32Array.from(codes.keys()).filter((row) => codes[row] === code)
    const own = part(units, matched, rows)
    const sizes = sampleSizes(own.units, own.matched)
    const isComparable = sizes.treatedUsed > 0 && sizes.controlUsed > 0
    groups.push({
      group,
      sampleSizes: sizes,
      rows: isComparable ? await balanceTable(own.units, own.matched, run) : [],
    })
  }
  return groups
}
