import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { DayField, TextAreaField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type Baseline, baselineContentSchema, baselineSchema } from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import classes from './BaselineSection.module.css'
import { RecordDialog } from './RecordDialog.tsx'
import { EditButton } from './SettingRows.tsx'

type Content = z.output<typeof baselineContentSchema>

interface BaselineSectionProps {
  readonly baselines: readonly Baseline[]
  readonly mayWrite: boolean
  readonly add: (content: Content) => Promise<unknown>
  readonly save: (baseline: Content & Pick<Baseline, 'baselineId' | 'version'>) => Promise<unknown>
}

/** Earlier results in the words of their source, as quotes; never a figure that something is compared with. */
export function BaselineSection({ baselines, mayWrite, add, save }: BaselineSectionProps) {
  const t = useTexts(settingsTexts)
  const [opened, setOpened] = useState<Baseline | 'new' | undefined>()
  return (
    <Section
      title={t.baselines.title}
      actions={
        mayWrite && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t.baselines.add}
          </Button>
        )
      }
    >
      {baselines.length === 0 ? (
        <EmptyState title={t.baselines.none}>{t.baselines.noneText}</EmptyState>
      ) : (
        <>
          <Text c="dimmed" mb="sm" maw="72ch">
            {t.baselines.description}
          </Text>
          <ul className={classes.quotes}>
            {baselines.map((baseline) => (
              <li key={baseline.baselineId} className={classes.item}>
                <figure className={classes.figure}>
                  <blockquote className={classes.quote}>{baseline.quote}</blockquote>
                  <figcaption className={classes.source}>
                    {baseline.source}, <DayText day={baseline.quotedOn} />
                  </figcaption>
                </figure>
                {mayWrite && (
                  <EditButton name={baseline.quote} onClick={() => setOpened(baseline)} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {opened && (
        <BaselineDialog
          baseline={opened === 'new' ? undefined : opened}
          add={add}
          save={save}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

interface BaselineDialogProps extends Pick<BaselineSectionProps, 'add' | 'save'> {
  readonly baseline: Baseline | undefined
  readonly onClose: () => void
}

const contentOf = ({ quote, source, quotedOn }: Baseline): Content => ({ quote, source, quotedOn })

function BaselineDialog({ baseline, add, save, onClose }: BaselineDialogProps) {
  const t = useTexts(settingsTexts)
  return (
    <RecordDialog
      title={baseline ? t.editOf(t.baselines.one) : t.baselines.add}
      schema={baselineContentSchema}
      empty={{ quote: '', source: '', quotedOn: null }}
      edited={
        baseline && {
          row: baseline,
          contentOf: contentOf,
          rowSchema: baselineSchema,
          fields: [
            { name: 'quote', label: t.baselines.quote },
            { name: 'source', label: t.source },
            {
              name: 'quotedOn',
              label: t.baselines.quotedOn,
              show: (day) => <DayText day={day as Content['quotedOn']} />,
            },
          ],
        }
      }
      save={(content, version) =>
        baseline ? save({ ...content, baselineId: baseline.baselineId, version }) : add(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextAreaField form={form} name="quote" label={t.baselines.quote} required />
          <TextField form={form} name="source" label={t.source} required />
          <DayField form={form} name="quotedOn" label={t.baselines.quotedOn} required maw="14rem" />
        </>
      )}
    </RecordDialog>
  )
}
