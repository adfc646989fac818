import { z } from 'zod'
import { serviceIdSchema } from '../areas/model.centre.ts'
import {
  inOrder,
  namedOrganisationSchema,
  nameSchema,
  organisationIdSchema,
  settingDaySchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { subLevels } from '../clients/model.facts.levels.ts'
import { type FactKey, factDefinition, ruleFacts } from '../clients/model.facts.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { criteriaTreeSchema } from '../eligibility/model.criteria.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainLines, plainText } from '../platform/shared/plain-text.ts'

/** What sort of service it is. Sources: S0 and S1 for what centres offer, S2 for what the area arranges. */
export const serviceKinds = [
  'guidance',
  'skills_mapping',
  'job_placement',
  'job_search_coaching',
  'language_training',
  'basic_skills',
  'vocational_workshop',
  'path_training',
  'degree_studies',
  'labour_market_training',
  'apprenticeship',
  'work_tryout',
  'wage_subsidy',
  'job_coaching',
  'rehabilitation',
  'business_advice',
  'employer_service',
  'arrangement_support',
  'other',
] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** Who produces it: the area itself, with another area, or whoever it is bought from (S2, section b). */
export const productions = ['own', 'with_area', 'bought'] as const
export const serviceModes = ['on_site', 'online', 'mixed'] as const
export const pricePers = ['seat', 'hour'] as const

/** For whom it is meant: the target groups of S1 (six from 2016, two from 2017). It describes; only `entry` judges. */
export const targetGroups = [
  'integrating',
  'professionals',
  'rehabilitating',
  'home_parents',
  'late_arrived_youth',
  'training_dropouts',
  'outside_labour_force',
  'employed_weak_language',
] as const

const cents = z.int({ error: 'numberInvalid' }).min(0, { error: 'tooSmall' })
const count = (max: number) =>
  z.int({ error: 'numberInvalid' }).min(1, { error: 'tooSmall' }).max(max, { error: 'tooBig' })

const factSchema = z.enum(ruleFacts as [FactKey, ...FactKey[]], { error: 'chooseOne' })

/** A text that may be left empty: nothing at all is an empty text too. */
const optionalText = (max: number) => z.union([plainText(max, 0), z.null().transform(() => '')])

