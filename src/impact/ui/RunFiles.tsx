import { Anchor } from '@mantine/core'
import { address } from '../../platform/browser/api.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { StudyRun } from '../model.study-run.ts'
import { studyTexts } from '../texts/studies.ts'

/** Bytes in kilobytes or megabytes, for people. */
export function useSize() {
  const format = useFormat()
  return (bytes: number) =>
    bytes < 1e6
      ? `${format.number(Math.ceil(bytes / 1000))} kB`
      : `${format.number(bytes / 1e6, 1)} MB`
}

/** The files that a run wrote, to be fetched. */
export function RunFiles({ run }: { readonly run: StudyRun }) {
  const t = useTexts(studyTexts).result
  const size = useSize()
  const { studyRunId, files } = run
  return (
    <Section title={t.files}>
      <ul>
        {files.map(({ part, name, bytes }) => (
          <li key={`${part}/${name}`}>
            <Anchor
              underline="always"
              href={address('/api/study-runs/:studyRunId/file', {
                params: { studyRunId },
                query: { part, name },
              })}
              download
            >
              {name}
            </Anchor>{' '}
            ({t.parts[part]}, {size(bytes)})
          </li>
        ))}
      </ul>
    </Section>
  )
}
