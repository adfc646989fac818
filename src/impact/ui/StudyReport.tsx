import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { studyTexts } from '../texts/studies.ts'
import classes from './Study.module.css'

/** The report as it is read: a document of its own, in which nothing runs. */
export function StudyReport({ source }: { readonly source: string }) {
  const t = useTexts(studyTexts).result
  return (
    <Section title={t.report}>
      <iframe className={classes.report} src={source} title={t.reportFrame} />
    </Section>
  )
}
