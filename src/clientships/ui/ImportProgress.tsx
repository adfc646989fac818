import { Progress, Text } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'

/** How far the reading or the sending of a list is. */
export function ImportProgress({ list }: { readonly list: ReferralImport }) {
  const t = useTexts(importTexts)
  const { counts, rowCount } = list
  const isReading = list.state === 'reading'
  const { ready, check, faulty, skipped, waiting, sent } = counts
  const all = isReading ? rowCount : waiting + sent
  const done = isReading ? Math.min(ready + check + faulty + skipped, rowCount) : sent
  const words = isReading ? t.reading : t.sending
  return (
    <Section title={words.title}>
      <div className={classes.progress}>
        <Progress
          value={all === 0 ? 0 : (100 * done) / all}
          size="lg"
          aria-label={words.title}
          transitionDuration={0}
        />
        <Text role="status">{words.text(done, all)}</Text>
        <Text className={classes.quiet}>{words.leave}</Text>
      </div>
    </Section>
  )
}
