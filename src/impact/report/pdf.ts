import { readFileSync } from 'node:fs'
import { makePdf } from '../../platform/server/documents.ts'
import { toDay } from '../../platform/shared/days.ts'
import { type Block, type Figure, paragraph, type ReportDocument } from './model.document.ts'

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

/** A report as a tagged PDF (PDF/UA-1). The same report gives the same bytes. */
export function pdfOf(document: ReportDocument): Promise<Buffer> {
  const { headline, sections, ...rest } = document
  return makePdf({
    template,
    data: {
      ...rest,
      day: toDay(document.day),
      headline: headline === null ? null : drawn(headline),
      sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(printed) })),
    },
  })
}

/** The text of a page is 170 mm wide and a figure at most 190 mm high: a taller one is made smaller. */
const page = { width: 170, height: 190 }

function drawn({ narrow: _phone, data: _table, ...figure }: Figure) {
  const [, width = 1, height = 1] =
    /width="(\d+)" height="(\d+)"/.exec(figure.svg)?.map(Number) ?? []
  const share = Math.min(1, page.height / ((height / width) * page.width))
  return { ...figure, share: Math.round(share * 100) }
}

/** A block without what only other forms of the report need; a table with how wide its columns are. */
function printed(block: Block) {
  if (block.kind === 'figure') return drawn(block)
  if (block.kind !== 'table') return block
  const { data: _file, paper, ...table } = block
  // A table without a row is a line that says where it is.
  if (paper?.rows.length === 0) return paragraph(`${table.title}: ${paper.note}`)
  const rows = paper?.rows ?? table.rows
  return {
    ...table,
    rows,
    note: [table.note, paper?.note ?? ''].join(' ').trim(),
    widths: widthsOf(
      block.columns.map(({ name }) => name),
      rows,
    ),
  }
}

/** Shares of the width by the longest text, so that short columns stay narrow and long ones wrap. */
function widthsOf(names: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return names.map((name, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const longest = Math.max(0, ...cells.map((cell) => cell.length))
    const longestWord = Math.max(
      0,
      ...cells.flatMap((cell) => cell.split(' ')).map((word) => word.length),
    )
    // Headers are bold and not broken within a word.
    const header = Math.max(...name.split(/[ \u00ad]/).map((word) => word.length)) * 1.15
    return Math.max(4, header, longestWord, Math.min(longest, 42) * 0.8)
  })
}
