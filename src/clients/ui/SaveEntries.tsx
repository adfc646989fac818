import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import type { Day } from '../../platform/shared/days.ts'
import { clientTexts } from '../texts/texts.ts'
import { EntryDefaultsFields } from './EntryDefaultsFields.tsx'
import classes from './SaveEntries.module.css'
import type { EntryDraft } from './useEntryDraft.ts'

interface SaveEntriesProps {
  readonly draft: EntryDraft
  readonly today: Day
}

/** The bar at the foot of the page that saves what was filled in, once something was. */
export function SaveEntries({ draft, today }: SaveEntriesProps) {
  const t = useTexts(clientTexts).record
  const isShown = draft.count > 0
  // The bar comes over the foot of the page: the field that was just filled in stays in sight.
  useEffect(() => {
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  if (!isShown) return null
  return (
    <section className={classes.bar} aria-label={t.filled(draft.count)}>
      <EntryFailure draft={draft} />
      <div className={classes.words}>
        <Text fw={600}>{t.filled(draft.count)}</Text>
        <Text c="dimmed" size="xs">
          {t.filledText}
        </Text>
      </div>
      <div className={classes.fields}>
        <EntryDefaultsFields defaults={draft.defaults} onChange={draft.setDefaults} today={today} />
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button onClick={draft.save} loading={draft.saving}>
          {t.saveFilled}
        </Button>
        <Button variant="default" onClick={draft.discard} disabled={draft.saving}>
          {t.discard}
        </Button>
      </Group>
    </section>
  )
}

/** Why nothing, or not all, was saved. */
export function EntryFailure({ draft }: { readonly draft: EntryDraft }) {
  const t = useTexts(clientTexts).record
  const { locale } = useLocale()
  const faulty = Object.keys(draft.faults).length > 0
  if (!faulty && !draft.failure) return null
  return (
    <Alert
      role="alert"
      color="error"
      icon={<IconAlertTriangle aria-hidden />}
      className={classes.failure}
    >
      {draft.failure ? errorText(draft.failure, locale) : t.fixFirst}
    </Alert>
  )
}
