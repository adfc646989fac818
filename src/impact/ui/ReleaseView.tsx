import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react'
import { address } from '../../platform/browser/api.ts'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import { isReadable, type Release } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { ReleaseDecision } from './ReleaseDecision.tsx'
import { ReleaseFindings } from './ReleaseFindings.tsx'
import { ReleaseStep } from './ReleaseList.tsx'
import type { Receiver } from './ReleaseRequest.tsx'
import { ReleaseWithdrawal } from './ReleaseWithdrawal.tsx'
import { useSize } from './RunFiles.tsx'
import { StudyReport } from './StudyReport.tsx'

interface ReleaseViewProps {
  readonly release: Release
  /** The organisations of the area; absent until they are fetched. */
  readonly receivers: readonly Receiver[] | undefined
}

/** A release: for a manager the report; for those who ask and decide the checks, the log and the decision too. */
export function ReleaseView({ release, receivers }: ReleaseViewProps) {
  const t = useTexts(studyTexts).release
  const format = useFormat()
  const { releaseId, files, conflicts, isInvolved, withdrawnAt } = release
  const isOpen = isReadable(release.state)
  const hasReport = isOpen && files.some(({ name }) => name === 'report.html')
  return (
    <>
      {withdrawnAt !== null && (
        <Alert
          color="alert"
          title={t.withdrawnOn(
            format.day(dayOfInstant(withdrawnAt)),
            release.withdrawnReason ?? '',
          )}
          icon={<IconFlag aria-hidden />}
          maw="48rem"
          mb="md"
        >
          {t.withdrawnText}
        </Alert>
      )}
      {isInvolved && <Request release={release} receivers={receivers} />}
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
      {isOpen && <Files release={release} />}
      {release.mayWithdraw && <ReleaseWithdrawal release={release} />}
      {isInvolved && <Steps release={release} />}
    </>
  )
}

/** What is decided on: what for, and who will see it. */
function Request({ release, receivers }: ReleaseViewProps) {
  const t = useTexts(studyTexts).release
  const shown = [release.organisationId, ...release.shownTo] as readonly string[]
  const names = receivers?.filter(({ code }) => shown.includes(code)).map(({ name }) => name)
  return (
    <Section title={t.request}>
      <DefinitionList
        items={[
          {
            term: t.purpose,
            value: <Text style={{ whiteSpace: 'pre-line' }}>{release.purpose}</Text>,
          },
          { term: t.shownTo, value: names?.map((name) => <div key={name}>{name}</div>) },
        ]}
      />
    </Section>
  )
}

/** What is not of a folder, the report, before all figures and tables. */
const reportFirst = (files: Release['files']) =>
  files.toSorted((a, b) => Number(a.name.includes('/')) - Number(b.name.includes('/')))

function Files({ release: { releaseId, files } }: { readonly release: Release }) {
  const t = useTexts(studyTexts)
  const size = useSize()
  return (
    <Section title={t.result.files}>
      <ul>
        {reportFirst(files).map(({ name, bytes }) => (
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
            <ReleaseStep kind={kind} /> {t.stepOf(by, format.instant(at))}
            <br />
            {reason}
          </li>
        ))}
      </ol>
    </Section>
  )
}
