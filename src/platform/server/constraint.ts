import type { ApiError } from './errors.ts'

/** The name of the constraint that a statement broke: a unique key, a period that overlaps, a reference; else undefined. */
export function brokenConstraint(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const known = code === '23505' || code === '23P01' || code === '23503' || code === '23514'
  return known && typeof constraint === 'string' ? constraint : undefined
}

/**
 * Runs statements and explains the constraints that they may break, by name. The database decides, so that two
 * requests at once cannot both pass; the transaction is over after a broken constraint, as after any refusal.
 */
export async function explaining<T>(
  explanations: Readonly<Record<string, () => ApiError>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const explain = explanations[brokenConstraint(error) ?? '']
    throw explain === undefined ? error : explain()
  }
}
