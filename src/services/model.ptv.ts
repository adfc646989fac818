import { z } from 'zod'
import { isLocale } from '../platform/shared/texts.ts'
import type { ServiceContent } from './model.service.ts'

const localText = z.looseObject({ language: z.string(), value: z.string() })
const typedText = localText.extend({ type: z.string() })

/** What is read of a Service of the national service catalogue (Palvelutietovaranto, interface version 11); all else is left. */
export const ptvServiceSchema = z.looseObject({
  id: z.uuid(),
  type: z.string().optional(),
  serviceNames: z.array(typedText).min(1),
  serviceDescriptions: z.array(typedText).nullish(),
  requirements: z.array(localText).nullish(),
  languages: z.array(z.string()).nullish(),
  serviceChargeType: z.string().nullish(),
  serviceProducers: z.array(z.looseObject({ provisionType: z.string().nullish() })).nullish(),
  publishingStatus: z.string().nullish(),
})
type PtvService = z.infer<typeof ptvServiceSchema>

/** A field that was not taken over as it is, and why. */
export interface PtvNote {
  readonly field: string
  readonly reason: 'filled_from_another_language' | 'not_kept_here' | 'to_be_filled' | 'cut'
}

/** A service of the national catalogue as a draft of ours. */
export interface PtvDraft {
  readonly ptvId: string
  readonly content: ServiceContent
  readonly notes: readonly PtvNote[]
}

/** A document that is no service, or one that is not to be taken over; the message says where. */
export class UnreadablePtv extends Error {}

const longestName = 200
const longestDescription = 2500

/** A language by the code that the register has for it. */
const isLanguage = (code: string): boolean => /^[a-z]{2,3}$/.test(code)

/** Lines of a text as we keep them: no control characters. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim()

const cut = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim()

/** Names in the three languages, and those that the catalogue has in languages of clients. */
function namesOf(
  { serviceNames }: PtvService,
  notes: PtvNote[],
): Pick<ServiceContent, 'name' | 'clientNames'> {
  const told = new Map(
    serviceNames
      .filter(({ type }) => type === 'Name')
      .map(({ language, value }) => [
        language,
        cut(clean(value).replaceAll('\n', ' '), longestName),
      ]),
  )
  const first = told.get('fi') ?? told.get('sv') ?? [...told.values()][0]
  if (!first) throw new UnreadablePtv('serviceNames: no name of the type Name.')
  const name = (language: string): string => {
    const own = told.get(language)
    if (!own) notes.push({ field: `name.${language}`, reason: 'filled_from_another_language' })
    return own || first
  }
  const others = [...told].filter(
    ([language, value]) => isLanguage(language) && !isLocale(language) && value !== '',
  )
  return {
    name: { fi: name('fi'), sv: name('sv'), en: name('en') },
    clientNames: Object.fromEntries(others),
  }
}

/** The description of each language (else its summary), the conditions after it. */
function descriptionsOf(service: PtvService, notes: PtvNote[]): Record<string, string> {
  const described = service.serviceDescriptions ?? []
  const languages = [...new Set(described.map(({ language }) => language))]
  return Object.fromEntries(
    languages.filter(isLanguage).map((language) => {
      const of = (type: string) =>
        described.find((one) => one.language === language && one.type === type)?.value
      const asked = service.requirements?.find((one) => one.language === language)?.value
      const whole = [of('Description') ?? of('Summary') ?? '', asked ?? '']
        .map(clean)
        .filter((text) => text !== '')
        .join('\n\n')
      if (whole.length > longestDescription)
        notes.push({ field: `description.${language}`, reason: 'cut' })
      return [language, cut(whole, longestDescription)]
    }),
  )
}

const productionOf = ({ serviceProducers }: PtvService): ServiceContent['production'] => {
  const types = (serviceProducers ?? []).map(({ provisionType }) => provisionType ?? '')
  if (types.includes('ProcuredServices')) return 'bought'
  return types.includes('Other') ? 'with_area' : 'own'
}

/** Fields of the national catalogue that have no place here; they are told where they hold something. */
const notKept = [
  'keywords',
  'serviceClasses',
  'ontologyTerms',
  'targetGroups',
  'lifeEvents',
  'industrialClasses',
  'legislation',
  'serviceChannels',
  'serviceVouchers',
  'areas',
] as const

/**
 * Reads a Service of the national catalogue as a draft. Nothing is guessed: the kind is `other`, and what rules read (who
 * may come in, what it teaches) is left for a person; conditions in words stand in the description.
 * @param json the parsed document
 * @throws UnreadablePtv with a sentence that says where
 */
export function readPtv(json: unknown): PtvDraft {
  const read = ptvServiceSchema.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new UnreadablePtv(`${issue?.path.join('.') || 'The document'}: ${issue?.message}.`)
  }
  const service = read.data
  if (service.publishingStatus === 'Deleted')
    throw new UnreadablePtv('publishingStatus: the service is deleted in the national catalogue.')
  const notes: PtvNote[] = []
  const names = namesOf(service, notes)
  const description = descriptionsOf(service, notes)
  const languages = [...new Set(service.languages ?? [])].filter(isLanguage)
  if (service.serviceChargeType === 'Chargeable')
    notes.push({ field: 'priceCents', reason: 'to_be_filled' })
  if ((service.requirements ?? []).length > 0)
    notes.push({ field: 'entry', reason: 'to_be_filled' })
  for (const field of notKept) {
    const value = service[field]
    if (Array.isArray(value) && value.length > 0) notes.push({ field, reason: 'not_kept_here' })
  }
  return {
    ptvId: service.id,
    content: {
      ...{ ...names, description, languages: languages.slice(0, 20), kind: 'other' },
      ...{ production: productionOf(service), mode: 'on_site', targetGroups: [], entry: null },
      ...{ teachesFact: null, teachesLevel: null, teachesConcepts: [], teachesUnits: [] },
      ...{ lengthWeeks: null, hoursPerWeek: null, place: '', priceCents: null, pricePer: null },
      ...{ contractNumber: '', contractCapCents: null, contractFrom: null, contractTo: null },
      ...{ draft: true, closedOn: null },
    },
    notes,
  }
}
