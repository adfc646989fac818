import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type LetterHead, letterHeadSchema } from '../model.letter-head.ts'
import { noticeTexts } from '../texts/notices.ts'
import { letterHeadQuery, useSaveLetterHead } from './queries.notices.ts'

const contentSchema = letterHeadSchema.omit({ version: true })
type Content = z.output<typeof contentSchema>
const contentOf = ({ version: _version, ...content }: LetterHead): Content => content
const fields = ['streetAddress', 'postalCode', 'postOffice', 'phone', 'email'] as const

/** How clients reach an organisation, as its letters say; for who may change it. */
export function LetterHeadSection({ organisationId }: { readonly organisationId: string }) {
  const t = useTexts(noticeTexts).head
  const query = useQuery(letterHeadQuery(organisationId))
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        <Button variant="default" onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      }
    >
      <Async query={query}>
        {(head) => (
          <>
            <DefinitionList
              items={fields.map((field) => ({
                term: t.fields[field],
                value: head[field] ?? t.none,
                ...(field === 'streetAddress' ? { note: t.text } : {}),
              }))}
            />
            {editing && (
              <HeadDialog
                organisationId={organisationId}
                head={head}
                onClose={() => setEditing(false)}
              />
            )}
          </>
        )}
      </Async>
    </Section>
  )
}

interface HeadDialogProps {
  readonly organisationId: string
  readonly head: LetterHead
  readonly onClose: () => void
}

function HeadDialog({ organisationId, head, onClose }: HeadDialogProps) {
  const t = useTexts(noticeTexts).head
  const save = useSaveLetterHead(organisationId)
  const { form, conflict } = useVersionedForm({
    schema: contentSchema,
    row: head,
    contentOf,
    rowSchema: letterHeadSchema,
    fields: fields.map((name) => ({ name, label: t.fields[name] })),
    texts: noticeTexts,
    async save(content, version) {
      await save({ ...content, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog title={t.edit} form={form} conflict={conflict} onClose={onClose}>
      {fields.map((name) => (
        <TextField key={name} form={form} name={name} label={t.fields[name]} />
      ))}
    </FormDialog>
  )
}
