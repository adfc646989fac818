import { parseSync } from '@swc/core'

/** A node of a syntax tree, as the parser gives it. */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Where a node hangs: its parent and by which property. */
export interface Place {
  readonly parent: Node
  readonly key: string
  readonly above: Place | undefined
}

/** A parsed source file. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly tree: Node
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Parses a TypeScript file; throws with its path when it cannot be read. */
export function parseSource(path: string, text: string): Source {
  try {
    const tree = parseSync(text, {
      syntax: 'typescript',
      tsx: path.endsWith('.tsx'),
      target: 'esnext',
    })
    return { path, text, tree: tree as unknown as Node }
  } catch (error) {
    throw new Error(`${path} cannot be parsed: ${String(error)}`, { cause: error })
  }
}

/** Visits every node of a tree from the top down. */
export function walk(
  node: Node,
  visit: (node: Node, place: Place | undefined) => void,
  place?: Place,
): void {
  visit(node, place)
  for (const [key, value] of Object.entries(node)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      // Arguments of calls and elements of arrays hang in a wrapper without a type of its own.
      const child = isNode(one) ? one : (one as { expression?: unknown } | null)?.expression
      if (isNode(child)) walk(child, visit, { parent: node, key, above: place })
    }
  }
}

/** The line of a node in its file, from 1. */
export function lineOf(source: Source, node: Node): number {
  // The parser counts bytes from 1.
  const { start } = node.span as { start: number }
  return Buffer.from(source.text)
    .subarray(0, start - 1)
    .toString()
    .split('\n').length
}

/** The name of an identifier, or undefined for any other node. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node.value) : undefined
}
