import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { insertRows, type Row } from './rows.ts'

const folder = new URL('../data/fi-areas/', import.meta.url)

/** The rows of a shipped code list, by its header. */
export async function readCodeList(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(new URL(file, folder)), { columns: true, bom: true })
}

/** Loads the national code lists of employment areas and municipalities. */
export async function loadCodeLists(client: pg.ClientBase): Promise<void> {
  await insertRows(client, 'employment_area', await readCodeList('employment_areas.csv'))
  const municipalities = await readCodeList('municipalities.csv')
  const rows: Row[] = municipalities.map(({ language_status, ...columns }) => columns)
  await insertRows(client, 'municipality', rows)
}
