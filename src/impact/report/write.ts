import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicStudy } from '../model.public.ts'
import type { Language } from '../model.spec.ts'
import { csvOf } from './csv.ts'
import { documentOf } from './document.ts'
import { htmlOf } from './html.ts'
import type { ReportDocument } from './model.document.ts'
import { pdfOf } from './pdf.ts'

/** A file of a report, by its path in the folder. */
interface ReportFile {
  readonly path: string
  readonly content: string | Buffer
}

/**
 * Writes the report of a study into a folder: `report.html`, `report.pdf`, `tables/*.csv` and `figures/*.svg`.
 * @returns the paths of the files, in order
 */
export async function writeReport(
  study: PublicStudy,
  folder: string,
  language: Language = study.spec.report.language,
): Promise<string[]> {
  const document = documentOf(study, language)
  const files = [
    { path: 'report.html', content: htmlOf(document) },
    { path: 'report.pdf', content: await pdfOf(document) },
    ...partsOf(document),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (const part of ['tables', 'figures']) await mkdir(join(folder, part), { recursive: true })
  for (const { path, content } of files) await writeFile(join(folder, path), content)
  return files.map(({ path }) => path)
}

function partsOf({ headline, sections }: ReportDocument): ReportFile[] {
  const blocks = [
    ...(headline === null ? [] : [headline]),
    ...sections.flatMap((one) => one.blocks),
  ]
  return blocks.flatMap((block) => {
    if (block.kind === 'figure')
      return [
        { path: join('figures', `${block.id}.svg`), content: block.svg },
        ...(block.data === null
          ? []
          : [{ path: join('tables', `${block.id}.csv`), content: csvOf(block.data.file) }]),
      ]
    if (block.kind === 'table')
      return [{ path: join('tables', `${block.id}.csv`), content: csvOf(block.data) }]
    return []
  })
}
