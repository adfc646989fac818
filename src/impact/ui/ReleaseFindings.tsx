import { Text } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { ReleaseFinding } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { Scroll } from './Scroll.tsx'
import classes from './Study.module.css'

/** The text of a code, or the code itself when a later version of the checks wrote it. */
const named = (texts: Readonly<Record<string, string>>, code: string) => texts[code] ?? code

/** What disclosure control did, cell by cell. */
export function ReleaseFindings({ findings }: { readonly findings: readonly ReleaseFinding[] }) {
  const t = useTexts(studyTexts).release
  return (
    <Section title={t.findings}>
      {findings.length === 0 ? (
        <Text>{t.findingsNone}</Text>
      ) : (
        <details open={findings.length <= 20}>
          <summary>{t.findingsCount(findings.length)}</summary>
          <Scroll label={t.findings}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {[t.table, t.cell, t.action, t.rule].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {findings.map(({ table, cell, action, rule }) => (
                  <tr key={`${table} ${cell} ${rule}`}>
                    <td>{named(t.tables, table)}</td>
                    <td className={classes.code}>{cell}</td>
                    <td>{named(t.actions, action)}</td>
                    <td>{named(t.rules, rule)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      )}
    </Section>
  )
}
