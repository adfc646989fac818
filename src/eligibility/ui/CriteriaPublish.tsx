import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { addDays, type Day } from '../../platform/shared/days.ts'
import { countTurns } from '../model.preview-reading.ts'
import type { CriteriaVersion } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaChanges } from './CriteriaChanges.tsx'
import type { Compared } from './CriteriaMarks.tsx'
import type { CriteriaPreviewState } from './useCriteriaPreview.ts'

interface CriteriaPublishProps {
  readonly centreName: string
  /** The stored draft that is to be published. */
  readonly draft: Pick<CriteriaVersion, 'validFrom' | 'tree'>
  /** Whether criteria are in force that end with the publishing. */
  readonly compared: Compared | undefined
  readonly preview: CriteriaPreviewState
  readonly isPending: boolean
  readonly onPublish: () => void
  readonly onClose: () => void
}

/** The one question before publishing: from which day, what changes, and how many clients it concerns. */
export function CriteriaPublish(props: CriteriaPublishProps) {
  const { centreName, draft, compared, preview, isPending, onPublish, onClose } = props
  const t = useTexts(criteriaTexts)
  const { actions } = useTexts(platformTexts)
  const format = useFormat()
  const day = format.day(draft.validFrom)
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t.publish.title(centreName)}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="md">
        <div>
          <Text fw={600}>{t.publish.from(day)}</Text>
          {compared && <Text>{t.publish.until(format.day(dayBefore(draft.validFrom)))}</Text>}
          <Text>{t.publish.kept}</Text>
        </div>
        {compared && (
          <div>
            <Text fw={600} mb={4}>
              {t.differences}
            </Text>
            <CriteriaChanges compared={compared} after={draft.tree.constants} />
          </div>
        )}
        {compared && <Numbers preview={preview} day={day} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {actions.cancel}
          </Button>
          <Button
            onClick={onPublish}
            loading={isPending}
            disabled={compared !== undefined && preview.isPending}
          >
            {t.publish.submit(day)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

const dayBefore = (day: Day) => addDays(day, -1)

interface NumbersProps {
  readonly preview: CriteriaPreviewState
  readonly day: string
}

/** The effect on current clients; it is being calculated when it has not been since the last edit. */
function Numbers({ preview, day }: NumbersProps) {
  const t = useTexts(criteriaTexts)
  const format = useFormat()
  const { result, isOld, error } = preview
  if (error !== null) return <Alert color="alert">{t.publish.noPreview}</Alert>
  if (result === undefined || isOld) return <Skeleton h={44} />
  const { people, changed, changes } = result
  const { gained, lost, other } = countTurns(changes)
  return (
    <div>
      <Text fw={600}>
        {changed === 0
          ? t.preview.unchanged(format.number(people), day)
          : t.preview.changed(changed, format.number(changed), format.number(people), day)}
      </Text>
      {changed > 0 && (
        <Text>
          {t.publish.numbers(format.number(gained), format.number(lost), format.number(other))}
        </Text>
      )}
    </div>
  )
}
