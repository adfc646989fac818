import { posix } from 'node:path'
import { type Node, nameOf, type Source, walk } from './syntax.ts'

/** Where a source takes names from: what it imports, its chains of members (`t.table.rows`), what it takes apart. */
export interface Uses {
  readonly imports: ReadonlySet<string>
  /** `table.rows` for each two neighbours of a chain. */
  readonly pairs: ReadonlySet<string>
  /** The first name after the root of a chain, and every name taken apart (`const { rows } = …`). */
  readonly first: ReadonlySet<string>
  /** The last name of a chain, and every name taken apart: an object that may be given another name. */
  readonly last: ReadonlySet<string>
  /** Strings and names of properties: where a code stands that is later the key of a text. */
  readonly codes: ReadonlySet<string>
}

/** The names of a chain of members, `*` where a name is computed and `()` where a call or anything else stands. */
function chainOf(node: Node): string[] {
  const inner = (node.base ?? node.expression) as Node | undefined
  switch (node.type) {
    case 'Identifier':
      return [String(node.value)]
    case 'MemberExpression': {
      const property = node.property as Node
      const literal = property.expression as Node | undefined
      const name =
        nameOf(property) ?? (literal?.type === 'StringLiteral' ? String(literal.value) : '*')
      return [...chainOf(node.object as Node), name]
    }
    case 'OptionalChainingExpression':
    case 'ParenthesisExpression':
    case 'TsNonNullExpression':
    case 'TsAsExpression':
      return inner ? chainOf(inner) : ['()']
    default:
      return ['()']
  }
}

/** Reads what a source uses. */
export function readUses(source: Source): Uses {
  const imports = new Set<string>()
  const pairs = new Set<string>()
  const first = new Set<string>()
  const last = new Set<string>()
  const codes = new Set<string>()
  walk(source.tree, (node) => {
    if (/^(Import|Export).*Declaration$/.test(node.type)) {
      const from = (node.source as { value?: string } | null | undefined)?.value
      if (from?.startsWith('.')) imports.add(posix.join(posix.dirname(source.path), from))
    }
    if (node.type === 'StringLiteral') codes.add(String(node.value))
    if (node.type === 'KeyValueProperty' || node.type === 'TsPropertySignature')
      codes.add(nameOf(node.key) ?? '')
    if (node.type === 'MemberExpression') {
      const chain = chainOf(node)
      chain.forEach((name, index) => {
        if (index > 0) pairs.add(`${chain[index - 1]}.${name}`)
      })
      first.add(chain[1] ?? '')
      last.add(chain.at(-1) ?? '')
    }
    if (node.type === 'KeyValuePatternProperty' || node.type === 'AssignmentPatternProperty') {
      const name = nameOf(node.key)
      if (name !== undefined) {
        first.add(name)
        last.add(name)
      }
    }
  })
  return { imports, pairs, first, last, codes }
}

/** Whether a source uses the text of a path such as `table.rows`, as far as names tell. */
export function usesText(uses: Uses, path: string): boolean {
  const parts = path.split('.')
  const leaf = parts.at(-1) ?? ''
  const parent = parts.at(-2)
  if (parent === undefined) return uses.first.has(leaf)
  return uses.pairs.has(`${parent}.${leaf}`) || (uses.last.has(parent) && uses.first.has(leaf))
}

/** Paths of the texts that a dictionary (`texts/fi.ts`) holds: the leaves of its exported objects. */
export function listTexts(source: Source): string[] {
  const found: string[] = []
  const visit = (object: Node, prefix: string) => {
    for (const property of object.properties as Node[]) {
      const key = property.key as Node | undefined
      const name = key && (nameOf(key) ?? String(key.value))
      const path = `${prefix}${name ?? '*'}`
      const value = property.value as Node | undefined
      if (value?.type === 'ObjectExpression') visit(value, `${path}.`)
      else found.push(path)
    }
  }
  walk(source.tree, (node) => {
    if (node.type !== 'ExportDeclaration') return
    for (const variable of ((node.declaration as Node).declarations as Node[] | undefined) ?? []) {
      const init = variable.init as Node | undefined
      const object = init?.type.startsWith('Ts') ? (init.expression as Node) : init
      if (object?.type === 'ObjectExpression') visit(object, '')
    }
  })
  return found
}

/** Codes of the errors that a source throws: what is given to the makers of errors. */
export function listErrorCodes(source: Source): string[] {
  const makers = new Set(['badRequest', 'conflict', 'ApiError'])
  const found: string[] = []
  walk(source.tree, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    const maker = nameOf(node.callee)
    if (maker === undefined || !makers.has(maker)) return
    const given = (node.arguments as { expression: Node }[]).map(({ expression }) => expression)
    const code = given.find((argument) => argument.type === 'StringLiteral')
    if (code) found.push(String(code.value))
  })
  return found
}
