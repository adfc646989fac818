import { describe, expect, it } from 'vitest'
import { clientListQuerySchema } from '../model.list.ts'
import { clientSearchSchema, isNarrowed, listQueryOf } from './client-search.ts'

const clientId = '3f1c9a52-7f0e-4a53-9d0b-7c4f2c0a9b11'

describe('the address of the list of clients', () => {
  it('asks the server what it says', () => {
    const search = clientSearchSchema.parse({
      scope: 'mine',
      text: ' warsame ',
      sort: '-created',
      motherTongue: 'so',
      open: clientId,
    })
    expect(listQueryOf(search)).toEqual({
      scope: 'mine',
      text: 'warsame',
      motherTongue: 'so',
      sort: 'created',
      direction: 'descending',
    })
    expect(clientListQuerySchema.parse(listQueryOf(search))).toEqual(listQueryOf(search))
    expect(search.open).toBe(clientId)
  })

  it('leaves out what is none, and asks for the organisation by name', () => {
    const search = clientSearchSchema.parse({
      scope: 'everybody',
      sort: 'height',
      open: '1',
      text: '',
    })
    expect(Object.values(search).every((value) => value === undefined)).toBe(true)
    expect(listQueryOf(search)).toEqual({
      scope: 'organisation',
      sort: 'name',
      direction: 'ascending',
    })
  })

  it('is narrowed by a text or a language, not by whose the clients are', () => {
    expect(isNarrowed(clientSearchSchema.parse({ scope: 'mine', sort: 'number' }))).toBe(false)
    expect(isNarrowed(clientSearchSchema.parse({ text: 'a' }))).toBe(true)
    expect(isNarrowed(clientSearchSchema.parse({ serviceLanguage: 'fi' }))).toBe(true)
  })
})
