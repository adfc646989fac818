import { askedValues } from './model.asked.ts'
import type { Constants, CriteriaTree } from './model.criteria.ts'
import { type GroupLine, type Line, listLines, outlineOf } from './model.outline.ts'

/** In what a line differs between two versions. */
export type Aspect = 'asked' | 'switch' | 'services' | 'sensitive' | 'label' | 'order'

/** What became of a line from one version to another. */
export type Difference =
  | { readonly kind: 'added'; readonly line: Line }
  | {
      readonly kind: 'changed'
      readonly line: Line
      readonly before: Line
      readonly aspects: readonly Aspect[]
    }
  | {
      readonly kind: 'removed'
      readonly before: Line
      /** The group where it was, by the id of its line, and its place there. */
      readonly groupId: string
      readonly at: number
      /** Whether all of it is gone; of a bracket that was taken away around conditions it is not. */
      readonly isWhole: boolean
    }

type Removed = Extract<Difference, { readonly kind: 'removed' }>

export interface Comparison {
  /** All differences in the order of the later version, what is gone at its group. A bracket that is added or gone stands for what is within. */
  readonly differences: readonly Difference[]
  /** What became of a line of the later version; undefined when it is as it was. */
  of(line: Line): Extract<Difference, { readonly line: Line }> | undefined
  /** What is gone from a group, by the id of the group's line. */
  goneFrom(groupId: string): readonly Removed[]
}

/** What a line asks, without what is within it: equal texts ask the same. */
function asked(line: Line, constants: Constants): string {
  if (line.kind === 'group') return JSON.stringify([line.choice, line.isNegated, line.list])
  const { fact, test } = line.leaf
  const values = askedValues(test, constants)
  const what = values.length > 0 ? values.toSorted() : test
  // The list of a fact is always the same one; whether one item has to satisfy more is the bracket's matter.
  return JSON.stringify([fact, line.isNegated, what])
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The ids of the lines of a group that another version of it has too, in their order. */
function order(line: Line, other: Line): readonly string[] {
  if (line.kind !== 'group' || other.kind !== 'group') return []
  const others = new Set(other.lines.map(({ id }) => id))
  return line.lines.map(({ id }) => id).filter((id) => others.has(id))
}

/** A line of one version with what stands around it there. */
interface Placed {
  readonly line: Line
  /** The services of the line and of the brackets around it. */
  readonly services: readonly string[]
}

function placeLines(line: Line, around: readonly string[] = []): readonly Placed[] {
  const services = [...new Set([...around, ...line.services])].toSorted()
  const inner = line.kind === 'group' ? line.lines : []
  return [{ line, services }, ...inner.flatMap((one) => placeLines(one, services))]
}

function aspectsOf(
  { line: before, services: servicesBefore }: Placed,
  { line: after, services: servicesAfter }: Placed,
  constants: { readonly before: Constants; readonly after: Constants },
): Aspect[] {
  const isSensitive = (line: Line) => line.kind === 'condition' && line.isSensitive
  const differs: Readonly<Record<Aspect, boolean>> = {
    asked: asked(before, constants.before) !== asked(after, constants.after),
    switch: before.isOn !== after.isOn,
    // Moved to the bracket around a line, they still lead there.
    services:
      !same(before.services.toSorted(), after.services.toSorted()) &&
      !same(servicesBefore, servicesAfter),
    sensitive: isSensitive(before) !== isSensitive(after),
    label: !same(before.label, after.label),
    order: !same(order(before, after), order(after, before)),
  }
  return (Object.keys(differs) as Aspect[]).filter((aspect) => differs[aspect])
}

/** What is in one version and not in the other, under the nearest group that both have. */
function listGone(before: Line, after: Line): readonly Removed[] {
  const kept = new Set(listLines(after).map(({ line }) => line.id))
  const isWhole = (line: Line) => listLines(line).every((one) => !kept.has(one.line.id))
  const visit = (line: Line, place: { groupId: string; at: number }): readonly Removed[] => {
    const isKept = kept.has(line.id)
    const removed: Removed[] = isKept
      ? []
      : [{ kind: 'removed', before: line, ...place, isWhole: isWhole(line) }]
    if (line.kind === 'condition' || (!isKept && isWhole(line))) return removed
    const inner = line.lines.flatMap((one, at) =>
      visit(one, isKept ? { groupId: line.id, at } : place),
    )
    return [...removed, ...inner]
  }
  return visit(before, { groupId: after.id, at: Number.MAX_SAFE_INTEGER })
}

/** Compares two versions of a tree line by line; lines are known again by their id. */
export function compareTrees(before: CriteriaTree, after: CriteriaTree): Comparison {
  const beforeLine = outlineOf(before)
  const afterLine = outlineOf(after)
  const now = listLines(afterLine)
  const oldById = new Map(placeLines(beforeLine).map((placed) => [placed.line.id, placed]))
  const constants = { before: before.constants, after: after.constants }

  const byLine = new Map<string, Extract<Difference, { readonly line: Line }>>()
  for (const placed of placeLines(afterLine)) {
    const { line } = placed
    const was = oldById.get(line.id)
    if (was === undefined) byLine.set(line.id, { kind: 'added', line })
    else {
      const aspects = aspectsOf(was, placed, constants)
      if (aspects.length > 0)
        byLine.set(line.id, { kind: 'changed', line, before: was.line, aspects })
    }
  }

  const goneByGroup = Map.groupBy(listGone(beforeLine, afterLine), ({ groupId }) => groupId)
  const isTold = (parent: GroupLine | undefined) =>
    parent === undefined || byLine.get(parent.id)?.kind !== 'added'
  const differences = now.flatMap(({ line, parent }): Difference[] => {
    const one = byLine.get(line.id)
    const isWithinAdded = one?.kind === 'added' && !isTold(parent)
    return [
      ...(one === undefined || isWithinAdded ? [] : [one]),
      ...(goneByGroup.get(line.id) ?? []),
    ]
  })
  return {
    differences,
    of: (line) => byLine.get(line.id),
    goneFrom: (groupId) => goneByGroup.get(groupId) ?? [],
  }
}
