import type { Check } from './check.ts'
import { isSource, isTest, listFiles, readText } from './files.ts'
import { lineOf, type Node, nameOf, type Place, parseSource, type Source, walk } from './syntax.ts'

/** A rule of our own on the sources, where the tools that we use have none. */
export interface SourceRule {
  readonly name: string
  /** What to do instead. */
  readonly message: string
  applies(path: string): boolean
  /** Whether this node breaks the rule. */
  breaks(node: Node, place: Place | undefined): boolean
}

/** Paths that a rule leaves alone, with the reason. May only get fewer. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no ambient time': {
    'src/platform/server/clock.ts': 'the clock of the server itself',
    'src/platform/browser/clock.ts': 'the clock of the browser itself',
  },
}

const isBrowser = (path: string) => /^src\/(web|platform\/browser|[^/]+\/ui)\//.test(path)
const isMember = (node: Node, object: string, property: string) =>
  node.type === 'MemberExpression' &&
  nameOf(node.object) === object &&
  nameOf(node.property) === property

/** Attributes whose value a person reads or hears. */
const spoken = new Set(
  'alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext description error label legend nothingFoundMessage placeholder summary title'.split(
    ' ',
  ),
)
const hasLetters = (text: unknown) => typeof text === 'string' && /\p{L}/u.test(text)

/** Whether a string stands where its value is shown: in JSX itself, not inside a call or a comparison. */
function isShown(place: Place | undefined): boolean {
  let at = place
  while (at !== undefined) {
    const { parent, key } = at
    if (parent.type === 'JSXExpressionContainer') {
      const holder = at.above?.parent
      if (holder?.type !== 'JSXAttribute') return true
      return spoken.has(attributeName(holder))
    }
    if (parent.type === 'JSXAttribute') return spoken.has(attributeName(parent))
    const passes =
      parent.type === 'ParenthesisExpression' ||
      parent.type === 'TemplateLiteral' ||
      (parent.type === 'ConditionalExpression' && key !== 'test') ||
      (parent.type === 'BinaryExpression' &&
        ['??', '||', '&&', '+'].includes(String(parent.operator)))
    if (!passes) return false
    at = at.above
  }
  return false
}

const attributeName = (attribute: Node) => nameOf(attribute.name) ?? ''

const mentionsData = (node: unknown): boolean => {
  let found = false
  walk(node as Node, (part) => {
    if (nameOf(part) === 'data') found = true
  })
  return found
}

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'no ambient time',
    message: 'take the clock as an argument; days are Day, instants Temporal.Instant',
    applies: () => true,
    breaks: (node, place) =>
      isMember(node, 'Temporal', 'Now') ||
      isMember(node, 'globalThis', 'Date') ||
      (nameOf(node) === 'Date' && place?.key !== 'property' && place?.key !== 'key'),
  },
  {
    name: 'no unseeded chance',
    message: 'take a Random (platform/shared/random.ts) as an argument',
    applies: () => true,
    breaks: (node) => isMember(node, 'Math', 'random'),
  },
  {
    name: 'no text in components',
    message: 'put it into the texts of the domain',
    applies: (path) => path.endsWith('.tsx') && !isTest(path),
    breaks: (node, place) =>
      (node.type === 'JSXText' && hasLetters(node.value)) ||
      (node.type === 'StringLiteral' && hasLetters(node.value) && isShown(place)) ||
      (node.type === 'TemplateElement' && hasLetters(node.raw) && isShown(place)),
  },
  {
    name: 'no empty list for absent data',
    message: 'loading, failed and ready are three renderings (platform/browser/Async.tsx)',
    applies: (path) => isBrowser(path) && !isTest(path),
    breaks: (node) => {
      if (node.type !== 'BinaryExpression' || !['??', '||'].includes(String(node.operator)))
        return false
      const right = node.right as Node
      const isEmpty =
        (right.type === 'ArrayExpression' && (right.elements as unknown[]).length === 0) ||
        (right.type === 'ObjectExpression' && (right.properties as unknown[]).length === 0)
      return isEmpty && mentionsData(node.left)
    },
  },
  {
    name: 'no any',
    message: 'use unknown and look, or say the type',
    applies: () => true,
    breaks: (node) => node.type === 'TsKeywordType' && node.kind === 'any',
  },
]

/** Lines of a file that break a rule which applies to it. */
export function findBreaches(source: Source): string[] {
  const rules = sourceRules.filter(
    (rule) => rule.applies(source.path) && exceptions[rule.name]?.[source.path] === undefined,
  )
  const found: string[] = []
  walk(source.tree, (node, place) => {
    for (const rule of rules)
      if (rule.breaks(node, place))
        found.push(`${source.path}:${lineOf(source, node)}: ${rule.name}: ${rule.message}`)
  })
  return found
}

export const sourceRulesCheck: Check = {
  name: 'own rules',
  async run() {
    const paths = listFiles().filter(isSource)
    const gone = Object.entries(exceptions).flatMap(([rule, excepted]) =>
      Object.keys(excepted)
        .filter((path) => !paths.includes(path))
        .map(
          (path) =>
            `${path} is gone: take it off the exceptions of "${rule}" in test/check/source-rules.ts`,
        ),
    )
    return {
      summary: `${paths.length} files, ${sourceRules.length} rules`,
      problems: [
        ...gone,
        ...paths.flatMap((path) => findBreaches(parseSource(path, readText(path)))),
      ],
    }
  },
}
