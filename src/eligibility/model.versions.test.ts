import { describe, expect, it } from 'vitest'
import { type CentreCriteria, organisationIdSchema, servicesFor } from './model.versions.ts'

const name = (text: string) => ({ fi: text, sv: text, en: text })
const centre = (id: string, services: Record<string, string>): CentreCriteria => ({
  organisationId: organisationIdSchema.parse(id),
  code: 'centre',
  name: name('Centre'),
  services: Object.entries(services).map(([code, text]) => ({ code, name: name(text) })),
  versions: [],
  editable: true,
})

describe('the services to which conditions can lead', () => {
  it('are those of the centre by its own names, then those of the others, each once', () => {
    const own = centre('00000000-0000-4000-8000-000000000001', { a: 'Own A', b: 'Own B' })
    const other = centre('00000000-0000-4000-8000-000000000002', { c: 'Other C', a: 'Other A' })
    expect(servicesFor(own, [other, own]).map((service) => service.name.en)).toEqual([
      'Own A',
      'Own B',
      'Other C',
    ])
  })
})
