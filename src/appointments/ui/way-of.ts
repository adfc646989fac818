import type { MessageWay } from '../../clients/model.reach.ts'

/** The key of the words for some ways to reach a client; undefined for none. */
export function wayOf(ways: readonly MessageWay[]): MessageWay | 'both' | undefined {
  return ways.length > 1 ? 'both' : ways[0]
}
