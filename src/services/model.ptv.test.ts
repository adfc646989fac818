import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPtv, UnreadablePtv } from './model.ptv.ts'
import { serviceContentSchema } from './model.service.ts'

const id = '60c1a83b-1111-4222-8333-444455556666'
const text = (type: string, language: string, value: string) => ({ type, language, value })
const service = {
  id,
  type: 'Service',
  fundingType: 'PubliclyFunded',
  serviceNames: [
    text('AlternativeName', 'fi', 'Muu nimi'),
    text('Name', 'fi', 'Työkokeilu'),
    text('Name', 'sv', 'Arbetsprövning'),
    text('Name', 'uk', 'Випробувальна праця'),
  ],
  serviceDescriptions: [
    text('Summary', 'fi', 'Lyhyesti.'),
    text('Description', 'fi', 'Työkokeilu\r\ntyöpaikalla.'),
    text('Summary', 'sv', 'Kort.'),
  ],
  requirements: [{ language: 'fi', value: 'Olet työtön.' }],
  languages: ['fi', 'sv', 'fi'],
  serviceChargeType: 'FreeOfCharge',
  serviceProducers: [{ provisionType: 'ProcuredServices', organizations: [] }],
  ontologyTerms: [{ uri: 'http://www.yso.fi/onto/yso/p1' }],
  publishingStatus: 'Published',
}

describe('a service of the national catalogue', () => {
  it('becomes a draft that the form takes, and tells what is left to fill in', () => {
    const { ptvId, content, notes } = readPtv(service)
    expect(ptvId).toBe(id)
    expect(content).toMatchObject({
      name: { fi: 'Työkokeilu', sv: 'Arbetsprövning', en: 'Työkokeilu' },
      clientNames: { uk: 'Випробувальна праця' },
      description: { fi: 'Työkokeilu\ntyöpaikalla.\n\nOlet työtön.', sv: 'Kort.' },
      ...{ languages: ['fi', 'sv'], production: 'bought', draft: true, kind: 'other' },
    })
    expect(notes).toEqual([
      { field: 'name.en', reason: 'filled_from_another_language' },
      { field: 'entry', reason: 'to_be_filled' },
      { field: 'ontologyTerms', reason: 'not_kept_here' },
    ])
    expect(serviceContentSchema.safeParse(content).success).toBe(true)
  })

  it('is refused with where it is at fault', () => {
    const message = (change: object) => {
      try {
        readPtv({ ...service, ...change })
      } catch (error) {
        if (error instanceof UnreadablePtv) return error.message
      }
      return undefined
    }
    expect(message({ id: 'x' })).toMatch(/^id: /)
    expect(message({ serviceNames: [text('Name', 'fi', '')] })).toMatch(/^serviceNames: /)
    expect(message({ serviceNames: [{ type: 'Name', language: 'fi' }] })).toMatch(
      /^serviceNames\.0\.value: /,
    )
    expect(message({ publishingStatus: 'Deleted' })).toMatch(/^publishingStatus: /)
    expect(() => readPtv('[]')).toThrow(UnreadablePtv)
  })

  it('fits the form whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (value) => {
        const { content } = readPtv({
          ...service,
          serviceDescriptions: [text('Description', 'fi', value)],
        })
        expect(serviceContentSchema.safeParse(content).success).toBe(true)
      }),
      { seed: 2026, numRuns: 200 },
    )
  })
})
