import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { VersionConflict } from '../../platform/browser/dialogs/VersionConflict.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { parseDay } from '../../platform/shared/days.ts'
import { compareTrees } from '../model.compare.ts'
import { type DraftEdit, editOf } from '../model.draft.ts'
import type { CriteriaVersion } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { useCriteriaWords } from './criteria-names.ts'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'

interface CriteriaConflictProps {
  readonly draft: CriteriaDraftState
  /** What both drafts are compared with. */
  readonly base: CriteriaVersion | undefined
}

interface Whole {
  readonly draft: DraftEdit
}

/** Two people have changed one draft: this person chooses whose stays, whole, for a half of each would be nobody's criteria. */
export function CriteriaConflict({ draft, base }: CriteriaConflictProps) {
  const t = useTexts(criteriaTexts)
  const { conflict, resolve, edit, stored, save } = draft
  if (conflict === undefined) return null
  const { theirs } = conflict
  if (theirs === undefined) return <Gone draft={draft} />
  const their = editOf(theirs)
  return (
    <VersionConflict<Whole>
      base={{ draft: stored }}
      mine={{ draft: edit }}
      theirs={{ draft: their }}
      fields={[
        {
          name: 'draft',
          label: t.conflict.draft,
          show: (one) => <Shown edit={one} base={base} />,
        },
      ]}
      saving={save.isPending}
      onResolve={(chosen) =>
        chosen.draft === their ? resolve.takeTheirs() : void resolve.keepMine()
      }
      onTakeTheirs={resolve.takeTheirs}
      onClose={resolve.later}
    />
  )
}

function Shown({
  edit,
  base,
}: {
  readonly edit: DraftEdit
  readonly base: CriteriaVersion | undefined
}) {
  const t = useTexts(criteriaTexts)
  const format = useFormat()
  const day = edit.validFrom === null ? undefined : parseDay(edit.validFrom)
  const words = useCriteriaWords()
  const differences = base && compareTrees(base.tree, edit.tree).differences
  const constants = { before: base?.tree.constants ?? {}, after: edit.tree.constants }
  return (
    <Stack gap={4} component="span">
      {day && <span>{t.since(format.day(day))}</span>}
      <span>{edit.document}</span>
      {differences?.length === 0 && <span>{t.noDifferences}</span>}
      {differences
        ?.flatMap((one) => words.differences(one, constants))
        .map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
    </Stack>
  )
}

function Gone({ draft }: { readonly draft: CriteriaDraftState }) {
  const t = useTexts(criteriaTexts).conflict
  const { actions } = useTexts(platformTexts)
  const { resolve, save } = draft
  return (
    <Dialog
      opened
      onClose={resolve.later}
      title={t.goneTitle}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="md">
        <Text>{t.gone}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={resolve.takeTheirs} disabled={save.isPending}>
            {t.dropMine}
          </Button>
          <Button onClick={() => void resolve.keepMine()} loading={save.isPending}>
            {t.keepMine}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
