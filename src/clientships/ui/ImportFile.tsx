import { Alert, Button, Group, Loader, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText, Problem } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { mostImportBytes, type ReferralImportId, referralImportIdSchema } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'
import { useBeginImport } from './queries.imports.ts'

/** The bytes of a file as text. */
async function readContent(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const broughtSchema = z.object({
  madeAt: z.string(),
  referralImportId: referralImportIdSchema.nullable(),
})

interface ImportFileProps {
  /** The organisations for which the person may bring a list. */
  readonly organisations: readonly { readonly value: string; readonly label: string }[]
  readonly onOpen: (referralImportId: ReferralImportId) => void
}

/** Takes a file, dropped or chosen, and opens the list that comes of it. */
export function ImportFile({ organisations, onOpen }: ImportFileProps) {
  const t = useTexts(importTexts)
  const { locale } = useLocale()
  const begin = useBeginImport()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [from, setFrom] = useState<string | null>(
    organisations.length === 1 ? (organisations[0]?.value ?? null) : null,
  )
  const [tooLarge, setTooLarge] = useState(false)
  const [last, setLast] = useState<File | undefined>(undefined)

  const bring = async (file: File | undefined, again = false) => {
    if (file === undefined) return
    setLast(file)
    setTooLarge(file.size > mostImportBytes)
    if (file.size > mostImportBytes) return
    const organisationId = from as Parameters<typeof begin.mutate>[0]['organisationId']
    const content = await readContent(file)
    begin.mutate(
      { fileName: file.name, content, again, ...(organisationId && { organisationId }) },
      {
        onSuccess: ({ referralImportId, isEarlier }) => {
          if (isEarlier) toastDone(t.before.continued)
          onOpen(referralImportId)
        },
      },
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void bring(event.dataTransfer.files[0])
  }
  const needsOrganisation = organisations.length > 1 && from === null
  const { error } = begin
  const brought =
    error instanceof Problem && error.errorCode === 'fileBroughtBefore'
      ? broughtSchema.safeParse(error.current).data
      : undefined
  return (
    <Stack gap="md">
      {organisations.length > 1 && (
        <Select
          label={t.file.organisation}
          data={[...organisations]}
          value={from}
          onChange={setFrom}
          maw="24rem"
          required
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {begin.isPending ? (
          <Group gap="sm" role="status">
            <Loader size="sm" aria-hidden />
            {t.file.reading}
          </Group>
        ) : (
          <>
            <IconFileSpreadsheet size={36} stroke={1.5} className={classes.icon} aria-hidden />
            <Text fw={600}>{t.file.drop}</Text>
            <Button disabled={needsOrganisation} onClick={() => input.current?.click()}>
              {t.file.choose}
            </Button>
            <Text size="sm" className={classes.quiet}>
              {t.file.kinds}
            </Text>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t.file.choose}
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={(event) => {
            void bring(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {brought !== undefined ? (
        <Before
          {...brought}
          onOpen={onOpen}
          onAgain={() => void bring(last, true)}
          busy={begin.isPending}
        />
      ) : (
        (tooLarge || error !== null) && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} maw="44rem">
            {tooLarge ? t.errors.fileTooLarge : errorText(error, locale)}
          </Alert>
        )
      )}
      <Text size="sm" className={classes.quiet} maw="44rem">
        {t.file.sensitive}
      </Text>
    </Stack>
  )
}

interface BeforeProps {
  readonly madeAt: string
  readonly referralImportId: ReferralImportId | null
  readonly onOpen: (referralImportId: ReferralImportId) => void
  readonly onAgain: () => void
  readonly busy: boolean
}

/** The same file was brought before: it may be looked at, or brought once more. */
function Before({ madeAt, referralImportId, onOpen, onAgain, busy }: BeforeProps) {
  const t = useTexts(importTexts).before
  const format = useFormat()
  return (
    <Alert
      role="alert"
      color="alert"
      title={t.title}
      icon={<IconAlertTriangle aria-hidden />}
      maw="44rem"
    >
      <Stack gap="sm" align="flex-start">
        <span>
          {t.text(format.instant(madeAt))} {referralImportId === null && t.byOther}
        </span>
        <Group gap="sm">
          {referralImportId !== null && (
            <Button onClick={() => onOpen(referralImportId)}>{t.open}</Button>
          )}
          <Button variant="default" onClick={onAgain} loading={busy}>
            {t.again}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
