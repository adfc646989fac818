import { readFileSync } from 'node:fs'
import type { DocumentSource } from '../../platform/server/documents.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { Cv } from '../model.cv.ts'

const template = readFileSync(new URL('./cv.typ', import.meta.url), 'utf8')

/** A CV as it is printed. */
export function cvDocument(
  { language, title, name, contact, sections }: Omit<Cv, 'clientId' | 'withoutContact' | 'empty'>,
  day: Day,
): DocumentSource {
  return { template, data: { language, title: `${title}: ${name}`, day, name, contact, sections } }
}
