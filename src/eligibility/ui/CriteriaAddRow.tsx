import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { GroupLine } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import { CriteriaFactChooser } from './CriteriaFactChooser.tsx'
import { type Adding, useEditing } from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'

/** The ways to add to a bracket: a condition, or another bracket. */
export function CriteriaAddRow({ line }: { readonly line: GroupLine }) {
  const t = useTexts(criteriaTexts).editor
  const words = useCriteriaWords()
  const { adding, beginAdding } = useEditing()
  const isChoice = line.choice === 'any'
  const isHere = adding?.lineId === line.id && ['condition', 'any', 'all'].includes(adding.kind)
  const button = (kind: Adding['kind'], text: string) => (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-label={t.addTo(text, words.heading(line))}
      {...(kind === 'condition' ? { 'data-part': 'add' } : {})}
      onClick={() => beginAdding({ kind, lineId: line.id })}
    >
      {text}
    </Button>
  )
  if (isHere) return <CriteriaFactChooser />
  return (
    <div className={classes.addRow}>
      {button('condition', isChoice ? t.addAlternative : t.add)}
      {isChoice ? button('all', t.addAll) : button('any', t.addAny)}
    </div>
  )
}
