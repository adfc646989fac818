import { Button } from '@mantine/core'
import { useMemo } from 'react'
import {
  type FactKey,
  isFactKey,
  listFacts,
  type RuleList,
  ruleFacts,
} from '../../clients/model.facts.ts'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import { sendsNothing, useEditing } from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'
import { listForAdding } from './useCriteriaEditing.ts'

/** The facts of which a condition can ask, by name; within a degree or an experience those of it alone. */
export function useFactCodes(within: RuleList | undefined) {
  const { facts } = useCriteriaWords()
  return useMemo(() => {
    const keys: readonly FactKey[] = within === undefined ? ruleFacts : listFacts[within]
    return keys.map((code) => ({ code, name: facts.name(code) }))
  }, [facts, within])
}

/** Asks on which fact the new condition is, where it is being added. */
export function CriteriaFactChooser() {
  const t = useTexts(criteriaTexts).editor
  const { actions } = useTexts(platformTexts)
  const { tree, adding, add, beginAdding } = useEditing()
  const codes = useFactCodes(adding && listForAdding(tree, adding))
  return (
    <div className={classes.chooser}>
      <CodeSelect
        label={t.whichFact}
        codes={codes}
        value={null}
        autoFocus
        defaultDropdownOpened
        onChange={(code) => {
          if (code !== null && isFactKey(code)) add(code)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') beginAdding(undefined)
          sendsNothing(event)
        }}
        className={classes.chooserField}
      />
      <Button variant="default" onClick={() => beginAdding(undefined)}>
        {actions.cancel}
      </Button>
    </div>
  )
}
