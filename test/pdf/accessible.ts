import {
  isDict,
  nameOf,
  operatorsOf,
  type PdfDict,
  type PdfFile,
  type PdfValue,
  readPdf,
  textOf,
} from './read.ts'

/**
 * The points of PDF/UA-1 that a program can check, by their numbers in the Matterhorn Protocol 1.1: what is wrong with a PDF, one
 * sentence each. This is no certificate: it looks at the points below alone, not at all 87 that machines can judge, and
 * whether tags, order and alternatives mean what the page says is for people to see.
 */
export function faultsOf(pdf: Buffer): string[] {
  const file = readPdf(pdf)
  const catalog = file.dict(file.trailer.get('Root'))
  const tree = structureOf(file, catalog)
  return [
    ...documentFaults(file, catalog),
    ...headingFaults(tree),
    ...elementFaults(tree),
    ...fontFaults(file),
    ...pagesOf(file, catalog).flatMap((page, at) => pageFaults(file, page, at + 1, tree)),
  ]
}

/** An element of the tree of tags. */
interface Tag {
  readonly type: string
  readonly dict: PdfDict
  readonly parent: Tag | undefined
  readonly children: Tag[]
  /** Marked content that belongs to it: [page, number]. */
  readonly content: [PdfValue, number][]
}

const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

function structureOf(file: PdfFile, catalog: PdfDict): { tags: Tag[]; roles: PdfDict } {
  const root = file.dict(catalog.get('StructTreeRoot'))
  const roles = file.dict(root.get('RoleMap'))
  const tags: Tag[] = []
  const visit = (value: PdfValue, parent: Tag | undefined, page: PdfValue) => {
    const kid = file.resolve(value)
    if (typeof kid === 'number') {
      parent?.content.push([page, kid])
      return
    }
    if (!isDict(kid)) return
    const own = kid.get('Pg') ?? page
    if (nameOf(kid.get('Type')) === 'MCR') {
      parent?.content.push([own, Number(kid.get('MCID'))])
      return
    }
    if (nameOf(kid.get('Type')) === 'OBJR') return
    const written = nameOf(kid.get('S'))
    const type = standardTypes.has(written) ? written : nameOf(roles.get(written)) || written
    const tag: Tag = { type, dict: kid, parent, children: [], content: [] }
    tags.push(tag)
    parent?.children.push(tag)
    for (const one of file.list(kid.get('K'))) visit(one, tag, own)
  }
  for (const one of file.list(root.get('K'))) visit(one, undefined, null)
  return { tags, roles }
}

function documentFaults(file: PdfFile, catalog: PdfDict): string[] {
  const faults: string[] = []
  const demand = (isMet: boolean, fault: string) => {
    if (!isMet) faults.push(fault)
  }
  const marks = file.dict(catalog.get('MarkInfo'))
  demand(marks.get('Marked') === true, '06: MarkInfo does not say Marked true')
  demand(marks.get('Suspects') !== true, '01-007: the tags are called suspect')
  const metadata = catalog.has('Metadata') ? file.stream(catalog.get('Metadata')).toString() : ''
  demand(metadata !== '', '06-001: no metadata')
  demand(/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata), '06-002: PDF/UA-1 is not named')
  demand(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(metadata), '06-003: no title in the metadata')
  const viewer = file.dict(catalog.get('ViewerPreferences'))
  demand(viewer.get('DisplayDocTitle') === true, '07-002: the title is not displayed')
  const language = textOf(file.resolve(catalog.get('Lang')))
  demand(/^[a-z]{2}(-[A-Za-z]{2})?$/.test(language), `11-006: the language is "${language}"`)
  demand(!file.trailer.has('Encrypt'), '26: encrypted')
  demand(!file.dict(catalog.get('AcroForm')).has('XFA'), '25-001: a dynamic form')
  demand(catalog.has('StructTreeRoot'), '01: no tree of tags')
  return faults
}

function headingFaults({ tags }: { readonly tags: readonly Tag[] }): string[] {
  const levels = tags.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number)
  const faults = levels[0] === 1 ? [] : ['14-002: the first heading is not H1']
  const skipped = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1)
  return skipped < 0 ? faults : [...faults, `14-003: heading ${skipped + 1} skips a level`]
}

/** What may stand in what (ISO 32000-1, 14.8.4). */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'TOCI', 'Note', 'Sect', 'BibEntry', 'Div', 'P'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
}

