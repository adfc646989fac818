import { describe, expect, test } from 'vitest'
import { findTextProblems } from './texts.ts'

const dictionary = `export const fi = {
  title: 'Asiakkaat',
  table: { rows: (n: number) => \`\${n} riviä\`, empty: 'Ei rivejä' },
  states: { open: 'Avoinna', ended: 'Päättynyt' },
  errors: { clientGone: 'Asiakas on poistettu' },
}
export type ClientTexts = typeof fi`

/** What the check says of a page beside that dictionary. */
function judge(
  page: string,
  listed: Record<string, Record<string, string>> = {},
  more = {},
): string[] {
  const files = {
    'src/clients/texts/fi.ts': dictionary,
    'src/clients/texts/sv.ts': dictionary,
    'src/clients/ui/Page.tsx': page,
    ...more,
  }
  return findTextProblems(new Map(Object.entries(files)), listed).problems.map((line) =>
    line.replace('src/clients/texts/fi.ts: ', ''),
  )
}

const used = `import { clientTexts } from '../texts/texts.ts'
const t = useTexts(clientTexts)
const { table } = t
show(t.title, t.table.rows(2), table.empty)
const states = ['open', 'ended']
const handled = { clientGone: 1 }`
const listed = {
  'src/clients/texts/fi.ts': { states: 'states of a row' },
}

describe('texts', () => {
  test('that are all used are well', () => {
    expect(judge(used, listed)).toEqual([])
  })

  test('that nobody uses are named, and so are those behind a computed key', () => {
    expect(judge(`${used}\nshow(t.states[state])`)).toEqual([
      'states is used by a computed key: list it in test/check/texts.ts',
    ])
  })

  test('are not used by a file that does not import them', () => {
    expect(judge(used.replace('../texts/texts.ts', '../../areas/texts/texts.ts'), listed)).toEqual([
      'not used: title, table.rows, table.empty',
    ])
  })

  test('are used under another name', () => {
    const renamed = used
      .replace('t.table.rows(2)', 'rows(2)')
      .replace('{ table }', '{ table: { rows } , table }')
    expect(judge(renamed, listed)).toEqual([])
    const alias = `import { clientTexts } from '../texts/texts.ts'
      const t = useTexts(clientTexts).table
      show(t.rows(1), t.empty, useTexts(clientTexts).title, ['open', 'ended', 'clientGone'])`
    expect(judge(alias, listed)).toEqual([])
  })

  test('listed as dynamic that are gone are named', () => {
    expect(
      judge(used, {
        'src/clients/texts/fi.ts': { ...listed['src/clients/texts/fi.ts'], roles: '' },
      }),
    ).toEqual(['roles is gone: take it off test/check/texts.ts'])
  })

  test('found by a code that stands nowhere any more are named', () => {
    expect(judge(used.replace("'ended'", ''), listed)).toEqual(['not used: states.ended'])
    expect(judge(used.replace('clientGone', 'clientHere'), listed)).toEqual([
      'not used: errors.clientGone',
    ])
  })

  test('whose codes are put together are listed by their beginning', () => {
    const made = used.replace('clientGone: 1', "['client' + what]: 1")
    expect(judge(made, listed)).toEqual(['not used: errors.clientGone'])
    const starred = { 'src/clients/texts/fi.ts': { states: '', 'errors.client*': 'put together' } }
    expect(judge(made, starred)).toEqual([])
    expect(judge(made, { 'src/clients/texts/fi.ts': { states: '', 'errors.x*': '' } })).toEqual([
      'not used: errors.clientGone',
      'errors.x* is gone: take it off test/check/texts.ts',
    ])
  })

  test('of errors that are thrown must be there', () => {
    const operations = `throw conflict('clientGone', row); throw new ApiError(409, 'lost')`
    expect(judge(used, listed, { 'src/clients/operations.ts': operations })).toEqual([
      'src/clients/operations.ts: the error lost has no text in any texts/fi.ts',
    ])
  })
})
