import { ActionIcon, Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileUpload, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { errorText, fieldErrorText, Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Locale } from '../../platform/shared/locale.ts'
import type { Study, StudyFile } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { useBringFile, useDeleteFile } from './queries.ts'
import classes from './Study.module.css'

/** Why a file was not taken. There is no field to mark: what is wrong with its name or size is said here. */
function refusalText(error: Error, locale: Locale): string {
  const field = error instanceof Problem ? error.fields[0] : undefined
  return field === undefined
    ? errorText(error, locale)
    : fieldErrorText(field.code, locale, studyTexts)
}

/** The pseudonymised files of a study: what is in them, and bringing one. */
export function StudyFiles({ study }: { readonly study: Study }) {
  const t = useTexts(studyTexts).files
  const { locale } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const bring = useBringFile(study.studyId, setShare)
  const mayWrite = study.right === 'write' && !study.isForgotten
  const percent = Math.round(share * 100)
  return (
    <Section
      title={t.title}
      actions={
        mayWrite && (
          <Button
            variant="default"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            loading={bring.isPending}
            onClick={() => input.current?.click()}
          >
            {t.bring}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text size="sm" className={classes.quiet}>
          {t.hint}
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t.bring}
          accept=".csv,.parquet"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) bring.mutate(file)
            event.currentTarget.value = ''
          }}
        />
        {bring.isPending && (
          <div role="status">
            <Text size="sm">{t.bringing(bring.variables.name, percent)}</Text>
            <Progress value={percent} aria-label={t.bringing(bring.variables.name, percent)} />
          </div>
        )}
        {bring.error && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {refusalText(bring.error, locale)}
          </Alert>
        )}
        {study.files.length === 0 && !bring.isPending ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          study.files.map((file) => (
            <FileRow key={file.studyFileId} study={study} file={file} mayWrite={mayWrite} />
          ))
        )}
      </Stack>
    </Section>
  )
}

interface FileRowProps {
  readonly study: Study
  readonly file: StudyFile
  readonly mayWrite: boolean
}

function FileRow({ study, file, mayWrite }: FileRowProps) {
  const t = useTexts(studyTexts).files
  useFocusAfter()
  const remove = useDeleteFile(study.studyId)
  const [isAsked, setAsked] = useState(false)
  const { name, rowCount, columns, studyFileId } = file
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600} className={classes.code}>
          {name}
        </Text>
        {columns === null || rowCount === null ? (
          <StateMark state="due">{t.incomplete}</StateMark>
        ) : (
          <Text size="sm" className={classes.quiet}>
            {t.rows(rowCount)}, {t.columns(columns.length)}: {columns.join(', ')}
          </Text>
        )}
      </div>
      {mayWrite && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t.remove(name)}
          onClick={() => setAsked(true)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t.remove(name)}
          text={t.removeText}
          action={t.removeDo}
          isSevere
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(studyFileId, { onSuccess: () => toastDone(t.removed) })}
          onClose={() => setAsked(false)}
        />
      )}
    </Group>
  )
}
