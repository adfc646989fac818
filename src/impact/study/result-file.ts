import type { Units } from '../frame/model.frame.ts'
import type { Matched, Pairs, Score } from '../model.match.ts'
import type { StudyRun } from '../model.run.ts'
import { scoreDecimals } from '../stats/line.ts'
import { createJsonFile, type JsonFile } from './json-file.ts'

/** A list whose items are written one by one. */
function writeList(file: JsonFile, count: number, item: (index: number) => void): void {
  file.raw('[')
  for (let index = 0; index < count; index++) {
    if (index > 0) file.raw(',\n')
    item(index)
  }
  file.raw(']')
}

function writeScore(file: JsonFile, score: Score, rows: number): void {
  file.raw(`{"matchingDecimals":${scoreDecimals},"terms":`)
  file.value(score.terms)
  file.raw(',\n"aliased":')
  file.value(score.aliased)
  file.raw(',\n"scores":')
  writeList(file, rows, (row) => {
    file.raw('{"id":')
    file.id(row)
    file.raw(',"ps":')
    file.number(score.propensity[row] as number)
    file.raw('}')
  })
  file.raw('}')
}

function writePairs(file: JsonFile, { treated, offsets, controls }: Pairs): void {
  writeList(file, treated.length, (pair) => {
    file.raw('{"treated":')
    file.id(treated[pair] as number)
    file.raw(',"controls":[')
    for (let at = offsets[pair] as number; at < (offsets[pair + 1] as number); at++) {
      if (at > (offsets[pair] as number)) file.raw(',')
      file.id(controls[at] as number)
    }
    file.raw(']}')
  })
}

/** Rows with a weight, in the order of the data. */
const weighted = ({ weights }: Matched, units: Units): Int32Array => {
  const rows = new Int32Array(units.rows)
  let count = 0
  for (let row = 0; row < units.rows; row++) if (weights[row] !== 0) rows[count++] = row
  return rows.subarray(0, count)
}

function writeMatch(file: JsonFile, matched: Matched, units: Units): void {
  const { pairs, weights, subclass, unmatched, calipers } = matched
  file.raw('{"pairs":')
  if (pairs === undefined) file.raw('null')
  else writePairs(file, pairs)
  const rows = weighted(matched, units)
  file.raw(',\n"weights":')
  writeList(file, rows.length, (index) => {
    const row = rows[index] as number
    file.raw('{"id":')
    file.id(row)
    file.raw(',"weight":')
    file.number(weights[row] as number)
    if (pairs === undefined && subclass !== undefined)
      file.raw(`,"subclass":${(subclass[row] as number) + 1}`)
    file.raw('}')
  })
  file.raw(',\n"unmatched":')
  writeList(file, unmatched.length, (index) => file.id(unmatched[index] as number))
  file.raw(',\n"calipers":')
  file.value(calipers)
  file.raw('}')
}

/**
 * Writes closed/result.json: people by their pseudonyms, so it stays inside. It holds no time and no
 * name of a machine: the same specification and data give the same bytes.
 */
export function writeResult(path: string, run: StudyRun): void {
  const { study, units, score, matched } = run
  const file = createJsonFile(path, units.ids)
  const part = (name: string, value: unknown) => {
    file.raw(`,\n"${name}":`)
    file.value(value)
  }
  try {
    file.raw('{"spec":')
    file.value(study)
    part('specHash', run.protocol.specHash)
    part('dataHash', run.protocol.dataHash)
    part('flow', run.flow)
    part('missing', run.missing)
    file.raw(',\n"propensity":')
    if (score === undefined) file.raw('null')
    else writeScore(file, score, units.rows)
    file.raw(',\n"match":')
    writeMatch(file, matched, units)
    part('balance', run.balance)
    part('comparable', run.imbalanced.length === 0)
    part('imbalanced', run.imbalanced)
    part('products', run.products)
    part('subgroupBalance', run.subgroupBalance)
    part('sampleSizes', run.sampleSizes)
    part('effects', run.effects)
    part('censoring', run.censoring)
    part('subgroups', run.subgroups)
    part('profiles', run.profiles)
    part('sensitivity', run.sensitivity)
    part('placebos', run.placebos)
    part('curve', run.curve)
    part('decomposition', run.decomposition)
    part('linkage', run.linkage)
    part('warnings', run.warnings)
    file.raw('}\n')
  } finally {
    file.close()
  }
}
