import { parentPort, workerData } from 'node:worker_threads'
import { outlinesOf, readSheets } from './read-file.ts'
import type { ReadingTask, ThreadMessage } from './reader.ts'
import { findHeadingRow, rowsBelow } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

const rowsPerMessage = 200
const send = (message: ThreadMessage) => parentPort?.postMessage(message)

async function work({ file, isOfPeople, reading }: ReadingTask): Promise<void> {
  const sheets = await readSheets(Buffer.from(file))
  if (isOfPeople) {
    const { peopleLines } = await import('./people-lines.ts')
    const lines = peopleLines(sheets)
    if (lines.length === 0) throw new UnreadableFile('fileEmpty')
    return send({ kind: 'people', lines })
  }
  if (reading === undefined) return send({ kind: 'outlines', outlines: outlinesOf(sheets) })
  const { sheet: name, columns, settings, today, municipalities, centres, organisations } = reading
  const sheet = sheets.find((one) => one.name === name)
  const heading = sheet && findHeadingRow(sheet.rows)
  if (sheet === undefined || heading === undefined) throw new UnreadableFile('fileEmpty')
  // Telling the columns needs none of these: what the file is shown by stands here sooner.
  const [{ createRowJudge }, { prepareRow }, { createRepeatMarker }] = await Promise.all([
    import('./judge.ts'),
    import('./prepare.ts'),
    import('./repeated.ts'),
  ])
  const by = {
    ...{ columns, settings, today },
    municipalities: new Map(municipalities),
    centres: new Map(centres),
    organisations: new Map(organisations),
    judge: createRowJudge(reading.criteria, today),
  }
  const rows = rowsBelow(sheet, heading)
  const markRepeated = createRepeatMarker()
  // Some at a time: they are kept while the next ones are prepared.
  for (let at = 0; at < rows.length; at += rowsPerMessage) {
    const some = rows.slice(at, at + rowsPerMessage).map((row) => prepareRow(row, by))
    send({ kind: 'rows', rows: some.map(markRepeated) })
  }
  send({ kind: 'end' })
}

work(workerData as ReadingTask).catch((error: unknown) => {
  if (error instanceof UnreadableFile) send({ kind: 'unreadable', code: error.code })
  else throw error
})