const contentShape = {
  name: nameSchema,
  /** What it is called in the languages of clients, by the code of the language. */
  clientNames: z.record(languageCodeSchema, optionalText(200)),
  kind: z.enum(serviceKinds, { error: 'chooseOne' }),
  production: z.enum(productions, { error: 'chooseOne' }),
  mode: z.enum(serviceModes, { error: 'chooseOne' }),
  /** Languages in which it is given. */
  languages: z.array(languageCodeSchema).max(20),
  targetGroups: z.array(z.enum(targetGroups)).max(targetGroups.length),
  /** Who may come in; null asks nothing. */
  entry: criteriaTreeSchema.nullable(),
  /** The fact that one may have afterwards; of a language with its level. */
  teachesFact: factSchema.nullable(),
  teachesLevel: z.enum(subLevels).nullable(),
  /** Skills and occupations of ESCO that it teaches, by their addresses. */
  teachesConcepts: z
    .array(plainText(200).regex(/^http:\/\/data\.europa\.eu\/esco\//, { error: 'invalid' }))
    .max(50),
  /** Units of vocational qualifications, each as qualification:unit. */
  teachesUnits: z
    .array(plainText(60).regex(/^[\w/-]{1,40}:\d{1,12}$/, { error: 'invalid' }))
    .max(50),
  lengthWeeks: count(520).nullable(),
  hoursPerWeek: count(60).nullable(),
  /** Where, in words; an offering names its office. */
  place: optionalText(200),
  /** In cents, for a seat or for an hour. */
  priceCents: cents.max(100_000_000, { error: 'tooBig' }).nullable(),
  pricePer: z.enum(pricePers, { error: 'chooseOne' }).nullable(),
  contractNumber: optionalText(60),
  /** The most that may be spent by the contract, in cents. */
  contractCapCents: cents.max(100_000_000_000, { error: 'tooBig' }).nullable(),
  contractFrom: settingDaySchema.nullable(),
  /** The last day. */
  contractTo: settingDaySchema.nullable(),
  /** Not offered yet. */
  draft: z.boolean(),
  /** No longer offered from this day on. */
  closedOn: settingDaySchema.nullable(),
  /** What it is, in words, by the code of the language. */
  description: z.record(
    languageCodeSchema,
    z.union([plainLines(2500, 0), z.null().transform(() => '')]),
  ),
}

interface Ruled {
  readonly teachesFact: FactKey | null
  readonly teachesLevel: string | null
  readonly priceCents: number | null
  readonly pricePer: string | null
  readonly contractFrom: string | null
  readonly contractTo: string | null
  readonly draft: boolean
  readonly closedOn: string | null
}

const isLevel = (fact: FactKey | null) =>
  fact !== null && factDefinition(fact).domain.kind === 'level'

/** What holds between the fields; each fault stands at the field where it is mended. */
function checkContent(content: Ruled, context: z.core.$RefinementCtx<Ruled>): void {
  const fault = (path: keyof Ruled, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message, input: content })
  if (isLevel(content.teachesFact) !== (content.teachesLevel !== null))
    fault('teachesLevel', content.teachesLevel === null ? 'levelMissing' : 'levelWithoutLanguage')
  if (content.priceCents !== null && content.pricePer === null) fault('pricePer', 'chooseOne')
  if (content.priceCents === null && content.pricePer !== null) fault('priceCents', 'required')
  if (content.contractFrom !== null && !inOrder(content.contractFrom, content.contractTo))
    fault('contractTo', 'endBeforeStart')
  if (content.draft && content.closedOn !== null) fault('closedOn', 'draftClosed')
}

/** What a form of a service holds. */
export const serviceContentSchema = z.strictObject(contentShape).superRefine(checkContent)
export type ServiceContent = z.output<typeof serviceContentSchema>

export const newServiceSchema = z
  .strictObject({ organisationId: organisationIdSchema, ...contentShape })
  .superRefine(checkContent)
export type NewService = z.output<typeof newServiceSchema>

/** A service as the national catalogue tells it, for an organisation. */
export const newPtvServiceSchema = z.strictObject({
  organisationId: organisationIdSchema,
  service: z.record(z.string(), z.unknown()),
})

export const serviceChangeSchema = z
  .strictObject({ ...contentShape, version: versionSchema })
  .superRefine(checkContent)
export type ServiceChange = z.output<typeof serviceChangeSchema>

/** One service with all that is recorded of it. */
export const catalogueServiceSchema = z.strictObject({
  serviceId: serviceIdSchema,
  organisation: namedOrganisationSchema,
  /** Never changes; criteria name it. */
  code: z.string(),
  ...contentShape,
  name: localisedNameSchema,
  clientNames: z.record(z.string(), z.string()),
  place: z.string(),
  contractNumber: z.string(),
  description: z.record(z.string(), z.string()),
  closedOn: daySchema.nullable(),
  ptvId: z.uuid().nullable(),
  version: versionSchema,
  /** Whether the reader may change it and its offerings. */
  mayWrite: z.boolean(),
})
export type CatalogueService = z.infer<typeof catalogueServiceSchema>

/** The next time that one can come in. */
export const nextIntakeSchema = z.strictObject({
  offeringId: z.uuid(),
  intakeOn: daySchema,
  startsOn: daySchema,
  free: z.int(),
})

/** A service as a line of the catalogue. */
export const serviceLineSchema = z.strictObject({
  serviceId: serviceIdSchema,
  organisation: namedOrganisationSchema,
  code: z.string(),
  name: localisedNameSchema,
  kind: z.enum(serviceKinds),
  production: z.enum(productions),
  mode: z.enum(serviceModes),
  languages: z.array(z.string()),
  draft: z.boolean(),
  closedOn: daySchema.nullable(),
  next: nextIntakeSchema.nullable(),
})
export type ServiceLine = z.infer<typeof serviceLineSchema>

/** The most lines that one answer holds; an area has some dozens of services. */
export const serviceLinesCap = 500

export const catalogueQuerySchema = z.strictObject({
  /** Words of a name, of a description in any language, or of a code; typing without diacritics is enough. */
  text: z.string().trim().max(100).optional(),
  kind: z.enum(serviceKinds).optional(),
  organisationId: organisationIdSchema.optional(),
  language: languageCodeSchema.optional(),
  targetGroup: z.enum(targetGroups).optional(),
  /** With those that are no longer offered. */
  closed: z.enum(['true']).optional(),
})
export type CatalogueQuery = z.output<typeof catalogueQuerySchema>

export const catalogueSchema = z.strictObject({
  services: z.array(serviceLineSchema),
  isMore: z.boolean(),
  /** The organisations whose services the reader may edit. */
  editable: z.array(namedOrganisationSchema),
})
export type ServiceCatalogue = z.infer<typeof catalogueSchema>

/** What a search reads of a service: its names, descriptions, code and provider. */
export const wordsOfService = ({
  name,
  clientNames,
  description,
  code,
  organisation,
}: Pick<
  CatalogueService,
  'name' | 'clientNames' | 'description' | 'code' | 'organisation'
>): string =>
  [
    ...Object.values(name),
    ...Object.values(clientNames),
    code,
    ...Object.values(organisation.name),
    ...Object.values(description),
  ].join(' ')
