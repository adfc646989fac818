/** An object of a PDF as it stands in the file. */
interface PdfObject {
  readonly number: string
  readonly body: string
}

function getObject(file: string, marked: RegExp): PdfObject {
  for (const [, number, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\s(.*?)\sendobj/gs))
    if (number !== undefined && body !== undefined && marked.test(body)) return { number, body }
  throw new Error('The PDF has no catalog or no metadata.')
}

function getEntry(file: string, pattern: RegExp): string {
  const found = file.match(pattern)?.[1]
  if (found === undefined) throw new Error('The PDF has no trailer as it was expected.')
  return found
}

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

/**
 * Says of a tagged PDF that it is PDF/UA-1 and that its title, not its file name, is to be shown: the compiler tags, but
 * cannot be told the standard. Both are appended as an incremental update (ISO 32000-1, 7.5.6), which leaves every byte
 * of the original.
 * @param pdf as Typst 0.14 writes it: with metadata, and with a table of objects instead of a stream of them
 * @throws Error when the file is not tagged, or has no language or title
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const file = pdf.toString('latin1')
  const catalog = getObject(file, /\/Type \/Catalog/)
  const metadata = getObject(file, /\/Type \/Metadata/)
  if (!/\/StructTreeRoot /.test(catalog.body) || !/\/Lang /.test(catalog.body))
    throw new Error('The PDF is not tagged or has no language.')
  if (!/<dc:title>/.test(metadata.body)) throw new Error('The PDF has no title.')

  const shown = catalog.body.includes('/ViewerPreferences <<')
    ? catalog.body.replace('/ViewerPreferences <<', '/ViewerPreferences << /DisplayDocTitle true')
    : catalog.body.replace('<<', '<< /ViewerPreferences << /DisplayDocTitle true >>')
  const identified = metadata.body
    .replace('</rdf:RDF>', `${identification}</rdf:RDF>`)
    .replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + identification.length}`)

  let added = pdf.at(-1) === 10 ? '' : '\n'
  const places = [
    { ...metadata, body: identified },
    { ...catalog, body: shown },
  ].map(({ number, body }) => {
    const at = pdf.length + added.length
    added += `${number} 0 obj\n${body}\nendobj\n`
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = pdf.length + added.length
  const size = getEntry(file, /\/Size (\d+)/)
  const id = getEntry(file, /\/ID (\[[^\]]*\])/)
  const info = getEntry(file, /\/Info (\d+ 0 R)/)
  const before = getEntry(file, /startxref\s+(\d+)\s+%%EOF\s*$/)
  added += `xref\n${places.join('')}trailer\n<< /Size ${size} /Root ${catalog.number} 0 R /Info ${info} /ID ${id} /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')])
}
