import { Alert, Button, FileButton, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCamera, IconUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { readContent } from '../../platform/browser/file-content.ts'
import { Form } from '../../platform/browser/form/Form.tsx'
import { CodeField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type DocumentKind, mostDocumentBytes, newDocumentSchema } from '../model.document.ts'
import { documentMediaTypes, mediaTypeOf } from '../model.media-type.ts'
import { documentTexts } from '../texts/texts.ts'
import classes from './Documents.module.css'
import { useDocumentCommands } from './queries.documents.ts'

interface AddDocumentProps {
  readonly clientId: ClientId
  /** The kinds that the person may bring. */
  readonly kinds: readonly DocumentKind[]
}

type Fault = 'documentTypeUnknown' | 'documentTooLarge'

/** What is wrong with a file, told before it is sent; the server looks again. */
async function faultOf(file: File): Promise<Fault | undefined> {
  if (file.size > mostDocumentBytes) return 'documentTooLarge'
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  return mediaTypeOf(head) === undefined ? 'documentTypeUnknown' : undefined
}

/** Adds a document: chosen, dropped or photographed, then said what it is. */
export function AddDocument({ clientId, kinds }: AddDocumentProps) {
  const t = useTexts(documentTexts)
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<Fault>()
  const [isOver, setOver] = useState(false)
  const choose = async (chosen: File | null | undefined) => {
    if (!chosen) return
    const found = await faultOf(chosen)
    setFault(found)
    setFile(found === undefined ? chosen : null)
  }
  if (file !== null)
    return (
      <DescribeDocument
        clientId={clientId}
        kinds={kinds}
        file={file}
        onDone={() => setFile(null)}
      />
    )
  return (
    <fieldset
      aria-label={t.add}
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void choose(event.dataTransfer.files[0])
      }}
    >
      <Group gap="sm">
        <FileButton
          accept={[...documentMediaTypes, '.heic'].join(',')}
          inputProps={{ 'aria-label': t.choose }}
          onChange={(chosen) => void choose(chosen)}
        >
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={18} aria-hidden />}>
              {t.choose}
            </Button>
          )}
        </FileButton>
        <FileButton
          accept="image/*"
          capture="environment"
          inputProps={{ 'aria-label': t.photograph }}
          onChange={(chosen) => void choose(chosen)}
        >
          {(props) => (
            <Button
              {...props}
              className={classes.camera ?? ''}
              variant="default"
              leftSection={<IconCamera size={18} aria-hidden />}
            >
              {t.photograph}
            </Button>
          )}
        </FileButton>
        <Text c="dimmed">{t.drop}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t.accepted}
      </Text>
      {fault && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
          {t.errors[fault]}
        </Alert>
      )}
    </fieldset>
  )
}

const described = newDocumentSchema.omit({ content: true })

interface DescribeDocumentProps extends AddDocumentProps {
  readonly file: File
  readonly onDone: () => void
}

/** What the chosen file is. Leaving ends the sending, and nothing is kept. */
function DescribeDocument({ clientId, kinds, file, onDone }: DescribeDocumentProps) {
  const t = useTexts(documentTexts)
  const { actions } = useTexts(platformTexts)
  const format = useFormat()
  const { bring } = useDocumentCommands(clientId)
  const sending = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    sending.current = controller
    return () => controller.abort()
  }, [])
  const form = useZodForm({
    schema: described,
    initial: { kind: null, title: '', datedOn: null } as Draft<typeof described>,
    texts: documentTexts,
    async save(values) {
      const { signal } = sending.current
      try {
        await bring({ ...values, content: await readContent(file) }, signal)
      } catch (error) {
        if (signal.aborted) return
        // What is wrong with the content has no field of its own: it is said above.
        const code = error instanceof Problem ? error.fields[0]?.code : undefined
        if (code?.startsWith('document') !== true) throw error
        throw new Problem({ status: 400, errorCode: code, texts: documentTexts })
      }
      toastDone(t.saved)
      onDone()
    },
  })
  const size = t.size(format.number(Math.max(0.1, file.size / 2 ** 20), 1))
  return (
    <Form
      form={form}
      submitText={t.save}
      actions={
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      }
    >
      <Text>{t.chosen(file.name, size)}</Text>
      <CodeField
        form={form}
        name="kind"
        label={t.fields.kind}
        codes={kinds.map((code) => ({ code, name: t.kinds[code] }))}
        ordered
        required
        data-autofocus
      />
      <TextField
        form={form}
        name="title"
        label={t.fields.title}
        description={t.fields.titleText}
        maxLength={100}
      />
      <DayField form={form} name="datedOn" label={t.fields.datedOn} max={todayInFinland()} />
      <div role="status">{form.saving && <Text c="dimmed">{t.sending}</Text>}</div>
    </Form>
  )
}
