import { CriteriaTree } from '../../eligibility/ui/CriteriaTree.tsx'
import { CriteriaTreeEditor } from '../../eligibility/ui/CriteriaTreeEditor.tsx'
import { type ServiceParts, ServicePartsProvider } from '../../services/ui/service-parts.ts'
import { ConceptNames, ConceptsField } from '../../skills/ui/ConceptsField.tsx'
import { UnitNames, UnitsField } from '../../skills/ui/UnitsField.tsx'
import { MunicipalityNames } from '../criteria/MunicipalityNames.tsx'

const parts: ServiceParts = {
  Conditions: CriteriaTree,
  ConditionsEditor: CriteriaTreeEditor,
  ...{ ConceptNames, ConceptsField, UnitNames, UnitsField },
}

/** Gives the pages of services what other domains draw on them. */
export function ServiceLayout() {
  return (
    <ServicePartsProvider value={parts}>
      <MunicipalityNames />
    </ServicePartsProvider>
  )
}
