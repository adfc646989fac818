import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { distanceTerm } from '../model.result.ts'
import type { RunResult as Result, RunProtocol, StudyRun } from '../model.study-run.ts'
import { fixed } from '../texts/numbers.ts'
import { studyTexts } from '../texts/studies.ts'
import { warningSentence } from '../texts/warnings.ts'
import { EffectTable } from './EffectTable.tsx'
import { RunFiles } from './RunFiles.tsx'
import { Scroll } from './Scroll.tsx'
import classes from './Study.module.css'
import { StudyReport } from './StudyReport.tsx'

/** What a run found, while it is closed. */
export function RunResult({ run }: { readonly run: StudyRun }) {
  const t = useTexts(studyTexts).result
  const { result, protocol } = run
  const hasReport = run.files.some(({ part, name }) => part === 'public' && name === 'report.html')
  return (
    <>
      {result === null ? <Text>{t.forgotten}</Text> : <Found result={result} />}
      {hasReport && (
        <StudyReport
          source={`/api/study-runs/${run.studyRunId}/file?part=public&name=report.html&shown=true`}
        />
      )}
      {result !== null && <Balance result={result} />}
      {result !== null && result.warnings.length > 0 && <Warnings result={result} />}
      {protocol !== null && <Protocol protocol={protocol} />}
      <RunFiles run={run} />
    </>
  )
}

/** What the run noticed, in the reader's language. */
function Warnings({ result }: { readonly result: Result }) {
  const t = useTexts(studyTexts).result
  const { locale } = useLocale()
  const format = useFormat()
  const telling = { number: (value: number) => format.number(value), term: (name: string) => name }
  return (
    <Section title={t.warnings}>
      <ul>
        {result.warnings.map((warning) => (
          <li key={`${warning.code} ${warning.text}`}>
            {warningSentence(locale, warning, telling)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Found({ result }: { readonly result: Result }) {
  const t = useTexts(studyTexts).result
  return (
    <Stack gap="md">
      <Alert color="alert" icon={<IconLock aria-hidden />} maw="48rem">
        {t.closed}
      </Alert>
      {result.question !== '' && <Text className={classes.answer}>{result.question}</Text>}
      {result.comparable ? (
        <StateMark state="met">{t.comparable}</StateMark>
      ) : (
        <Alert
          color="error"
          title={t.notComparable}
          icon={<IconAlertTriangle aria-hidden />}
          maw="48rem"
        >
          {t.notComparableText(result.imbalanced.join(', '))}
        </Alert>
      )}
      <Section title={t.effects}>
        <EffectTable result={result} />
      </Section>
    </Stack>
  )
}

function Balance({ result }: { readonly result: Result }) {
  const t = useTexts(studyTexts).result
  const format = useFormat()
  const { locale } = useLocale()
  const shown = (value: number | null) => (value === null ? '–' : fixed(value, locale, 3))
  return (
    <Section title={t.balance}>
      <Text size="sm" className={classes.quiet} mb="xs">
        {t.balanceNote(format.number(result.smdLimit, 2))}
      </Text>
      <Scroll label={t.balance}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.term}</th>
              {[t.before, t.after, t.varianceRatio].map((name) => (
                <th key={name} scope="col" className={classes.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.balance.map(({ term, smdBefore, smdAfter, varianceRatioAfter }) => (
              <tr key={term}>
                <th scope="row">
                  {result.imbalanced.includes(term) ? (
                    <StateMark state="not_met">{term}</StateMark>
                  ) : term === distanceTerm ? (
                    t.score
                  ) : (
                    term
                  )}
                </th>
                <td className={classes.number}>{shown(smdBefore)}</td>
                <td className={classes.number}>{shown(smdAfter)}</td>
                <td className={classes.number}>{shown(varianceRatioAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

function Protocol({ protocol }: { readonly protocol: RunProtocol }) {
  const t = useTexts(studyTexts).result
  return (
    <Section title={t.protocol}>
      <DefinitionList
        items={[
          { term: t.frozenAt, value: <InstantText instant={protocol.frozenAt} /> },
          {
            term: t.earlier,
            value: String(protocol.earlierSpecifications),
            note: t.deviations(protocol.deviations.length),
          },
          {
            term: t.specHash,
            value: <span className={classes.code}>{protocol.specHash}</span>,
          },
          {
            term: t.dataHash,
            value: <span className={classes.code}>{protocol.dataHash}</span>,
          },
        ]}
      />
    </Section>
  )
}
