import type { SubLevel } from '../../src/clients/model.facts.levels.ts'
import type { FactKey } from '../../src/clients/model.facts.ts'
import type { CriteriaNode } from '../../src/eligibility/model.criteria.ts'
import type { LocalisedName } from '../../src/platform/shared/locale.ts'
import type {
  pricePers,
  productions,
  ServiceKind,
  serviceModes,
  targetGroups,
} from '../../src/services/model.service.ts'
import type { Concept } from '../../src/skills/model.concept.ts'

/** What is known of a service of a demo area; what is left out is not known, or holds by default. */
export interface CatalogueDefinition {
  readonly code: string
  /** For a service that is not among those of the centre's definition. */
  readonly name?: LocalisedName
  readonly kind: ServiceKind
  readonly production?: (typeof productions)[number]
  readonly mode?: (typeof serviceModes)[number]
  readonly languages?: readonly string[]
  readonly targetGroups?: readonly (typeof targetGroups)[number][]
  /** Conditions that all have to be met to come in. */
  readonly entry?: readonly CriteriaNode[]
  readonly teaches?: { readonly fact: FactKey; readonly level?: SubLevel }
  /** Skills and occupations of ESCO that it teaches, by their ids. */
  readonly concepts?: readonly Pick<Concept, 'conceptId' | 'kind'>[]
  /** Units of qualifications, each as qualification:unit. */
  readonly units?: readonly string[]
  readonly weeks?: number
  readonly hours?: number
  readonly place?: string
  readonly price?: { readonly cents: number; readonly per: (typeof pricePers)[number] }
  /** A contract of the demo: its number and its cap in cents, of the year 2026. */
  readonly contract?: { readonly number: string; readonly capCents: number }
  readonly description: LocalisedName
  /** When groups of it begin in 2026, as month and day, and how many seats each has. */
  readonly groups?: { readonly days: readonly string[]; readonly seats: number }
}

/** A condition on one fact that a service asks of who comes in. */
export const yes = (fact: FactKey): CriteriaNode => ({
  id: fact,
  kind: 'fact',
  fact,
  test: { op: 'yes' },
})

/** A level of a language that a service asks of who comes in. */
export const atLeast = (fact: FactKey, level: SubLevel): CriteriaNode => ({
  id: fact,
  kind: 'fact',
  fact,
  test: { op: 'atLeast', level },
})

/** The service asks a level of either of the national languages. */
export const eitherLanguage = (level: SubLevel): CriteriaNode => ({
  id: 'language',
  kind: 'any',
  nodes: [atLeast('finnish', level), atLeast('swedish', level)],
})

/** Concepts of ESCO that services of the demo teach. */
export const taught = {
  customerService: { conceptId: '15a33d76-4640-438d-ae64-fdc0c1d3eebc', kind: 'knowledge' },
  jobInterviews: { conceptId: '929e89f9-ac69-4bcb-9eea-37257aa5aff9', kind: 'skill' },
  mediaLiteracy: { conceptId: 'fef96bad-e623-42cd-b961-d1adf39db8b9', kind: 'knowledge' },
  cleaning: { conceptId: 'ce2dbe33-9e13-47bb-91bf-00cf799ac34c', kind: 'knowledge' },
  buildingCleaner: { conceptId: '303a1e34-cb16-4054-b323-81e5eec17397', kind: 'occupation' },
} as const satisfies Readonly<Record<string, Pick<Concept, 'conceptId' | 'kind'>>>
