import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Difference } from '../model.compare.ts'
import { restoreNode } from '../model.edit-line.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import { useEditing } from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'

interface CriteriaGoneProps {
  readonly removed: Extract<Difference, { readonly kind: 'removed' }>
}

/** A condition of the version in force that the draft has no more, with the way to put it back. */
export function CriteriaGone({ removed }: CriteriaGoneProps) {
  const t = useTexts(criteriaTexts)
  const words = useCriteriaWords()
  const { apply, compared } = useEditing()
  const { before, groupId, at, isWhole } = removed
  if (!isWhole || compared === undefined) return null
  const sentence = words.whole(before, compared.before)
  return (
    <div className={classes.gone}>
      <del>{sentence}</del>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        aria-label={t.editor.restoreLine(sentence)}
        onClick={() =>
          apply(
            (tree) => restoreNode(tree, before.chain[0], groupId, at),
            t.editor.restored(sentence),
            { lineId: before.id, part: 'edit' },
          )
        }
      >
        {t.editor.restore}
      </Button>
    </div>
  )
}
