import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { address } from '../../platform/browser/api.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Release } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { ReleaseDecision } from './ReleaseDecision.tsx'
import { ReleaseFindings } from './ReleaseFindings.tsx'
import { ReleaseState } from './ReleaseList.tsx'
import { useSize } from './RunFiles.tsx'
import { StudyReport } from './StudyReport.tsx'

/** A release: for a manager the report; for those who ask and decide the checks, the log and the decision too. */
export function ReleaseView({ release }: { readonly release: Release }) {
  const t = useTexts(studyTexts).release
  const { releaseId, files, conflicts, isInvolved } = release
  const hasReport = files.some(({ name }) => name === 'report.html')
  return (
    <>
      {isInvolved && (
        <Section title={t.purpose}>
          <Text style={{ whiteSpace: 'pre-line' }} maw="72ch">
            {release.purpose}
          </Text>
        </Section>
      )}
      {conflicts.length > 0 && (
        <Alert
          color="error"
          title={t.conflicts}
          icon={<IconAlertTriangle aria-hidden />}
          maw="48rem"
          mb="md"
        >
          {t.conflictsText(conflicts.map(({ cell }) => cell).join(', '))}
        </Alert>
      )}
      {isInvolved && <ReleaseFindings findings={release.findings} />}
      {release.mayDecide && <ReleaseDecision release={release} />}
      {hasReport && (
        <StudyReport source={`/api/releases/${releaseId}/file?name=report.html&shown=true`} />
      )}
      <Files release={release} />
      {isInvolved && <Steps release={release} />}
    </>
  )
}

function Files({ release: { releaseId, files } }: { readonly release: Release }) {
  const t = useTexts(studyTexts)
  const size = useSize()
  return (
    <Section title={t.result.files}>
      <ul>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <Anchor
              underline="always"
              href={address('/api/releases/:releaseId/file', {
                params: { releaseId },
                query: { name },
              })}
              download
            >
              {name}
            </Anchor>{' '}
            ({size(bytes)})
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Steps({ release: { steps } }: { readonly release: Release }) {
  const t = useTexts(studyTexts).release
  const format = useFormat()
  return (
    <Section title={t.steps}>
      <ol>
        {steps.map(({ kind, by, at, reason }) => (
          <li key={at}>
            <ReleaseState state={kind} /> {t.stepOf(by, format.instant(at))}
            <br />
            {reason}
          </li>
        ))}
      </ol>
    </Section>
  )
}
