import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Qualification, Requirement, Unit } from './model.requirement.ts'
import { scaleSchema } from './model.scale.ts'

type Row<Key extends string> = Readonly<Record<Key, string>>

const read = (file: string) =>
  readFileSync(new URL(`../../data/requirements/${file}`, import.meta.url))
const rowsOf = <Key extends string>(text: string) =>
  parse(text, { columns: true, skip_empty_lines: true }) as Row<Key>[]

/** The requirements of vocational qualifications, found by qualification and unit. */
export interface Requirements {
  readonly qualifications: readonly Qualification[]
  /** The units of a qualification, by name. */
  unitsOf(qualification: string): readonly Unit[]
  findUnit(qualification: string, unit: string): Unit | undefined
  /** What a unit asks, in its order; empty when there is no such unit. */
  requirementsOf(qualification: string, unit: string): readonly Requirement[]
}

let loaded: Requirements | undefined

/** The shipped requirements (`data/requirements`), read when they are first asked for. */
export function loadRequirements(): Requirements {
  loaded ??= makeRequirements()
  return loaded
}

function makeRequirements(): Requirements {
  const qualifications = rowsOf<'qualification' | 'fi' | 'sv' | 'en' | 'scale'>(
    read('qualifications.csv').toString('utf8'),
  ).map(({ qualification, fi, sv, en, scale }) => ({
    ...{ qualification, name: { fi, sv, en }, scale: scaleSchema.parse(scale) },
  }))
  const units = new Map<string, Unit>()
  const requirements = new Map<string, Requirement[]>()
  const rows = rowsOf<
    'qualification' | 'unit' | 'unit_fi' | 'unit_sv' | 'credits' | 'number' | 'fi' | 'sv' | 'en'
  >(gunzipSync(read('requirements.csv.gz')).toString('utf8'))
  for (const row of rows) {
    const { qualification, unit } = row
    const key = `${qualification} ${unit}`
    const of = qualifications.find((one) => one.qualification === qualification)
    if (of === undefined) throw new Error(`${qualification} is not among the qualifications.`)
    const known = requirements.get(key) ?? []
    known.push({ number: Number(row.number), fi: row.fi, sv: row.sv || null, en: row.en || null })
    requirements.set(key, known)
    units.set(key, {
      ...{ qualification, unit, scale: of.scale, requirements: known.length },
      credits: row.credits === '' ? null : Number(row.credits),
      name: { fi: row.unit_fi, sv: row.unit_sv },
    })
  }
  const all = [...units.values()]
  return {
    qualifications,
    unitsOf: (qualification) =>
      all
        .filter((unit) => unit.qualification === qualification)
        .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi')),
    findUnit: (qualification, unit) => units.get(`${qualification} ${unit}`),
    requirementsOf: (qualification, unit) => requirements.get(`${qualification} ${unit}`) ?? [],
  }
}
