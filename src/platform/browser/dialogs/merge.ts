/** Whose value of a field stays. */
export type Choice = 'mine' | 'theirs'

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** The fields that both changed, and to different values: those that a person has to choose. */
export function differingFields<T extends object, Name extends keyof T & string>(
  base: T,
  mine: T,
  theirs: T,
  names: readonly Name[],
): Name[] {
  return names.filter(
    (name) =>
      !same(mine[name], base[name]) &&
      !same(theirs[name], base[name]) &&
      !same(mine[name], theirs[name]),
  )
}

/**
 * What is stored now with my changes on it: a field that only one of us changed keeps that change, a
 * field that both changed goes by the choice (mine unless chosen otherwise). Fields that are not
 * named, the version among them, stay as they are stored.
 */
export function merge<T extends object, Name extends keyof T & string>(
  base: T,
  mine: T,
  theirs: T,
  names: readonly Name[],
  choices: Readonly<Record<string, Choice>>,
): T {
  const merged = { ...theirs }
  for (const name of names) {
    if (!same(mine[name], base[name]) && choices[name] !== 'theirs') merged[name] = mine[name]
  }
  return merged
}