function elementFaults({ tags }: { readonly tags: readonly Tag[] }): string[] {
  return tags.flatMap((tag) => {
    const { type, dict, parent } = tag
    const faults: string[] = []
    if (!standardTypes.has(type)) faults.push(`02-001: ${type} is no standard type`)
    const allowed = parents[type]
    if (allowed !== undefined && !allowed.includes(parent?.type ?? ''))
      faults.push(`09: ${type} in ${parent?.type ?? 'nothing'}`)
    if (
      type === 'Figure' &&
      textOf(dict.get('Alt')) === '' &&
      textOf(dict.get('ActualText')) === ''
    )
      faults.push('13-004: a figure without alternative text')
    if (type === 'TH' && scopeOf(tag) === '') faults.push('15-003: a header cell without scope')
    if (type === 'Table') faults.push(...tableFaults(tag))
    return faults
  })
}

const attributesOf = ({ dict }: Tag): PdfDict[] => {
  const value = dict.get('A')
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value as PdfValue]
  return list.filter(isDict)
}
const attributeOf = (tag: Tag, name: string): PdfValue | undefined =>
  attributesOf(tag)
    .find((one) => one.has(name))
    ?.get(name)
const scopeOf = (tag: Tag): string => nameOf(attributeOf(tag, 'Scope'))

function tableFaults(table: Tag): string[] {
  const rows = table.children.flatMap((part) => (part.type === 'TR' ? [part] : part.children))
  const cells = rows.map((row) => row.children.filter(({ type }) => type === 'TH' || type === 'TD'))
  const widths = new Set(
    cells.map((row) =>
      row.reduce((sum, cell) => sum + Number(attributeOf(cell, 'ColSpan') ?? 1), 0),
    ),
  )
  return [
    ...(widths.size > 1 ? ['15: rows of a table differ in length'] : []),
    ...(cells.flat().some(({ type }) => type === 'TH') ? [] : ['15: a table without headers']),
  ]
}

/** Every font that is used is in the file, and says which letters its glyphs are. */
function fontFaults(file: PdfFile): string[] {
  return file.numbers.flatMap((ref) => {
    const font = file.dict({ ref })
    if (nameOf(font.get('Type')) !== 'Font') return []
    const name = nameOf(font.get('BaseFont'))
    const kind = nameOf(font.get('Subtype'))
    // A Type 3 font is drawn in the file; of a composite one, the descendant holds the program.
    if (kind === 'Type3') return font.has('ToUnicode') ? [] : [`31-027: ${name} has no letters`]
    if (kind === 'Type0')
      return font.has('ToUnicode') ? [] : [`31-027: ${name} does not say its letters`]
    const descriptor = file.dict(font.get('FontDescriptor'))
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((one) => descriptor.has(one))
    return isEmbedded ? [] : [`31-009: ${name} is not in the file`]
  })
}

function pagesOf(file: PdfFile, catalog: PdfDict): PdfDict[] {
  const pages: PdfDict[] = []
  const visit = (value: PdfValue | undefined) => {
    const node = file.dict(value)
    if (nameOf(node.get('Type')) === 'Page') pages.push(node)
    else for (const kid of file.list(node.get('Kids'))) visit(kid)
  }
  visit(catalog.get('Pages'))
  return pages
}

/** Operators that put something on the page. */
const painting = new Set('f F f* B B* b b* S s sh Do Tj TJ \' " EI'.split(' '))

/** Everything that is painted is tagged or an artifact, and every tagged piece is in the tree. */
function pageFaults(
  file: PdfFile,
  page: PdfDict,
  number: number,
  { tags }: { readonly tags: readonly Tag[] },
): string[] {
  const faults: string[] = []
  if (page.has('Annots') && nameOf(page.get('Tabs')) !== 'S')
    faults.push(`28-008: page ${number} has annotations and another order of tabs`)
  if (!page.has('StructParents')) faults.push(`01: page ${number} has no tags`)
  const known = new Set(
    tags.flatMap(({ content }) =>
      content.flatMap(([of, mark]) => (file.resolve(of) === page ? [mark] : [])),
    ),
  )
  const contents = Buffer.concat(
    file.list(page.get('Contents')).length === 0
      ? []
      : (Array.isArray(file.resolve(page.get('Contents')))
          ? file.list(page.get('Contents'))
          : [page.get('Contents') as PdfValue]
        ).map((one) => Buffer.concat([file.stream(one), Buffer.from('\n')])),
  )
  const open: boolean[] = []
  for (const { operator, operands } of operatorsOf(contents)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const [tag, properties] = operands
      const mark = isDict(properties) ? properties.get('MCID') : undefined
      if (typeof mark === 'number' && !known.has(mark))
        faults.push(`01-005: mark ${mark} of page ${number} is in no tag`)
      open.push(nameOf(tag) === 'Artifact' || typeof mark === 'number')
    } else if (operator === 'EMC') open.pop()
    else if (painting.has(operator) && !open.some(Boolean)) {
      faults.push(`01-005: page ${number} paints (${operator}) outside of tags and artifacts`)
      break
    }
  }
  if (open.length > 0) faults.push(`01: marks of page ${number} do not end`)
  return faults
}
