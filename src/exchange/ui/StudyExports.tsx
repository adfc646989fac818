import { Alert, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Study } from '../../impact/model.study.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import { type ExportState, isExporting, type StudyExport } from '../model.study-export.ts'
import { exportTexts } from '../texts/texts.ts'
import { ExportRequest } from './ExportRequest.tsx'
import { exportsQuery } from './queries.ts'

const marks: Readonly<Record<ExportState, MarkedState>> = {
  queued: 'waiting',
  running: 'open',
  done: 'met',
  failed: 'not_met',
}

/** The register of the study's centre as data of the study: asking for it, and what was taken on whose decision. */
export function StudyExports({ study }: { readonly study: Study }) {
  const t = useTexts(exportTexts)
  const query = useQuery(exportsQuery(study.studyId))
  const isAtWork = query.data?.exports.some(({ state }) => isExporting(state)) === true
  useFilesAfter(study, isAtWork)
  const mayAsk = query.data?.hasRegister === true && study.right === 'write' && !study.isForgotten
  return (
    <Section
      title={t.title}
      actions={mayAsk && <ExportRequest studyId={study.studyId} isAtWork={isAtWork} />}
    >
      <Async query={query}>
        {({ exports, hasRegister }) => (
          <Stack gap="sm" maw="48rem">
            <Text size="sm" c="dimmed">
              {hasRegister ? t.lead : t.noRegister}
            </Text>
            {exports.map((one) => (
              <Taken key={one.studyExportId} one={one} />
            ))}
          </Stack>
        )}
      </Async>
    </Section>
  )
}

/** Fetches the study again when an export has ended: its files are others. */
function useFilesAfter({ studyId }: Study, isAtWork: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isAtWork) return
    return () => void client.invalidateQueries({ queryKey: ['study', studyId] })
  }, [client, studyId, isAtWork])
}

function Taken({ one }: { readonly one: StudyExport }) {
  const t = useTexts(exportTexts)
  const format = useFormat()
  const { state, counts, startedFrom, startedTo } = one
  const percent = Math.floor(one.share / 10)
  const spanned = startedFrom !== null || startedTo !== null
  const day = (value: typeof startedFrom) => (value === null ? '' : format.day(value))
  return (
    <div>
      <StateMark state={marks[state]}>{t.states[state]}</StateMark>{' '}
      {t.by(one.askedBy, format.instant(one.askedAt))}
      <Text size="sm">
        {t.of(one.decision, t.dateNames[one.dates])}
        {spanned && (
          <>
            <br />
            {t.span(day(startedFrom), day(startedTo))}
          </>
        )}
      </Text>
      {counts !== null && (
        <Text size="sm">
          {t.counts(counts.persons, counts.clientships, counts.outcomes)}
          {counts.protectedPersons > 0 && (
            <>
              <br />
              {t.protectedPersons(counts.protectedPersons)}
            </>
          )}
        </Text>
      )}
      {isExporting(state) && (
        <div role="status">
          <Progress value={percent} aria-label={t.percent(percent)} />
        </div>
      )}
      {one.fault !== null && (
        <Alert color="error" icon={<IconAlertTriangle aria-hidden />} mt="xs">
          {t.errors[one.fault]}
        </Alert>
      )}
    </div>
  )
}
