import { expect, it } from 'vitest'
import { workListFileQuerySchema } from '../model.work-list.ts'
import {
  attentions,
  isWorkListNarrowed,
  workListQueryOf,
  workListSearchSchema,
  workListUnnarrowed,
} from './work-list-search.ts'

it('asks for what the address says, and for one’s own open clientships by their day without it', () => {
  expect(workListQueryOf({})).toEqual({
    scope: 'mine',
    state: 'open',
    sort: 'due',
    direction: 'ascending',
  })
  expect(workListQueryOf({ attention: 'contact90', sort: '-name', language: 'so' })).toMatchObject({
    noContactDays: 90,
    sort: 'name',
    direction: 'descending',
    language: 'so',
  })
})

it('asks nothing that the server refuses', () => {
  for (const attention of attentions) {
    const sent = Object.entries(workListQueryOf({ attention })).map(([key, value]) => [
      key,
      String(value),
    ])
    expect(workListFileQuerySchema.safeParse(Object.fromEntries(sent)).success).toBe(true)
  }
})

it('leaves out what an address has wrong, and knows when nothing narrows', () => {
  const search = workListSearchSchema.parse({ state: 'gone', attention: 'overdue', sort: 'x' })
  expect(search).toEqual({ attention: 'overdue' })
  expect(isWorkListNarrowed(search)).toBe(true)
  expect(isWorkListNarrowed({ ...search, ...workListUnnarrowed })).toBe(false)
})
