import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { Dialog } from './Dialog.tsx'
import { type Choice, differingFields, merge } from './merge.ts'
import classes from './VersionConflict.module.css'

/** One field that both may have changed, and how its value is shown. */
export interface ConflictField<T> {
  readonly name: keyof T & string
  readonly label: string
  readonly show?: (value: T[keyof T]) => ReactNode
}

interface VersionConflictProps<T extends object> {
  /** What this person opened, what they want to save, and what is stored now. */
  readonly base: T
  readonly mine: T
  readonly theirs: T
  readonly fields: readonly ConflictField<T>[]
  /** Saves the merged record on top of the version that is stored now. */
  readonly onResolve: (merged: T) => void
  /** Drops this person's changes and shows what is stored. */
  readonly onTakeTheirs: () => void
  /** Goes back to the form with everything still in it. */
  readonly onClose: () => void
  readonly saving?: boolean
}

/**
 * Two people changed one record (409 `versionConflict`): shows field by field what differs and lets
 * this person choose. Fields that only the other one changed are kept as they are stored.
 */
export function VersionConflict<T extends object>(props: VersionConflictProps<T>) {
  const { base, mine, theirs, fields, onResolve, onTakeTheirs, onClose, saving = false } = props
  const t = useTexts(platformTexts)
  const names = fields.map(({ name }) => name)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const open = differingFields(base, mine, theirs, names)

  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t.conflict.title}
      closeButtonProps={{ 'aria-label': t.actions.close }}
    >
      <Stack gap="md">
        <Text>{open.length === 0 ? t.conflict.same : t.conflict.text}</Text>
        {fields
          .filter(({ name }) => open.includes(name))
          .map(({ name, label, show }) => (
            <Radio.Group
              key={name}
              label={label}
              value={choices[name] ?? 'mine'}
              onChange={(value) => setChoices({ ...choices, [name]: value as Choice })}
            >
              <div className={classes.versions}>
                {(['mine', 'theirs'] as const).map((side) => (
                  <Radio.Card key={side} value={side} className={classes.version}>
                    <Radio.Indicator />
                    <span className={classes.words}>
                      <span className={classes.side}>{t.conflict[side]}</span>
                      <span>
                        {shown((side === 'mine' ? mine : theirs)[name], show) ?? (
                          <Text span c="dimmed" inherit>
                            {t.conflict.empty}
                          </Text>
                        )}
                      </span>
                    </span>
                  </Radio.Card>
                ))}
              </div>
            </Radio.Group>
          ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onTakeTheirs} disabled={saving}>
            {t.conflict.takeTheirs}
          </Button>
          <Button
            onClick={() => onResolve(merge(base, mine, theirs, names, choices))}
            loading={saving}
          >
            {t.conflict.save}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function shown<V>(value: V, show: ((value: V) => ReactNode) | undefined): ReactNode {
  if (value === null || value === undefined || value === '') return undefined
  return show ? show(value) : String(value)
}
