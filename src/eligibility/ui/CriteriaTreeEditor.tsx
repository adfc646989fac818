import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { CriteriaTree } from '../model.criteria.ts'
import { outlineOf } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaChanges } from './CriteriaChanges.tsx'
import { CriteriaEditGroup, CriteriaEditLine } from './CriteriaEditLine.tsx'
import classes from './CriteriaEditor.module.css'
import treeClasses from './CriteriaTree.module.css'
import { EditingProvider } from './criteria-editing.ts'
import { type EditedTree, useCriteriaEditing } from './useCriteriaEditing.ts'

/** Conditions to be edited, a line each; beside them what differs from those that they are compared with. */
export function CriteriaTreeEditor(edited: EditedTree) {
  const t = useTexts(criteriaTexts)
  const { editing, said } = useCriteriaEditing(edited)
  const { compared } = editing
  const id = useId()
  return (
    <div className={classes.frame}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <div className={compared && classes.columns}>
        <EditingProvider value={editing}>
          <div>
            <Lines tree={edited.tree} />
          </div>
        </EditingProvider>
        {compared && (
          <aside className={classes.changes} aria-labelledby={id}>
            <p id={id} className={classes.name}>
              {t.differences}
            </p>
            <CriteriaChanges compared={compared} after={edited.tree.constants} />
          </aside>
        )}
      </div>
    </div>
  )
}

const everywhere = { within: undefined, isOn: true }

function Lines({ tree }: { readonly tree: CriteriaTree }) {
  const t = useTexts(criteriaTexts).tree
  const root = outlineOf(tree)
  const isPlain = root.kind === 'group' && !root.isNegated && root.list === undefined && root.isOn
  if (!isPlain) return <CriteriaEditLine line={root} around={everywhere} />
  return (
    <>
      <p className={treeClasses.title}>{t[root.choice]}</p>
      <CriteriaEditGroup line={root} around={everywhere} isRoot />
    </>
  )
}
