import { SaxesParser } from 'saxes'
import { placeIn } from './part.ts'
import { UnreadableDocument } from './unreadable-document.ts'

/** An element of an XML document, by its local name. */
export interface XmlElement {
  readonly name: string
  readonly path: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Deeper than this no document of the register goes. */
const deepest = 100
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads an XML document into a tree. Entities other than the five of XML are not expanded: a document that uses one is
 * refused, so none can grow. Nothing is fetched.
 * @throws UnreadableDocument with line and column
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const counts = new Map<string, number>()
  const refuse = (reason: string): never => {
    throw new UnreadableDocument(
      `The XML cannot be read at line ${parser.line}, column ${parser.column + 1}: ${reason}`,
    )
  }
  // The parser's own sentence may hold a piece of the document behind its colon, so only the kind of fault is told.
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\S*\d+:\d+: /, '')
    refuse(
      /entity/.test(reason) ? 'an entity that is not defined.' : (reason.split(/[:"'<]/)[0] ?? ''),
    )
  })
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) refuse(`elements within elements deeper than ${deepest}.`)
    const parent = open.at(-1)
    const name = localName(tag.name)
    const place = placeIn(parent?.path ?? '', name)
    const number = counts.get(place) ?? 0
    counts.set(place, number + 1)
    const path = placeIn(place, number)
    const element = { name, path, attributes: tag.attributes, children: [], text: '' }
    if (parent === undefined) root = element
    else parent.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (part: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += part
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return root ?? refuse('there is no element.')
}
