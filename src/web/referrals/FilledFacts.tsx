import { Button, Group, Text } from '@mantine/core'
import { clientTexts } from '../../clients/texts/texts.ts'
import { EntryDefaultsFields } from '../../clients/ui/EntryDefaultsFields.tsx'
import { EntryFailure } from '../../clients/ui/SaveEntries.tsx'
import type { EntryDraft } from '../../clients/ui/useEntryDraft.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import classes from './Referrals.module.css'

interface FilledFactsProps {
  readonly draft: EntryDraft
  readonly today: Day
}

/** What was filled in at the doors: how it is known; saved with the sending, or at once. */
export function FilledFacts({ draft, today }: FilledFactsProps) {
  const t = useTexts(clientTexts).record
  const { filledNow, savedWith } = useTexts(referralTexts).draft
  if (draft.count === 0) return null
  return (
    <section className={classes.filled} aria-label={t.filled(draft.count)}>
      <EntryFailure draft={draft} />
      <div className={classes.filledWords}>
        <Text fw={600}>{t.filled(draft.count)}</Text>
        <Text c="dimmed" size="xs">
          {savedWith}
        </Text>
      </div>
      <EntryDefaultsFields defaults={draft.defaults} onChange={draft.setDefaults} today={today} />
      <Group gap="xs" className={classes.filledActions}>
        <Button variant="default" onClick={draft.save} loading={draft.saving}>
          {filledNow}
        </Button>
        <Button variant="subtle" color="gray" onClick={draft.discard} disabled={draft.saving}>
          {t.discard}
        </Button>
      </Group>
    </section>
  )
}
