import { type ComponentType, createContext, useContext } from 'react'
import type { CriteriaTree } from '../../eligibility/model.criteria.ts'
import type { TreeFaults } from '../../eligibility/model.faults.ts'
import type { LocalisedName } from '../../platform/shared/locale.ts'

/** A service to which a condition can lead. */
export interface NamedService {
  readonly code: string
  readonly name: LocalisedName
}

interface Conditions {
  readonly tree: CriteriaTree
  readonly services: NamedService[]
}

interface EditedConditions extends Conditions {
  readonly faults: TreeFaults
  readonly change: (alter: (tree: CriteriaTree) => CriteriaTree) => void
}

interface ListField {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (items: string[]) => void
  readonly error?: string | undefined
}

/** What other domains draw of a service: its conditions, and the skills and units that it teaches. */
export interface ServiceParts {
  readonly Conditions: ComponentType<Conditions>
  readonly ConditionsEditor: ComponentType<EditedConditions>
  readonly ConceptNames: ComponentType<{ readonly addresses: readonly string[] }>
  readonly ConceptsField: ComponentType<ListField>
  readonly UnitNames: ComponentType<{ readonly units: readonly string[] }>
  readonly UnitsField: ComponentType<ListField>
}

const PartsContext = createContext<ServiceParts | undefined>(undefined)
/** Given by whoever composes the pages. */
export const ServicePartsProvider = PartsContext.Provider

/** The parts of other domains. */
export function useServiceParts(): ServiceParts {
  const parts = useContext(PartsContext)
  if (!parts) throw new Error('useServiceParts needs a provider around it')
  return parts
}
