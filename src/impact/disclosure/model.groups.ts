import type { Cell, Tables } from '../../platform/shared/suppression/hide.ts'
import type { Sum } from '../../platform/shared/suppression/ranges.ts'
import type { Sketch } from './model.sketch.ts'

export const stages = ['before', 'after'] as const
/** Before matching or weighting: all units. After: those with a weight. */
export type Stage = (typeof stages)[number]
export const arms = ['treated', 'control'] as const
export type Arm = (typeof arms)[number]

/** A property of persons that tables count: a level of a column, or a value of a yes-or-no outcome. */
export interface Property {
  readonly column: string
  readonly level: string
}

/** A group of persons of an arm that a table counts: all of it, those of one property, or of two at once. */
export interface Group {
  readonly stage: Stage
  readonly arm: Arm
  readonly properties: readonly Property[]
  /** Rows: more than persons where somebody stands in several. Only rows add up. */
  readonly units: number
  readonly persons: number
  /** Of whom the group is made, for the comparison with releases. */
  readonly sketch: Sketch
}

/** How a group is named in tables, findings and releases; the same in every run on the same columns. */
export function groupId(stage: Stage, arm: Arm, properties: readonly Property[]): string {
  const named = properties.map(({ column, level }) => `${column}=${level}`)
  return [stage, arm, ...named].join('/')
}

export const idOf = ({ stage, arm, properties }: Group): string => groupId(stage, arm, properties)

/**
 * The groups as the cells of tables with everything that ties them: the levels of a column add up to those above them.
 * Who attacks is taken to know how many rows are in each arm.
 * @param threshold persons under which a cell is hidden, however many rows it has
 */
export function tablesOf(groups: readonly Group[], threshold = 0): Tables {
  const cells = new Map<string, Cell>()
  const parts = new Map<string, { total: string; parts: string[] }>()
  for (const group of groups) {
    const { stage, arm, properties, units, persons } = group
    const id = idOf(group)
    const weight = properties.length === 0 ? 'fixed' : properties.length === 1 ? 1 : 0
    cells.set(id, { value: units, weight, isHidden: persons < threshold })
    for (const property of properties) {
      const total = groupId(
        stage,
        arm,
        properties.filter((other) => other !== property),
      )
      const key = `${total} by ${property.column}`
      const sum = parts.get(key) ?? { total, parts: [] }
      sum.parts.push(id)
      parts.set(key, sum)
    }
  }
  const sums: Sum[] = [...parts.values()].filter(({ total }) => cells.has(total))
  return { cells, sums }
}
