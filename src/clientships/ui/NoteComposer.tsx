import { Alert, Button, Group, Select, Stack, Switch, Text } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useKept } from '../../platform/browser/form/kept.ts'
import { focusFirstError } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText, fieldErrorText, Problem } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { useFocusKept } from '../../platform/browser/useFocusKept.ts'
import { type Notes, newNoteSchema } from '../model.note.ts'
import { clientshipTexts, noteTexts } from '../texts/clientships.ts'
import classes from './Note.module.css'
import { type NoteDraft, NoteFields } from './NoteFields.tsx'
import { useNoteCommands } from './queries.clientships.ts'

interface Draft extends NoteDraft {
  readonly isSensitive: boolean
  readonly organisationId: string | null
}

interface NoteComposerProps {
  readonly clientId: ClientId
  /** Who writes. */
  readonly staffId: string
  readonly may: Pick<Notes, 'mayWriteSensitive' | 'writesFor'>
}

/** Writes a note. What is written is kept while the person looks elsewhere, and until it is saved or discarded. */
export function NoteComposer({ clientId, staffId, may }: NoteComposerProps) {
  const t = useTexts(noteTexts)
  const { form: formTexts } = useTexts(platformTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const { write } = useNoteCommands(clientId)
  const [empty] = useState<Draft>(() => ({
    kind: null,
    happenedOn: todayInFinland(),
    text: '',
    isSensitive: false,
    organisationId: may.writesFor.length === 1 ? (may.writesFor[0]?.organisationId ?? null) : null,
  }))
  const [draft, setDraft, forget] = useKept<Draft>(`note ${staffId} ${clientId}`, empty)
  const [restored] = useState(draft.text !== '')
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: write,
    onSuccess({ activatedClientshipId }) {
      toastDone(activatedClientshipId ? t.activated : t.saved)
      forget()
      setFaults({})
    },
    onError(problem) {
      if (problem instanceof Problem)
        setFaults(Object.fromEntries(problem.fields.map(({ path, code }) => [path, code])))
    },
  })
  // The button sleeps while it saves: the next note then begins at the head of the fields.
  const place = useFocusKept(isPending)
  const change = (next: Partial<Draft>) => {
    reset()
    setFaults({})
    setDraft({ ...draft, ...next })
  }
  const submit = (element: HTMLFormElement) => {
    const { organisationId, ...note } = draft
    const read = newNoteSchema.safeParse(
      { ...note, ...(organisationId === null ? {} : { organisationId }) },
      { reportInput: true },
    )
    if (read.success) {
      if (!isPending) mutate(read.data)
      return
    }
    const found = read.error.issues.map(({ path, message }) => [
      path.join('.'),
      path[0] === 'kind' ? 'chooseOne' : message,
    ])
    setFaults(Object.fromEntries(found))
    focusFirstError(element)
  }
  const errorOf = (name: string) => {
    const code = faults[name]
    return code === undefined ? undefined : fieldErrorText(code, locale, clientshipTexts)
  }
  const failed =
    Object.keys(faults).length > 0 ? formTexts.fixErrors : error && errorText(error, locale)
  return (
    <form
      noValidate
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <Stack gap="md" ref={place} tabIndex={-1}>
        {restored && draft.text !== '' && (
          <Alert role="status" icon={<IconPencil aria-hidden />}>
            {t.restored}
          </Alert>
        )}
        {failed && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {failed}
          </Alert>
        )}
        <NoteFields draft={draft} onChange={change} errorOf={errorOf} />
        {may.writesFor.length > 1 && (
          <Select
            label={t.fields.organisation}
            required
            maw="24rem"
            data={may.writesFor.map(({ organisationId, name }) => ({
              value: organisationId,
              label: format.name(name),
            }))}
            value={draft.organisationId}
            onChange={(organisationId) => change({ organisationId })}
            error={errorOf('organisationId')}
          />
        )}
        {may.mayWriteSensitive && (
          <Switch
            label={t.fields.sensitive}
            description={t.fields.sensitiveText}
            checked={draft.isSensitive}
            onChange={(event) => change({ isSensitive: event.currentTarget.checked })}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t.save}
          </Button>
          {draft.text !== '' && (
            <>
              <Button variant="subtle" color="gray" onClick={forget}>
                {t.discard}
              </Button>
              <Text size="xs" c="dimmed">
                {t.kept}
              </Text>
            </>
          )}
        </Group>
      </Stack>
    </form>
  )
}
