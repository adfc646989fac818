import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { readContent } from '../../platform/browser/file-content.ts'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText, Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import { findText } from '../../platform/shared/texts.ts'
import {
  type BroughtDocument,
  type EducationPreview,
  mostDocumentBytes,
} from '../model.education-import.ts'
import { educationTexts } from '../texts/education.ts'
import classes from './EducationImport.module.css'
import { EducationRows, UnknownParts } from './EducationRows.tsx'
import {
  educationImportsQuery,
  useBringEducation,
  useEducationPreview,
} from './queries.education.ts'

interface EducationImportProps {
  readonly clientId: ClientId
  readonly today: Day
  readonly onDone: (count: number) => void
  /** The way back without bringing anything. */
  readonly cancel: ReactNode
}

/** Brings the document that a client exported: the file and its day, what it says, then the facts. */
export function EducationImport({ clientId, today, onDone, cancel }: EducationImportProps) {
  const t = useTexts(educationTexts)
  const [file, setFile] = useState<File | null>(null)
  const [exportedOn, setExportedOn] = useState<string | null>(today)
  const [document, setDocument] = useState<BroughtDocument | undefined>()
  const preview = useEducationPreview(clientId)
  const bring = useBringEducation(clientId)
  const day = exportedOn === null ? undefined : parseDay(exportedOn)
  const tooLarge = file !== null && file.size > mostDocumentBytes
  const forget = () => {
    setDocument(undefined)
    preview.reset()
    bring.reset()
  }
  const look = async () => {
    if (file === null || day === undefined) return
    const next = { content: await readContent(file), exportedOn: day }
    setDocument(next)
    preview.mutate(next)
  }
  return (
    <div className={classes.frame}>
      <Section title={t.title}>
        <Stack gap="md">
          <Text c="dimmed">{t.lead}</Text>
          <Group gap="sm">
            <FileButton
              accept=".json,.xml,application/json,text/xml"
              inputProps={{ 'aria-label': t.file }}
              onChange={(chosen) => {
                setFile(chosen)
                forget()
              }}
            >
              {(props) => (
                <Button
                  {...props}
                  variant={file === null ? 'filled' : 'default'}
                  leftSection={<IconUpload size={18} aria-hidden />}
                >
                  {t.choose}
                </Button>
              )}
            </FileButton>
            {file !== null && <Text>{t.chosen(file.name)}</Text>}
          </Group>
          <Text size="sm" c="dimmed">
            {t.kinds}
          </Text>
          <DayInput
            label={t.exportedOn}
            description={t.exportedText}
            value={exportedOn}
            max={today}
            maw="24rem"
            onChange={(next) => {
              setExportedOn(next)
              forget()
            }}
          />
          {tooLarge && <Failure>{t.errors.documentTooLarge}</Failure>}
          <Failed error={preview.error} />
          <Group gap="xs">
            <Button
              variant={preview.data ? 'default' : 'filled'}
              disabled={file === null || tooLarge || day === undefined}
              loading={preview.isPending}
              onClick={() => void look()}
            >
              {t.look}
            </Button>
            {cancel}
          </Group>
        </Stack>
      </Section>
      <Stack gap="xs" role="status" mt="md">
        {preview.data && <Identity preview={preview.data} />}
      </Stack>
      {preview.data && document && (
        <>
          <EducationRows preview={preview.data} />
          <Failed error={bring.error} />
          <Button
            mt="md"
            loading={bring.isPending}
            disabled={preview.data.broughtAt !== null}
            onClick={() =>
              bring.mutate(document, { onSuccess: ({ factIds }) => onDone(factIds.length) })
            }
          >
            {t.save(preview.data.observations)}
          </Button>
        </>
      )}
      <Section title={t.earlier}>
        <Earlier clientId={clientId} />
      </Section>
    </div>
  )
}

function Identity({ preview }: { readonly preview: EducationPreview }) {
  const t = useTexts(educationTexts)
  const format = useFormat()
  return (
    <>
      {preview.identity === 'same' ? (
        <StateMark state="met">{t.same}</StateMark>
      ) : (
        <StateMark state="unknown">{t.unchecked}</StateMark>
      )}
      {preview.broughtAt !== null && (
        <Alert icon={<IconInfoCircle aria-hidden />}>
          {t.before(format.instant(preview.broughtAt))}
        </Alert>
      )}
    </>
  )
}

function Failure({ children }: { readonly children: ReactNode }) {
  return (
    <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
      {children}
    </Alert>
  )
}

/** Why a document was refused: what its content got wrong, else what the refusal says. */
function Failed({ error }: { readonly error: Error | null }) {
  const { locale } = useLocale()
  const t = useTexts(educationTexts)
  if (error === null) return null
  const code = error instanceof Problem ? error.fields[0]?.code : undefined
  const own = code === undefined ? undefined : findText(t.errors, code)
  return <Failure>{own ?? errorText(error, locale)}</Failure>
}

function Earlier({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(educationTexts)
  const format = useFormat()
  const query = useQuery(educationImportsQuery(clientId))
  return (
    <Async query={query}>
      {(imports) =>
        imports.length === 0 ? (
          <Text c="dimmed">{t.noEarlier}</Text>
        ) : (
          <ul className={classes.rows}>
            {imports.map((one) => (
              <li key={one.educationImportId} className={classes.row}>
                <div className={classes.title}>
                  {t.origins[one.origin]}, {format.day(one.exportedOn)} · {t.facts(one.factCount)}
                </div>
                <div className={classes.note}>
                  {t.brought(one.broughtBy, format.instant(one.broughtAt))}
                </div>
                {one.unknown.length > 0 && (
                  <details>
                    <summary>{t.unknownCount(one.unknown.length)}</summary>
                    <UnknownParts parts={one.unknown} />
                  </details>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Async>
  )
}
