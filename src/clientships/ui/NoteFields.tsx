import { Chip, Group, Input, Textarea } from '@mantine/core'
import { useId } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type NoteKind, noteKinds } from '../model.note.ts'
import { noteTexts } from '../texts/clientships.ts'
import classes from './Note.module.css'
import { WordWarning } from './WordWarning.tsx'

/** A note while it is written. */
export interface NoteDraft {
  readonly kind: NoteKind | null
  readonly happenedOn: string | null
  readonly text: string
}

interface NoteFieldsProps {
  readonly draft: NoteDraft
  readonly onChange: (change: Partial<NoteDraft>) => void
  /** The text of a field's error, by its name. */
  readonly errorOf: (name: string) => string | undefined
}

/** What a note is of, of which day, and what there is to say. */
export function NoteFields({ draft, onChange, errorOf }: NoteFieldsProps) {
  const t = useTexts(noteTexts)
  const kindId = useId()
  return (
    <>
      <Input.Wrapper
        label={t.fields.kind}
        labelElement="div"
        labelProps={{ id: kindId }}
        error={errorOf('kind')}
        required
      >
        <Chip.Group
          value={draft.kind ?? ''}
          onChange={(kind) => onChange({ kind: kind as NoteKind })}
        >
          <Group gap="xs" role="radiogroup" aria-labelledby={kindId} className={classes.kinds}>
            {noteKinds.map((kind) => (
              <Chip key={kind} value={kind} variant="outline" radius="md">
                {t.kinds[kind]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <DayInput
        label={t.fields.happenedOn}
        required
        max={todayInFinland()}
        maw="12rem"
        value={draft.happenedOn}
        onChange={(happenedOn) => onChange({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      <div>
        <Textarea
          label={t.fields.text}
          description={t.fields.textText}
          required
          autosize
          minRows={3}
          maxRows={16}
          maxLength={8000}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          error={errorOf('text')}
        />
        <WordWarning text={draft.text} />
      </div>
    </>
  )
}
