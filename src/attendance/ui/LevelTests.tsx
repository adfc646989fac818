import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { OfferingId } from '../../services/model.offering.ts'
import type { Learned } from '../model.level-test.ts'
import { attendanceTexts } from '../texts/texts.ts'
import classes from './GroupAttendance.module.css'
import { LevelTestDialog } from './LevelTestDialog.tsx'
import { levelTestsQuery } from './queries.attendance.ts'

/** What a group learned of languages by its tests, and the way to record one. */
export function LevelTests({ offeringId }: { readonly offeringId: OfferingId }) {
  const t = useTexts(attendanceTexts).tests
  const query = useQuery(levelTestsQuery(offeringId))
  const [recording, setRecording] = useState(false)
  const { data } = query
  return (
    <Section
      title={t.title}
      actions={
        data !== undefined &&
        data.testable.length > 0 && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {t.record}
          </Button>
        )
      }
    >
      <Async query={query}>
        {({ learned }) =>
          learned.length === 0 ? (
            <p className={classes.note}>{t.none}</p>
          ) : (
            <ul className={classes.groups}>
              {learned.map((one) => (
                <LearnedLine key={one.key} learned={one} />
              ))}
            </ul>
          )
        }
      </Async>
      {recording && data !== undefined && (
        <LevelTestDialog offeringId={offeringId} tests={data} onClose={() => setRecording(false)} />
      )}
    </Section>
  )
}

function LearnedLine({ learned }: { readonly learned: Learned }) {
  const t = useTexts(attendanceTexts).tests
  const format = useFormat()
  const { locale } = useLocale()
  const words = useMemo(() => factWords(locale), [locale])
  const { key, atStart, atEnd, both, rose, medianRise } = learned
  return (
    <li>
      <strong>{words.name(key)}</strong>
      {both === null ? (
        <span>{t.few}</span>
      ) : (
        <span>{rose === null ? t.both(both) : t.learned(rose, both)}</span>
      )}
      <span className={classes.note}>
        {t.counts(atStart, atEnd)}
        {medianRise !== null &&
          ` · ${t.rise(format.number(medianRise, medianRise % 1 === 0 ? 0 : 1))}`}
      </span>
    </li>
  )
}
