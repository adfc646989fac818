import { Button } from '@mantine/core'
import { IconInfoCircle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Centre, Target } from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import { EditButton, PastRows, SettingRow, SettingRows } from './SettingRows.tsx'
import { TargetDialog } from './TargetDialog.tsx'
import classes from './TargetSection.module.css'
import { usePeriodText } from './usePeriodText.ts'

/** What a centre is to reach and when, with how the text of the source was read; past targets folded away. */
export function TargetSection({ centre }: { readonly centre: Centre }) {
  const t = useTexts(settingsTexts)
  const [opened, setOpened] = useState<Target | 'new' | undefined>()
  const today = todayInFinland()
  const isPast = ({ validTo }: Target) => validTo !== null && validTo < today
  const present = centre.targets.filter((target) => !isPast(target))
  const past = centre.targets.filter(isPast)
  const rows = (targets: readonly Target[], quiet: boolean) =>
    targets.map((target) => (
      <TargetRow
        key={target.targetId}
        target={target}
        quiet={quiet}
        onEdit={centre.mayWrite ? () => setOpened(target) : undefined}
      />
    ))
  return (
    <Section
      title={t.targets.title}
      actions={
        centre.mayWrite && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t.targets.add}
          </Button>
        )
      }
    >
      {present.length === 0 ? (
        <EmptyState title={t.targets.none}>{t.targets.noneText}</EmptyState>
      ) : (
        <SettingRows label={t.targets.title}>{rows(present, false)}</SettingRows>
      )}
      {past.length > 0 && (
        <PastRows title={t.targets.past}>
          <SettingRows label={t.targets.past}>{rows(past, true)}</SettingRows>
        </PastRows>
      )}
      {opened && (
        <TargetDialog
          organisationId={centre.organisationId}
          target={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

interface TargetRowProps {
  readonly target: Target
  readonly quiet: boolean
  readonly onEdit: (() => void) | undefined
}

function TargetRow({ target, quiet, onEdit }: TargetRowProps) {
  const t = useTexts(settingsTexts).targets
  const format = useFormat()
  const period = usePeriodText()
  const number = format.number(target.value)
  const sentence = `${target.measure === 'new_clients' ? t.persons(number) : t.share(number)} ${
    target.period === 'calendar_year' ? t.yearly : t.whole
  }`
  const read = format.name(target.interpretation)
  return (
    <SettingRow
      title={sentence}
      quiet={quiet}
      detail={
        <>
          {period(target)} · {target.source}
          {read !== '' && (
            <>
              <br />
              <span className={classes.reading}>
                <IconInfoCircle size={16} aria-hidden className={classes.readingIcon} />
                {read}
              </span>
            </>
          )}
        </>
      }
      actions={onEdit && <EditButton name={sentence} onClick={onEdit} />}
    />
  )
}
